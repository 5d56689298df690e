#include "speech/lexicon.h"

#include <gtest/gtest.h>

namespace perron::speech {
namespace {

Lexicon lexicon() {
    Lexicon made;
    made.add("fr", "ANTS", "A.N.T.S.");
    made.add("fr", "M.", "monsieur");
    made.add("fr", "Thou", "Tou");
    made.add("fr", "Thou-sur-Mer", "Tou sur Mer");
    return made;
}

TEST(Lexicon, FindsAWordBetweenElisionsAndPunctuation) {
    EXPECT_EQ(lexicon().applied("fr", "l'ANTS,"), "l'A.N.T.S,");
}

TEST(Lexicon, LeavesAWordWithinAWord) {
    for (const char* word : {"GÉANTS", "ANTSÉ", "ANTS2", "2ANTS", "M.A."}) {
        EXPECT_EQ(lexicon().applied("fr", word), word);
    }
}

TEST(Lexicon, TheLongerWordIsLookedForFirst) {
    EXPECT_EQ(lexicon().applied("fr", "Thou-sur-Mer"), "Tou sur Mer");
    EXPECT_EQ(lexicon().applied("fr", "Thou-sur-Lac"), "Tou-sur-Lac");
}

TEST(Lexicon, WhatWasPutInIsNotLookedAtAgain) {
    Lexicon swaps;
    swaps.add("fr", "un", "deux un");
    EXPECT_EQ(swaps.applied("fr", "un"), "deux un");
}

TEST(Lexicon, TheLastWordOnAWordHolds) {
    Lexicon twice = lexicon();
    twice.add("fr", "ANTS", "hante");
    EXPECT_EQ(twice.applied("fr", "ANTS"), "hante");
}

TEST(Lexicon, OfOneLanguageIsSilentInAnother) {
    EXPECT_EQ(lexicon().applied("en", "ANTS"), "ANTS");
    EXPECT_EQ(lexicon().applied("fr-FR", "ANTS"), "A.N.T.S.");
}

TEST(Lexicon, AnEmptyWordIsNoWord) {
    Lexicon empty;
    empty.add("fr", "", "rien");
    EXPECT_EQ(empty.applied("fr", "mairie"), "mairie");
}

} // namespace
} // namespace perron::speech
