#include "ocr/warp.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace perron::ocr {

namespace {

constexpr int span = 16; // pixels between two exact points: the map is as good as straight there
constexpr int fractionBits = 16;
constexpr double one = 1 << fractionBits;

struct Spot {
    std::int64_t x;
    std::int64_t y;
};

Spot fixed(Point point) {
    constexpr double far = 1e6; // behind the horizon of a map that no sheet gave
    return {static_cast<std::int64_t>(std::clamp(point.x, -far, far) * one),
            static_cast<std::int64_t>(std::clamp(point.y, -far, far) * one)};
}

std::uint8_t mixed(const Grey& grey, Spot at, std::uint8_t outside) {
    const auto x = static_cast<int>(at.x >> fractionBits);
    const auto y = static_cast<int>(at.y >> fractionBits);
    if (x < 0 || y < 0 || x >= grey.width || y >= grey.height) {
        return outside;
    }
    const int right = x + 1 < grey.width ? 1 : 0;
    const std::uint8_t* const upper = grey.row(y) + x;
    const std::uint8_t* const lower = y + 1 < grey.height ? upper + grey.width : upper;
    const auto fx = static_cast<int>((at.x >> (fractionBits - 8)) & 255);
    const auto fy = static_cast<int>((at.y >> (fractionBits - 8)) & 255);
    const int above = upper[0] * (256 - fx) + upper[right] * fx;
    const int below = lower[0] * (256 - fx) + lower[right] * fx;
    return static_cast<std::uint8_t>((above * (256 - fy) + below * fy + (1 << 15)) >> 16);
}

} // namespace

Map Map::turned(double degrees) {
    const double angle = degrees * std::numbers::pi / 180;
    return Map({std::cos(angle), -std::sin(angle), 0, std::sin(angle), std::cos(angle), 0, 0, 0, 1});
}

Map Map::onto(const Quad& q, double width, double height) {
    // Heckbert, "Fundamentals of texture mapping" (1989), 2.2.3: from the unit square.
    const double dx1 = q[1].x - q[2].x;
    const double dx2 = q[3].x - q[2].x;
    const double dx3 = q[0].x - q[1].x + q[2].x - q[3].x;
    const double dy1 = q[1].y - q[2].y;
    const double dy2 = q[3].y - q[2].y;
    const double dy3 = q[0].y - q[1].y + q[2].y - q[3].y;
    const double area = dx1 * dy2 - dx2 * dy1;
    const double g = (dx3 * dy2 - dx2 * dy3) / area;
    const double h = (dx1 * dy3 - dx3 * dy1) / area;
    const Map square({q[1].x - q[0].x + g * q[1].x, q[3].x - q[0].x + h * q[3].x, q[0].x, q[1].y - q[0].y + g * q[1].y,
                      q[3].y - q[0].y + h * q[3].y, q[0].y, g, h, 1});
    return square.after(Map({1 / width, 0, 0, 0, 1 / height, 0, 0, 0, 1}));
}

Point Map::of(Point from) const {
    const double depth = m_rows[6] * from.x + m_rows[7] * from.y + m_rows[8];
    return {(m_rows[0] * from.x + m_rows[1] * from.y + m_rows[2]) / depth,
            (m_rows[3] * from.x + m_rows[4] * from.y + m_rows[5]) / depth};
}

Map Map::after(const Map& other) const {
    std::array<double, 9> rows{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            for (std::size_t i = 0; i < 3; ++i) {
                rows[row * 3 + column] += m_rows[row * 3 + i] * other.m_rows[i * 3 + column];
            }
        }
    }
    return Map(rows);
}

Grey warped(const Grey& grey, const Map& toSource, int width, int height, std::uint8_t outside) {
    Grey out(width, height);
    for (int y = 0; y < height; ++y) {
        std::uint8_t* const to = out.row(y);
        // A pixel's middle lies half a pixel from its corner, on both sides.
        const auto spotAt = [&](int x) {
            const Point there = toSource.of({x + 0.5, y + 0.5});
            return fixed({there.x - 0.5, there.y - 0.5});
        };
        Spot from = spotAt(0);
        for (int begin = 0; begin < width; begin += span) {
            const Spot next = spotAt(begin + span);
            const Spot step{(next.x - from.x) / span, (next.y - from.y) / span};
            const int end = std::min(begin + span, width);
            for (int x = begin; x < end; ++x) {
                to[x] = mixed(grey, from, outside);
                from = {from.x + step.x, from.y + step.y};
            }
            from = next;
        }
    }
    return out;
}

} // namespace perron::ocr
