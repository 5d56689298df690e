#pragma once

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "page/layout.h"
#include "text/bitmap.h"
#include "ui/theme.h"

namespace perron::test {

/// Contrast of two drawn pixels, 1 to 21 (WCAG 2.2); remembers what it computed.
class Eye {
public:
    double contrast(std::uint32_t one, std::uint32_t other) {
        const auto [darker, lighter] = std::minmax({light(one), light(other)});
        return lighter / darker;
    }

private:
    /// Relative luminance and its 0.05, in twentieths.
    double light(std::uint32_t pixel) {
        const auto [at, isNew] = m_known.try_emplace(pixel & 0xFFFFFFU, 0.0);
        if (isNew) {
            at->second = ui::contrast(ui::rgb(at->first), ui::rgb(0));
        }
        return at->second;
    }
    std::unordered_map<std::uint32_t, double> m_known;
};

/// One scene drawn with something and without it: where the pictures differ, that thing is, and its real ground is what
/// is seen without it.
class Difference {
public:
    Difference(const text::Bitmap& with, const text::Bitmap& without, page::Rect area)
        : m_with(with)
        , m_without(without) {
        m_left = std::max(1, area.x);
        m_top = std::max(1, area.y);
        m_right = std::min(with.width - 1, area.right());
        m_bottom = std::min(with.height - 1, area.bottom());
    }

    /// How many pixels differ at all.
    int changes() const {
        int count = 0;
        each([&](int, int) { ++count; });
        return count;
    }

    /// How many pixels it covers, smoothed edges counted by half or not at all.
    int covered(Eye& eye) const {
        int count = 0;
        each([&](int x, int y) { count += eye.contrast(with(x, y), without(x, y)) > 1.5 ? 1 : 0; });
        return count;
    }

    /// Of the pixels that are wholly inside a stroke, the share with at least this contrast to their ground; 1 where
    /// there is none.
    double inkShare(Eye& eye, double least) const {
        int all = 0;
        int good = 0;
        each([&](int x, int y) {
            if (!inner(x, y)) {
                return;
            }
            ++all;
            good += eye.contrast(with(x, y), without(x, y)) >= least ? 1 : 0;
        });
        return all == 0 ? 1 : good / double(all);
    }

    /// Of the pixels along its edge, the share that has, at most `depth` px away, a pixel of it with at least
    /// this contrast to what lies outside the edge; 1 where there is no edge.
    enum class Edges { Outer, AndOfHoles };
    double edgeShare(Eye& eye, double least, int depth, Edges edges = Edges::Outer) const {
        int all = 0;
        int good = 0;
        const std::vector<bool> outside = around();
        each([&](int x, int y) {
            for (const auto& [across, down] : {std::pair{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                const bool edge =
                    edges == Edges::Outer ? outside[index(x - across, y - down)] : !changed(x - across, y - down);
                if (!edge) {
                    continue;
                }
                ++all;
                good += showsWithin(eye, {x, y, with(x - across, y - down)}, least, depth) ? 1 : 0;
            }
        });
        return all == 0 ? 1 : good / double(all);
    }

private:
    struct Edge {
        int x;
        int y;
        std::uint32_t ground;
    };
    /// Straight in first, where it nearly always shows; then anywhere as near.
    bool showsWithin(Eye& eye, const Edge& edge, double least, int depth) const {
        const auto shows = [&](int x, int y) {
            return x >= 0 && y >= 0 && x < m_with.width && y < m_with.height && changed(x, y) &&
                   eye.contrast(with(x, y), edge.ground) >= least;
        };
        for (int step = 0; step <= depth; ++step) {
            if (shows(edge.x + step, edge.y) || shows(edge.x - step, edge.y) || shows(edge.x, edge.y + step) ||
                shows(edge.x, edge.y - step)) {
                return true;
            }
        }
        for (int down = -depth; down <= depth; ++down) {
            for (int across = -depth; across <= depth; ++across) {
                if (shows(edge.x + across, edge.y + down)) {
                    return true;
                }
            }
        }
        return false;
    }
    std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y - m_top + 1) * static_cast<std::size_t>(m_right - m_left + 2) +
               static_cast<std::size_t>(x - m_left + 1);
    }
    /// What can be reached from the border of the area without crossing it.
    std::vector<bool> around() const {
        std::vector<bool> found(index(m_right, m_bottom) + 1);
        std::vector<std::pair<int, int>> waiting;
        const auto reach = [&](int x, int y) {
            const bool within = x >= m_left - 1 && y >= m_top - 1 && x <= m_right && y <= m_bottom;
            if (within && !found[index(x, y)] && !changed(x, y)) {
                found[index(x, y)] = true;
                waiting.emplace_back(x, y);
            }
        };
        for (int x = m_left - 1; x <= m_right; ++x) {
            reach(x, m_top - 1);
            reach(x, m_bottom);
        }
        for (int y = m_top; y < m_bottom; ++y) {
            reach(m_left - 1, y);
            reach(m_right, y);
        }
        while (!waiting.empty()) {
            const auto [x, y] = waiting.back();
            waiting.pop_back();
            reach(x + 1, y);
            reach(x - 1, y);
            reach(x, y + 1);
            reach(x, y - 1);
        }
        return found;
    }
    template <class Do>
    void each(Do what) const {
        for (int y = m_top; y < m_bottom; ++y) {
            for (int x = m_left; x < m_right; ++x) {
                if (changed(x, y)) {
                    what(x, y);
                }
            }
        }
    }
    bool inner(int x, int y) const {
        for (int down = -1; down <= 1; ++down) {
            for (int across = -1; across <= 1; ++across) {
                if (!changed(x + across, y + down)) {
                    return false;
                }
            }
        }
        return true;
    }
    bool changed(int x, int y) const { return ((with(x, y) ^ without(x, y)) & 0xFFFFFFU) != 0; }
    std::uint32_t with(int x, int y) const { return at(m_with, x, y); }
    std::uint32_t without(int x, int y) const { return at(m_without, x, y); }
    static std::uint32_t at(const text::Bitmap& bitmap, int x, int y) {
        return bitmap
            .pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(bitmap.width) + static_cast<std::size_t>(x)];
    }

    const text::Bitmap& m_with;
    const text::Bitmap& m_without;
    int m_left;
    int m_top;
    int m_right;
    int m_bottom;
};

} // namespace perron::test
