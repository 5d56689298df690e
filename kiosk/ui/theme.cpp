#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace perron::ui {

namespace {

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const Colour& colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

constexpr Colour paper = rgb(0xFBF7EF);
constexpr Colour white = rgb(0xFFFFFF);
constexpr Colour ink = rgb(0x14213D);
constexpr Colour quietInk = rgb(0x364059);
constexpr Colour night = rgb(0x24365E);
constexpr Colour nightLine = rgb(0x66779E);
constexpr Colour nightEdge = rgb(0x8C9BBD);
constexpr Colour sun = rgb(0xFFD166);
constexpr Colour sunDark = rgb(0xC79A33);
constexpr Colour amber = rgb(0xFFB000);
constexpr Colour leaf = rgb(0x1A5C4D);
constexpr Colour leafDark = rgb(0x0F3F35);
constexpr Colour leafPale = rgb(0xE8F1EC);
constexpr Colour rust = rgb(0x8A3B06);
constexpr Colour rustDark = rgb(0x5C2703);
constexpr Colour rustPale = rgb(0xFBF0E4);
constexpr Colour edge = rgb(0x857A66);
constexpr Colour shade = rgb(0xD8CFBD);

} // namespace

Colour mixed(const Colour& one, const Colour& other, int percent) {
    const auto mix = [percent](std::uint8_t from, std::uint8_t to) {
        return static_cast<std::uint8_t>((from * (100 - percent) + to * percent) / 100);
    };
    return {mix(one.red, other.red), mix(one.green, other.green), mix(one.blue, other.blue), 255};
}

Colour pressedFill(const Paint& paint) {
    return paint.depth == paint.fill ? mixed(paint.fill, paint.words, 12) : mixed(paint.fill, paint.depth, 30);
}

double contrast(const Colour& one, const Colour& other) {
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

Theme warmTheme() {
    const Paint choice{white, edge, ink, quietInk, shade, ink};
    const Paint primary{leaf, leafDark, white, white, leafDark, white};
    const Paint yellow{sun, sunDark, ink, ink, sunDark, ink};
    const Paint barKey{night, nightLine, white, white, ink, white};
    const Paint onNight{night, nightEdge, white, white, rgb(0x0B1428), white};

    Theme theme{};
    theme.paper = {paper, ink, quietInk, ink, primary, choice, choice};
    theme.ink = {ink, white, rgb(0xD5DCEB), white, yellow, onNight, onNight};
    theme.service = {leafPale, leaf, ink, quietInk, rgb(0xC3D0C6), ink};
    theme.help = {sun, ink, ink, ink, sunDark, ink};
    theme.urgent = {rust, rustDark, white, white, rustDark, white};
    theme.key = choice;

    theme.card = {white, edge, ink, quietInk, paper, ink};
    theme.warning = {rustPale, rust, ink, quietInk, paper, ink};
    theme.unverified = {rgb(0xFFF6DC), rgb(0x8A6A1E), ink, quietInk, paper, ink};
    theme.reached = {leafPale, leaf, ink, quietInk, paper, ink};
    theme.ticked = theme.service;
    theme.sign = {sun, sun, ink, ink, sunDark, ink};

    theme.bar = ink;
    theme.barKey = barKey;
    theme.barListen = {night, sun, white, white, ink, white};
    theme.barActive = {sun, white, ink, ink, sunDark, ink};
    theme.barHelp = {sun, sun, ink, ink, sunDark, ink};
    theme.barOff = {rgb(0x18274A), rgb(0x18274A), rgb(0x66718C), rgb(0x66718C), ink, rgb(0x66718C)};

    theme.good = leaf;
    theme.onGood = white;
    theme.bad = rust;
    theme.unsure = rust;
    theme.now = amber;
    theme.ahead = rgb(0xE6DECF);
    theme.stroke = ink;
    theme.focus = amber;
    theme.focusEdge = ink;
    theme.lit = sun;
    theme.litWords = ink;
    theme.ringLeft = sun;
    theme.ringGone = night;
    theme.lineMm = 0.5;
    return theme;
}

Theme twoColours(const Colour& marks, const Colour& ground) {
    const Paint plain{ground, marks, marks, marks, ground, marks};
    const Paint filled{marks, marks, ground, ground, ground, ground};
    // Nothing to be done with it here: half-way between the two, and no contrast is promised.
    const Colour pale = mixed(ground, marks, 45);

    Theme theme{};
    theme.paper = theme.ink = {ground, marks, marks, marks, filled, plain, plain};
    theme.service = theme.urgent = theme.key = plain;
    theme.help = filled;
    theme.card = theme.reached = theme.ticked = plain;
    theme.warning = theme.unverified = theme.sign = filled;

    theme.bar = ground;
    theme.barKey = theme.barListen = plain;
    theme.barActive = theme.barHelp = filled;
    theme.barOff = {ground, ground, pale, pale, ground, pale};

    theme.good = theme.bad = theme.unsure = theme.now = theme.stroke = marks;
    theme.onGood = theme.ahead = ground;
    theme.focus = marks;
    theme.focusEdge = ground;
    theme.lit = marks;
    theme.litWords = ground;
    theme.ringLeft = marks;
    theme.ringGone = ground;
    theme.lineMm = 1;
    return theme;
}

Theme themeFor(page::Colours colours) {
    switch (colours) {
    case page::Colours::Warm:
        return warmTheme();
    case page::Colours::YellowOnBlack:
        return twoColours(rgb(0xFFE600), rgb(0x000000));
    case page::Colours::BlackOnWhite:
        return twoColours(rgb(0x000000), rgb(0xFFFFFF));
    }
    return warmTheme();
}

} // namespace perron::ui
