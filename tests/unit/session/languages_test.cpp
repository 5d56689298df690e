#include <gtest/gtest.h>

#include "support/kiosk.h"

namespace perron::session {
namespace {

using test::Kiosk;

page::Tile tileOf(const page::Page& page, const std::string& id) {
    for (const page::Tile& tile : std::get<page::Choices>(page.blocks.front()).tiles) {
        if (tile.id.value == id) {
            return tile;
        }
    }
    return {};
}

struct Arabic : testing::Test {
    Arabic() {
        kiosk.tap("welcome.start");
        kiosk.tap("bar.language");
        kiosk.tap("language.ar");
    }
    Kiosk kiosk;
};

TEST(Languages, TheBarLeadsToTheirPageAndBack) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.tap("bar.language");
    EXPECT_EQ(kiosk.pageId(), "languages");
    kiosk.tap("bar.language");
    EXPECT_EQ(kiosk.pageId(), "home");
}

TEST(Languages, OnlyThoseWithWordsAreOffered) {
    Kiosk kiosk;
    kiosk.tap("bar.language");
    EXPECT_TRUE(kiosk.offers("language.ar"));
    EXPECT_FALSE(kiosk.offers("language.uk"));
}

TEST(Languages, TheOneInUseIsMarked) {
    Kiosk kiosk;
    kiosk.tap("bar.language");
    EXPECT_FALSE(tileOf(kiosk.page(), "language.fr").chosen.empty());
    EXPECT_TRUE(tileOf(kiosk.page(), "language.ar").chosen.empty());
}

TEST_F(Arabic, LeadsBackToThePageOneCameFrom) {
    EXPECT_EQ(kiosk.pageId(), "home");
    EXPECT_EQ(kiosk.page().language.value, "ar");
}

TEST_F(Arabic, IsCounted) {
    kiosk.tap("bar.finish");
    kiosk.tap("finish.next");
    EXPECT_EQ(kiosk.counted("langue"), "ar");
}

TEST_F(Arabic, SaysThankYouAndLeavesNothingToTheNextPerson) {
    kiosk.tap("bar.finish");
    kiosk.tap("finish.next");
    EXPECT_EQ(kiosk.page().language.value, "ar");
    kiosk.wait(std::chrono::seconds(10));
    EXPECT_EQ(kiosk.pageId(), "welcome");
    EXPECT_EQ(kiosk.page().language.value, "fr");
}

TEST_F(Arabic, EndsWithAVisitThatNobodyFinished) {
    kiosk.wait(std::chrono::seconds(230));
    EXPECT_EQ(kiosk.pageId(), "welcome");
    EXPECT_EQ(kiosk.page().language.value, "fr");
}

TEST_F(Arabic, StaffReadFrenchAllTheSame) {
    kiosk.happen(StaffCorner{});
    EXPECT_EQ(kiosk.page().language.value, "fr");
}

TEST_F(Arabic, IsReadAtOnceToWhoListens) {
    kiosk.tap("bar.listen");
    kiosk.tap("bar.language");
    kiosk.forgetEffects();
    kiosk.tap("language.fr");
    EXPECT_EQ(kiosk.asked<Speak>().size(), 1U);
}

TEST(Languages, EachVisitBeginsWithTheSettingsOwn) {
    Kiosk kiosk;
    kiosk.m_settings.language = "ar";
    EXPECT_EQ(kiosk.page().language.value, "ar");
    kiosk.tap("welcome.start");
    EXPECT_EQ(kiosk.page().language.value, "ar");
}

} // namespace
} // namespace perron::session
