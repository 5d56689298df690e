#include "flow/flow.h"

#include <algorithm>

namespace perron::flow {

const Step* Flow::step(std::string_view stepId) const {
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const Step& one) { return one.id == stepId; });
    return found == steps.end() ? nullptr : &*found;
}

const Source* Flow::source(std::string_view sourceId) const {
    const auto found =
        std::find_if(sources.begin(), sources.end(), [&](const Source& one) { return one.id == sourceId; });
    return found == sources.end() ? nullptr : &*found;
}

} // namespace perron::flow
