#include "capture/guide.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace perron::capture {

namespace {

constexpr int thumbWide = 80;

/// The value that a share of the pixels stays under.
int percentile(const Thumb& thumb, double share) {
    std::array<int, 256> counts{};
    for (const std::uint8_t value : thumb.grey) {
        ++counts[value];
    }
    const auto wanted = static_cast<int>(share * static_cast<double>(thumb.grey.size()));
    int below = 0;
    int value = 0;
    while (value < 255 && below + counts[static_cast<std::size_t>(value)] <= wanted) {
        below += counts[static_cast<std::size_t>(value)];
        ++value;
    }
    return value;
}

struct Point {
    int x = 0;
    int y = 0;
};

/// Of each pixel and its neighbours the lightest or the darkest.
template <class Choose>
Thumb spread(const Thumb& thumb, Choose choose) {
    Thumb out = thumb;
    for (int y = 0; y < thumb.height; ++y) {
        for (int x = 0; x < thumb.width; ++x) {
            std::uint8_t& value = out.grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(thumb.width) +
                                           static_cast<std::size_t>(x)];
            for (int row = std::max(0, y - 1); row <= std::min(thumb.height - 1, y + 1); ++row) {
                for (int column = std::max(0, x - 1); column <= std::min(thumb.width - 1, x + 1); ++column) {
                    value =
                        choose(value, thumb.grey[static_cast<std::size_t>(row) * static_cast<std::size_t>(thumb.width) +
                                                 static_cast<std::size_t>(column)]);
                }
            }
        }
    }
    return out;
}

/// Paper without the lines that stand on it.
Thumb withoutPrint(const Thumb& thumb) {
    const auto lighter = [](std::uint8_t a, std::uint8_t b) { return std::max(a, b); };
    const auto darker = [](std::uint8_t a, std::uint8_t b) { return std::min(a, b); };
    return spread(spread(thumb, lighter), darker);
}

/// The largest patch of what is light.
struct Patch {
    std::vector<Point> pixels;
    int atTheEdge = 0; ///< pixels of it on the picture's border
};

class Patches {
public:
    Patches(const Thumb& thumb, int threshold)
        : m_thumb(thumb)
        , m_light(thumb.grey.size()) {
        std::transform(thumb.grey.begin(), thumb.grey.end(), m_light.begin(),
                       [&](std::uint8_t value) { return value > threshold; });
    }
    Patch largest() {
        Patch best;
        for (int y = 0; y < m_thumb.height; ++y) {
            for (int x = 0; x < m_thumb.width; ++x) {
                if (take({x, y})) {
                    Patch patch = from({x, y});
                    if (patch.pixels.size() > best.pixels.size()) {
                        best = std::move(patch);
                    }
                }
            }
        }
        return best;
    }

private:
    bool take(Point at) {
        if (at.x < 0 || at.y < 0 || at.x >= m_thumb.width || at.y >= m_thumb.height) {
            return false;
        }
        const auto index =
            static_cast<std::size_t>(at.y) * static_cast<std::size_t>(m_thumb.width) + static_cast<std::size_t>(at.x);
        const bool light = m_light[index];
        m_light[index] = false;
        return light;
    }
    Patch from(Point seed) {
        Patch patch;
        patch.pixels.push_back(seed);
        for (std::size_t i = 0; i < patch.pixels.size(); ++i) {
            const Point at = patch.pixels[i];
            const bool edge = at.x == 0 || at.y == 0 || at.x == m_thumb.width - 1 || at.y == m_thumb.height - 1;
            patch.atTheEdge += edge ? 1 : 0;
            for (const Point next :
                 {Point{at.x - 1, at.y}, Point{at.x + 1, at.y}, Point{at.x, at.y - 1}, Point{at.x, at.y + 1}}) {
                if (take(next)) {
                    patch.pixels.push_back(next);
                }
            }
        }
        return patch;
    }

    const Thumb& m_thumb;
    std::vector<bool> m_light;
};

/// Of the hull around the patch (Andrew 1979), in pixels.
double hullArea(std::vector<Point> points) {
    std::ranges::sort(points, [](Point a, Point b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
    const auto cross = [](Point o, Point a, Point b) { return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x); };
    std::vector<Point> hull;
    const auto half = [&](auto begin, auto end) {
        const std::size_t base = hull.size();
        for (auto at = begin; at != end; ++at) {
            while (hull.size() >= base + 2 && cross(hull[hull.size() - 2], hull.back(), *at) <= 0) {
                hull.pop_back();
            }
            hull.push_back(*at);
        }
        hull.pop_back();
    };
    half(points.begin(), points.end());
    half(points.rbegin(), points.rend());
    double twice = 0;
    for (std::size_t i = 0; i < hull.size(); ++i) {
        const Point a = hull[i];
        const Point b = hull[(i + 1) % hull.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::abs(twice) / 2;
}

/// What is not one even tone all over: print on paper that fills the picture.
bool printed(const Thumb& thumb) {
    int steps = 0;
    for (int y = 0; y < thumb.height; ++y) {
        for (int x = 1; x < thumb.width; ++x) {
            const auto at =
                static_cast<std::size_t>(y) * static_cast<std::size_t>(thumb.width) + static_cast<std::size_t>(x);
            steps += std::abs(thumb.grey[at] - thumb.grey[at - 1]) > 8 ? 1 : 0;
        }
    }
    return steps * 20 > static_cast<int>(thumb.grey.size());
}

/// Whether a hundredth of the picture changed, however the lamp flickers.
bool differs(const Thumb& one, const Thumb& other) {
    if (one.grey.size() != other.grey.size()) {
        return true;
    }
    const int shift = percentile(other, 0.5) - percentile(one, 0.5);
    constexpr int most = 18;
    std::size_t changed = 0;
    for (std::size_t i = 0; i < one.grey.size(); ++i) {
        changed += std::abs(other.grey[i] - one.grey[i] - shift) > most ? 1 : 0;
    }
    return changed * 100 > one.grey.size() || std::abs(shift) > 40;
}

} // namespace

Thumb thumbOf(const View& view) {
    Thumb thumb;
    const int by = std::max(1, view.width / thumbWide);
    thumb.width = view.width / by;
    thumb.height = view.height / by;
    thumb.grey.reserve(static_cast<std::size_t>(thumb.width) * static_cast<std::size_t>(thumb.height));
    for (int y = 0; y < thumb.height; ++y) {
        for (int x = 0; x < thumb.width; ++x) {
            int sum = 0;
            for (int row = 0; row < by; ++row) {
                const auto at = static_cast<std::size_t>(y * by + row) * static_cast<std::size_t>(view.width) +
                                static_cast<std::size_t>(x * by);
                const auto part = view.grey.subspan(at, static_cast<std::size_t>(by));
                sum = std::accumulate(part.begin(), part.end(), sum);
            }
            thumb.grey.push_back(static_cast<std::uint8_t>(sum / (by * by)));
        }
    }
    return thumb;
}

Guide lookAt(const Thumb& thumb) {
    constexpr int darkRoom = 35;
    constexpr int darkPaper = 90;
    constexpr int leastStep = 35; // between a table and paper
    constexpr double leastShare = 0.1;
    constexpr double leastFilling = 0.82; // of a sheet's hull; a hand and its fingers fill less
    if (thumb.grey.empty()) {
        return Guide::NoSheet;
    }
    const Thumb bare = withoutPrint(thumb);
    const int light = percentile(bare, 0.95);
    const int dark = percentile(bare, 0.05);
    if (light < darkRoom) {
        return Guide::TooDark;
    }
    if (light - dark < leastStep) {
        return printed(thumb) ? Guide::NotWhole : Guide::NoSheet;
    }
    const Patch patch = Patches(bare, (light + dark) / 2).largest();
    const auto area = static_cast<double>(patch.pixels.size());
    if (area < leastShare * static_cast<double>(thumb.grey.size())) {
        return Guide::NoSheet;
    }
    if (patch.atTheEdge > 2) {
        return Guide::NotWhole;
    }
    if (area < leastFilling * hullArea(patch.pixels)) {
        return Guide::NoSheet;
    }
    return light < darkPaper ? Guide::TooDark : Guide::Hold;
}

Watched watched(const Watched& before, Thumb now, int passed) {
    constexpr int longestGap = 250; // ms; between pictures further apart something may have moved
    Watched after;
    after.another = before.another;
    const bool first = before.last.grey.empty();
    const bool moved = !first && (differs(before.last, now) || differs(before.anchor, now));
    const Guide seen = lookAt(now);
    after.another = before.another && !moved && seen != Guide::NoSheet;
    if (seen != Guide::Hold) {
        after.guide = moved && seen == Guide::NotWhole ? Guide::Moving : seen;
    } else if (moved || after.another) {
        after.guide = moved ? Guide::Moving : Guide::Another;
    } else {
        after.still = first ? 0 : before.still + std::min(passed, longestGap);
        after.guide = after.still >= stillFor ? Guide::Take : Guide::Hold;
    }
    after.anchor = after.still > 0 ? before.anchor : now;
    after.last = std::move(now);
    return after;
}

int held(const Watched& watched) {
    return std::min(100, watched.still * 100 / stillFor);
}

} // namespace perron::capture
