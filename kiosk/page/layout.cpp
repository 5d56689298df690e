#include "page/layout.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "page/burden.h"
#include "page/mirror.h"
#include "page/place_bar.h"
#include "page/place_rows.h"
#include "page/side_column.h"

namespace perron::page {

namespace {

template <class T>
const T* find(const Page& page) {
    for (const Block& block : page.blocks) {
        if (const T* found = std::get_if<T>(&block)) {
            return found;
        }
    }
    return nullptr;
}

/// Builds the parts of one page. Each step reads what the steps before it left: bar, header, then the room between.
class Builder {
public:
    Builder(const Page& page, const Screen& screen, const TextMeasure& measure)
        : m_page(page)
        , m_screen(screen)
        , m_rows(screen, measure)
        , m_placer(m_rows.inside(), screen)
        , m(screen) {}

    Layout build() {
        BarPlacer bar(inside(), m_screen);
        const int barTop = bar.place(m_page.bar);
        const int bottom = bar.placeVoice(m_page.voice);
        m_bar = bar.placed();
        if (m_page.setting == Setting::Ink) {
            return {m_screen, {onInk(bottom)}, barTop};
        }
        placeHeader();
        m_content = {m.margin, m_contentTop, m_screen.width - 2 * m.margin, bottom - m.gap - m_contentTop};
        if (const Actions* actions = find<Actions>(m_page)) {
            for (const Tile& tile : actions->tiles) {
                m_actions.emplace_back(&tile);
            }
        }
        return {m_screen, paper(), barTop};
    }

    /// Whether each part has room for what stands on it: at the largest letters one card may be higher than a small
    /// screen, and one word wider than what a picture leaves it.
    bool fits() const { return m_fits; }

private:
    const InsideMaker& inside() const { return m_rows.inside(); }

    void placeRows(Part& part, std::vector<Row> rows, const Rect& room) {
        m_fits = m_fits && m_rows.fit(rows, {room.width, room.height});
        m_placer.place(part, std::move(rows), room);
    }

    void placeHeader() {
        const int width = m_screen.width - 2 * m.margin;
        int y = m.px(6);
        if (const Progress* progress = find<Progress>(m_page)) {
            m_header.push_back(inside().place(progress, {m.margin, y, width, m.px(3)}, {Arrangement::Beside}));
            y += m.px(3) + m.px(5);
        }
        const Leaf title = Title{&m_page.title};
        const int height = inside().make(title, width, Arrangement::Beside).height;
        m_header.insert(m_header.begin(), inside().place(title, {m.margin, y, width, height}, {Arrangement::Beside}));
        m_contentTop = y + height + m.px(4);
    }

    bool choosesAmongTiles() const { return find<Choices>(m_page) != nullptr || find<PinPad>(m_page) != nullptr; }
    /// What a person in a wheelchair touches stands in the lower two thirds of a high screen.
    bool standsLow() const {
        return m_screen.portrait() && (choosesAmongTiles() || find<Checklist>(m_page) != nullptr);
    }

    /// A sheet stands at the start of every part, beside what is said about it, where there is room for both.
    std::vector<Part> besideSheet(const Letter& letter) {
        const Rect whole = m_content;
        const int natural = whole.height * letter.width / std::max(1, letter.height);
        const int width = std::min(natural, whole.width * 36 / 100);
        m_sheet = inside().place(&letter, {whole.x, whole.y, width, whole.height}, {Arrangement::Beside});
        m_content.x += width + m.gap;
        m_content.width -= width + m.gap;
        std::vector<Part> parts = withBottomRow();
        for (std::size_t i = 1; i < parts.size(); ++i) {
            for (Placed& placed : parts[i].leaves) {
                if (std::holds_alternative<const Letter*>(placed.leaf)) {
                    placed.shows = Placed::Shows::Piece; // it was heard on the first part
                }
            }
        }
        m_sheet.reset();
        m_content = whole;
        return parts;
    }

    std::vector<Part> paper() {
        if (const Letter* letter = find<Letter>(m_page); letter != nullptr && !m_screen.portrait()) {
            std::vector<Part> parts = besideSheet(*letter);
            if (m_fits) {
                return parts;
            }
            m_fits = true;
            return withBottomRow();
        }
        // A column at the end for what to do next: in landscape, beside something to read, if its words fit there.
        for (const int share : {29, 36}) {
            if (m_screen.portrait() || m_actions.empty() || choosesAmongTiles()) {
                break;
            }
            const int width = m_content.width * share / 100;
            const SideColumn side(inside(), m, width);
            if (side.fits(m_actions, m_content.height) && side.fits(goingOn(), m_content.height)) {
                std::vector<Part> parts = withSideColumn(side);
                if (m_fits) {
                    return parts;
                }
                m_fits = true; // a card is too high beside a column: across the whole width it takes fewer lines
            }
        }
        return withBottomRow();
    }

    /// Beside a part that is not the last.
    std::vector<Leaf> goingOn() const {
        std::vector<Leaf> tiles;
        std::copy_if(m_actions.begin(), m_actions.end(), std::back_inserter(tiles), [](const Leaf& leaf) {
            const auto* tile = std::get_if<const Tile*>(&leaf);
            return tile != nullptr && (*tile)->stays == Tile::Stays::OnEveryPart;
        });
        tiles.emplace_back(&m_page.more);
        return tiles;
    }

    std::vector<Part> withSideColumn(const SideColumn& side) {
        const Rect main{m_content.x, m_content.y, m_content.width - side.width() - m.gap, m_content.height};
        const Rect beside{main.right() + m.gap, m_content.y, side.width(), m_content.height};
        const std::vector<Row> rows = m_rows.content(m_page, {main.width, main.height});
        const auto chunks = split(m_rows.cut(rows, {main.width, main.height}), main.height, main.height);
        std::vector<Part> parts;
        for (std::size_t i = 0; i < chunks.size(); ++i) {
            const bool last = i + 1 == chunks.size();
            Part part = startPart();
            placeRows(part, chunks[i], main);
            side.place(part, last ? m_actions : goingOn(), beside);
            parts.push_back(endPart(std::move(part)));
        }
        return parts;
    }

    /// All but a sheet that stands beside them.
    std::vector<Row> contentRows(Room room) const {
        std::vector<Row> rows = m_rows.content(m_page, room);
        if (m_sheet) {
            std::erase_if(rows,
                          [](const Row& row) { return std::holds_alternative<const Letter*>(row.leaves.front()); });
        }
        return rows;
    }

    std::vector<Part> withBottomRow() {
        const std::vector<Row> actions = m_rows.buttons(m_actions, m_content.width);
        const std::vector<Row> more = m_rows.buttons(goingOn(), m_content.width);
        const auto roomAbove = [&](const std::vector<Row>& bottom) {
            Rect main = m_content;
            if (standsLow()) {
                const int down = std::max(0, (m_screen.height + 2) / 3 - main.y);
                main.y += down;
                main.height -= down;
            }
            main.height -= bottom.empty() ? 0 : heightOf(bottom) + m.gap;
            return main;
        };
        const Rect last = roomAbove(actions);
        Rect main = last;
        std::vector<Row> rows = contentRows({main.width, main.height});
        if (heightOf(rows) > main.height) { // several parts: all but the last have the way on below them
            main = roomAbove(more);
            rows = contentRows({main.width, main.height});
        }
        lowerTitle((main.y - m_contentTop) * 3 / 4);
        auto chunks = split(m_rows.cut(rows, {main.width, main.height}), main.height, last.height);
        if (m_screen.density == Screen::Density::Tight && heightOf(chunks.back()) > last.height) {
            chunks.emplace_back(); // large letters, small screen, many buttons: they come on a part of their own
        }
        std::vector<Part> parts;
        for (std::size_t i = 0; i < chunks.size(); ++i) {
            const bool ends = i + 1 == chunks.size();
            Part part = startPart();
            const Rect& room = ends ? last : main;
            const std::vector<Row>& bottom = ends ? actions : more;
            placeRows(part, chunks[i], room);
            m_placer.place(part, bottom, {m_content.x, room.bottom() + m.gap, m_content.width, heightOf(bottom)});
            parts.push_back(endPart(std::move(part)));
        }
        return parts;
    }

    /// Into what is free above the choices, nearer to them than to the edge.
    void lowerTitle(int by) {
        for (Placed& placed : m_header) {
            if (std::holds_alternative<Title>(placed.leaf)) {
                placed.box.y += by;
                placed.texts.front().box.y += by;
            }
        }
    }

    /// A question that stands alone: countdown, title, words and answers, centred.
    Part onInk(int bottom) {
        const int width = m_screen.width - 2 * m.margin;
        std::vector<Row> rows;
        const auto add = [&](const Leaf& leaf, int most) {
            const int height = inside().make(leaf, width, Arrangement::Beside).height;
            rows.push_back({{leaf}, 1, Arrangement::Beside, height, std::max(height, most), m.gap});
        };
        if (const Countdown* countdown = find<Countdown>(m_page)) {
            add(countdown, 0);
        }
        if (!m_page.title.empty()) {
            add(Title{&m_page.title}, 0);
        }
        for (Row& row : m_rows.content(m_page, {width, bottom})) {
            rows.push_back(std::move(row));
        }
        if (const Actions* actions = find<Actions>(m_page)) {
            std::vector<Leaf> tiles;
            for (const Tile& tile : actions->tiles) {
                tiles.emplace_back(&tile);
            }
            for (Row& row : m_rows.buttons(tiles, width)) {
                row.mostHeight = row.height + m.pad * 4; // the answers are large, where there is room
                rows.push_back(std::move(row));
            }
        }
        Part part;
        int height = heightOf(rows);
        for (const Row& row : rows) {
            height += std::min(row.mostHeight, row.height + m.pad * 4) - row.height;
        }
        height = std::max(heightOf(rows), std::min(height, bottom - 2 * m.gap));
        const int top = std::max(m.gap, (bottom - height) / 2);
        placeRows(part, std::move(rows), {m.margin, top, width, std::min(height, bottom - m.gap - top)});
        for (Placed& placed : part.leaves) {
            for (PlacedText& text : placed.texts) {
                if (touchOf(placed.leaf) == Touch::Nothing) {
                    text.align = Align::Center;
                }
            }
        }
        return endPart(std::move(part));
    }

    Part startPart() const {
        Part part{m_header};
        if (m_sheet) {
            part.leaves.push_back(*m_sheet);
        }
        return part;
    }
    Part endPart(Part part) const {
        part.leaves.insert(part.leaves.end(), m_bar.begin(), m_bar.end());
        return part;
    }

    const Page& m_page;
    const Screen& m_screen;
    RowMaker m_rows;
    RowPlacer m_placer;
    Metrics m;
    std::vector<Placed> m_bar;
    std::vector<Placed> m_header;
    std::vector<Leaf> m_actions;
    std::optional<Placed> m_sheet;
    int m_contentTop = 0;
    bool m_fits = true;
    Rect m_content{};
};

} // namespace

namespace {

/// What one chooses among, calls or ticks is best seen at once; what is read may take two parts.
std::size_t lightFor(const Page& page) {
    return find<Choices>(page) || find<PhoneNumbers>(page) || find<Checklist>(page) ? 1 : 2;
}

Layout leftToRight(const Page& page, const Screen& screen, const TextMeasure& measure) {
    const std::size_t light = lightFor(page);
    std::optional<Layout> best;
    for (const Screen::Density density : {Screen::Density::Roomy, Screen::Density::Snug, Screen::Density::Tight}) {
        if (best && burden(*best) <= light) {
            break;
        }
        Screen denser = screen;
        denser.density = density;
        Builder builder(page, denser, measure);
        Layout made = builder.build();
        const bool fits = builder.fits() || density == Screen::Density::Tight;
        if (fits && (!best || burden(made) < burden(*best))) {
            best = std::move(made);
        }
    }
    return *std::move(best);
}

} // namespace

Layout layout(const Page& page, const Screen& screen, const TextMeasure& measure) {
    Layout made = leftToRight(page, screen, measure);
    if (directionOf(page.language) == Direction::RightToLeft) {
        mirror(made);
    }
    return made;
}

} // namespace perron::page
