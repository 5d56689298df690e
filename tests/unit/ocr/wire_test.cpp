#include "ocr/wire.h"

#include <random>

#include <gtest/gtest.h>

namespace perron::ocr::wire {
namespace {

/// A message's own bytes, without its kind and length.
std::string body(const std::string& message) {
    return message.substr(8);
}

std::vector<Seen> twoWords() {
    return {{"reçu", 0, 0, {1, 2, 3, 4}, 0.9}, {"2026,", 1, 1, {5, 6, 7, 8}, 0.25}};
}

TEST(Wire, WordsArriveAsTheyWereSent) {
    Gatherer gatherer;
    ASSERT_TRUE(gatherer.takePage(body(page(Grey(4, 3)))));
    ASSERT_TRUE(gatherer.takeWords(body(words(twoWords()))));
    const Words all = gatherer.takeAllWords();
    ASSERT_EQ(all.places.size(), 2U);
    EXPECT_EQ(all.textOf(all.places[0]), "reçu");
    EXPECT_EQ(all.textOf(all.places[1]), "2026,");
    EXPECT_EQ(all.places[1].box.height, 8);
    EXPECT_NEAR(all.places[1].confidence, 0.25, 1e-4);
}

TEST(Wire, BlocksAndLinesAreNumberedThroughTheLetter) {
    Gatherer gatherer;
    for (int i = 0; i < 2; ++i) {
        ASSERT_TRUE(gatherer.takePage(body(page(Grey(4, 3)))));
        ASSERT_TRUE(gatherer.takeWords(body(words(twoWords()))));
    }
    const Words all = gatherer.takeAllWords();
    EXPECT_EQ(all.places[3].block, 3);
    EXPECT_EQ(all.places[3].line, 3);
    EXPECT_EQ(all.places[3].page, 1);
}

TEST(Wire, APageArrivesWithItsPixels) {
    Grey sent(3, 2);
    sent.pixels = {1, 2, 3, 4, 5, 6};
    Gatherer gatherer;
    ASSERT_TRUE(gatherer.takePage(body(page(sent))));
    const auto pages = gatherer.takePages();
    EXPECT_EQ(pages.at(0).width, 3);
    EXPECT_EQ(pages.at(0).pixels[5], 6);
}

TEST(Wire, WordsWithoutAPageAreRefused) {
    EXPECT_FALSE(Gatherer().takeWords(body(words(twoWords()))));
}

TEST(Wire, WhatBreaksOffIsRefused) {
    const std::string sent = body(words(twoWords()));
    for (std::size_t length = 1; length < sent.size(); ++length) {
        Gatherer gatherer;
        ASSERT_TRUE(gatherer.takePage(body(page(Grey(4, 3)))));
        if (length != 8 * sizeof(Number) + 5) { // there the first word ends
            EXPECT_FALSE(gatherer.takeWords(sent.substr(0, length))) << length;
        }
    }
    EXPECT_FALSE(Gatherer().takePage(body(page(Grey(40, 30))).substr(0, 900)));
}

std::vector<std::string> textsOf(const std::vector<std::string>& sent) {
    std::vector<Seen> seen;
    for (const std::string& text : sent) {
        seen.push_back({text, 0, 0, {1, 2, 3, 4}, 0.9});
    }
    Gatherer gatherer;
    EXPECT_TRUE(gatherer.takePage(body(page(Grey(4, 3)))));
    EXPECT_TRUE(gatherer.takeWords(body(words(seen))));
    const Words all = gatherer.takeAllWords();
    std::vector<std::string> texts;
    for (const Word& word : all.places) {
        texts.emplace_back(all.textOf(word));
    }
    return texts;
}

TEST(Wire, CharactersOfEveryLengthAreTaken) {
    const std::vector<std::string> sent{"a", "é", "€", "ﬁn", "😀", "\xed\x9f\xbf", "\xf4\x8f\xbf\xbf"};
    EXPECT_EQ(textsOf(sent), sent);
}

TEST(Wire, AWordThatIsNoTextIsLeftOutAndTheNextOneStays) {
    for (const std::string hostile :
         {"\xff", "re\xc3", "\x80", "\xc0\xaf", "\xe0\x80\xaf", "\xed\xa0\x80", "\xf0\x80\x80\xaf", "\xf4\x90\x80\x80",
          "\xe2\x82", "\xe2(\xa1", "", "\n", "a\x1b[2J", "\x7f"}) {
        EXPECT_EQ(textsOf({"avant", hostile, "après"}), (std::vector<std::string>{"avant", "après"})) << hostile;
    }
    EXPECT_EQ(textsOf({std::string("a\0b", 3)}), std::vector<std::string>{});
}

TEST(Wire, RandomBytesNeverDoHarm) {
    std::mt19937 chance(11);
    for (int i = 0; i < 500; ++i) {
        std::string bytes = body(words(twoWords()));
        for (int changes = 0; changes < 3; ++changes) {
            bytes[chance() % bytes.size()] = static_cast<char>(chance());
        }
        Gatherer gatherer;
        gatherer.takePage(body(page(Grey(4, 3))));
        gatherer.takeWords(bytes);
        const Words all = gatherer.takeAllWords();
        for (const Word& word : all.places) {
            ASSERT_LE(word.begin + word.length, all.text.size());
        }
    }
}

} // namespace
} // namespace perron::ocr::wire
