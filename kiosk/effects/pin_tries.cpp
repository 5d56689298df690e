#include "effects/pin_tries.h"

#include <algorithm>
#include <sstream>

#include <fmt/format.h>

namespace perron::effects {

session::PinTries readPinTries(const Path& file) {
    std::istringstream text(readFile(file, 64).value_or(""));
    session::PinTries tries;
    text >> tries.wrong >> tries.locks;
    return text ? session::PinTries{std::max(tries.wrong, 0), std::max(tries.locks, 0)} : session::PinTries{};
}

void keepPinTries(const Path& file, const session::PinTries& tries) {
    if (tries == session::PinTries{}) {
        std::error_code problem;
        std::filesystem::remove(file, problem);
        return;
    }
    (void)writeFile(file, fmt::format("{} {}\n", tries.wrong, tries.locks));
}

} // namespace perron::effects
