#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "flow/flow.h"
#include "session/state.h"

namespace perron::session {

/// What was answered in one procedure so far.
flow::Answers answersOf(const State& state, const std::string& flow);
std::optional<std::size_t> stepIndex(const flow::Flow& flow, std::string_view step);

} // namespace perron::session
