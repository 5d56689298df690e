#include "capture/trouble.h"

#include <array>

namespace perron::capture {

std::string_view wordOf(Trouble trouble) {
    constexpr std::array<std::string_view, troubles> words{
        "none", "no-device", "denied",   "busy",     "no-sheet", "too-many",  "jammed",
        "open", "unplugged", "unsuited", "too-slow", "stopped",  "no-memory", "failed"};
    return words.at(static_cast<std::size_t>(trouble));
}

} // namespace perron::capture
