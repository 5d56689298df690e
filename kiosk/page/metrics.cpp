#include "page/metrics.h"

#include <algorithm>
#include <cmath>

namespace perron::page {

namespace {

constexpr double tickMm = 10;
constexpr double tickEdgeMm = 3;

} // namespace

double capitalMm(Style style, TextSize size) {
    static constexpr double body[] = {7.3, 9.0, 11.0};
    const double own = body[static_cast<std::size_t>(size)];
    switch (style) {
    case Style::Body:
    case Style::Strong:
    case Style::Quiet:
    case Style::Fixed:
        return own;
    case Style::Key:
        return body[0];
    case Style::Title:
    case Style::Large:
        return 1.6 * own;
    case Style::Number:
        return 2.2 * own;
    case Style::Banner:
        return 3 * body[0];
    }
    return own;
}

Metrics::Metrics(const Screen& screen)
    : pixelsPerMm(screen.pixelsPerMm) {
    const double body = capitalMm(Style::Body, screen.textSize);
    const int shorter = std::min(screen.width, screen.height);
    const bool roomy = screen.density == Screen::Density::Roomy;
    margin = std::min(px(roomy ? 14 : 5), shorter / 16);
    gap = px(roomy ? 5 : 3);
    pad = px(roomy ? 5 : 3);
    target = px(20);
    smallPicture = px(body * (roomy ? 2.5 : 2));
    mostBeside = roomy ? std::max(smallPicture, px(26)) : smallPicture;
    bigPicture = px(body * (roomy ? 4.4 : 2.5));
    barPicture = px(15);
    chosenTick = px(tickMm) + px(tickEdgeMm);
}

int Metrics::px(double mm) const {
    return static_cast<int>(std::ceil(mm * pixelsPerMm));
}

int Metrics::pictureBeside(int cardWidth) const {
    return std::clamp(cardWidth / 8, smallPicture, mostBeside);
}

Rect chosenTick(const Placed& placed, double pixelsPerMm) {
    const auto px = [&](double mm) { return static_cast<int>(std::ceil(mm * pixelsPerMm)); };
    const Rect& box = placed.box;
    const int side = px(tickMm);
    const bool leftToRight = placed.direction == Direction::LeftToRight;
    return {leftToRight ? box.right() - side - px(tickEdgeMm) : box.x + px(tickEdgeMm), box.y + px(tickEdgeMm), side,
            side};
}

int tickBox(const Metrics& metrics) {
    return metrics.px(14);
}

int codeBox(const Metrics& metrics) {
    return metrics.px(52);
}

} // namespace perron::page
