#include "paper/sheet_pdf.h"

#include <algorithm>

#include <fmt/format.h>

#include "paper/row.h"
#include "qr/square.h"

namespace perron::paper {

namespace {

// In points.
constexpr int sideWidth = 595;
constexpr int sideHeight = 842;
constexpr int margin = 48;
constexpr int gap = 10;          ///< between rows
constexpr int aboveHeading = 20; ///< instead of it, with a rule in its middle
constexpr int between = 14;      ///< from a mark to a picture, from a picture to words
constexpr int tickSide = 24;
constexpr int pictureSide = 36; ///< 12.7 mm: below 12 nobody says what it is
constexpr int titlePicture = 56;
constexpr int codeSide = 128; ///< 45 mm
constexpr int footerHeight = 34;
constexpr int roomHeight = sideHeight - 2 * margin - footerHeight;

constexpr text::Colour ink = text::rgb(0x14213D);
constexpr text::Colour quietInk = text::rgb(0x364059);
constexpr text::Colour rust = text::rgb(0x8A3B06);
constexpr text::Colour ruleInk = text::rgb(0x857A66);
constexpr text::Colour black = text::rgb(0x000000);

struct PlacedLine {
    const Line* line;
    text::Box box; ///< from the row's own top left corner
};
/// A row with its measures: where its parts stand on a side read from left to right.
struct Set {
    const Row* row;
    int height;
    int words; ///< y of the first line
    int pictureSize;
    std::vector<PlacedLine> lines;
};
struct Place {
    std::size_t set;
    int side;
    int y;
};

class SheetSetter {
public:
    SheetSetter(const page::Sheet& sheet, const text::Typesetter& typesetter, text::Pictures& pictures)
        : m_sheet(sheet)
        , m_typesetter(typesetter)
        , m_pictures(pictures)
        , m_mirrored(page::directionOf(sheet.language) == page::Direction::RightToLeft) {}

    Result<Pdf> make() {
        std::vector<Row> rows = rowsOf(m_sheet);
        std::vector<Row> cut; // no row is higher than a side
        for (Row& row : rows) {
            if (set(row).height <= roomHeight) {
                cut.push_back(std::move(row));
                continue;
            }
            for (Line& line : row.lines) {
                cut.push_back({.lines = {std::move(line)}});
            }
        }
        std::vector<Set> sets;
        for (const Row& row : cut) {
            sets.push_back(set(row));
        }
        return draw(sets, place(sets));
    }

private:
    text::Style styleOf(const Line& line) const {
        const bool bold = line.letters != Letters::Body && line.letters != Letters::Quiet;
        const text::Weight weight = bold ? text::Weight::Bold : text::Weight::Regular;
        const bool turned = page::directionOf(line.text) == page::Direction::RightToLeft;
        // A French line on an Arabic sheet is set from left to right, and still begins at the right.
        return {text::Face::Reading, weight, m_typesetter.capitalOf(text::Face::Reading, weight, emOf(line.letters)),
                turned == m_mirrored ? text::Align::Start : text::Align::End,
                turned ? text::Direction::RightToLeft : text::Direction::LeftToRight};
    }

    Set set(const Row& row) const {
        const bool title = !row.lines.empty() && row.lines.front().letters == Letters::Title;
        Set set{&row, 0, 0, row.picture.empty() ? 0 : title ? titlePicture : pictureSide, {}};
        int x = margin;
        x += row.mark == Row::Mark::ToTick ? tickSide + between : 0;
        x += set.pictureSize > 0 ? set.pictureSize + between : 0;
        const int right = sideWidth - margin - (row.code.empty() ? 0 : codeSide + between);
        int y = 0;
        for (const Line& line : row.lines) {
            const text::Extent extent = m_typesetter.measure(page::shown(line.text), styleOf(line), right - x);
            set.lines.push_back({&line, {x, y, right - x, extent.height}});
            y += extent.height;
        }
        set.height = std::max({y, set.pictureSize, row.code.empty() ? 0 : codeSide});
        set.words = (set.height - y) / 2;
        return set;
    }

    static int above(const Row& row) { return row.rule == Row::Rule::Above ? aboveHeading : gap; }

    /// A heading with all it heads, where that is not much: half of it overleaf would be overlooked.
    static int blockHeight(const std::vector<Set>& sets, std::size_t heading) {
        constexpr int much = roomHeight / 2;
        int height = sets[heading].height;
        for (std::size_t next = heading + 1; next < sets.size() && sets[next].row->rule == Row::Rule::None; ++next) {
            height += above(*sets[next].row) + sets[next].height;
        }
        return height <= much ? height : 0;
    }

    static std::vector<Place> place(const std::vector<Set>& sets) {
        std::vector<Place> places;
        int side = 0;
        int y = 0;
        for (std::size_t i = 0; i < sets.size(); ++i) {
            int needed = sets[i].height;
            for (std::size_t next = i; sets[next].row->next == Row::Next::SameSide && next + 1 < sets.size(); ++next) {
                needed += above(*sets[next + 1].row) + sets[next + 1].height;
            }
            if (sets[i].row->rule == Row::Rule::Above) {
                needed = std::max(needed, blockHeight(sets, i));
            }
            const int lead = y > 0 ? above(*sets[i].row) : 0;
            if (y > 0 && y + lead + needed > roomHeight) {
                ++side;
                y = 0;
            } else {
                y += lead;
            }
            places.push_back({i, side, y});
            y += sets[i].height;
        }
        return places;
    }

    Result<Pdf> draw(const std::vector<Set>& sets, const std::vector<Place>& places) {
        text::Pdf pdf({sideWidth, sideHeight}, page::shown(m_sheet.title));
        const int sides = places.back().side + 1;
        for (const Place& place : places) {
            if (place.side + 1 > pdf.sides()) {
                footer(pdf, sides);
                pdf.nextSide();
            }
            drawRow(pdf, sets[place.set], margin + place.y);
        }
        footer(pdf, sides);
        Result<WipedString> bytes = pdf.finish();
        if (!bytes) {
            return tl::unexpected(bytes.error());
        }
        return Pdf{std::move(*bytes), sides};
    }

    /// On the other side of a sheet read from right to left.
    int across(int x, int width) const { return m_mirrored ? sideWidth - x - width : x; }

    void words(text::Pdf& pdf, const Line& line, text::Box box) const {
        const text::Colour colour = line.letters == Letters::Quiet   ? quietInk
                                    : line.letters == Letters::Doubt ? rust
                                                                     : ink;
        box.x = across(box.x, box.width);
        m_typesetter.set(pdf, page::shown(line.text), styleOf(line), box, colour);
    }

    void drawRow(text::Pdf& pdf, const Set& set, int y) {
        const Row& row = *set.row;
        if (row.rule == Row::Rule::Above && y > margin) {
            pdf.fill({margin, y - aboveHeading / 2.0, sideWidth - 2.0 * margin, 1}, ruleInk);
        }
        int x = margin;
        if (row.mark == Row::Mark::ToTick) {
            pdf.frame({double(across(x, tickSide)), y + (std::max(set.pictureSize, tickSide) - tickSide) / 2.0,
                       tickSide, tickSide},
                      4, 2, ink);
            x += tickSide + between;
        }
        if (set.pictureSize > 0) {
            constexpr int dotsPerPoint = 4; // 288 an inch
            pdf.picture(
                m_pictures.draw(row.picture.value, set.pictureSize * dotsPerPoint, ink),
                {double(across(x, set.pictureSize)), double(y), double(set.pictureSize), double(set.pictureSize)});
        }
        for (const PlacedLine& placed : set.lines) {
            text::Box box = placed.box;
            box.y += y + set.words;
            words(pdf, *placed.line, box);
        }
        if (!row.code.empty()) {
            drawCode(pdf, row.code, across(sideWidth - margin - codeSide, codeSide), y);
        }
    }

    /// Its quiet zone reaches to the edge of the square.
    static void drawCode(text::Pdf& pdf, const std::string& address, int x, int y) {
        const Result<qr::Square> square = qr::encode(address);
        if (!square) {
            return;
        }
        const double module = codeSide / double(square->side + 2 * qr::quietZone);
        for (const qr::Stroke& stroke : qr::strokes(*square)) {
            pdf.fill({x + (stroke.x + qr::quietZone) * module, y + (stroke.y + qr::quietZone) * module,
                      stroke.length * module, module},
                     black);
        }
    }

    void footer(text::Pdf& pdf, int sides) const {
        const int y = sideHeight - margin - footerHeight / 2;
        constexpr int numberWidth = 80;
        words(pdf, {m_sheet.footer, Letters::Quiet}, {margin, y, sideWidth - 2 * margin - numberWidth, 0});
        if (sides > 1) {
            const page::Text number = page::makeText(fmt::format("{} / {}", pdf.sides(), sides), page::Language{"fr"});
            const Line line{number, Letters::Quiet};
            const int wide = m_typesetter.measure(page::shown(number), styleOf(line), sideWidth).width + 1;
            words(pdf, line, {sideWidth - margin - wide, y, wide, 0});
        }
    }

    const page::Sheet& m_sheet;
    const text::Typesetter& m_typesetter;
    text::Pictures& m_pictures;
    bool m_mirrored;
};

} // namespace

Result<Pdf> makePdf(const page::Sheet& sheet, const text::Typesetter& typesetter, text::Pictures& pictures) {
    return SheetSetter(sheet, typesetter, pictures).make();
}

} // namespace perron::paper
