#include "speech/spoken.h"

#include <gtest/gtest.h>

namespace perron::speech {
namespace {

Lexicon words() {
    Lexicon lexicon;
    lexicon.add("fr", "ANTS", "A.N.T.S.");
    return lexicon;
}

TEST(SpokenForm, AnAmountIsInEuros) {
    EXPECT_EQ(spokenForm(words(), "fr", "25\u00A0€"), "25  euros");
}

TEST(SpokenForm, InitialsAreSpelledAndOnlyAsWholeWords) {
    EXPECT_EQ(spokenForm(words(), "fr", "l'ANTS,"), "l'A.N.T.S,");
    EXPECT_EQ(spokenForm(words(), "fr", "GÉANTS"), "GÉANTS");
}

TEST(SpokenForm, InitialsThatEndASentenceHaveOneSign) {
    EXPECT_EQ(spokenForm(words(), "fr", "l'ANTS."), "l'A.N.T.S.");
    EXPECT_EQ(spokenForm(words(), "fr", "l'ANTS?"), "l'A.N.T.S?");
}

TEST(SpokenForm, ATypographersApostropheIsAnApostrophe) {
    EXPECT_EQ(spokenForm(words(), "fr", "l’image"), "l'image");
}

TEST(SpokenForm, OtherLanguagesKeepTheirAmounts) {
    EXPECT_EQ(spokenForm(words(), "en", "25 €"), "25 €");
}

TEST(SpokenForm, ATokenNeverVanishes) {
    EXPECT_FALSE(spokenForm(words(), "fr", "\u00A0").empty());
}

} // namespace
} // namespace perron::speech
