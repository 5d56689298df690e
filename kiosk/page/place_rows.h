#pragma once

#include <vector>

#include "page/rows.h"

namespace perron::page {

/// As many rows a part as fit into `height`, and into `lastHeight` on the last part; a row that is higher than a part
/// stands alone.
std::vector<std::vector<Row>> split(const std::vector<Row>& rows, int height, int lastHeight);

/// Puts rows one under the other. Goes through the parts of a page in order, because a document's lines go on from one
/// part to the next.
class RowPlacer {
public:
    RowPlacer(const InsideMaker& inside, const Screen& screen)
        : m_inside(inside)
        , m(screen) {}

    /// From the top of `room`; what is left over is shared among rows that may grow.
    void place(Part& part, std::vector<Row> rows, const Rect& room);

private:
    InsideMaker makerFor(const std::vector<Row>& rows, int width) const;
    void placeLine(Part& part, const Document& document, const Rect& box);

    const InsideMaker& m_inside;
    Metrics m;
    std::size_t m_line = 0; ///< of the document, not yet placed
};

} // namespace perron::page
