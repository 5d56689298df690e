#pragma once

#include <optional>
#include <string>

#include "page/layout.h"

namespace perron::ui {

/// How large a screen really is, and what is wrong with it if something is.
struct ScreenChoice {
    double pixelsPerMm;
    std::optional<std::string> problem; ///< for Event::ScreenWrong, French, with what mends it
    enum class Fault {
        None,
        Unknown, ///< nobody says its size, or what is said cannot be: somebody has to measure it
        Small,   ///< under what promises.md asks
    } fault = Fault::None;
};

/// 21.5 inches at 1920 x 1080.
inline constexpr double usualPixelsPerMm = 4.03;

/// px/mm from those along both sides. Where they differ, as of a screen that was turned and says its millimetres
/// unturned, the middle of both: that keeps the surface. 0 where it cannot be: a side that is none, and screens under
/// 200 mm wide, since televisions give their shape, 160 x 90 mm, for their size.
double believable(page::Size pixels, double across, double down);

/// The setting wins, then what the screen reports, then 21.5 inches, whatever its pixels. A figure no screen has (under
/// 1.5 or over 12 px/mm) is passed over and told. Without any report, as in memory, 21.5 inches at full HD. Too small a
/// screen, under 330 mm wide lying or 260 mm standing, is told too: sizes are kept and pages split sooner.
ScreenChoice chooseScreen(page::Size size, std::optional<double> setting, std::optional<double> reported);

} // namespace perron::ui
