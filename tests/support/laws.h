#pragma once

#include <gtest/gtest.h>

#include "page/layout.h"

namespace perron::test {

inline bool overlap(const page::Rect& a, const page::Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

inline std::string describe(const page::Rect& box) {
    return std::to_string(box.width) + "x" + std::to_string(box.height) + "+" + std::to_string(box.x) + "+" +
           std::to_string(box.y);
}

/// The layout laws of promises.md, on every part: nothing outside the screen, nothing over something else, what is set
/// inside a leaf stays inside it, targets at least 20 mm (bar places at least 12.7 mm), gaps at least 2.54 mm.
inline void expectLaws(const page::Layout& layout) {
    const auto& screen = layout.screen;
    const page::Rect whole{0, 0, screen.width, screen.height};
    const auto inside = [](const page::Rect& in, const page::Rect& out) {
        return in.x >= out.x && in.y >= out.y && in.right() <= out.right() && in.bottom() <= out.bottom();
    };
    for (const page::Part& part : layout.parts) {
        for (std::size_t i = 0; i < part.leaves.size(); ++i) {
            const page::Placed& placed = part.leaves[i];
            const std::string& name = page::idOf(placed.leaf).value;
            EXPECT_TRUE(inside(placed.box, whole)) << name << " leaves the screen";
            for (const page::PlacedText& text : placed.texts) {
                EXPECT_TRUE(inside(text.box, placed.box)) << "a text of " << name << " leaves its box";
            }
            for (const page::PlacedPicture& picture : placed.pictures) {
                EXPECT_TRUE(inside(picture.box, placed.box)) << "the picture of " << name << " leaves its box";
                for (const page::PlacedText& text : placed.texts) {
                    EXPECT_FALSE(overlap(picture.box, text.box)) << "picture and words of " << name << " overlap";
                }
            }
            const bool acts = page::touchOf(placed.leaf) == page::Touch::Acts;
            if (acts) {
                const bool ofBar = std::holds_alternative<const page::BarButton*>(placed.leaf);
                const double least = (ofBar ? 12.7 : 20.0) * screen.pixelsPerMm;
                EXPECT_GE(placed.box.width, static_cast<int>(least)) << name;
                EXPECT_GE(placed.box.height, static_cast<int>(least)) << name;
            }
            for (std::size_t j = i + 1; j < part.leaves.size(); ++j) {
                const page::Placed& other = part.leaves[j];
                page::Rect grown = placed.box;
                if (acts && page::touchOf(other.leaf) == page::Touch::Acts) {
                    const int gap = static_cast<int>(2.54 * screen.pixelsPerMm);
                    grown = {grown.x - gap, grown.y - gap, grown.width + 2 * gap, grown.height + 2 * gap};
                }
                EXPECT_FALSE(overlap(grown, other.box)) << name << " " << describe(placed.box) << " and "
                                                        << page::idOf(other.leaf).value << " " << describe(other.box);
            }
        }
    }
}

} // namespace perron::test
