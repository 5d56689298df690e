#include "ocr/light.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace perron::ocr {

namespace {

constexpr int side = 24;           // pixels of a square: larger than letters, smaller than the edge of a shadow
constexpr int reach = 2;           // squares of print that are bridged: a bar of a table, a stamp
constexpr int white = 235;         // what paper becomes
constexpr double paperShare = 0.8; // in a square of text four fifths of the values are under the paper's own

int paperIn(const Grey& grey, int left, int top) {
    std::array<int, 256> counts{};
    int all = 0;
    const int right = std::min(left + side, grey.width);
    const int bottom = std::min(top + side, grey.height);
    for (int y = top; y < bottom; y += 2) {
        for (int x = left; x < right; x += 2) {
            ++counts[grey.at(x, y)];
            ++all;
        }
    }
    int seen = 0;
    for (int value = 0; value < 256; ++value) {
        seen += counts[static_cast<std::size_t>(value)];
        if (seen > paperShare * all) {
            return value;
        }
    }
    return 255;
}

/// Each square becomes what `of` makes of itself and its neighbours up to `far` away.
template <class Of>
Grey around(const Grey& grey, int far, const Of& of) {
    Grey out(grey.width, grey.height);
    std::vector<std::uint8_t> near;
    for (int y = 0; y < grey.height; ++y) {
        for (int x = 0; x < grey.width; ++x) {
            near.clear();
            for (int v = std::max(0, y - far); v <= std::min(grey.height - 1, y + far); ++v) {
                for (int u = std::max(0, x - far); u <= std::min(grey.width - 1, x + far); ++u) {
                    near.push_back(grey.at(u, v));
                }
            }
            out.row(y)[x] = of(near);
        }
    }
    return out;
}

Grey tilesOf(const Grey& survey) {
    Grey tiles((survey.width + side - 1) / side, (survey.height + side - 1) / side);
    for (int y = 0; y < tiles.height; ++y) {
        for (int x = 0; x < tiles.width; ++x) {
            tiles.row(y)[x] = static_cast<std::uint8_t>(std::max(1, paperIn(survey, x * side, y * side)));
        }
    }
    tiles = around(tiles, reach, [](const auto& near) { return *std::max_element(near.begin(), near.end()); });
    tiles = around(tiles, reach, [](const auto& near) { return *std::min_element(near.begin(), near.end()); });
    return around(tiles, 1, [](const auto& near) {
        unsigned sum = 0;
        for (const std::uint8_t value : near) {
            sum += value;
        }
        return static_cast<std::uint8_t>(sum / near.size());
    });
}

} // namespace

Light::Light(const Grey& survey)
    : m_tiles(tilesOf(survey))
    , m_tile(static_cast<double>(survey.width) / side) {}

bool Light::even() const {
    const int dark = percentile(m_tiles, 0.05);
    const int bright = percentile(m_tiles, 0.95);
    return bright - dark < bright / 7 && dark > 150;
}

Grey Light::flattened(Grey grey) const {
    constexpr int fine = 1 << 12;
    const double perPixel = m_tile / grey.width;
    // Along a row the paper's value is mixed from the squares' middles once; its inverse for each of 256 values.
    std::array<int, 256> gains{};
    for (int value = 1; value < 256; ++value) {
        gains[static_cast<std::size_t>(value)] = white * fine / value;
    }
    gains[0] = gains[1];
    std::vector<double> row(static_cast<std::size_t>(m_tiles.width));
    for (int y = 0; y < grey.height; ++y) {
        const double v = std::clamp((y + 0.5) * perPixel - 0.5, 0.0, m_tiles.height - 1.0);
        const int above = static_cast<int>(v);
        const int below = std::min(above + 1, m_tiles.height - 1);
        for (int u = 0; u < m_tiles.width; ++u) {
            row[static_cast<std::size_t>(u)] =
                m_tiles.at(u, above) * (above + 1 - v) + m_tiles.at(u, below) * (v - above);
        }
        std::uint8_t* const pixels = grey.row(y);
        for (int x = 0; x < grey.width; ++x) {
            const double u = std::clamp((x + 0.5) * perPixel - 0.5, 0.0, m_tiles.width - 1.0);
            const auto left = static_cast<std::size_t>(u);
            const std::size_t right = std::min(left + 1, row.size() - 1);
            const double paper = row[left] + (row[right] - row[left]) * (u - static_cast<double>(left));
            const int value = pixels[x] * gains[static_cast<std::size_t>(paper)] / fine;
            pixels[x] = static_cast<std::uint8_t>(std::min(value, 255));
        }
    }
    return grey;
}

} // namespace perron::ocr
