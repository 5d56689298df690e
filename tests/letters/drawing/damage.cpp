#include "damage.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "warp.h"

namespace perron::letters {

namespace {

constexpr std::array<std::string_view, harms> names{
    "none", "jpeg", "tilt", "quarter-turn", "perspective", "shadow", "blur", "noise", "low-light", "fold", "phone"};

/// Three passes of a box are nearly a bell.
void blurLines(Picture& picture, int radius, bool across) {
    const int lines = across ? picture.height : picture.width;
    const int length = across ? picture.width : picture.height;
    std::vector<float> line(static_cast<std::size_t>(length));
    for (int number = 0; number < lines; ++number) {
        const auto pixel = [&](int at) -> float& {
            const int inside = std::clamp(at, 0, length - 1);
            return across ? picture.at(inside, number) : picture.at(number, inside);
        };
        float sum = 0;
        for (int at = -radius; at <= radius; ++at) {
            sum += pixel(at);
        }
        for (int at = 0; at < length; ++at) {
            line[static_cast<std::size_t>(at)] = sum / static_cast<float>(2 * radius + 1);
            sum += pixel(at + radius + 1) - pixel(at - radius);
        }
        for (int at = 0; at < length; ++at) {
            pixel(at) = line[static_cast<std::size_t>(at)];
        }
    }
}

/// `width` of the bell in pixels; between whole radiuses it is mixed with the sharper picture.
void blur(Picture& picture, double width) {
    const int radius = std::max(1, static_cast<int>(std::lround(width)));
    const auto share = static_cast<float>(std::min(1.0, width / radius));
    Picture soft = picture;
    for (int pass = 0; pass < (width < 1.5 ? 1 : 2); ++pass) {
        blurLines(soft, radius, true);
        blurLines(soft, radius, false);
    }
    for (std::size_t at = 0; at < picture.pixels.size(); ++at) {
        picture.pixels[at] += share * (soft.pixels[at] - picture.pixels[at]);
    }
}

void addNoise(Picture& picture, double strength, Chance& chance) {
    for (float& pixel : picture.pixels) {
        pixel += static_cast<float>(strength * chance.normal());
    }
}

/// The edge of a hand's or a head's shadow across the sheet, and a lamp at one side.
void shade(Picture& picture, double depth, Chance& chance) {
    const double angle = chance.between(0, 2 * std::numbers::pi);
    const double edge = chance.between(-0.25, 0.25);
    const double soft = chance.between(0.04, 0.15);
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const double across = (static_cast<double>(x) / picture.width - 0.5) * std::cos(angle) +
                                  (static_cast<double>(y) / picture.height - 0.5) * std::sin(angle);
            const double dark = 1 / (1 + std::exp(-(across - edge) / soft));
            picture.at(x, y) *= static_cast<float>(1 - depth * dark - 0.15 * (across + 0.5));
        }
    }
}

/// Light times `light`, and the grain of a sensor that lacks it.
void dim(Picture& picture, double light, Chance& chance) {
    for (float& pixel : picture.pixels) {
        pixel = static_cast<float>(0.04 + light * pixel);
    }
    addNoise(picture, 0.025, chance);
}

Picture folded(const Picture& sheet, Chance& chance) {
    Picture all = sheet;
    for (const double place : {chance.between(0.31, 0.36), chance.between(0.64, 0.69)}) {
        const double lift = chance.between(-0.0035, 0.0035) * sheet.height;
        const double dark = chance.between(0.12, 0.35);
        const Picture before = all;
        for (int y = 0; y < all.height; ++y) {
            const double from = (static_cast<double>(y) / all.height - place) / 0.02;
            const double near = std::exp(-from * from);
            const double light = 1 - dark * near - (from > 0 ? 0.06 : 0) * std::exp(-std::abs(from) / 6);
            const int source = std::clamp(static_cast<int>(std::lround(y + lift * near)), 0, all.height - 1);
            for (int x = 0; x < all.width; ++x) {
                all.at(x, y) = static_cast<float>(before.at(x, source) * light);
            }
        }
    }
    return all;
}

/// Turned by `degrees` on a bed of grey `table`.
Picture turned(const Picture& sheet, double degrees, float table) {
    const double angle = degrees * std::numbers::pi / 180;
    const double wide = sheet.width * std::abs(std::cos(angle)) + sheet.height * std::abs(std::sin(angle)) + 40;
    const double high = sheet.width * std::abs(std::sin(angle)) + sheet.height * std::abs(std::cos(angle)) + 40;
    std::array<Point, 4> corners{Point{0, 0}, Point{1, 0}, Point{1, 1}, Point{0, 1}};
    for (Point& corner : corners) {
        const double x = (corner.x - 0.5) * sheet.width;
        const double y = (corner.y - 0.5) * sheet.height;
        corner = {wide / 2 + x * std::cos(angle) - y * std::sin(angle),
                  high / 2 + x * std::sin(angle) + y * std::cos(angle)};
    }
    return laid(sheet, corners, static_cast<int>(wide), static_cast<int>(high), table);
}

Picture seenFromAside(const Picture& sheet, double strength, Chance& chance) {
    const double margin = 0.06;
    const double wide = sheet.width * (1 + 2 * margin);
    const double high = sheet.height * (1 + 2 * margin);
    std::array<Point, 4> corners{Point{margin, margin}, Point{1 + margin, margin}, Point{1 + margin, 1 + margin},
                                 Point{margin, 1 + margin}};
    for (Point& corner : corners) {
        corner.x = (corner.x + chance.between(-strength, strength)) * sheet.width;
        corner.y = (corner.y + chance.between(-strength, strength)) * sheet.height;
    }
    return laid(sheet, corners, static_cast<int>(wide), static_cast<int>(high),
                static_cast<float>(chance.between(0.15, 0.45)));
}

/// Of a scanner, too: nothing is quite black or white.
void soften(Picture& picture, Chance& chance) {
    for (float& pixel : picture.pixels) {
        pixel = 0.06F + 0.9F * pixel;
    }
    addNoise(picture, 0.008, chance);
}

Harmed photographed(const Picture& sheet, Chance& chance) {
    Picture photo = seenFromAside(folded(sheet, chance), 0.045, chance);
    shade(photo, chance.between(0.15, 0.4), chance);
    blur(photo, chance.between(0.4, 0.9));
    addNoise(photo, chance.between(0.01, 0.03), chance);
    return {std::move(photo), static_cast<int>(chance.between(55, 85))};
}

} // namespace

double Chance::next() {
    m_state = m_state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<double>(m_state >> 11U) / static_cast<double>(std::uint64_t{1} << 53U);
}

double Chance::between(double low, double high) {
    return low + (high - low) * next();
}

double Chance::normal() {
    return (next() + next() + next() + next() - 2) * 1.732;
}

std::string_view nameOf(Harm harm) {
    return names.at(static_cast<std::size_t>(harm));
}

std::optional<Harm> harmNamed(std::string_view name) {
    const auto* const found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<Harm>(found - names.begin()));
}

Harmed harmed(const Picture& sheet, Harm harm, Chance& chance) {
    Picture picture = sheet;
    soften(picture, chance);
    switch (harm) {
    case Harm::None:
        break;
    case Harm::Jpeg:
        return {std::move(picture), static_cast<int>(chance.between(20, 45))};
    case Harm::Tilt: {
        const double side = chance.between(-1, 1) < 0 ? -1 : 1;
        return {turned(picture, side * chance.between(2, 30), 0.2F), 0};
    }
    case Harm::QuarterTurn:
        return {turned(picture, 90 * std::floor(chance.between(1, 4)) + chance.between(-1, 1), 0.25F), 0};
    case Harm::Perspective:
        return {seenFromAside(picture, 0.055, chance), 90};
    case Harm::Shadow:
        shade(picture, chance.between(0.35, 0.65), chance);
        break;
    case Harm::Blur:
        blur(picture, chance.between(0.6, 1.6));
        break;
    case Harm::Noise:
        addNoise(picture, chance.between(0.06, 0.16), chance);
        break;
    case Harm::LowLight:
        dim(picture, chance.between(0.15, 0.35), chance);
        break;
    case Harm::Fold:
        return {folded(picture, chance), 0};
    case Harm::Phone:
        return photographed(picture, chance);
    }
    return {std::move(picture), 0};
}

} // namespace perron::letters
