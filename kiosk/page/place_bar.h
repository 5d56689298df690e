#pragma once

#include <vector>

#include "page/inside.h"

namespace perron::page {

/// Puts the seven places of the bar along the lower edge, and the voice's keys above them: on every part alike.
class BarPlacer {
public:
    BarPlacer(const InsideMaker& inside, const Screen& screen)
        : m_inside(inside)
        , m_screen(screen)
        , m(screen) {}

    /// Seven places in one row; four above three in portrait and where their words are too wide for one row: there Help
    /// is twice as wide (looks/portrait). The y above which all else stands.
    int place(const Bar& bar);
    /// To be called after `place`: the voice's keys in one row, where reading starts. The y above which all else
    /// stands.
    int placeVoice(const std::vector<Tile>& keys);
    /// The keys, then the bar: in reading order.
    std::vector<Placed> placed() const;

private:
    int needs(const BarButton& button) const;
    bool standInOneRow(const Bar& bar, int room) const;
    std::vector<int> widths(const Bar& bar, int room) const;
    Placed button(const BarButton& button, Rect box) const;

    const InsideMaker& m_inside;
    const Screen& m_screen;
    Metrics m;
    int m_top = 0;
    std::vector<Placed> m_keys;
    std::vector<Placed> m_places;
};

} // namespace perron::page
