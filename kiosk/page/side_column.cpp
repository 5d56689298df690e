#include "page/side_column.h"

#include <algorithm>

namespace perron::page {

namespace {

Arrangement arrangementOf(const Leaf& leaf) {
    const auto* tile = std::get_if<const Tile*>(&leaf);
    return tile != nullptr && (*tile)->look == Tile::Look::Primary ? Arrangement::Stacked : Arrangement::Beside;
}

} // namespace

int SideColumn::heightOf(const std::vector<Leaf>& tiles) const {
    int height = -m.gap;
    for (const Leaf& leaf : tiles) {
        height += m.gap + m_inside.make(leaf, m_width, arrangementOf(leaf)).height;
    }
    return height;
}

bool SideColumn::fits(const std::vector<Leaf>& tiles, int height) const {
    const auto wide = [&](const Leaf& leaf) { return m_inside.make(leaf, m_width, arrangementOf(leaf)).fits; };
    return heightOf(tiles) <= height && std::all_of(tiles.begin(), tiles.end(), wide);
}

void SideColumn::place(Part& part, const std::vector<Leaf>& tiles, const Rect& column) const {
    std::vector<int> heights;
    for (const Leaf& leaf : tiles) {
        heights.push_back(m_inside.make(leaf, m_width, arrangementOf(leaf)).height);
    }
    const int left = column.height - heightOf(tiles);
    const auto primary = std::find_if(tiles.begin(), tiles.end(),
                                      [](const Leaf& leaf) { return arrangementOf(leaf) == Arrangement::Stacked; });
    if (primary != tiles.end()) {
        heights[static_cast<std::size_t>(primary - tiles.begin())] += left;
    } else {
        const int share = std::max(0, left) / static_cast<int>(tiles.size());
        for (int& height : heights) {
            height = std::min(height + share, std::max(height, m.px(80)));
        }
    }
    int y = column.y;
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        part.leaves.push_back(m_inside.place(tiles[i], {column.x, y, m_width, heights[i]}, {arrangementOf(tiles[i])}));
        y += heights[i] + m.gap;
    }
}

} // namespace perron::page
