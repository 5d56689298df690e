#include "letter/sentences.h"

#include <gmock/gmock.h>

#include "sample.h"

namespace perron::letter {
namespace {

using testing::ElementsAre;

std::vector<std::string> textsOf(std::string_view letter) {
    std::vector<std::string> texts;
    for (const Sentence& one : sentencesOf(letterOf(letter))) {
        texts.push_back(one.text);
    }
    return texts;
}

std::vector<std::string> plainOf(std::string_view text) {
    std::vector<std::string> texts;
    for (const Token& one : tokensOf(text)) {
        texts.push_back(one.text);
    }
    return texts;
}

TEST(Tokens, AreSmallLettersWithoutAccents) {
    EXPECT_THAT(plainOf("Réglez L’ÉCHÉANCE d'août"), ElementsAre("reglez", "l", "echeance", "d", "aout"));
}

TEST(Tokens, OfADateAreItsNumbersAndStrokes) {
    EXPECT_THAT(plainOf("15/04/2026."), ElementsAre("15", "/", "04", "/", "2026", "."));
}

TEST(Tokens, LoseTheOtherGenderInBrackets) {
    EXPECT_THAT(plainOf("prié(e) de"), ElementsAre("prie", "de"));
}

TEST(Tokens, KeepALigatureAsItsLetters) {
    EXPECT_THAT(plainOf("veri\uFB01er"), ElementsAre("verifier"));
}

TEST(Tokens, OfBytesThatAreNoTextAreSigns) {
    EXPECT_EQ(tokensOf("\xff\xc3").size(), 2U);
}

TEST(Sentences, EndAtAFullStopAndAtTheEndOfABlock) {
    EXPECT_THAT(textsOf("Bonjour. Il manque un papier\n\nMerci"),
                ElementsAre("Bonjour.", "Il manque un papier", "Merci"));
}

TEST(Sentences, GoOnBehindAnAbbreviation) {
    EXPECT_THAT(textsOf("Vu avec M. Martin hier. Merci."), ElementsAre("Vu avec M. Martin hier.", "Merci."));
}

TEST(Sentences, EndAtATimeOfDay) {
    EXPECT_THAT(textsOf("Venez à 9 h. Merci."), ElementsAre("Venez à 9 h.", "Merci."));
}

TEST(Sentences, EndBeforeALineWithALabel) {
    EXPECT_THAT(textsOf("Cantine de février 2026\nMontant à payer : 64 €\nÀ payer avant le : 31/03/2026"),
                ElementsAre("Cantine de février 2026", "Montant à payer : 64 €", "À payer avant le : 31/03/2026"));
}

TEST(Sentences, GoOnOverLines) {
    EXPECT_THAT(textsOf("Envoyez ce papier avant\nle 15 avril."), ElementsAre("Envoyez ce papier avant le 15 avril."));
}

TEST(Sentences, EndWithAShortLineBeforeACapital) {
    EXPECT_THAT(textsOf("Objet : facture\nNous vous écrivons au sujet de votre contrat."),
                ElementsAre("Objet : facture", "Nous vous écrivons au sujet de votre contrat."));
}

TEST(Sentences, BeginWithEachEntryOfAList) {
    EXPECT_THAT(textsOf("Envoyez :\n- un relevé\n- une photo"), ElementsAre("Envoyez :", "- un relevé", "- une photo"));
}

TEST(Sentences, GoOnInTheNextBlockWithASmallLetter) {
    EXPECT_THAT(textsOf("Répondez avant\n\nle 3 mai."), ElementsAre("Répondez avant le 3 mai."));
}

TEST(Sentences, MakeACutWordWholeAndRememberBothHalves) {
    const std::vector<Sentence> all = sentencesOf(letterOf("Un docu-\nment manque."));
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].text, "Un document manque.");
    ASSERT_GE(all[0].tokens.size(), 2U);
    EXPECT_EQ(all[0].tokens[1].text, "document");
    EXPECT_EQ(all[0].tokens[1].firstWord, 1U);
    EXPECT_EQ(all[0].tokens[1].lastWord, 2U);
}

TEST(Sentences, KeepTheHyphenOfRendezVous) {
    const std::vector<Sentence> all = sentencesOf(letterOf("Votre rendez-\nvous est fixé."));
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].tokens[1].text, "rendez");
}

TEST(Sentences, AreAsSureAsTheirWords) {
    const std::vector<Sentence> all = sentencesOf(letterOf("~un ~mot"));
    ASSERT_EQ(all.size(), 1U);
    EXPECT_DOUBLE_EQ(all[0].confidence(), 0.5);
}

} // namespace
} // namespace perron::letter
