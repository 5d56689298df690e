#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "flow/flow.h"
#include "places/need.h"
#include "session/state.h"

namespace perron::session {

/// What was answered in one procedure so far.
flow::Answers answersOf(const State& state, const std::string& flow);
std::optional<std::size_t> stepIndex(const flow::Flow& flow, std::string_view step);

/// A need's name in content and indicators: "demarche".
std::string_view nameOf(places::Need need);
std::optional<places::Need> needNamed(std::string_view name);

} // namespace perron::session
