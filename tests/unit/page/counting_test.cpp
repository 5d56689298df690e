#include "page/counting.h"

#include <gtest/gtest.h>

namespace perron::page {
namespace {

TEST(CountWords, CountsAsAReaderDoes) {
    EXPECT_EQ(countWords("Pourquoi une nouvelle carte\u202f?"), 4);
    EXPECT_EQ(countWords("Je l’ai perdue"), 3);
    EXPECT_EQ(countWords("« oui »"), 1);
    EXPECT_EQ(countWords("25 €"), 1);
    EXPECT_EQ(countWords(""), 0);
}

TEST(SentencesOf, EndAtPointsNotInsideFigures) {
    EXPECT_EQ(sentencesOf("Oui. Non\u202f! C'est 2.5 euros").size(), 3U);
}

} // namespace
} // namespace perron::page
