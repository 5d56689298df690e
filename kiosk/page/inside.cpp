#include "page/inside.h"

#include <algorithm>

#include "base/cases.h"

namespace perron::page {

namespace {

bool standsAtTop(const Leaf& leaf) {
    const auto* say = std::get_if<const Say*>(&leaf);
    return std::holds_alternative<Title>(leaf) || std::holds_alternative<const Document*>(leaf) ||
           (say != nullptr && ((*say)->look == Say::Look::Plain || (*say)->look == Say::Look::Source));
}

} // namespace

Size InsideMaker::measure(const Text& text, Style style, int width) const {
    return m_measure.measure(text, style, m_screen.pixelsPerMm, m_screen.textSize, width);
}

int InsideMaker::pictureBeside(int width) const {
    const bool tight = m_screen.density == Screen::Density::Tight;
    return tight ? 0 : static_cast<int>(m.pictureBeside(width) * m_pictures);
}

InsideMaker InsideMaker::at(Screen::Density density, double pictures) const {
    Screen screen = m_screen;
    screen.density = density;
    return {screen, m_measure, pictures};
}

Inside InsideMaker::stacked(PictureId picture, int pictureSize, const std::vector<Line>& lines, int width) const {
    Inside inside{{}, {}, 0, true};
    const int room = width - 2 * m.pad;
    int y = m.pad;
    if (!picture.empty()) {
        inside.pictures.push_back({std::move(picture), {(width - pictureSize) / 2, y, pictureSize, pictureSize}});
        y += pictureSize + m.pad / 2;
    }
    for (const Line& line : lines) {
        if (line.text->empty()) {
            continue;
        }
        const Size size = measure(*line.text, line.style, room);
        inside.texts.push_back({line.text, line.style, Align::Center, {m.pad, y, room, size.height}});
        inside.fits = inside.fits && size.width <= room;
        y += size.height;
    }
    inside.height = y + m.pad;
    return inside;
}

Inside InsideMaker::beside(PictureId picture, const std::vector<Line>& lines, int width, int reservedAtEnd) const {
    Inside inside{{}, {}, 0, true};
    int x = m.pad;
    const int side = pictureBeside(width);
    if (!picture.empty() && side > 0) {
        inside.pictures.push_back({std::move(picture), {x, 0, side, side}});
        x += side + m.pad;
    }
    const int room = std::max(1, width - x - m.pad - reservedAtEnd);
    int y = 0;
    for (const Line& line : lines) {
        if (line.text->empty()) {
            continue;
        }
        const Size size = measure(*line.text, line.style, room);
        inside.texts.push_back({line.text, line.style, Align::Start, {x, y, room, size.height}});
        inside.fits = inside.fits && size.width <= room;
        y += size.height;
    }
    const int inner = std::max(y, inside.pictures.empty() ? 0 : side);
    const int above = m.pad / 2; // the least; rows grow where there is room
    inside.height = inner + 2 * above;
    for (PlacedText& text : inside.texts) {
        text.box.y += above + (inner - y) / 2;
    }
    for (PlacedPicture& each : inside.pictures) {
        each.box.y = above + (inner - side) / 2;
    }
    return inside;
}

Inside InsideMaker::plain(const Text& text, Style style, int width) const {
    const Size size = measure(text, style, width);
    return {{}, {{&text, style, Align::Start, {0, 0, width, size.height}}}, size.height, size.width <= width};
}

/// Moves picture and words together into the middle of a wide button.
void InsideMaker::centre(Inside& inside, int width) const {
    int right = 0;
    for (const PlacedText& text : inside.texts) {
        right = std::max(right, text.box.x + measure(*text.text, text.style, text.box.width).width);
    }
    const int shift = std::max(0, (width - m.pad - right) / 2);
    for (PlacedText& text : inside.texts) {
        text.box.x += shift;
        text.box.width -= shift;
    }
    for (PlacedPicture& picture : inside.pictures) {
        picture.box.x += shift;
    }
}

Inside InsideMaker::tile(const Tile& tile, int width, Arrangement arrangement) const {
    if (tile.look == Tile::Look::Key) {
        const Size digit = measure(tile.label, Style::Large, width); // twelve keys share a page: little air inside
        return {{},
                {{&tile.label, Style::Large, Align::Center, {0, 0, width, digit.height}}},
                digit.height,
                digit.width <= width};
    }
    if (tile.look == Tile::Look::Picture) {
        const int side = m.target - 2 * (m.pad / 2);
        return {{{tile.picture, {(width - side) / 2, m.pad / 2, side, side}}}, {}, m.target, true};
    }
    const std::vector<Line> lines{{&tile.label, Style::Strong}, {&tile.hint, Style::Quiet}};
    if (arrangement == Arrangement::Beside) {
        const int tick = tile.chosen.empty() ? 0 : m.chosenTick;
        Inside inside = beside(tile.picture, lines, width, tick);
        centre(inside, width - tick);
        return inside;
    }
    Inside inside = stacked(tile.picture, std::min(m.bigPicture, width - 2 * m.pad), lines, width);
    // Without a picture the words stand at the height of the tick, between the corners.
    if (tile.picture.empty() && !tile.chosen.empty()) {
        for (PlacedText& text : inside.texts) {
            const int wide = measure(*text.text, text.style, text.box.width).width;
            text.box.x = (width - wide) / 2;
            text.box.width = wide;
            inside.fits = inside.fits && text.box.x >= m.chosenTick;
        }
    }
    return inside;
}

Inside InsideMaker::make(const Leaf& leaf, int width, Arrangement arrangement) const {
    Inside inside = std::visit(
        Cases{
            [&](const Title& l) {
                const bool tight = m_screen.density == Screen::Density::Tight;
                return plain(*l.text, tight ? Style::Strong : Style::Title, width);
            },
            [&](const Say* l) {
                switch (l->look) {
                case Say::Look::Plain:
                    return plain(l->text, Style::Body, width);
                case Say::Look::Source:
                    return plain(l->text, Style::Quiet, width);
                case Say::Look::Card:
                case Say::Look::Warning:
                case Say::Look::Unverified:
                case Say::Look::Reached:
                    break;
                }
                return beside(l->picture, {{&l->text, Style::Body}}, width);
            },
            [&](const Tile* l) { return tile(*l, width, arrangement); },
            [&](const CheckItem* l) {
                return beside(l->picture,
                              {{&l->label, Style::Body}, {&l->hint, Style::Quiet}, {&l->desk, Style::Quiet}}, width,
                              tickBox(m) + m.pad);
            },
            [&](const Fact* l) {
                const bool cut = arrangement == Arrangement::Listed; // one value alone may be higher than a part
                return beside(l->picture,
                              {{&l->label, Style::Body},
                               {&l->value, cut ? Style::Strong : Style::Large},
                               {&l->note, Style::Quiet},
                               {&l->desk, Style::Quiet},
                               {&l->doubt, Style::Body}},
                              width);
            },
            [&](const PlaceCard* l) { return placeCard(*l, width, arrangement); },
            [&](const QrCode* l) { return qrCode(*l, width); },
            [&](const PhoneNumber* l) { return phone(*l, width, arrangement); },
            [&](const Progress*) {
                return Inside{{}, {}, m.px(3), true};
            },
            [&](const Countdown*) {
                return Inside{{}, {}, m.px(54), true};
            },
            [&](const Sign* l) {
                const bool tight = m_screen.density == Screen::Density::Tight;
                return stacked(tight ? PictureId{} : l->picture, m.px(32), {{&l->text, Style::Banner}}, width);
            },
            [&](const StatusCard* l) {
                return beside(l->picture, {{&l->title, Style::Strong}, {&l->text, Style::Body}}, width);
            },
            [&](const PinPad* l) { // as many dots as digits are in: as high as a line of words
                return Inside{{}, {}, measure(l->spoken, Style::Quiet, width).height + 2 * m.pad, true};
            },
            [&](const Document* l) {
                Inside lines{{}, {}, 0, true};
                for (const Text& line : l->lines) {
                    const Size size = measure(line, Style::Fixed, width);
                    lines.texts.push_back({&line, Style::Fixed, Align::Start, {0, lines.height, width, size.height}});
                    lines.height += size.height;
                }
                return lines;
            },
            [&](const Letter* l) { // no wider than its sheet; the least at which one sees what it is
                const int across = width * l->height / std::max(1, l->width);
                return Inside{{}, {}, std::min(m.px(80), across), true};
            },
            [&](const BarButton* l) {
                return stacked(l->picture, m.barPicture, {{&l->label, Style::Key}}, width);
            },
        },
        leaf);
    if (touchOf(leaf) == Touch::Acts) {
        inside.height = std::max(inside.height, m.target);
    }
    return inside;
}

/// A picture above words grows with its tile, as far as the words leave room: the same in all tiles of a row.
void InsideMaker::growPicture(Inside& inside, const Rect& box, int needed) const {
    if (inside.pictures.size() != 1) {
        return;
    }
    Rect& picture = inside.pictures.front().box;
    const int wanted = std::min({box.height * 42 / 100, box.width * 2 / 5, m.px(72)});
    const int more = std::min(wanted - picture.width, box.height - needed);
    if (more <= 0) {
        return;
    }
    picture = {picture.x - more / 2, picture.y, picture.width + more, picture.height + more};
    for (PlacedText& text : inside.texts) {
        text.box.y += more;
    }
    inside.height += more;
}

Inside InsideMaker::make(const Leaf& leaf, int width, Arrangement arrangement, const Lines& lines) const {
    Inside inside = make(leaf, width, arrangement);
    const std::size_t to = std::min(lines.to, inside.texts.size());
    if (lines.from == 0 && to == inside.texts.size()) {
        return inside;
    }
    inside.texts.erase(inside.texts.begin() + static_cast<std::ptrdiff_t>(to), inside.texts.end());
    inside.texts.erase(inside.texts.begin(), inside.texts.begin() + static_cast<std::ptrdiff_t>(lines.from));
    const int up = inside.texts.front().box.y - m.pad;
    for (PlacedText& text : inside.texts) {
        text.box.y -= up;
    }
    inside.height = inside.texts.back().box.bottom() + m.pad;
    return inside;
}

Placed InsideMaker::place(const Leaf& leaf, const Rect& box, const Setup& setup) const {
    Inside inside = make(leaf, box.width, setup.arrangement, setup.lines);
    const bool stacked = setup.arrangement == Arrangement::Stacked;
    const int shorter = stacked ? std::max(0, setup.rowNeeds - inside.height) : 0;
    if (stacked && std::holds_alternative<const Tile*>(leaf)) {
        growPicture(inside, box, inside.height + shorter);
    }
    int used = 0;
    for (const PlacedText& text : inside.texts) {
        used = std::max(used, text.box.bottom());
    }
    for (const PlacedPicture& picture : inside.pictures) {
        used = std::max(used, picture.box.bottom());
    }
    // As much is left beneath as above, and the rest is shared.
    int top = box.height;
    for (const PlacedText& text : inside.texts) {
        top = std::min(top, text.box.y);
    }
    for (const PlacedPicture& picture : inside.pictures) {
        top = std::min(top, picture.box.y);
    }
    const int down = standsAtTop(leaf) ? 0 : std::max(0, (box.height - (used + top + shorter)) / 2);
    for (PlacedText& text : inside.texts) {
        text.box.x += box.x;
        text.box.y += box.y + down;
    }
    for (PlacedPicture& picture : inside.pictures) {
        picture.box.x += box.x;
        picture.box.y += box.y + down;
    }
    const bool piece = setup.lines.from > 0 || setup.lines.to != Lines{}.to;
    return {leaf, box, std::move(inside.pictures), std::move(inside.texts),
            piece ? Placed::Shows::Piece : Placed::Shows::Whole};
}

} // namespace perron::page
