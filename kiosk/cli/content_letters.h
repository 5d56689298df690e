#pragma once

#include <set>
#include <string>

#include "base/files.h"
#include "cli/content_found.h"

namespace perron::cli {

/// What is wrong in assets/letters, and how many senders it knows (figure "senders"). `needs` are those of places.
void checkLetters(const Path& assets, const std::set<std::string>& needs, Found& found);

} // namespace perron::cli
