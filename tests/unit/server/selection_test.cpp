#include "server/selection.h"

#include <gtest/gtest.h>

namespace perron::server {
namespace {

using protocol::Week;

TEST(Selection, PutsAWeekInTheQuarterOfItsThursday) {
    EXPECT_EQ(quarterOf({2026, 1}), (Season{2026, 1}));
    EXPECT_EQ(quarterOf({2026, 40}), (Season{2026, 4})) << "28 September to 4 October: its Thursday is 1 October";
    EXPECT_EQ(quarterOf({2026, 53}), (Season{2026, 4})) << "2026 has 53 weeks";
}

TEST(Selection, CoversAYearWithItsQuartersWithoutAGap) {
    for (int year = 2020; year < 2040; ++year) {
        EXPECT_EQ(weeksOf({year, 1}).first, weeksOf({year, 0}).first);
        for (int quarter = 1; quarter < 4; ++quarter) {
            EXPECT_EQ(weeksOf({year, quarter}).last.number + 1, weeksOf({year, quarter + 1}).first.number);
        }
        EXPECT_EQ(weeksOf({year, 4}).last, weeksOf({year, 0}).last);
    }
    EXPECT_EQ(weeksOf({2026, 0}).last.number, 53);
    EXPECT_EQ(weeksOf({2027, 0}).last.number, 52);
}

TEST(Selection, ReadsBackThePeriodItWrites) {
    for (const char* text : {"all", "2026", "2026-Q1", "2026-Q4"}) {
        const auto season = seasonFrom(text);
        ASSERT_TRUE(season) << text;
        EXPECT_EQ(toString(*season), text);
    }
}

TEST(Selection, RefusesPeriodsAndPlacesThatCannotBe) {
    for (const char* text : {"2026-Q5", "2026-Q", "26", "20261", "2026-W40", "'; DROP TABLE report"}) {
        EXPECT_FALSE(seasonFrom(text)) << text;
    }
    Selection selection;
    for (const char* text : {"commune:", "kiosk:", "Nérondes"}) {
        EXPECT_FALSE(choosePlace(selection, text)) << text;
    }
}

TEST(Selection, ListsTheLatestQuarterFirstAndAYearBeforeItsQuarters) {
    EXPECT_EQ(seasonsOf({{2025, 50}, {2026, 2}, {2026, 40}}),
              (std::vector<Season>{{2026, 0}, {2026, 4}, {2026, 1}, {2025, 0}, {2025, 4}}));
}

} // namespace
} // namespace perron::server
