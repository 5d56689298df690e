#pragma once

#include <chrono>
#include <vector>

#include "base/files.h"
#include "data/problem.h"

namespace perron::cli {

/// Needs that residents are offered and that no place of `assets` serves: the page of help nearby would be empty.
std::vector<data::Problem> needsNobodyServes(const Path& assets);

/// Places read on a day to come.
std::vector<data::Problem> placesOfTomorrow(const Path& assets, std::chrono::year_month_day today);

/// File by file, how many of its sentences are not translated, language by language: they are shown and said in French.
std::vector<data::Problem> untranslated(const Path& assets, const Path& locales);

} // namespace perron::cli
