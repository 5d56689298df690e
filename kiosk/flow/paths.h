#pragma once

#include <functional>
#include <optional>

#include "flow/walk.h"

namespace perron::flow {

/// More pages than that are no procedure but a maze.
inline constexpr std::size_t mostPages = 5'000;

/// Who looks at all ways through a procedure.
struct Wayfarer {
    /// A step, once for all answers from which the ways go on alike.
    std::function<void(std::size_t step, const Answers&)> page;
    /// From one step to the next, by the choice that leads there where it is a question; the first begins nowhere, the
    /// last one ends there. The same way may be told several times.
    std::function<void(std::optional<std::size_t> from, const Choice*, std::optional<std::size_t> to)> way;
};

/// Goes all ways. False where there are too many pages; what was told until then is not all.
bool goEverywhere(const Flow& flow, const Wayfarer& wayfarer);

} // namespace perron::flow
