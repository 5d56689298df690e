#include "ui/screen.h"

#include <fmt/format.h>

namespace perron::ui {

namespace {

constexpr double leastPixelsPerMm = 1.5;
constexpr double mostPixelsPerMm = 12;
constexpr double leastWidthLyingMm = 330;
constexpr double leastWidthStandingMm = 260;

bool canBe(double pixelsPerMm) {
    return pixelsPerMm >= leastPixelsPerMm && pixelsPerMm <= mostPixelsPerMm;
}

} // namespace

ScreenChoice chooseScreen(page::Size size, std::optional<double> setting, std::optional<double> reported) {
    ScreenChoice choice{usualPixelsPerMm, std::nullopt};
    if (setting && canBe(*setting)) {
        choice.pixelsPerMm = *setting;
    } else if (setting) {
        choice.problem = fmt::format("settings say {:.2f} px/mm, which no screen has", *setting);
        choice.pixelsPerMm = reported && canBe(*reported) ? *reported : usualPixelsPerMm;
    } else if (reported && canBe(*reported)) {
        choice.pixelsPerMm = *reported;
    } else if (reported) {
        choice.problem = fmt::format("the screen reports {:.2f} px/mm, which none has; taken as {:.2f}", *reported,
                                     usualPixelsPerMm);
    }
    const double widthMm = size.width / choice.pixelsPerMm;
    const double least = size.height > size.width ? leastWidthStandingMm : leastWidthLyingMm;
    if (!choice.problem && widthMm < least) {
        choice.problem = fmt::format("{:.0f} mm wide, {:.0f} are needed; pages split sooner", widthMm, least);
    }
    return choice;
}

} // namespace perron::ui
