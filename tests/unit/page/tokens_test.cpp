#include "page/tokens.h"

#include <gmock/gmock.h>

namespace perron::page {
namespace {

const Language french{"fr"};

std::string saidOf(std::string_view shown) {
    return said(makeText(std::string(shown), french));
}

TEST(Tokens, AnAmountIsOneThingOnTheScreenAndSeveralWordsInTheEar) {
    const auto said = tokens("Cela coûte 25 € en timbre.", french);
    ASSERT_EQ(said.size(), 5U);
    EXPECT_EQ(said[2].words, "25 euros");
    EXPECT_EQ(std::string_view("Cela coûte 25 € en timbre.").substr(said[2].begin, said[2].end - said[2].begin),
              "25 €");
}

TEST(Tokens, OneEuroStaysSingular) {
    EXPECT_EQ(saidOf("1 €"), "1 euro");
}

TEST(Tokens, CentsAreSaidAfterEuros) {
    EXPECT_EQ(saidOf("1 234,50 €."), "1234 euros 50.");
}

TEST(Tokens, TimesAndDistancesAreSpelled) {
    EXPECT_EQ(saidOf("Ouvert jusqu’à 17 h"), "Ouvert jusqu’à 17 heures");
    EXPECT_EQ(saidOf("9\u00A0h\u00A030, à 15\u00A0km"), "9 heures 30, à 15 kilomètres");
}

TEST(Tokens, APhoneNumberIsOneTokenOfPairs) {
    const auto said = tokens("02 48 74 80 01", french);
    ASSERT_EQ(said.size(), 1U);
    EXPECT_EQ(said[0].words, "02, 48, 74, 80, 01");
    EXPECT_EQ(said[0].end, 14U);
}

TEST(Tokens, AQuestionMarkAloneGoesWithTheWordBefore) {
    const auto said = tokens("Vous êtes toujours là\u202F?", french);
    ASSERT_EQ(said.size(), 4U);
    EXPECT_EQ(said.back().words, "là?");
}

TEST(Tokens, AMiddleDotIsAPauseNotAWord) {
    EXPECT_EQ(saidOf("facture · avis"), "facture, avis");
}

TEST(Tokens, RangesRiseAndStayInside) {
    const std::string shown = "« Oui », dit-il : 12 personnes, 3 h 05 et 100 % à 06 00 00 00 00 !";
    std::size_t at = 0;
    for (const SpokenToken& token : tokens(shown, french)) {
        EXPECT_GE(token.begin, at);
        EXPECT_GT(token.end, token.begin);
        at = token.end;
    }
    EXPECT_LE(at, shown.size());
}

TEST(Tokens, NothingIsSaidOfNothing) {
    EXPECT_TRUE(tokens("", french).empty());
    EXPECT_TRUE(tokens(" \n", french).empty());
}

TEST(Tokens, AnAmountIsSaidInThePagesLanguage) {
    EXPECT_EQ(tokens("25\u00a0€", Language{"en"}).front().words, "25 euros");
    EXPECT_EQ(tokens("25\u00a0€", Language{"uk"}).front().words, "25 євро");
}

TEST(Tokens, BracketsAroundAFrenchWordAreNotSaid) {
    EXPECT_EQ(tokens(" (", Language{"ar"}).size(), 0U);
    const auto arabic = tokens("من يساعدك؟", Language{"ar"});
    ASSERT_EQ(arabic.size(), 2U);
    EXPECT_EQ(arabic[1].words, "يساعدك؟");
}

} // namespace
} // namespace perron::page
