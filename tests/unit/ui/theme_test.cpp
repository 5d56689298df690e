#include "ui/theme.h"

#include <gtest/gtest.h>

namespace perron::ui {
namespace {

constexpr double forWords = 7;
constexpr double forShapes = 3;

std::vector<Paint> paints(const Theme& t) {
    return {t.paper.primary, t.paper.calm, t.paper.choice, t.ink.primary, t.ink.calm,  t.ink.choice, t.service,
            t.help,          t.urgent,     t.key,          t.card,        t.warning,   t.unverified, t.reached,
            t.ticked,        t.sign,       t.barKey,       t.barListen,   t.barActive, t.barHelp};
}

TEST(Contrast, BlackOnWhiteIsTwentyOne) {
    EXPECT_NEAR(contrast(rgb(0), rgb(0xFFFFFF)), 21, 0.001);
    EXPECT_NEAR(contrast(rgb(0x777777), rgb(0xFFFFFF)), 4.48, 0.01);
}

struct EveryTheme : testing::TestWithParam<page::Colours> {};
INSTANTIATE_TEST_SUITE_P(All, EveryTheme,
                         testing::Values(page::Colours::Warm, page::Colours::YellowOnBlack,
                                         page::Colours::BlackOnWhite));

TEST_P(EveryTheme, WordsHaveSevenToOneEverywhere) {
    const Theme theme = themeFor(GetParam());
    for (const Paint& paint : paints(theme)) {
        EXPECT_GE(contrast(paint.words, paint.fill), forWords);
        EXPECT_GE(contrast(paint.quiet, paint.fill), forWords);
        EXPECT_GE(contrast(paint.words, pressedFill(paint)), forWords);
        EXPECT_GE(contrast(paint.quiet, pressedFill(paint)), forWords);
    }
    for (const Ground& ground : {theme.paper, theme.ink}) {
        EXPECT_GE(contrast(ground.words, ground.back), forWords);
        EXPECT_GE(contrast(ground.quiet, ground.back), forWords);
    }
    EXPECT_GE(contrast(theme.litWords, theme.lit), forWords);
    EXPECT_GE(contrast(theme.good, theme.card.fill), forWords);
    EXPECT_GE(contrast(theme.bad, theme.card.fill), forWords);
    EXPECT_GE(contrast(theme.unsure, theme.card.fill), forWords);
}

TEST_P(EveryTheme, PicturesHaveAnOutlineThatShows) {
    for (const Paint& paint : paints(themeFor(GetParam()))) {
        EXPECT_GE(contrast(paint.outline, paint.fill), forShapes);
    }
}

TEST_P(EveryTheme, WhatCanBePressedStandsOutFromWhatLiesAroundIt) {
    const Theme theme = themeFor(GetParam());
    const auto standsOut = [](const Paint& paint, const Colour& back) {
        return std::max(contrast(paint.border, back), contrast(paint.fill, back));
    };
    for (const Paint& paint : {theme.paper.primary, theme.paper.calm, theme.paper.choice, theme.service, theme.help,
                               theme.urgent, theme.key, theme.card, theme.warning, theme.unverified, theme.reached}) {
        EXPECT_GE(standsOut(paint, theme.paper.back), forShapes);
    }
    for (const Paint& paint : {theme.ink.primary, theme.ink.calm, theme.ink.choice}) {
        EXPECT_GE(standsOut(paint, theme.ink.back), forShapes);
    }
    for (const Paint& paint : {theme.barKey, theme.barListen, theme.barActive, theme.barHelp}) {
        EXPECT_GE(standsOut(paint, theme.bar), forShapes);
    }
}

TEST_P(EveryTheme, MarksAndStepsShow) {
    const Theme theme = themeFor(GetParam());
    EXPECT_GE(contrast(theme.good, theme.paper.back), forShapes);
    EXPECT_GE(contrast(theme.stroke, theme.paper.back), forShapes);
    EXPECT_GE(std::max(contrast(theme.stroke, theme.now), contrast(theme.now, theme.ahead)), forShapes);
    EXPECT_GE(contrast(theme.card.border, theme.paper.back), forShapes);
    EXPECT_GE(contrast(theme.onGood, theme.good), forShapes);
    EXPECT_GE(contrast(theme.ringLeft, theme.ringGone), forShapes);
    EXPECT_GE(contrast(theme.ringLeft, theme.ink.back), forShapes);
}

TEST_P(EveryTheme, TheFocusShowsOnEveryGround) {
    const Theme theme = themeFor(GetParam());
    EXPECT_GE(contrast(theme.focus, theme.focusEdge), forShapes);
    for (const Colour& back : {theme.paper.back, theme.ink.back, theme.bar}) {
        EXPECT_GE(std::max(contrast(theme.focus, back), contrast(theme.focusEdge, back)), forShapes);
    }
}

} // namespace
} // namespace perron::ui
