#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "capture/guide.h"

namespace perron::capture::tests {

/// What a camera over a table sees, drawn: grey pixels of 640 by 480.
class Scene {
public:
    explicit Scene(int table = 60)
        : m_grey(static_cast<std::size_t>(wide) * high, static_cast<std::uint8_t>(table)) {}

    static constexpr int wide = 640;
    static constexpr int high = 480;

    /// A sheet of A4 with lines of print; its middle, its height in pixels, degrees.
    Scene& sheet(double x = 320, double y = 240, double height = 400, double degrees = 0, int paper = 225) {
        const double width = height * 210 / 297;
        patch(x, y, width, height, degrees, paper);
        for (double line = -0.35; line < 0.36; line += 0.05) {
            const double turn = degrees * pi / 180;
            patch(x - line * height * std::sin(turn), y + line * height * std::cos(turn), width * 0.7, height * 0.012,
                  degrees, paper / 3);
        }
        return *this;
    }
    /// An arm that comes from below, its fingers at this height.
    Scene& hand(double x, double y) {
        patch(x, y + high / 2.0, 70, high, 0, 130);
        for (int finger = -2; finger < 3; ++finger) {
            patch(x + finger * 16, y - 15, 10, 60, 0, 130);
        }
        return *this;
    }
    Scene& lights(double share) {
        for (std::uint8_t& pixel : m_grey) {
            pixel = static_cast<std::uint8_t>(std::min(255.0, pixel * share));
        }
        return *this;
    }
    /// Grains of a sensor, other ones with each seed.
    Scene& noise(unsigned seed, int most = 12) {
        for (std::uint8_t& pixel : m_grey) {
            seed = seed * 1664525U + 1013904223U;
            const int grain = static_cast<int>(seed >> 16U) % (2 * most + 1) - most;
            pixel = static_cast<std::uint8_t>(std::clamp(pixel + grain, 0, 255));
        }
        return *this;
    }
    View view() const { return {wide, high, m_grey}; }
    const std::vector<std::uint8_t>& grey() const { return m_grey; }

private:
    static constexpr double pi = 3.14159265358979;
    void patch(double x, double y, double width, double height, double degrees, int value) {
        const double cosine = std::cos(degrees * pi / 180);
        const double sine = std::sin(degrees * pi / 180);
        const double reach = (std::abs(width * sine) + std::abs(height * cosine)) / 2 + 1;
        const double stretch = (std::abs(width * cosine) + std::abs(height * sine)) / 2 + 1;
        const int bottom = std::min(high, static_cast<int>(y + reach) + 1);
        const int end = std::min(wide, static_cast<int>(x + stretch) + 1);
        for (int row = std::max(0, static_cast<int>(y - reach)); row < bottom; ++row) {
            for (int column = std::max(0, static_cast<int>(x - stretch)); column < end; ++column) {
                const double right = (column - x) * cosine + (row - y) * sine;
                const double down = (row - y) * cosine - (column - x) * sine;
                if (std::abs(right) < width / 2 && std::abs(down) < height / 2) {
                    m_grey[static_cast<std::size_t>(row) * wide + static_cast<std::size_t>(column)] =
                        static_cast<std::uint8_t>(value);
                }
            }
        }
    }

    std::vector<std::uint8_t> m_grey;
};

} // namespace perron::capture::tests
