#pragma once

#include <vector>

#include "page/inside.h"

namespace perron::page {

/// Leaves side by side, of equal width and height.
struct Row {
    std::vector<Leaf> leaves;
    int columns; ///< places across; the last row of a grid may fill fewer
    Arrangement arrangement;
    int height;     ///< the least it needs
    int mostHeight; ///< what it may grow to where there is room
    int gapAfter;
    Lines lines{};
};

/// Space for rows: how wide, and how high one part may be.
struct Room {
    int width;
    int height;
};

class RowMaker {
public:
    RowMaker(const Screen& screen, const TextMeasure& measure)
        : m_screen(screen)
        , m_inside(screen, measure)
        , m(screen) {}

    /// The rows of all blocks but Actions, Progress and Countdown, which have places of their own.
    std::vector<Row> content(const Page& page, Room room) const;
    /// What to do next as one or more rows of wide buttons, as few rows as the words allow.
    std::vector<Row> buttons(const std::vector<Leaf>& tiles, int width) const;
    /// The rows of one list of leaves as a grid of equal cells, with as many columns as words and height allow.
    std::vector<Row> grid(const std::vector<Leaf>& leaves, Room room, int mostColumns) const;

    /// The same rows, but a card that is higher than `room` becomes several, each with some of its lines.
    std::vector<Row> cut(const std::vector<Row>& rows, Room room) const;

    /// Whether the rows, as they stand, have room: in height, and for each word in width.
    bool fit(const std::vector<Row>& rows, Room room) const;

    const InsideMaker& inside() const { return m_inside; }

private:
    Row single(const Leaf& leaf, int width) const;
    std::vector<Row> lines(const Document& document, int width) const;

    const Screen& m_screen;
    InsideMaker m_inside;
    Metrics m;
};

/// Height of rows one under the other, gaps between them included.
int heightOf(const std::vector<Row>& rows);

} // namespace perron::page
