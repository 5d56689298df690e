#include "page/place_bar.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace perron::page {

namespace {

constexpr double padMm = 2; ///< tighter inside than a tile, so that seven words stand side by side at 7.3 mm

} // namespace

int BarPlacer::place(const Bar& bar) {
    const int margin = m.px(6);
    const int gap = m.px(3.5);
    const auto roomOf = [&](int columns) { return m_screen.width - 2 * margin - (columns - 1) * gap; };
    constexpr auto seven = static_cast<int>(barPlaces);
    const bool twoRows = m_screen.portrait() || !standInOneRow(bar, roomOf(seven));
    const int columns = twoRows ? 4 : seven;
    const std::vector<int> wide =
        twoRows ? std::vector<int>(barPlaces, roomOf(columns) / columns) : widths(bar, roomOf(columns));
    int height = m.target;
    for (std::size_t i = 0; i < barPlaces; ++i) {
        height = std::max(height, button(bar[i], {0, 0, wide[i], 0}).box.height);
    }
    const int rows = twoRows ? 2 : 1;
    m_top = m_screen.height - rows * height - (rows + 1) * gap;
    int x = margin;
    for (std::size_t i = 0; i < barPlaces; ++i) {
        const int row = static_cast<int>(i) / columns;
        x = static_cast<int>(i) % columns == 0 ? margin : x;
        const bool lastIsWide = twoRows && i + 1 == barPlaces;
        const int width = lastIsWide ? 2 * wide[i] + gap : wide[i];
        m_places.push_back(button(bar[i], {x, m_top + gap + row * (height + gap), width, height}));
        x += width + gap;
    }
    return m_top;
}

int BarPlacer::needs(const BarButton& button) const {
    return m_inside.measure(button.label, Style::Key, m_screen.width).width + 2 * m.px(padMm);
}

/// Words may come near the edges of their places, not reach them.
bool BarPlacer::standInOneRow(const Bar& bar, int room) const {
    return std::accumulate(bar.begin(), bar.end(), 0,
                           [&](int sum, const BarButton& each) { return sum + needs(each) - m.px(padMm); }) <= room;
}

/// All equal; but where a word is wider than that (a narrow screen), each has its share of what all of them need.
std::vector<int> BarPlacer::widths(const Bar& bar, int room) const {
    std::vector<int> wide;
    std::transform(bar.begin(), bar.end(), std::back_inserter(wide),
                   [&](const BarButton& each) { return needs(each); });
    const int equal = room / static_cast<int>(bar.size());
    const int all = std::accumulate(wide.begin(), wide.end(), 0);
    const bool anyWider = *std::max_element(wide.begin(), wide.end()) > equal;
    for (int& each : wide) {
        each = anyWider ? each * room / all : equal;
    }
    return wide;
}

Placed BarPlacer::button(const BarButton& button, Rect box) const {
    const int pad = m.px(padMm);
    const int room = box.width - 2 * pad;
    const Size label = m_inside.measure(button.label, Style::Key, room);
    const int needed = pad + m.barPicture + label.height + pad;
    box.height = std::max(box.height, needed);
    const int top = box.y + (box.height - needed) / 2 + pad;
    return {&button,
            box,
            {{button.picture, {box.x + (box.width - m.barPicture) / 2, top, m.barPicture, m.barPicture}}},
            {{&button.label, Style::Key, Align::Center, {box.x + pad, top + m.barPicture, room, label.height}}}};
}

int BarPlacer::placeVoice(const std::vector<Tile>& keys) {
    if (keys.empty()) {
        return m_top;
    }
    const int top = m_top - m.gap - m.target;
    int x = m.margin;
    for (const Tile& tile : keys) {
        m_keys.push_back(m_inside.place(&tile, {x, top, m.target, m.target}, {Arrangement::Beside}));
        x += m.target + m.gap;
    }
    return top;
}

std::vector<Placed> BarPlacer::placed() const {
    std::vector<Placed> all = m_keys;
    all.insert(all.end(), m_places.begin(), m_places.end());
    return all;
}

} // namespace perron::page
