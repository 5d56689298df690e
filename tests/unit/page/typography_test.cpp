#include "page/typography.h"

#include <gtest/gtest.h>

namespace perron::page {
namespace {

TEST(Typeset, HighMarksKeepToTheirWord) {
    EXPECT_EQ(typeset("Pourquoi ?"), "Pourquoi\u202f?");
    EXPECT_EQ(typeset("Bravo ! Oui ; non"), "Bravo\u202f! Oui\u202f; non");
    EXPECT_EQ(typeset("Par exemple : « oui »"), "Par exemple\u00a0: «\u00a0oui\u00a0»");
}

TEST(Typeset, ANumberKeepsToItsUnit) {
    EXPECT_EQ(typeset("25 €, 10 ans, 18 ans ou plus"), "25\u00a0€, 10\u00a0ans, 18\u00a0ans ou plus");
    EXPECT_EQ(typeset("de 9 h 30 à 17 h"), "de 9\u00a0h\u00a030 à 17\u00a0h");
    EXPECT_EQ(typeset("3 habitants"), "3 habitants");
    EXPECT_EQ(typeset("02 48 55"), "02\u00a048\u00a055");
}

TEST(Typeset, TheApostropheIsCurvedInsideWordsOnly) {
    EXPECT_EQ(typeset("l'aide d'été"), "l’aide d’été");
    EXPECT_EQ(typeset("'oui'"), "'oui'");
}

TEST(Typeset, AShortWordDoesNotBreakAtItsHyphen) {
    EXPECT_EQ(typeset("Le numéro de pré-demande."), "Le numéro de pré\u2011demande.");
    EXPECT_EQ(typeset("Saint-Martin-d'Auxigny"), "Saint-Martin-d’Auxigny");
    EXPECT_EQ(typeset("34-36 rue - bis"), "34-36 rue - bis");
}

TEST(Typeset, WhatIsSetStaysAsItIs) {
    const std::string once = typeset("« Où aller ? » : l'aide, 25 €, 9 h 30, pré-demande");
    EXPECT_EQ(typeset(once), once);
}

} // namespace
} // namespace perron::page
