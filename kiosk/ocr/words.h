#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/locked.h"

namespace perron::ocr {

/// In pixels of the page's picture, from its upper left corner.
struct Box {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

/// One word of a letter. Blocks and lines are numbered through the letter, from 0, in reading order: a new number
/// begins a new block or line.
struct Word {
    std::uint32_t begin = 0; ///< its bytes in Words::text
    std::uint32_t length = 0;
    int page = 0;
    int block = 0;
    int line = 0;
    Box box{};
    double confidence = 0; ///< 0 to 1
};

struct Words {
    LockedVector<char> text;  ///< UTF-8, of all words, one after the other
    std::vector<Word> places; ///< in reading order
    std::string_view textOf(const Word& word) const { return {text.data() + word.begin, word.length}; }
};

} // namespace perron::ocr
