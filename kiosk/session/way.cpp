#include "session/way.h"

#include <algorithm>

namespace perron::session {

flow::Answers answersOf(const State& state, const std::string& flow) {
    if (!state.visit) {
        return {};
    }
    const auto found = state.visit->answers.find(flow);
    return found == state.visit->answers.end() ? flow::Answers{} : found->second;
}

std::optional<std::size_t> stepIndex(const flow::Flow& flow, std::string_view step) {
    const auto found =
        std::find_if(flow.steps.begin(), flow.steps.end(), [&](const flow::Step& each) { return each.id == step; });
    if (found == flow.steps.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - flow.steps.begin());
}

} // namespace perron::session
