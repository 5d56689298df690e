#include "ocr/sheet.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include "ocr/hull.h"
#include "ocr/pix.h"

namespace perron::ocr {

namespace {

constexpr int letters = 9;         // pixels that are bridged, so that print does not part the sheet
constexpr double leastShare = 0.2; // of the picture
constexpr double straight = 0.95;  // of the hull's area in its largest four corners

/// What is light and hangs together, as the outermost points of its rows.
struct Region {
    std::vector<Point> ends;
    int area = 0;
};

class Finder {
public:
    explicit Finder(const Grey& grey)
        : m_grey(grey)
        , m_seen(grey.pixels.size()) {}

    Region largest(int threshold) {
        std::transform(m_grey.pixels.begin(), m_grey.pixels.end(), m_seen.begin(),
                       [threshold](std::uint8_t value) { return value < threshold; });
        Region best;
        for (std::size_t start = 0; start < m_seen.size(); ++start) {
            if (!m_seen[start]) {
                Region now = flooded(start);
                if (now.area > best.area) {
                    best = std::move(now);
                }
            }
        }
        return best;
    }

private:
    Region flooded(std::size_t start) {
        const auto width = static_cast<std::size_t>(m_grey.width);
        std::vector<std::pair<int, int>> rows(static_cast<std::size_t>(m_grey.height), {m_grey.width, -1});
        Region region;
        m_waiting.assign(1, start);
        m_seen[start] = true;
        const auto enter = [this](std::size_t at) {
            if (!m_seen[at]) {
                m_seen[at] = true;
                m_waiting.push_back(at);
            }
        };
        while (!m_waiting.empty()) {
            const std::size_t at = m_waiting.back();
            m_waiting.pop_back();
            ++region.area;
            const auto x = static_cast<int>(at % width);
            auto& row = rows[at / width];
            row = {std::min(row.first, x), std::max(row.second, x)};
            if (x > 0) {
                enter(at - 1);
            }
            if (x + 1 < m_grey.width) {
                enter(at + 1);
            }
            if (at >= width) {
                enter(at - width);
            }
            if (at + width < m_seen.size()) {
                enter(at + width);
            }
        }
        for (std::size_t y = 0; y < rows.size(); ++y) {
            if (rows[y].second >= 0) {
                const auto top = static_cast<double>(y);
                const double left = rows[y].first;
                const double right = rows[y].second + 1.0;
                region.ends.insert(region.ends.end(), {{left, top}, {left, top + 1}, {right, top}, {right, top + 1}});
            }
        }
        return region;
    }

    const Grey& m_grey;
    std::vector<bool> m_seen;
    std::vector<std::size_t> m_waiting;
};

double distance(const Point& a, const Point& b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

bool rightAngled(const Quad& quad) {
    for (std::size_t i = 0; i < 4; ++i) {
        const Point& corner = quad[i];
        const Point& before = quad[(i + 3) % 4];
        const Point& after = quad[(i + 1) % 4];
        const double cosine =
            ((before.x - corner.x) * (after.x - corner.x) + (before.y - corner.y) * (after.y - corner.y)) /
            (distance(before, corner) * distance(after, corner) + 1e-9);
        if (std::abs(cosine) > 0.6) { // 53 to 127 degrees
            return false;
        }
    }
    return true;
}

/// Sides along the picture's own edge are not the sheet's.
int sidesInside(const Quad& quad, const Grey& grey) {
    const double near = 0.012 * grey.longSide();
    int inside = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const Point& a = quad[i];
        const Point& b = quad[(i + 1) % 4];
        const auto both = [&](auto&& far) { return far(a) < near && far(b) < near; };
        const bool along = both([](const Point& p) { return p.x; }) || both([](const Point& p) { return p.y; }) ||
                           both([&](const Point& p) { return grey.width - p.x; }) ||
                           both([&](const Point& p) { return grey.height - p.y; });
        inside += along ? 0 : 1;
    }
    return inside;
}

Quad upperLeftFirst(Quad quad) {
    const auto first = std::min_element(quad.begin(), quad.end(),
                                        [](const Point& a, const Point& b) { return a.x + a.y < b.x + b.y; });
    std::rotate(quad.begin(), first, quad.end());
    return quad;
}

Grey withoutPrint(const Grey& grey) {
    const PixPtr pix = made(pixCreate(grey.width, grey.height, 8));
    for (int y = 0; y < grey.height; ++y) {
        for (int x = 0; x < grey.width; ++x) {
            pixSetPixel(pix.get(), x, y, grey.at(x, y));
        }
    }
    return greyOf(made(pixCloseGray(pix.get(), letters, letters)).get());
}

} // namespace

std::optional<Quad> sheetOn(const Grey& least) {
    if (least.width < 40 || least.height < 40) {
        return std::nullopt;
    }
    const Grey bare = withoutPrint(least);
    const int dark = percentile(bare, 0.01);
    const int light = percentile(bare, 0.99);
    if (light - dark < 40) {
        return std::nullopt;
    }
    const double picture = static_cast<double>(least.width) * least.height;
    std::optional<Quad> best;
    double bestFit = straight;
    Finder finder(bare);
    for (int step = 2; step <= 14; ++step) {
        const Region region = finder.largest(dark + (light - dark) * step / 16);
        if (region.area < leastShare * picture) {
            continue;
        }
        const std::vector<Point> hull = hullOf(region.ends);
        const Quad quad = largestQuad(hull);
        const double area = areaOf({quad.begin(), quad.end()});
        const double fit = std::min(area / areaOf(hull), region.area / area);
        if (fit > bestFit && rightAngled(quad) && sidesInside(quad, bare) >= 3) {
            bestFit = fit;
            best = upperLeftFirst(quad);
        }
    }
    return best;
}

Point sheetSize(const Quad& sheet) {
    double width = std::max(distance(sheet[0], sheet[1]), distance(sheet[3], sheet[2]));
    double height = std::max(distance(sheet[0], sheet[3]), distance(sheet[1], sheet[2]));
    constexpr double a4 = std::numbers::sqrt2;
    constexpr double nearly = 1.12;
    const double ratio = std::max(width, height) / std::min(width, height);
    if (ratio > a4 / nearly && ratio < a4 * nearly) {
        (width < height ? height : width) = std::min(width, height) * a4;
    }
    return {width, height};
}

} // namespace perron::ocr
