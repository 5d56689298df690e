#pragma once

#include <string>
#include <vector>

#include "picture.h"

/// Draws letters of our own wording as sheets of A4, so that a reader of images has something to read. Needs no
/// display.
namespace perron::letters {

/// As in evaluation/README.md; the cells of a table's row are parted by tabs.
struct Block {
    std::string role;
    std::vector<std::string> lines;
};

enum class Layout {
    Window,     ///< address in the window of an envelope
    TwoColumns, ///< the text in two columns
    Framed,     ///< head, references and tables in boxes
    SideMargin, ///< references in a narrow margin, the text in a typeface with serifs
};
inline constexpr int layouts = 4;

/// One page; type becomes smaller until all of it fits.
Picture drawn(const std::vector<Block>& blocks, Layout layout, int dotsPerInch);

} // namespace perron::letters
