#include "base/placeholders.h"

#include <string>

#include <gtest/gtest.h>

namespace perron {
namespace {

/// Words as they stand, names in angle brackets.
std::string cut(std::string_view sentence) {
    std::string all;
    for (const SentencePiece& piece : sentencePieces(sentence)) {
        all += (piece.isName ? "<" : "|") + std::string(piece.text) + (piece.isName ? ">" : "");
    }
    return all;
}

TEST(SentencePieces, AreWordsAndNamesInOrder) {
    EXPECT_EQ(cut("étape {step} sur {steps}"), "|étape <step>| sur <steps>");
    EXPECT_EQ(cut("{a}{b}"), "<a><b>");
    EXPECT_EQ(cut(""), "");
}

TEST(SentencePieces, ABraceThatOpensNoNameIsAWord) {
    EXPECT_EQ(cut("{ {} {é} {a"), "|{ {} {é} {a");
    EXPECT_EQ(cut("{{a}}"), "|{<a>|}");
}

} // namespace
} // namespace perron
