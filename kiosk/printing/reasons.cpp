#include <algorithm>
#include <array>
#include <utility>

#include "printing/printer.h"

namespace perron::printing {

namespace {

constexpr std::array<std::pair<std::string_view, Trouble>, 15> known{{
    {"media-jam", Trouble::Jam},
    {"cover-open", Trouble::Open},
    {"door-open", Trouble::Open},
    {"interlock-open", Trouble::Open},
    {"input-tray-missing", Trouble::NoPaper},
    {"media-empty", Trouble::NoPaper},
    {"media-needed", Trouble::NoPaper},
    {"toner-empty", Trouble::NoInk},
    {"marker-supply-empty", Trouble::NoInk},
    {"marker-supply-missing", Trouble::NoInk},
    {"shutdown", Trouble::Off},
    {"offline", Trouble::Off},
    {"timed-out", Trouble::Off},
    {"paused", Trouble::Paused},
    {"output-area-full", Trouble::Paused},
}};

} // namespace

Trouble troubleIn(const std::vector<std::string>& reasons, Gravity gravity) {
    const bool error = gravity == Gravity::Error;
    for (const auto& [keyword, trouble] : known) {
        const std::string graded = std::string(keyword) + (error ? "-error" : "-warning");
        const bool told = std::any_of(reasons.begin(), reasons.end(), [&, word = keyword](const std::string& reason) {
            return reason == graded || (error && reason == word);
        });
        if (told) {
            return trouble;
        }
    }
    return Trouble::None;
}

} // namespace perron::printing
