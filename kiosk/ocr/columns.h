#pragma once

#include <cstddef>
#include <vector>

#include "ocr/recognise.h"

namespace perron::ocr {

/// Two columns that were read across, as one: an address beside the number of a file.
struct Columns {
    struct Side {
        Box box{};
        std::vector<std::size_t> words; ///< which of the page's words stand in it, line by line
    };
    Side left;
    Side right;
};

/// Where the lines of both sides of a gutter do not stand on the same height, which those of a table do, or are several
/// of several words. From top to bottom, none over another.
std::vector<Columns> columnsIn(const std::vector<Seen>& words);

/// A pair of columns as it was read again, each for itself.
struct ReadAgain {
    Columns columns;
    std::vector<Seen> left;
    std::vector<Seen> right;
};

/// The page's words with those of each pair in the place of its first one, left before right; blocks and lines are
/// numbered anew.
std::vector<Seen> spliced(const std::vector<Seen>& words, const std::vector<ReadAgain>& again);

} // namespace perron::ocr
