#include "page/inside.h"

#include <algorithm>

/// The kinds of card whose texts do not simply stand one under the other.
namespace perron::page {

/// On the line of the hours where there is room for it, else on one of its own.
void InsideMaker::phoneAfterHours(const PlaceCard& card, Inside& inside) const {
    if (card.phone.empty() || card.hours.empty()) {
        return;
    }
    const Rect hours = inside.texts[1].box;
    const int used = measure(card.hours, Style::Body, hours.width).width + 2 * m.pad;
    const Size phone = measure(card.phone, Style::Strong, hours.width);
    if (used + phone.width <= hours.width) {
        inside.texts.push_back(
            {&card.phone, Style::Strong, Align::Start, {hours.x + used, hours.y, hours.width - used, phone.height}});
        inside.texts[1].box.width = used - m.pad;
        return;
    }
    inside.texts.push_back({&card.phone,
                            Style::Strong,
                            Align::Start,
                            {hours.x, inside.texts.back().box.bottom(), hours.width, phone.height}});
    inside.height = std::max(inside.height, inside.texts.back().box.bottom() + m.pad);
}

Inside InsideMaker::qrCode(const QrCode& code, int width) const {
    Inside inside = beside(code.picture, {{&code.text, Style::Body}}, width, codeBox(m) + m.pad);
    const int more = std::max(0, codeBox(m) + 2 * m.pad - inside.height);
    inside.height += more;
    for (PlacedText& text : inside.texts) {
        text.box.y += more / 2;
    }
    for (PlacedPicture& picture : inside.pictures) {
        picture.box.y += more / 2;
    }
    return inside;
}

/// Nine on one part help more than nine as large as can be: where they do not fit, the number is set smaller, then in
/// line.
Inside InsideMaker::phone(const PhoneNumber& phone, int width, Arrangement arrangement) const {
    const bool tight = m_screen.density == Screen::Density::Tight;
    const bool roomy = arrangement == Arrangement::Stacked;
    if (tight && !roomy) {
        return phoneInLine(phone, width);
    }
    return phoneStacked(phone, width, tight || !roomy ? Style::Large : Style::Number);
}

/// The picture stands before the number, where it costs no height: all numbers on one page help more than pictures.
Inside InsideMaker::phoneStacked(const PhoneNumber& phone, int width, Style style) const {
    Inside inside = stacked({}, 0, {{&phone.number, style}, {&phone.label, Style::Body}}, width);
    Rect& number = inside.texts.front().box;
    const int side = m.px(capitalMm(Style::Large, m_screen.textSize));
    const int before = side + m.pad / 2;
    const int wide = measure(phone.number, style, number.width).width;
    if (phone.picture.empty() || before + wide > width - m.pad) {
        return inside;
    }
    const int x = (width - before - wide) / 2;
    inside.pictures.push_back({phone.picture, {x, number.y + (number.height - side) / 2, side, side}});
    number.x = x + before;
    number.width = wide;
    inside.texts.front().align = Align::Start;
    return inside;
}

/// The number, and what it is for after it: lower than one above the other.
Inside InsideMaker::phoneInLine(const PhoneNumber& phone, int width) const {
    const Size number = measure(phone.number, Style::Large, width);
    const int x = 2 * m.pad + number.width;
    const int room = std::max(1, width - x - m.pad);
    const Size label = measure(phone.label, Style::Body, room);
    const int height = std::max(number.height, label.height);
    return {{},
            {{&phone.number,
              Style::Large,
              Align::Start,
              {m.pad, m.pad + (height - number.height) / 2, number.width, number.height}},
             {&phone.label, Style::Body, Align::Start, {x, m.pad + (height - label.height) / 2, room, label.height}}},
            height + 2 * m.pad,
            number.width + 3 * m.pad < width && label.width <= room};
}

Inside InsideMaker::placeCard(const PlaceCard& card, int width, Arrangement arrangement) const {
    const int room = width - pictureBeside(width) - 3 * m.pad;
    const Size distance = measure(card.distance, Style::Large, std::min(room / 2, m.px(50))); // a word a line
    const std::vector<Line> lines{
        {&card.name, Style::Strong}, {&card.hours, Style::Body}, {&card.offers, Style::Quiet}};
    Inside inside = beside(card.picture, lines, width, distance.width + m.pad);
    const std::vector<Line> more{
        lines[0], {&card.distance, Style::Strong}, lines[1], lines[2], {&card.phone, Style::Strong}};
    const bool listed = arrangement == Arrangement::Listed;
    if (Inside narrow = beside(card.picture, more, width); listed || !inside.fits || narrow.height < inside.height) {
        return narrow; // where the distance would squeeze the words, it stands under the name
    }
    phoneAfterHours(card, inside);
    inside.texts.push_back(
        {&card.distance,
         Style::Large,
         Align::End,
         {width - m.pad - distance.width, (inside.height - distance.height) / 2, distance.width, distance.height}});
    return inside;
}

} // namespace perron::page
