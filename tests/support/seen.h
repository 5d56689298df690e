#pragma once

#include <string>

#include <gtest/gtest.h>

#include "page/walk.h"
#include "support/difference.h"
#include "support/glass.h"
#include "ui/measure.h"
#include "ui/stage.h"

namespace perron::test {

/// The pixel laws of promises.md, read from what is really drawn: words 7:1 on their own ground, whole and with every
/// letter; pictures, borders and the focus 3:1 against what lies beside them.
class Seen {
public:
    Seen(ui::Stage& stage, const text::Typesetter& typesetter, const page::Page& page, const page::Layout& layout,
         page::Colours colours)
        : m_stage(stage)
        , m_typesetter(typesetter)
        , m_page(page)
        , m_layout(layout)
        , m_colours(colours) {}

    /// The laws for a part as it stands, nothing pressed, spoken or in focus.
    void expectStill(const page::Part& part) { expectAll(part, {}); }

    /// The same for everything on it that is pressed, in focus or spoken, one after the other.
    void expectMarked(const page::Part& part) {
        for (const page::Placed& placed : part.leaves) {
            const page::ElementId& id = page::idOf(placed.leaf);
            SCOPED_TRACE(id.value);
            if (page::touchOf(placed.leaf) == page::Touch::Acts) {
                expectAll(only(part, id), {.focus = {}, .pressed = id, .lit = {}, .missed = {}});
            }
            if (page::canBeHeard(placed.leaf) && !std::holds_alternative<page::Title>(placed.leaf)) {
                expectFocus(part, placed);
            }
            if (!isOff(placed)) {
                expectLit(part, placed);
            }
        }
    }

private:
    static constexpr double words = 7;
    static constexpr double shapes = 3;
    /// What is switched off: no contrast is promised (WCAG 1.4.3), but who can read it should.
    static constexpr double offWords = 3;

    static bool isOff(const page::Placed& placed) {
        const auto* button = std::get_if<const page::BarButton*>(&placed.leaf);
        return button != nullptr && (*button)->state == page::BarButton::State::Off;
    }
    /// Words on the ground, without a box.
    static bool isBare(const page::Placed& placed) {
        const auto* say = std::get_if<const page::Say*>(&placed.leaf);
        return std::holds_alternative<page::Title>(placed.leaf) ||
               std::holds_alternative<const page::Countdown*>(placed.leaf) || // what is gone of its ring is to be gone
               std::holds_alternative<const page::Document*>(placed.leaf) ||
               (say != nullptr && ((*say)->look == page::Say::Look::Plain || (*say)->look == page::Say::Look::Source));
    }
    int px(double mm) const { return static_cast<int>(mm * m_layout.screen.pixelsPerMm); }
    static page::Rect grown(const page::Rect& box, int by) {
        return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by};
    }
    text::Bitmap draw(const page::Part& part, const ui::Marks& marks) {
        return m_stage.pixels({m_page, m_layout, part, m_colours, marks});
    }
    static page::Part only(const page::Part& part, const page::ElementId& id) {
        page::Part kept;
        for (const page::Placed& placed : part.leaves) {
            if (page::idOf(placed.leaf) == id) {
                kept.leaves.push_back(placed);
            }
        }
        return kept;
    }

    void expectAll(const page::Part& part, const ui::Marks& marks) {
        page::Part noWords = part;
        page::Part noPictures = part;
        for (page::Placed& placed : noWords.leaves) {
            placed.texts.clear();
        }
        for (page::Placed& placed : noPictures.leaves) {
            placed.pictures.clear();
        }
        const text::Bitmap whole = draw(part, marks);
        const text::Bitmap wordless = draw(noWords, marks);
        const text::Bitmap pictureless = draw(noPictures, marks);
        const text::Bitmap empty = draw({}, marks);
        for (const page::Placed& placed : part.leaves) {
            SCOPED_TRACE(page::idOf(placed.leaf).value);
            for (const page::PlacedText& text : placed.texts) {
                expectWords(text, Difference(whole, wordless, grown(text.box, px(2))),
                            isOff(placed) ? offWords : words);
            }
            if (isOff(placed)) {
                continue;
            }
            for (const page::PlacedPicture& picture : placed.pictures) {
                const double share = Difference(whole, pictureless, grown(picture.box, px(2)))
                                         .edgeShare(m_eye, shapes, std::max(3, picture.box.width / 16));
                EXPECT_GE(share, 0.93) << "the edge of the picture " << picture.picture.value;
            }
            if (!isBare(placed)) {
                const Difference leaf(whole, empty, grown(placed.box, px(2)));
                EXPECT_GE(leaf.edgeShare(m_eye, shapes, px(2.5)), 0.97) << "its edge";
            }
        }
    }

    void expectWords(const page::PlacedText& text, const Difference& ink, double least) {
        const std::string shown = page::shown(*text.text);
        const text::Style style = ui::styleOf(text.style, *text.text, m_layout.screen.pixelsPerMm,
                                              m_layout.screen.textSize, text.align, text.direction);
        EXPECT_EQ(m_typesetter.missing(shown, style), 0) << shown;
        EXPECT_GE(ink.inkShare(m_eye, least), 0.9) << "the contrast of \"" << shown << "\"";
        int asked = 0;
        for (const std::uint32_t pixel : m_typesetter.draw(shown, style, text.box.width, ui::rgb(0)).pixels) {
            asked += (pixel >> 24U) >= 160 ? 1 : 0;
        }
        EXPECT_GE(ink.covered(m_eye), asked * 95 / 100) << "something covers \"" << shown << "\"";
    }

    /// Against what lies outside the ring, and against what stands inside it.
    void expectFocus(const page::Part& part, const page::Placed& placed) {
        const text::Bitmap without = draw(part, {});
        const text::Bitmap with =
            draw(part, {.focus = page::idOf(placed.leaf), .pressed = {}, .lit = {}, .missed = {}});
        (void)text::savePng("/tmp/px-focus.png", with);
        const Difference ring(with, without, grown(placed.box, px(6)));
        EXPECT_GT(ring.covered(m_eye), 2 * (placed.box.width + placed.box.height)) << "there is a ring";
        EXPECT_GE(ring.edgeShare(m_eye, shapes, px(4), Difference::Edges::AndOfHoles), 0.97) << "the focus";
    }

    /// The first word of each text while it is spoken.
    void expectLit(const page::Part& part, const page::Placed& placed) {
        const std::vector<page::Text> spoken = page::spokenOf(placed.leaf);
        for (std::size_t text = 0; text < spoken.size(); ++text) {
            const auto at = std::find_if(placed.texts.begin(), placed.texts.end(),
                                         [&](const page::PlacedText& each) { return *each.text == spoken[text]; });
            if (at == placed.texts.end() || spoken[text].runs.front().said.empty()) {
                continue;
            }
            const page::SpokenToken& word = spoken[text].runs.front().said.front();
            const ui::LitWords lit{page::idOf(placed.leaf), text, 0, word.begin, word.end};
            const page::Part alone = only(part, page::idOf(placed.leaf));
            const text::Bitmap with = draw(alone, {.focus = {}, .pressed = {}, .lit = lit, .missed = {}});
            expectWordOnLight(with, draw(alone, {}), *at, lit);
        }
    }

    void expectWordOnLight(const text::Bitmap& with, const text::Bitmap& without, const page::PlacedText& text,
                           const ui::LitWords& lit) {
        const std::string shown = page::shown(*text.text);
        const text::Style style = ui::styleOf(text.style, *text.text, m_layout.screen.pixelsPerMm,
                                              m_layout.screen.textSize, text.align, text.direction);
        for (const text::Box& box : m_typesetter.boxes(shown, style, text.box.width, lit.begin, lit.end)) {
            const page::Rect word{text.box.x + box.x, text.box.y + box.y, box.width, box.height};
            text::Bitmap light = with;
            std::fill(light.pixels.begin(), light.pixels.end(), commonest(with, word));
            EXPECT_GE(Difference(with, light, word).inkShare(m_eye, words), 0.9) << "the lit word of " << shown;
            EXPECT_GE(Difference(with, without, grown(word, px(2))).changes(), word.width + word.height)
                << "no light on the word of " << shown;
        }
    }

    static std::uint32_t commonest(const text::Bitmap& bitmap, const page::Rect& area) {
        std::unordered_map<std::uint32_t, int> counts;
        std::uint32_t most = 0;
        for (int y = std::max(0, area.y); y < std::min(bitmap.height, area.bottom()); ++y) {
            for (int x = std::max(0, area.x); x < std::min(bitmap.width, area.right()); ++x) {
                const std::uint32_t pixel = bitmap.pixels[static_cast<std::size_t>(y * bitmap.width + x)];
                most = ++counts[pixel] > counts[most] ? pixel : most;
            }
        }
        return most;
    }

    ui::Stage& m_stage;
    const text::Typesetter& m_typesetter;
    const page::Page& m_page;
    const page::Layout& m_layout;
    page::Colours m_colours;
    Eye m_eye;
};

/// Looks at the pages of a kiosk on a screen of their own.
class PageEyes {
public:
    PageEyes(const Glass& glass, const page::Screen& screen)
        : m_typesetter(*glass.kiosk->typesetter())
        , m_pictures(Path(PERRON_SOURCE) / "assets/pictures", m_typesetter, m_log)
        , m_surface(ui::offScreen({screen.width, screen.height}).value())
        , m_stage(*m_surface, m_typesetter, m_pictures) {}

    void expectStill(const session::Shown& shown, page::Colours colours) {
        SCOPED_TRACE("colours " + std::to_string(static_cast<int>(colours)));
        Seen(m_stage, m_typesetter, shown.page(), shown.layout(), colours).expectStill(shown.part());
    }

private:
    SystemClock m_clock;
    std::ostringstream m_said;
    StreamLog m_log{m_said, m_clock};
    const text::Typesetter& m_typesetter;
    text::Pictures m_pictures;
    std::unique_ptr<ui::Surface> m_surface;
    ui::Stage m_stage;
};

} // namespace perron::test
