#pragma once

#include <vector>

#include "page/inside.h"

namespace perron::page {

/// What to do next, one under the other beside what one reads: small ones keep their height; the primary, its picture
/// above its words, or else all, share the rest.
class SideColumn {
public:
    SideColumn(const InsideMaker& inside, const Metrics& metrics, int width)
        : m_inside(inside)
        , m(metrics)
        , m_width(width) {}

    int width() const { return m_width; }
    bool fits(const std::vector<Leaf>& tiles, int height) const;
    /// `column` is as wide as this.
    void place(Part& part, const std::vector<Leaf>& tiles, const Rect& column) const;

private:
    int heightOf(const std::vector<Leaf>& tiles) const;

    const InsideMaker& m_inside;
    const Metrics& m;
    int m_width;
};

} // namespace perron::page
