#include "page/rows.h"

#include <algorithm>
#include <limits>

#include "base/cases.h"

namespace perron::page {

namespace {

constexpr int unlimited = std::numeric_limits<int>::max() / 4;

template <class List>
std::vector<Leaf> leavesOf(const List& list) {
    std::vector<Leaf> leaves;
    for (const auto& each : list) {
        leaves.emplace_back(&each);
    }
    return leaves;
}

/// Four in one row, five or six in two of three, up to eight in two of four: a person sees them all at once.
int columnsFor(std::size_t count, bool portrait) {
    if (portrait) {
        return count <= 3 ? 1 : 2;
    }
    return count <= 4 ? static_cast<int>(count) : count <= 6 ? 3 : 4;
}

/// Letters, as many in a row as on the screens people know.
int keyColumns(bool portrait) {
    return portrait ? 5 : 7;
}

void append(std::vector<Row>& rows, std::vector<Row> more) {
    rows.insert(rows.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

int tallest(const std::vector<Row>& rows) {
    return std::max_element(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.height < b.height; })
        ->height;
}

/// How many rooms of this height rows of equal height fill.
std::size_t partsOf(const std::vector<Row>& rows, int height) {
    const int row = tallest(rows) + rows.front().gapAfter;
    const auto each = static_cast<std::size_t>(std::max(1, (height + rows.front().gapAfter) / row));
    return (rows.size() + each - 1) / each;
}

/// Numbers to call, more than fit in one row: without one alone in the last.
int numberColumns(std::size_t count, bool portrait) {
    return portrait ? 2 : count % 4 == 1 ? 3 : 4;
}

} // namespace

int heightOf(const std::vector<Row>& rows) {
    int height = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        height += rows[i].height + (i + 1 < rows.size() ? rows[i].gapAfter : 0);
    }
    return height;
}

std::vector<Row> RowMaker::grid(const std::vector<Leaf>& leaves, Room room, int mostColumns) const {
    if (leaves.empty()) {
        return {};
    }
    struct Try {
        std::vector<Row> rows;
        bool fits = true;
    };
    const bool numbers = std::holds_alternative<const PhoneNumber*>(leaves.front());
    const auto attempt = [&](int columns, Arrangement arrangement) {
        // Tiles of one grid are equally high, and cards side by side; what one reads is as high as its row needs.
        const bool equal = std::holds_alternative<const Tile*>(leaves.front()) || (columns > 1 && numbers);
        Try result;
        const int width = (room.width - (columns - 1) * m.gap) / columns;
        int highest = 0;
        for (std::size_t i = 0; i < leaves.size(); ++i) {
            if (i % static_cast<std::size_t>(columns) == 0) {
                result.rows.push_back({{}, columns, arrangement, 0, 0, m.gap});
            }
            const Inside inside = m_inside.make(leaves[i], width, arrangement);
            Row& row = result.rows.back();
            row.leaves.push_back(leaves[i]);
            row.height = std::max(row.height, inside.height);
            highest = std::max(highest, inside.height);
            result.fits = result.fits && inside.fits;
        }
        for (Row& row : result.rows) {
            row.height = equal ? highest : row.height;
            row.mostHeight = equal ? unlimited : 2 * row.height;
        }
        Row& last = result.rows.back();
        if (!equal && static_cast<int>(last.leaves.size()) < columns) { // what one reads takes the width it is given
            last.columns = static_cast<int>(last.leaves.size());
            const int wide = (room.width - (last.columns - 1) * m.gap) / last.columns;
            last.height = 0;
            for (const Leaf& leaf : last.leaves) {
                last.height = std::max(last.height, m_inside.make(leaf, wide, arrangement).height);
            }
            last.mostHeight = 2 * last.height;
        }
        return result;
    };
    std::vector<Row> readable; // all words whole, though too high for one part
    for (const Arrangement arrangement : {Arrangement::Stacked, Arrangement::Beside}) {
        for (int columns = mostColumns; columns >= 1; --columns) {
            Try tried = attempt(columns, arrangement);
            if (!tried.fits) {
                continue;
            }
            if (heightOf(tried.rows) <= room.height) {
                return std::move(tried.rows);
            }
            // As high, and one a row: what stands alone may go on in the next part.
            const bool lower = !readable.empty() && tallest(tried.rows) <= tallest(readable);
            const bool fewer =
                numbers && !readable.empty() && partsOf(tried.rows, room.height) < partsOf(readable, room.height);
            if (readable.empty() || fewer || (lower && tallest(readable) > room.height)) {
                readable = std::move(tried.rows);
            }
        }
    }
    return readable.empty() ? attempt(1, Arrangement::Beside).rows : readable;
}

std::vector<Row> RowMaker::buttons(const std::vector<Leaf>& tiles, int width) const {
    const int most = m_screen.portrait() ? 1 : static_cast<int>(std::min<std::size_t>(tiles.size(), 3));
    for (int columns = most; columns >= 1; --columns) {
        std::vector<Row> rows;
        bool fits = true;
        const int cell = (width - (columns - 1) * m.gap) / columns;
        const auto step = static_cast<std::size_t>(columns);
        for (std::size_t at = 0; at < tiles.size(); at += step) {
            Row row{{}, columns, Arrangement::Beside, 0, 0, m.gap};
            for (std::size_t i = at; i < std::min(at + step, tiles.size()); ++i) {
                const Inside inside = m_inside.make(tiles[i], cell, Arrangement::Beside);
                row.leaves.push_back(tiles[i]);
                row.height = std::max(row.height, inside.height);
                fits = fits && inside.fits;
            }
            row.mostHeight = row.height;
            rows.push_back(std::move(row));
        }
        if (fits || columns == 1) {
            return rows;
        }
    }
    return {};
}

Row RowMaker::single(const Leaf& leaf, int width) const {
    const Inside inside = m_inside.make(leaf, width, Arrangement::Beside);
    const auto* say = std::get_if<const Say*>(&leaf);
    const bool bare = say != nullptr && ((*say)->look == Say::Look::Plain || (*say)->look == Say::Look::Source);
    const bool fills = std::holds_alternative<const Sign*>(leaf);
    const int most = bare ? inside.height : fills ? unlimited : 3 * inside.height;
    return {{leaf}, 1, Arrangement::Beside, inside.height, most, m.gap};
}

std::vector<Row> RowMaker::lines(const Document& document, int width) const {
    std::vector<Row> rows;
    for (const Text& line : document.lines) {
        const int height = m_inside.measure(line, Style::Fixed, width).height;
        rows.push_back({{&document}, 1, Arrangement::Beside, height, height, 0});
    }
    return rows;
}

std::vector<Row> RowMaker::content(const Page& page, Room room) const {
    std::vector<Row> rows;
    const bool portrait = m_screen.portrait();
    const auto left = [&] {
        return Room{room.width, std::max(0, room.height - heightOf(rows) - (rows.empty() ? 0 : m.gap))};
    };
    for (const Block& block : page.blocks) {
        std::visit(Cases{
                       [&](const Choices& b) {
                           const bool keys = !b.tiles.empty() && b.tiles.front().look == Tile::Look::Key;
                           const int columns = keys ? keyColumns(portrait) : columnsFor(b.tiles.size(), portrait);
                           append(rows, grid(leavesOf(b.tiles), left(), columns));
                       },
                       [&](const Checklist& b) { append(rows, grid(leavesOf(b.items), left(), portrait ? 1 : 2)); },
                       [&](const PhoneNumbers& b) {
                           append(rows, grid(leavesOf(b.numbers), left(), numberColumns(b.numbers.size(), portrait)));
                       },
                       [&](const StatusCards& b) { append(rows, grid(leavesOf(b.cards), left(), portrait ? 1 : 2)); },
                       [&](const PinPad& b) {
                           rows.push_back(single(&b, room.width));
                           append(rows, grid(leavesOf(b.keys), left(), 3));
                       },
                       [&](const Document& b) { append(rows, lines(b, room.width)); },
                       [&](const Say& b) { rows.push_back(single(&b, room.width)); },
                       [&](const Fact& b) { rows.push_back(single(&b, room.width)); },
                       [&](const PlaceCard& b) { rows.push_back(single(&b, room.width)); },
                       [&](const QrCode& b) { rows.push_back(single(&b, room.width)); },
                       [&](const Sign& b) { rows.push_back(single(&b, room.width)); },
                       [&](const Letter& b) { rows.push_back(single(&b, room.width)); },
                       [](const Progress&) {},
                       [](const Countdown&) {},
                       [](const Actions&) {},
                   },
                   block);
    }
    return rows;
}

bool RowMaker::fit(const std::vector<Row>& rows, Room room) const {
    return heightOf(rows) <= room.height && std::all_of(rows.begin(), rows.end(), [&](const Row& row) {
               const int cell = (room.width - (row.columns - 1) * m.gap) / row.columns;
               return std::all_of(row.leaves.begin(), row.leaves.end(), [&](const Leaf& leaf) {
                   return std::holds_alternative<const Document*>(leaf) ||
                          m_inside.make(leaf, cell, row.arrangement).fits;
               });
           });
}

std::vector<Row> RowMaker::cut(const std::vector<Row>& rows, Room room) const {
    if (m_screen.density != Screen::Density::Tight) {
        return rows; // the layout is tried again, tighter
    }
    std::vector<Row> whole;
    for (const Row& row : rows) {
        const Leaf& first = row.leaves.front();
        const bool words = touchOf(first) == Touch::Nothing || std::holds_alternative<const CheckItem*>(first);
        const bool goesOn = row.leaves.size() == 1 && words && !std::holds_alternative<const Document*>(first) &&
                            !std::holds_alternative<const Letter*>(first);
        if (row.height <= room.height || !goesOn) {
            whole.push_back(row);
            continue;
        }
        const Leaf& leaf = row.leaves.front();
        const std::size_t count = m_inside.make(leaf, room.width, Arrangement::Listed).texts.size();
        for (Lines lines{0, 1}; lines.from < count; lines = {lines.to, lines.to + 1}) {
            const auto height = [&](std::size_t to) {
                return m_inside.make(leaf, room.width, Arrangement::Listed, {lines.from, to}).height;
            };
            while (lines.to < count && height(lines.to + 1) <= room.height) {
                ++lines.to;
            }
            Row piece = row;
            piece.arrangement = Arrangement::Listed;
            piece.lines = lines;
            piece.height = piece.mostHeight = height(lines.to);
            whole.push_back(std::move(piece));
        }
    }
    return whole;
}

} // namespace perron::page
