#pragma once

#include <optional>
#include <string>

#include "page/layout.h"

namespace perron::ui {

/// How large a screen really is, and what is wrong with it if something is.
struct ScreenChoice {
    double pixelsPerMm;
    std::optional<std::string> problem; ///< for Event::ScreenWrong
};

/// 21.5 inches at 1920 x 1080.
inline constexpr double usualPixelsPerMm = 4.03;

/// The setting wins, then what the screen reports, then 21.5 inches at full HD. A figure no screen has (under 1.5 or
/// over 12 px/mm) is passed over and told. Too small a screen, under 330 mm wide lying or 260 mm standing, is told too:
/// sizes are kept and pages split sooner.
ScreenChoice chooseScreen(page::Size size, std::optional<double> setting, std::optional<double> reported);

} // namespace perron::ui
