#include "letter/dates.h"

#include <gmock/gmock.h>

#include "sample.h"

namespace perron::letter {
namespace {

using namespace std::chrono;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr Date written = 2026y / March / 3;

std::vector<FoundDate> found(std::string_view text, std::optional<Date> near = written) {
    std::vector<FoundDate> all;
    for (const Sentence& one : sentencesOf(letterOf(text))) {
        const std::vector<FoundDate> some = datesIn(one, near);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::vector<Date> days(std::string_view text, std::optional<Date> near = written) {
    std::vector<Date> all;
    for (const FoundDate& one : found(text, near)) {
        all.push_back(one.date);
    }
    return all;
}

TEST(Dates, AreReadInFigures) {
    EXPECT_THAT(days("le 15/04/2026"), ElementsAre(2026y / April / 15));
    EXPECT_THAT(days("le 5.4.26."), ElementsAre(2026y / April / 5));
    EXPECT_THAT(days("le 15-04-2026"), ElementsAre(2026y / April / 15));
    EXPECT_THAT(days("le 15 / 04 / 2026"), ElementsAre(2026y / April / 15));
}

TEST(Dates, AreReadWithTheMonthInLetters) {
    EXPECT_THAT(days("mercredi 15 avril 2026 à 14h30"), ElementsAre(2026y / April / 15));
    EXPECT_THAT(days("le 1er août 2026"), ElementsAre(2026y / August / 1));
    EXPECT_THAT(days("15 AVRIL 2026"), ElementsAre(2026y / April / 15));
    EXPECT_THAT(days("le 3 sept. 2026"), ElementsAre(2026y / September / 3));
}

TEST(Dates, AreReadInWordsAsBailiffsWriteThem) {
    EXPECT_THAT(days("le quinze avril deux mille vingt-six"), ElementsAre(2026y / April / 15));
    EXPECT_THAT(days("le trente et un mai deux mille vingt-sept"), ElementsAre(2027y / May / 31));
}

TEST(Dates, WithoutAYearComeNextAfterTheLetter) {
    EXPECT_THAT(days("avant le 15 avril"), ElementsAre(2026y / April / 15));
    EXPECT_THAT(days("avant le 15 janvier"), ElementsAre(2027y / January / 15));
    EXPECT_THAT(days("avant le 15/04 inclus"), ElementsAre(2026y / April / 15));
}

TEST(Dates, WithoutAYearAreLeftOutWhereTheLettersDayIsNotKnown) {
    EXPECT_THAT(days("avant le 15 avril", std::nullopt), IsEmpty());
}

TEST(Dates, MayBeTheEndOfAMonth) {
    EXPECT_THAT(days("avant la fin du mois"), ElementsAre(2026y / March / 31));
    EXPECT_THAT(days("avant fin avril"), ElementsAre(2026y / April / 30));
    EXPECT_THAT(days("à la fin du mois de février 2028"), ElementsAre(2028y / February / 29));
}

TEST(Dates, ThatDoNotExistAreNotRead) {
    EXPECT_THAT(days("le 31/02/2026, le 30 février 2026, le 12/15/2026, le 0 mai 2026"), IsEmpty());
}

TEST(Dates, AreNotReadOutOfATelephoneNumber) {
    EXPECT_THAT(days("02.12.05.26.11 ou 02-12-05-26-11"), IsEmpty());
}

TEST(Dates, AreNotReadOutOfAmountsAndReferences) {
    EXPECT_THAT(days("1 234,56 € réf. 12/345/67 article 3.2.1"), IsEmpty());
}

TEST(Dates, SurviveLettersThatLookLikeDigitsAndAreLessSure) {
    const std::vector<FoundDate> all = found("avant le l5/O4/2026");
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].date, 2026y / April / 15);
    EXPECT_LT(all[0].confidence, 0.7);
}

TEST(Dates, SurviveAMisreadLetterOfTheMonth) {
    EXPECT_THAT(days("le 15 avri1 2026 et le 2 seplembre 2026"),
                ElementsAre(2026y / April / 15, 2026y / September / 2));
}

TEST(Dates, ThatFallOnAnotherDayOfTheWeekAreUnsure) {
    EXPECT_LT(found("le lundi 15 avril 2026")[0].confidence, 0.5);
    EXPECT_GT(found("le mercredi 15 avril 2026")[0].confidence, 0.9);
}

TEST(Dates, AreAsSureAsTheLeastSureOfTheirWords) {
    EXPECT_LE(found("le ~15 avril 2026")[0].confidence, 0.5);
}

} // namespace
} // namespace perron::letter
