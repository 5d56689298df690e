#include "effects/letter_words.h"

#include <string_view>

#include <gtest/gtest.h>

namespace perron::effects {
namespace {

void add(ocr::Words& words, std::string_view text, int page, int block, int line) {
    ocr::Word word;
    word.begin = static_cast<std::uint32_t>(words.text.size());
    word.length = static_cast<std::uint32_t>(text.size());
    word.page = page;
    word.block = block;
    word.line = line;
    word.box = {1, 2, 3, 4};
    word.confidence = 0.5;
    words.text.insert(words.text.end(), text.begin(), text.end());
    words.places.push_back(word);
}

TEST(LetterWords, KeepTheirBlocksAndLines) {
    ocr::Words words;
    add(words, "Madame,", 0, 0, 0);
    add(words, "avant", 0, 1, 1);
    add(words, "le", 0, 1, 1);
    add(words, "15", 0, 1, 2);
    add(words, "mai", 1, 2, 3);
    const letter::Letter letter = letterOf(words);
    ASSERT_EQ(letter.blocks.size(), 3U);
    ASSERT_EQ(letter.blocks[1].lines.size(), 2U);
    const letter::Word& word = letter.blocks[1].lines[0].words.at(1);
    EXPECT_EQ(word.text, "le");
    EXPECT_EQ(word.box.width, 3);
    EXPECT_EQ(word.confidence, 0.5);
    EXPECT_EQ(letter.blocks[2].lines[0].words[0].page, 1);
}

TEST(LetterWords, OfNothingAreNoLetter) {
    EXPECT_TRUE(letterOf({}).blocks.empty());
}

} // namespace
} // namespace perron::effects
