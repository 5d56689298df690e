#include "letter/letter_date.h"

#include <gmock/gmock.h>

#include "letter/phrase.h"
#include "sample.h"

namespace perron::letter {
namespace {

using namespace std::chrono;

std::optional<LetterDate> read(std::string_view text) {
    return dateOfLetter(sentencesOf(letterOf(text)), 2026y / June / 1);
}

std::optional<Date> day(std::string_view text) {
    const std::optional<LetterDate> found = read(text);
    return found ? std::optional(found->date) : std::nullopt;
}

TEST(Phrases, HaveAlternativesAndWhatMayBeLeftOut) {
    const Phrase phrase("vous? avez|disposez de");
    EXPECT_EQ(phrase.at(tokensOf("vous disposez de temps"), 0), 3U);
    EXPECT_EQ(phrase.at(tokensOf("avez de"), 0), 2U);
    EXPECT_FALSE(phrase.at(tokensOf("vous devez de"), 0));
}

TEST(Phrases, HaveBeginningsEndingsAndGaps) {
    EXPECT_TRUE(Phrase("nous *rons").standsIn(tokensOf("et nous répondrons")));
    EXPECT_TRUE(Phrase("verse* .. le").standsIn(tokensOf("versement de la somme le 3")));
    EXPECT_FALSE(Phrase("verse* .. le").standsIn(tokensOf("versement de a b c d le 3")));
}

TEST(Phrases, MayEndAtAPlaceBeyondTheFirstThatFits) {
    EXPECT_EQ(Phrase("delai .. de").endingAt(tokensOf("le delai de recours est de deux"), 6), 1U);
    EXPECT_FALSE(Phrase("delai .. de").endingAt(tokensOf("le delai de recours est de deux"), 7));
}

TEST(Phrases, OfAFileAreFoundAsWritten) {
    EXPECT_TRUE(Phrase::literal("Caisse d'Allocations familiales")
                    .standsIn(tokensOf("CAISSE D’ALLOCATIONS FAMILIALES du Cher")));
    EXPECT_FALSE(Phrase::literal("").standsIn(tokensOf("rien")));
}

TEST(LetterDate, StandsBehindTheTown) {
    EXPECT_EQ(day("Bourges, le 3 mars 2026\n\nMadame, Monsieur,"), 2026y / March / 3);
    EXPECT_EQ(day("Saint-Amand-Montrond, le mardi 3 mars 2026"), 2026y / March / 3);
    EXPECT_EQ(day("Service des droits Bourges, le 3 mars 2026 Objet : dossier"), 2026y / March / 3);
}

TEST(LetterDate, StandsBehindItsLabel) {
    EXPECT_EQ(day("Date : 03/03/2026"), 2026y / March / 3);
    EXPECT_EQ(day("Date de l'avis : 03/03/2026"), 2026y / March / 3);
    EXPECT_EQ(day("Fait à Vierzon, le 3 mars 2026"), 2026y / March / 3);
    EXPECT_EQ(day("Courrier édité le 3 mars 2026"), 2026y / March / 3);
}

TEST(LetterDate, OfAnActIsInWords) {
    EXPECT_EQ(day("L'AN DEUX MILLE VINGT-SIX ET LE TROIS MARS"), 2026y / March / 3);
}

TEST(LetterDate, MayStandAlone) {
    EXPECT_EQ(day("Mairie de Bourges\n\nle 3 mars 2026\n\nMadame,"), 2026y / March / 3);
}

TEST(LetterDate, IsNoDayOfBirth) {
    EXPECT_FALSE(day("Madame Durand, née à Bourges, le 3 mars 1961"));
    EXPECT_FALSE(day("Date de naissance : 03/03/1961"));
}

TEST(LetterDate, IsNoDayOfAnotherLetterALawAPeriodOrAForm) {
    EXPECT_FALSE(day("Nous répondons à votre courrier du 3 mars 2026."));
    EXPECT_FALSE(day("Vu la loi du 6 janvier 2018"));
    EXPECT_FALSE(day("Période du 01/01/2026 au 31/03/2026"));
    EXPECT_FALSE(day("Cerfa n° 12345 version du 01/02/2026"));
    EXPECT_FALSE(day("Date limite : 15/04/2026"));
}

TEST(LetterDate, IsNeitherInTheFutureNorLongGone) {
    EXPECT_FALSE(day("Bourges, le 3 mars 2027"));
    EXPECT_FALSE(day("Bourges, le 3 mars 2006"));
}

TEST(LetterDate, IsLessSureWhereTwoDiffer) {
    EXPECT_GT(read("Bourges, le 3 mars 2026")->confidence, 0.85);
    EXPECT_LT(read("Bourges, le 3 mars 2026\n\nFait à Bourges, le 9 mars 2026")->confidence, 0.7);
}

TEST(LetterDate, KnowsItsWords) {
    const std::optional<LetterDate> found = read("CAF du Cher\n\nBourges, le 3 mars 2026");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->firstWord, 5U);
    EXPECT_EQ(found->lastWord, 7U);
}

} // namespace
} // namespace perron::letter
