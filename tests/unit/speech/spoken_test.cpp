#include "speech/spoken.h"

#include <gtest/gtest.h>

namespace perron::speech {
namespace {

TEST(SpokenForm, AnAmountIsInEuros) {
    EXPECT_EQ(spokenForm("fr", "25\u00A0€"), "25  euros");
}

TEST(SpokenForm, InitialsAreSpelledAndOnlyAsWholeWords) {
    EXPECT_EQ(spokenForm("fr", "l'ANTS,"), "l'A.N.T.S.,");
    EXPECT_EQ(spokenForm("fr", "GÉANTS"), "GÉANTS");
}

TEST(SpokenForm, ATypographersApostropheIsAnApostrophe) {
    EXPECT_EQ(spokenForm("fr", "l’image"), "l'image");
}

TEST(SpokenForm, OtherLanguagesKeepTheirAmounts) {
    EXPECT_EQ(spokenForm("en", "25 €"), "25 €");
}

TEST(SpokenForm, ATokenNeverVanishes) {
    EXPECT_FALSE(spokenForm("fr", "\u00A0").empty());
}

} // namespace
} // namespace perron::speech
