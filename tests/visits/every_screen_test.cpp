#include "support/everywhere.h"
#include "support/laws.h"

namespace perron {
namespace {

/// Geometry and text without pixels: every page x size in one language on one screen.
struct EveryScreen : testing::TestWithParam<test::Setting> {
    test::Glass glass;

    template <class Look>
    void crawl(Look look) {
        const int pages = test::crawl(glass, GetParam(), look);
        RecordProperty("pages", pages);
        EXPECT_GT(pages, 50);
    }
};

void expectEveryLetter(const session::Shown& shown, const text::Typesetter& typesetter) {
    const page::Screen& screen = shown.layout().screen;
    for (const page::Placed& placed : shown.part().leaves) {
        for (const page::PlacedText& text : placed.texts) {
            const text::Style style = ui::styleOf(text.style, *text.text, screen.pixelsPerMm, screen.textSize);
            EXPECT_EQ(typesetter.missing(page::shown(*text.text), style), 0) << page::shown(*text.text);
        }
    }
}

/// Why no law here multiplies pages by colours: they change no page but the one where they are chosen.
void expectAlikeInAllColours(const session::State& state, const session::Shown& shown, const session::World& world) {
    if (!state.visit || shown.page().id.value == "sight") {
        return;
    }
    for (const page::Colours colours : {page::Colours::YellowOnBlack, page::Colours::BlackOnWhite}) {
        session::State coloured = state;
        coloured.visit->sight.colours = colours;
        EXPECT_EQ(session::page(coloured, world), shown.page());
    }
}

INSTANTIATE_TEST_SUITE_P(Every, EveryScreen, testing::ValuesIn(test::settings()),
                         [](const auto& each) { return each.param.name(); });

TEST_P(EveryScreen, KeepsEveryWordLetterTargetAndGapInReadingOrderWithinReachAndMirrored) {
    const text::Typesetter& typesetter = *glass.kiosk->typesetter();
    crawl([&](const session::State& state, const session::Shown& shown, const session::World& world) {
        test::expectLaws(shown.layout());
        test::expectReadingOrder(shown.layout(), page::directionOf(shown.page().language));
        test::expectWithinReach(shown.page(), shown.layout());
        test::expectMirror(shown.page(), shown.layout(), world.measure);
        test::expectWholeWords(shown.layout(), world.measure);
        expectEveryLetter(shown, typesetter);
        expectAlikeInAllColours(state, shown, world);
    });
}

} // namespace
} // namespace perron
