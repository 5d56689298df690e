#include "ui/screen.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace perron::ui {

namespace {

constexpr double leastPixelsPerMm = 1.5;
constexpr double mostPixelsPerMm = 12;
constexpr double leastWidthLyingMm = 330;
constexpr double leastWidthStandingMm = 260;

constexpr double leastBelievedMm = 200;
constexpr double usualLongSideMm = 477;

bool canBe(double pixelsPerMm) {
    return pixelsPerMm >= leastPixelsPerMm && pixelsPerMm <= mostPixelsPerMm;
}

/// Letters of 21.5 inches on a screen of many more pixels too: rather too large than half as high as promised.
double fallback(page::Size size) {
    return std::max(usualPixelsPerMm, std::max(size.width, size.height) / usualLongSideMm);
}

} // namespace

double believable(page::Size pixels, double across, double down) {
    if (!(across > 0) || !(down > 0) || !std::isfinite(across) || !std::isfinite(down)) {
        return 0;
    }
    const double perMm = std::sqrt(across * down);
    return std::max(pixels.width, pixels.height) / perMm < leastBelievedMm ? 0 : perMm;
}

ScreenChoice chooseScreen(page::Size size, std::optional<double> setting, std::optional<double> reported) {
    using Fault = ScreenChoice::Fault;
    ScreenChoice choice{usualPixelsPerMm, std::nullopt};
    const bool reports = reported && canBe(*reported);
    if (setting && canBe(*setting)) {
        choice.pixelsPerMm = *setting;
    } else if (setting) {
        choice.pixelsPerMm = reports ? *reported : fallback(size);
        choice.problem =
            fmt::format("avec les réglages, {:.2f} pixels par mm, ce qu'aucun écran n'a ; mesurez la partie "
                        "allumée et corrigez ecran: ; {:.2f} servent en attendant",
                        *setting, choice.pixelsPerMm);
        choice.fault = Fault::Unknown;
    } else if (reports) {
        choice.pixelsPerMm = *reported;
    } else if (reported) {
        choice.pixelsPerMm = fallback(size);
        choice.problem =
            fmt::format("l'écran ne dit pas sa taille, ou une impossible ({:.2f} pixels par mm) ; mesurez la "
                        "partie allumée, écrivez largeur_mm et hauteur_mm sous ecran: dans les réglages ; "
                        "{:.2f} servent en attendant",
                        *reported, choice.pixelsPerMm);
        choice.fault = Fault::Unknown;
    }
    const double widthMm = size.width / choice.pixelsPerMm;
    const double least = size.height > size.width ? leastWidthStandingMm : leastWidthLyingMm;
    if (!choice.problem && widthMm < least) {
        choice.problem =
            fmt::format("l'écran a {:.0f} mm de large, il en faut {:.0f} : les pages se coupent plus tôt ; "
                        "prenez-en un plus grand, ou corrigez ecran: dans les réglages s'il l'est",
                        widthMm, least);
        choice.fault = Fault::Small;
    }
    return choice;
}

} // namespace perron::ui
