#include "i18n/format.h"

#include <gtest/gtest.h>

namespace perron::i18n {
namespace {

using namespace std::chrono_literals;

/// No-break spaces made visible, so that a failing test can be read.
std::string seen(std::string text) {
    for (const std::string_view space : {std::string_view("\u00a0"), std::string_view("\u202f")}) {
        for (std::size_t at = text.find(space); at != std::string::npos; at = text.find(space, at)) {
            text.replace(at, space.size(), "_");
        }
    }
    return text;
}

TEST(Day, TheFirstOfAMonthIsAnOrdinalInFrench) {
    EXPECT_EQ(day("fr", 2026y / 12 / 1), "mardi 1er décembre");
    EXPECT_EQ(day("fr", 2026y / 11 / 23), "lundi 23 novembre");
    EXPECT_EQ(day("fr", 2026y / 1 / 11, Year::With), "dimanche 11 janvier 2026");
}

TEST(Day, OtherLanguagesHaveTheirOwnOrder) {
    EXPECT_EQ(day("en", 2026y / 12 / 1), "Tuesday, December 1");
    EXPECT_NE(day("uk", 2026y / 12 / 1), day("fr", 2026y / 12 / 1));
}

TEST(Date, IsWrittenOut) {
    EXPECT_EQ(date("fr", 2026y / 12 / 1), "1er décembre 2026");
    EXPECT_EQ(date("fr", 2025y / 9 / 29), "29 septembre 2025");
}

TEST(TimeOfDay, IsSaidTheFrenchWay) {
    EXPECT_EQ(seen(timeOfDay("fr", 17, 0)), "17_h");
    EXPECT_EQ(seen(timeOfDay("fr", 9, 30)), "9_h_30");
    EXPECT_EQ(seen(timeOfDay("fr", 9, 5)), "9_h_05");
    EXPECT_EQ(timeOfDay("en", 17, 0), "17:00");
}

TEST(Number, ThousandsAreParted) {
    EXPECT_EQ(seen(number("fr", 1403)), "1_403");
    EXPECT_EQ(seen(number("fr", 2.5, 1)), "2,5");
}

TEST(Distance, IsRoundedAsOneSaysIt) {
    EXPECT_EQ(seen(distance("fr", 15.2)), "15_km");
    EXPECT_EQ(seen(distance("fr", 0.81)), "800_m");
    EXPECT_EQ(seen(distance("fr", 2.4)), "2,5_km");
    EXPECT_EQ(seen(distance("fr", 1.0)), "1_km");
    EXPECT_EQ(seen(distance("fr", 0.0)), "50_m");
    EXPECT_EQ(seen(distance("fr", 0.99)), "1_km");
}

TEST(Price, CentsAreShownOnlyWhereThereAreSome) {
    EXPECT_EQ(seen(price("fr", 2500)), "25_€");
    EXPECT_EQ(seen(price("fr", 1250)), "12,50_€");
}

TEST(AnUnknownLanguage, WritesAsFrenchDoes) {
    EXPECT_EQ(date("xx", 2026y / 12 / 1), "1er décembre 2026");
}

} // namespace
} // namespace perron::i18n
