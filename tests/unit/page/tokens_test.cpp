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

TEST(Tokens, AFrenchShortNumberIsSaidInPairs) {
    EXPECT_EQ(saidOf("Appelez le 3114, jour et nuit."), "Appelez le 31, 14, jour et nuit.");
    EXPECT_EQ(saidOf("Le 39\u00A049."), "Le 39, 49.");
    EXPECT_EQ(saidOf("Appelez le 112."), "Appelez le 112.");
}

TEST(Tokens, AFreeNumberIsNoLargeNumber) {
    EXPECT_EQ(saidOf("le 0 805 160 075."), "le 0, 805, 160, 075.");
    EXPECT_EQ(saidOf("116 006"), "116, 006");
}

TEST(Tokens, AnAmountIsNoPhoneNumber) {
    EXPECT_EQ(saidOf("3 114 €, 3114 €, en 2026, 36 mois"), "3114 euros, 3114 euros, en 2026, 36 mois");
}

TEST(Tokens, ANumberToCallIsSaidDigitByDigitWherePeopleDoSo) {
    EXPECT_EQ(said(makeText("Call 3114 or 112.", Language{"en"})), "Call 3 1, 1 4 or 1 1 2.");
    EXPECT_EQ(said(makeText("02 48 74 80 01", Language{"pt"})), "0 2, 4 8, 7 4, 8 0, 0 1");
}

TEST(Tokens, ATurkishEndingStaysWithTheNumberOrUnitItBelongsTo) {
    EXPECT_EQ(said(makeText("39 49'u arayın", Language{"tr"})), "39, 49'u arayın");
    EXPECT_EQ(said(makeText("48 €'dan 277 €'ya kadar", Language{"tr"})), "48 avro'dan 277 avro'ya kadar");
}

TEST(Tokens, ATimeIsSaidWithoutItsSign) {
    EXPECT_EQ(said(makeText("8.30'dan 19.00'a", Language{"tr"})), "8 30'dan 19'a");
    EXPECT_EQ(said(makeText("الساعة 14:00", Language{"ar"})), "الساعة 14");
}

TEST(Tokens, AUkrainianHourIsNamedAndFollowsTheWordBeforeIt) {
    const auto heard = [](const char* shown) { return said(makeText(shown, Language{"uk"})); };
    EXPECT_EQ(heard("завтра о 14:00."), "завтра о чотирнадцятій годині.");
    EXPECT_EQ(heard("до 12:00"), "до дванадцятої години");
    EXPECT_EQ(heard("о 9:30"), "о дев'ятій 30");
    EXPECT_EQ(heard("о 23:00"), "о двадцять третій годині");
    EXPECT_EQ(heard("до 3:00"), "до третьої години");
    EXPECT_EQ(heard("3:00"), "третя година");
}

TEST(Tokens, AWebAddressIsSaidWithItsDotsInEachLanguage) {
    const std::string shown = "www.service-public.gouv.fr/contact.";
    EXPECT_EQ(saidOf(shown), "service public point gouv point F R barre contact.");
    const auto in = [&](const char* language) { return said(makeText(shown, Language{language})); };
    EXPECT_EQ(in("en"), "service public dot gouv dot F R slash contact.");
    EXPECT_EQ(in("ar"), "service public نقطة gouv نقطة F R شرطة مائلة contact.");
    EXPECT_EQ(in("uk"), "service public крапка gouv крапка F R скісна риска contact.");
    EXPECT_EQ(in("tr"), "service public nokta gouv nokta F R bölü contact.");
    EXPECT_EQ(in("pt"), "service public ponto gouv ponto F R barra contact.");
}

TEST(Tokens, AnEndingOfAddressesIsSaidToo) {
    EXPECT_EQ(saidOf("Il finit par .gouv.fr, pas par gouv.com"),
              "Il finit par point gouv point F R, pas par gouv point com");
    EXPECT_EQ(saidOf("nom@orange.fr"), "nom arobase orange point F R");
    EXPECT_EQ(saidOf("Voir refugies.info, puis"), "Voir refugies point info, puis");
}

TEST(Tokens, ASentenceThatEndsIsNoAddress) {
    EXPECT_EQ(saidOf("Oui. Non.Peut-être. M.A. fr."), "Oui. Non.Peut-être. M.A. fr.");
}

TEST(Tokens, APasswordIsSpelledSignBySign) {
    EXPECT_EQ(saidOf("L,jm25ka12c!"), "L majuscule, virgule, j, m, 2, 5, k, a, 1, 2, c, point d'exclamation");
    EXPECT_EQ(said(makeText("M,Iw2!", Language{"en"})), "capital M, comma, capital I, w, 2, exclamation mark");
    EXPECT_EQ(saidOf("Pas 123456."), "Pas 1, 2, 3, 4, 5, 6.");
}

TEST(Tokens, QuotationMarksAreNotSaidAndBracketsAreAPause) {
    EXPECT_EQ(saidOf("Choisissez «\u00A0Se déconnecter\u00A0»."), "Choisissez Se déconnecter.");
    EXPECT_EQ(saidOf("Le code (facultatif) et la date (utile)."), "Le code, facultatif, et la date, utile.");
    EXPECT_EQ(said(makeText("сумнів — змініть «так»", Language{"uk"})), "сумнів, змініть так");
}

TEST(Tokens, BracketsAroundAFrenchWordAreNotSaid) {
    EXPECT_EQ(tokens(" (", Language{"ar"}).size(), 0U);
    const auto arabic = tokens("من يساعدك؟", Language{"ar"});
    ASSERT_EQ(arabic.size(), 2U);
    EXPECT_EQ(arabic[1].words, "يساعدك؟");
}

} // namespace
} // namespace perron::page
