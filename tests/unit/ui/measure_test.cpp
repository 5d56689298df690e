#include "ui/measure.h"

#include <gtest/gtest.h>

namespace perron::ui {
namespace {

text::Style set(const char* language, page::Direction page, page::Align align = page::Align::Start) {
    const page::Text words = page::makeText("Nérondes", page::Language{language});
    return styleOf(page::Style::Body, words, 4, page::TextSize::Normal, align, page);
}

TEST(Setting, ArabicOnItsPageBeginsAtTheRight) {
    const text::Style style = set("ar", page::Direction::RightToLeft);
    EXPECT_EQ(style.direction, text::Direction::RightToLeft);
    EXPECT_EQ(style.align, text::Align::Start);
}

TEST(Setting, AFrenchNameOnAnArabicPageRunsToTheRightAndStandsAtTheRight) {
    const text::Style style = set("fr", page::Direction::RightToLeft);
    EXPECT_EQ(style.direction, text::Direction::LeftToRight);
    EXPECT_EQ(style.align, text::Align::End);
}

TEST(Setting, ArabicOnAFrenchPageStandsAtTheLeft) {
    const text::Style style = set("ar", page::Direction::LeftToRight);
    EXPECT_EQ(style.direction, text::Direction::RightToLeft);
    EXPECT_EQ(style.align, text::Align::End);
}

TEST(Setting, TheMiddleIsTheMiddleEverywhere) {
    EXPECT_EQ(set("fr", page::Direction::RightToLeft, page::Align::Center).align, text::Align::Center);
}

} // namespace
} // namespace perron::ui
