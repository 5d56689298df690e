#pragma once

#include <algorithm>

#include <gtest/gtest.h>

#include "page/layout.h"
#include "page/metrics.h"

/// The layout laws of promises.md, on every part of a layout, without pixels.
namespace perron::test {

inline bool overlap(const page::Rect& a, const page::Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

inline bool inside(const page::Rect& in, const page::Rect& out) {
    return in.x >= out.x && in.y >= out.y && in.right() <= out.right() && in.bottom() <= out.bottom();
}

inline std::string describe(const page::Rect& box) {
    return std::to_string(box.width) + "x" + std::to_string(box.height) + "+" + std::to_string(box.x) + "+" +
           std::to_string(box.y);
}

inline bool acts(const page::Placed& placed) {
    return page::touchOf(placed.leaf) == page::Touch::Acts;
}

/// What is set inside a leaf stays inside it, and nothing of it lies over anything else of it.
inline void expectOrderInside(const page::Placed& placed, double pixelsPerMm) {
    const std::string& name = page::idOf(placed.leaf).value;
    for (std::size_t i = 0; i < placed.texts.size(); ++i) {
        const page::Rect& text = placed.texts[i].box;
        EXPECT_TRUE(inside(text, placed.box)) << "a text of " << name << " leaves its box";
        for (std::size_t j = i + 1; j < placed.texts.size(); ++j) {
            EXPECT_FALSE(overlap(text, placed.texts[j].box)) << "two texts of " << name << " overlap";
        }
    }
    const auto* tile = std::get_if<const page::Tile*>(&placed.leaf);
    if (tile != nullptr && !(*tile)->chosen.empty()) {
        const page::Rect tick = page::chosenTick(placed, pixelsPerMm);
        for (const page::PlacedText& text : placed.texts) {
            EXPECT_FALSE(overlap(tick, text.box)) << "the tick of " << name << " lies on its words";
        }
    }
    for (const page::PlacedPicture& picture : placed.pictures) {
        EXPECT_TRUE(inside(picture.box, placed.box)) << "the picture of " << name << " leaves its box";
        for (const page::PlacedText& text : placed.texts) {
            EXPECT_FALSE(overlap(picture.box, text.box)) << "picture and words of " << name << " overlap";
        }
    }
}

/// Nothing outside the screen, nothing over something else, what is set inside a leaf stays inside it, targets at least
/// 20 mm (bar places at least 12.7 mm), gaps at least 2.54 mm.
inline void expectLaws(const page::Layout& layout) {
    const auto& screen = layout.screen;
    const page::Rect whole{0, 0, screen.width, screen.height};
    for (const page::Part& part : layout.parts) {
        for (std::size_t i = 0; i < part.leaves.size(); ++i) {
            const page::Placed& placed = part.leaves[i];
            const std::string& name = page::idOf(placed.leaf).value;
            EXPECT_TRUE(inside(placed.box, whole)) << name << " leaves the screen";
            expectOrderInside(placed, screen.pixelsPerMm);
            if (acts(placed)) {
                const bool ofBar = std::holds_alternative<const page::BarButton*>(placed.leaf);
                const double least = (ofBar ? 12.7 : 20.0) * screen.pixelsPerMm;
                EXPECT_GE(placed.box.width, static_cast<int>(least)) << name;
                EXPECT_GE(placed.box.height, static_cast<int>(least)) << name;
            }
            for (std::size_t j = i + 1; j < part.leaves.size(); ++j) {
                const page::Placed& other = part.leaves[j];
                page::Rect grown = placed.box;
                if (acts(placed) && acts(other)) {
                    const int gap = static_cast<int>(2.54 * screen.pixelsPerMm);
                    grown = {grown.x - gap, grown.y - gap, grown.width + 2 * gap, grown.height + 2 * gap};
                }
                EXPECT_FALSE(overlap(grown, other.box)) << name << " " << describe(placed.box) << " and "
                                                        << page::idOf(other.leaf).value << " " << describe(other.box);
            }
        }
    }
}

/// Nothing is cut off: each text, as it is really set, fits the box it is given.
inline void expectWholeWords(const page::Layout& layout, const page::TextMeasure& measure) {
    const page::Screen& screen = layout.screen;
    for (const page::Part& part : layout.parts) {
        for (const page::Placed& placed : part.leaves) {
            for (const page::PlacedText& text : placed.texts) {
                const page::Size size =
                    measure.measure(*text.text, text.style, screen.pixelsPerMm, screen.textSize, text.box.width);
                EXPECT_TRUE(size.width <= text.box.width && size.height <= text.box.height)
                    << "\"" << page::shown(*text.text) << "\" of " << page::idOf(placed.leaf).value << " needs "
                    << size.width << "x" << size.height << " and has " << describe(text.box);
            }
        }
    }
}

/// What the focus visits one after the other is read one after the other: the next one stands lower, or farther on in
/// the direction of reading.
inline void expectReadingOrder(const page::Layout& layout, page::Direction direction) {
    const auto comesBefore = [direction](const page::Rect& first, const page::Rect& next) {
        return first.bottom() <= next.y ||
               (direction == page::Direction::LeftToRight ? first.right() <= next.x : first.x >= next.right());
    };
    for (const page::Part& part : layout.parts) {
        std::vector<const page::Placed*> stops;
        for (const page::Placed& placed : part.leaves) { // the title is said on entry; no key rests on it
            if (page::canBeHeard(placed.leaf) && !std::holds_alternative<page::Title>(placed.leaf)) {
                stops.push_back(&placed);
            }
        }
        for (std::size_t i = 0; i < stops.size(); ++i) {
            for (std::size_t j = i + 1; j < stops.size(); ++j) {
                EXPECT_TRUE(comesBefore(stops[i]->box, stops[j]->box))
                    << page::idOf(stops[i]->leaf).value << " is read before " << page::idOf(stops[j]->leaf).value;
            }
        }
    }
}

/// On a tall screen whoever sits reaches the lower two thirds: there stands all one chooses among.
inline void expectWithinReach(const page::Page& page, const page::Layout& layout) {
    if (!layout.screen.portrait() || page.setting == page::Setting::Ink) {
        return;
    }
    for (const page::Part& part : layout.parts) {
        for (const page::Placed& placed : part.leaves) {
            EXPECT_TRUE(!acts(placed) || placed.box.y >= layout.screen.height / 3)
                << page::idOf(placed.leaf).value << " begins at " << placed.box.y << " of " << layout.screen.height;
        }
    }
}

/// The page as it stands from right to left is the mirror of the same page from left to right: boxes, words, pictures;
/// arrows, which point the way one reads, are turned, and nothing else is.
inline void expectMirror(const page::Page& page, const page::Layout& layout, const page::TextMeasure& measure) {
    const page::Screen& screen = layout.screen;
    const bool leftToRight = page::directionOf(page.language) == page::Direction::LeftToRight;
    page::Page turned = page;
    turned.language = page::Language{leftToRight ? "ar" : "fr"};
    const page::Layout other = page::layout(turned, screen, measure);
    const page::Layout& here = leftToRight ? layout : other;
    const page::Layout& there = leftToRight ? other : layout;
    const auto mirrored = [&screen](page::Rect box) {
        box.x = screen.width - box.right();
        return box;
    };
    ASSERT_EQ(here.parts.size(), there.parts.size());
    for (std::size_t part = 0; part < here.parts.size(); ++part) {
        const auto& from = here.parts[part].leaves;
        const auto& to = there.parts[part].leaves;
        ASSERT_EQ(from.size(), to.size());
        for (std::size_t i = 0; i < from.size(); ++i) {
            const std::string& name = page::idOf(from[i].leaf).value;
            EXPECT_EQ(name, page::idOf(to[i].leaf).value);
            EXPECT_EQ(to[i].box, mirrored(from[i].box)) << name;
            EXPECT_EQ(to[i].direction, page::Direction::RightToLeft) << name;
            ASSERT_EQ(from[i].texts.size(), to[i].texts.size()) << name;
            for (std::size_t each = 0; each < from[i].texts.size(); ++each) {
                EXPECT_EQ(to[i].texts[each].box, mirrored(from[i].texts[each].box)) << name;
                EXPECT_EQ(to[i].texts[each].align, from[i].texts[each].align) << name;
            }
            ASSERT_EQ(from[i].pictures.size(), to[i].pictures.size()) << name;
            for (std::size_t each = 0; each < from[i].pictures.size(); ++each) {
                const page::PlacedPicture& picture = to[i].pictures[each];
                const bool arrow = picture.picture.value == "retour" || picture.picture.value == "suite";
                EXPECT_EQ(picture.box, mirrored(from[i].pictures[each].box)) << name;
                EXPECT_EQ(picture.facing == page::PlacedPicture::Facing::Turned, arrow) << picture.picture.value;
                EXPECT_EQ(from[i].pictures[each].facing, page::PlacedPicture::Facing::AsDrawn) << name;
            }
        }
    }
}

} // namespace perron::test
