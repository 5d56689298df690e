#include "letter/durations.h"

#include <gmock/gmock.h>

#include "letter/numbers.h"

namespace perron::letter {
namespace {

using namespace std::chrono;

std::optional<Duration> read(std::string_view text) {
    return durationAt(tokensOf(text), 0);
}

void expectDuration(std::string_view text, int count, Unit unit) {
    const std::optional<Duration> found = read(text);
    ASSERT_TRUE(found) << text;
    EXPECT_EQ(found->count, count) << text;
    EXPECT_EQ(found->unit, unit) << text;
}

std::optional<Date> end(std::string_view text, Date from) {
    const std::optional<Duration> found = read(text);
    return found ? endOf(*found, from) : std::nullopt;
}

TEST(Numbers, AreReadInFrenchWords) {
    const auto value = [](std::string_view text) {
        const std::optional<Number> found = numberAt(tokensOf(text), 0);
        return found ? found->value : -1;
    };
    EXPECT_EQ(value("dix-sept"), 17);
    EXPECT_EQ(value("vingt et un"), 21);
    EXPECT_EQ(value("quarante-cinq"), 45);
    EXPECT_EQ(value("soixante-quinze"), 75);
    EXPECT_EQ(value("quatre-vingt-dix"), 90);
    EXPECT_EQ(value("quatre-vingts"), 80);
    EXPECT_EQ(value("cent vingt"), 120);
    EXPECT_EQ(value("deux mille vingt-six"), 2026);
    EXPECT_EQ(value("deux trois"), 2);
    EXPECT_EQ(value("bonjour"), -1);
}

TEST(Durations, AreReadInDigitsAndWords) {
    for (const char* fifteen : {"15 jours", "quinze jours", "QUINZE JOURS"}) {
        expectDuration(fifteen, 15, Unit::Days);
    }
    expectDuration("huitaine", 8, Unit::Days);
    expectDuration("un mois", 1, Unit::Months);
    expectDuration("six semaines", 6, Unit::Weeks);
    for (const char* twoDays : {"48 heures", "48h"}) {
        expectDuration(twoDays, 48, Unit::Hours);
    }
}

TEST(Durations, MayBeSaidTwice) {
    expectDuration("deux (2) mois", 2, Unit::Months);
    expectDuration("15 (quinze) jours", 15, Unit::Days);
}

TEST(Durations, SaidTwiceDifferentlyAreTheShorterAndUnsure) {
    const std::optional<Duration> found = read("deux (3) mois");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->count, 2);
    EXPECT_LT(found->confidence, 0.5);
}

TEST(Durations, KnowWhichDaysCount) {
    expectDuration("10 jours ouvrés", 10, Unit::WorkingDays);
    expectDuration("10 jours ouvrables", 10, Unit::OpenDays);
    expectDuration("8 jours francs", 8, Unit::Days);
}

TEST(Durations, ThatNoLetterGivesAreUnsure) {
    EXPECT_LE(read("80 jours")->confidence, 0.5);
    EXPECT_EQ(read("60 jours")->confidence, 1);
    EXPECT_EQ(read("11 mois")->confidence, 1);
}

TEST(Durations, AreNoTimesOfDayAndNoAmounts) {
    EXPECT_FALSE(read("14 h 30"));
    EXPECT_FALSE(read("15 euros"));
    EXPECT_FALSE(read("0 jour"));
}

TEST(Durations, OfMonthsRunFromDateToDate) {
    EXPECT_EQ(end("deux mois", 2026y / March / 3), 2026y / May / 3);
    EXPECT_EQ(end("un mois", 2026y / December / 15), 2027y / January / 15);
}

TEST(Durations, OfMonthsEndWithAMonthThatIsTooShort) {
    EXPECT_EQ(end("un mois", 2026y / January / 31), 2026y / February / 28);
    EXPECT_EQ(end("deux mois", 2027y / December / 31), 2028y / February / 29);
    EXPECT_EQ(end("un an", 2028y / February / 29), 2029y / February / 28);
}

TEST(Durations, OfWorkingDaysPassOverTheWeekend) {
    EXPECT_EQ(end("5 jours ouvrés", 2026y / March / 5), 2026y / March / 12); // a Thursday
    EXPECT_EQ(end("5 jours ouvrables", 2026y / March / 5), 2026y / March / 11);
}

TEST(Durations, OfHoursAreWholeDaysRoundedDown) {
    EXPECT_EQ(end("48 heures", 2026y / March / 31), 2026y / April / 2);
    EXPECT_EQ(end("72 heures", 2026y / March / 3), 2026y / March / 6);
}

TEST(Durations, BeyondAHundredYearsHaveNoEnd) {
    EXPECT_FALSE(end("9999 mois", 2026y / March / 3));
    EXPECT_FALSE(end("9999 ans", 2026y / March / 3));
}

} // namespace
} // namespace perron::letter
