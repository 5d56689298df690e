#pragma once

#include <cstddef>
#include <string>
#include <vector>

/// What a reader of images hands over: the words of one letter, as they stand on the paper.
namespace perron::letter {

/// In pixels of the page's image, from its upper left corner. All zero where nobody measured.
struct Box {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

struct Word {
    std::string text; ///< UTF-8, signs that touch it included: "2026,"
    int page = 0;     ///< from 0
    Box box{};
    double confidence = 1; ///< 0 to 1, how sure the reader of the image is
};

struct Line {
    std::vector<Word> words;
};

/// A paragraph, a heading, an address, a cell: lines that belong together, from top to bottom.
struct Block {
    std::vector<Line> lines;
};

/// Blocks in reading order. The index of a word, everywhere in this folder, is its place in that order, from 0.
struct Letter {
    std::vector<Block> blocks;
};

} // namespace perron::letter
