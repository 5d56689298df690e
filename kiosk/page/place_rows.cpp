#include "page/place_rows.h"

#include <algorithm>

namespace perron::page {

namespace {

void share(std::vector<Row>& rows, int left) {
    while (left > 0) {
        const auto growing =
            std::count_if(rows.begin(), rows.end(), [](const Row& r) { return r.height < r.mostHeight; });
        const int each = growing == 0 ? 0 : left / static_cast<int>(growing);
        if (each == 0) {
            return;
        }
        for (Row& row : rows) {
            const int more = std::min(each, row.mostHeight - row.height);
            row.height += more;
            left -= more;
        }
    }
}

bool isSource(const Row& row) {
    const auto* say = std::get_if<const Say*>(&row.leaves.front());
    return say != nullptr && (*say)->look == Say::Look::Source;
}

} // namespace

std::vector<std::vector<Row>> split(const std::vector<Row>& rows, int height, int lastHeight) {
    std::vector<std::vector<Row>> chunks(1);
    for (const Row& row : rows) {
        std::vector<Row> with = chunks.back();
        with.push_back(row);
        if (heightOf(with) > height && !chunks.back().empty()) {
            chunks.push_back({row});
        } else {
            chunks.back() = std::move(with);
        }
    }
    if (chunks.back().size() > 1 && heightOf(chunks.back()) > lastHeight) { // the last row makes a part of its own
        std::vector<Row> last{std::move(chunks.back().back())};
        chunks.back().pop_back();
        chunks.push_back(std::move(last));
    }
    // A part of nothing but "where this comes from" says nothing: the row before goes with it, if both have room.
    if (chunks.size() > 1 && chunks[chunks.size() - 2].size() > 1 &&
        std::all_of(chunks.back().begin(), chunks.back().end(), isSource)) {
        std::vector<Row>& before = chunks[chunks.size() - 2];
        std::vector<Row> with{before.back()};
        with.insert(with.end(), chunks.back().begin(), chunks.back().end());
        if (heightOf(with) <= lastHeight) {
            before.pop_back();
            chunks.back() = std::move(with);
        }
    }
    return chunks;
}

/// What was laid out tight to fit is set roomily where there is room after all, and its pictures are as large as all
/// cards of the part allow: words of one part begin at one line.
InsideMaker RowPlacer::makerFor(const std::vector<Row>& rows, int width) const {
    struct Try {
        Screen::Density density;
        double pictures;
    };
    using enum Screen::Density;
    for (const Try& each : {Try{Roomy, 2}, Try{Roomy, 1.5}, Try{Roomy, 1}, Try{Snug, 1.5}, Try{Snug, 1}}) {
        const InsideMaker maker = m_inside.at(each.density, each.pictures);
        const bool fits = std::all_of(rows.begin(), rows.end(), [&](const Row& row) {
            const int cell = (width - (row.columns - 1) * m.gap) / row.columns;
            return row.lines.to == Lines{}.to && row.lines.from == 0 &&
                   std::all_of(row.leaves.begin(), row.leaves.end(), [&](const Leaf& leaf) {
                       if (std::holds_alternative<const Document*>(leaf)) {
                           return true;
                       }
                       const Inside inside = maker.make(leaf, cell, row.arrangement, row.lines);
                       const Inside least = m_inside.make(leaf, cell, row.arrangement, row.lines);
                       return inside.fits >= least.fits && inside.height <= row.height;
                   });
        });
        if (fits) {
            return maker;
        }
    }
    return m_inside;
}

void RowPlacer::place(Part& part, std::vector<Row> rows, const Rect& room) {
    share(rows, room.height - heightOf(rows));
    const InsideMaker maker = makerFor(rows, room.width);
    int y = room.y;
    for (const Row& row : rows) {
        const int width = (room.width - (row.columns - 1) * m.gap) / row.columns;
        int needs = 0;
        for (const Leaf& leaf : row.leaves) {
            needs = std::max(needs, maker.make(leaf, width, row.arrangement, row.lines).height);
        }
        for (std::size_t i = 0; i < row.leaves.size(); ++i) {
            const Rect box{room.x + static_cast<int>(i) * (width + m.gap), y, width, row.height};
            if (const auto* document = std::get_if<const Document*>(&row.leaves[i])) {
                placeLine(part, **document, box);
            } else {
                part.leaves.push_back(maker.place(row.leaves[i], box, {row.arrangement, needs, row.lines}));
            }
        }
        y += row.height + row.gapAfter;
    }
}

/// One leaf a part holds all lines of the document that stand on it.
void RowPlacer::placeLine(Part& part, const Document& document, const Rect& box) {
    const PlacedText line{&document.lines[m_line++ % document.lines.size()], Style::Fixed, Align::Start, box};
    if (!part.leaves.empty() && std::holds_alternative<const Document*>(part.leaves.back().leaf)) {
        Placed& whole = part.leaves.back();
        whole.box.height = box.bottom() - whole.box.y;
        whole.texts.push_back(line);
    } else {
        part.leaves.push_back({&document, box, {}, {line}});
    }
}

} // namespace perron::page
