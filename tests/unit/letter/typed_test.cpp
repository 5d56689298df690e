#include "letter/typed.h"

#include <gmock/gmock.h>

namespace perron::letter {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> wordsOf(const Line& line) {
    std::vector<std::string> all;
    for (const Word& word : line.words) {
        all.push_back(word.text);
    }
    return all;
}

TEST(Typed, AnEmptyLineEndsABlockAndANewLineALine) {
    const Letter letter = typed("la Caf\nde Bourges\n \n\nMadame,\n");
    ASSERT_EQ(letter.blocks.size(), 2U);
    ASSERT_EQ(letter.blocks[0].lines.size(), 2U);
    EXPECT_THAT(wordsOf(letter.blocks[0].lines[1]), ElementsAre("de", "Bourges"));
    EXPECT_THAT(wordsOf(letter.blocks[1].lines[0]), ElementsAre("Madame,"));
}

TEST(Typed, AnAccentIsAsWideAsALetterWithout) {
    const Letter letter = typed("été ete", 1);
    const std::vector<Word>& words = letter.blocks.at(0).lines.at(0).words;
    EXPECT_EQ(words[0].box.width, words[1].box.width);
    EXPECT_EQ(words[1].page, 1);
}

TEST(Typed, ANoBreakSpacePartsWordsAndLinesMayEndAsInWindows) {
    const Letter letter = typed("80\u00a0€\r\n\r\nMerci");
    EXPECT_THAT(wordsOf(letter.blocks.at(0).lines.at(0)), ElementsAre("80", "€"));
    EXPECT_EQ(letter.blocks.size(), 2U);
}

TEST(Typed, NothingIsNoBlock) {
    EXPECT_THAT(typed("").blocks, IsEmpty());
    EXPECT_THAT(typed(" \n\f\n").blocks, IsEmpty());
}

} // namespace
} // namespace perron::letter
