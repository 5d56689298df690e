#include "paper/row.h"

#include <utility>

#include "base/cases.h"

namespace perron::paper {

namespace {

/// Lines without words are left out.
Row beside(page::PictureId picture, std::vector<Line> lines) {
    std::erase_if(lines, [](const Line& line) { return line.text.empty(); });
    return {.picture = std::move(picture), .lines = std::move(lines)};
}

Row itemRow(const page::CheckItem& item) {
    Row row =
        beside(item.picture, {{item.label, Letters::Strong}, {item.hint, Letters::Body}, {item.desk, Letters::Quiet}});
    row.mark = Row::Mark::ToTick;
    return row;
}

Row factRow(const page::Fact& fact) {
    return beside(fact.picture, {{fact.label, Letters::Body},
                                 {fact.value, Letters::Large},
                                 {fact.note, Letters::Body},
                                 {fact.desk, Letters::Quiet},
                                 {fact.doubt, Letters::Doubt}});
}

Row placeRow(const page::PlaceCard& place) {
    return beside(place.picture, {{place.name, Letters::Strong},
                                  {place.address, Letters::Body},
                                  {place.phone, Letters::Strong},
                                  {place.hours, Letters::Body},
                                  {place.distance, Letters::Body},
                                  {place.offers, Letters::Quiet}});
}

/// The address has the whole width below its code, to be typed from one line.
std::vector<Row> codeRows(const page::QrCode& code) {
    constexpr std::string_view scheme = "https://"; // nobody types it
    std::string shown = code.address;
    shown.erase(0, shown.starts_with(scheme) ? scheme.size() : 0);
    Row square = beside({}, {{code.text, Letters::Strong}});
    square.code = code.address;
    square.next = Row::Next::SameSide;
    return {std::move(square), beside({}, {{page::makeText(std::move(shown), page::Language{"fr"}), Letters::Quiet}})};
}

Row sayRow(const page::Say& say) {
    const bool quiet = say.look == page::Say::Look::Source;
    return beside(say.picture, {{say.text, quiet ? Letters::Quiet : Letters::Body}});
}

void addRows(std::vector<Row>& rows, const page::Block& block) {
    std::visit(
        Cases{
            [&](const page::Say& b) { rows.push_back(sayRow(b)); },
            [&](const page::Checklist& b) {
                for (const page::CheckItem& item : b.items) {
                    rows.push_back(itemRow(item));
                }
            },
            [&](const page::Fact& b) { rows.push_back(factRow(b)); },
            [&](const page::PlaceCard& b) { rows.push_back(placeRow(b)); },
            [&](const page::QrCode& b) {
                for (Row& row : codeRows(b)) {
                    rows.push_back(std::move(row));
                }
            },
            [&](const page::PhoneNumbers& b) {
                for (const page::PhoneNumber& number : b.numbers) {
                    rows.push_back(
                        beside(number.picture, {{number.number, Letters::Large}, {number.label, Letters::Body}}));
                }
            },
            [&](const page::Sign& b) {
                rows.push_back(beside(b.picture, {{b.text, Letters::Large}}));
            },
            [&](const page::StatusCards& b) {
                for (const page::StatusCard& card : b.cards) {
                    rows.push_back(beside(card.picture, {{card.title, Letters::Strong}, {card.text, Letters::Body}}));
                }
            },
            [&](const page::Document& b) {
                for (const page::Text& line : b.lines) {
                    rows.push_back(beside({}, {{line, Letters::Body}}));
                }
            },
            [](const page::Choices&) {},
            [](const page::Progress&) {},
            [](const page::Countdown&) {},
            [](const page::PinPad&) {},
            [](const page::Letter&) {}, // they have it in their hands
            [](const page::Actions&) {},
        },
        block);
}

} // namespace

double emOf(Letters letters) {
    switch (letters) {
    case Letters::Title:
        return 32;
    case Letters::Heading:
        return 25;
    case Letters::Large:
        return 25;
    case Letters::Strong:
    case Letters::Doubt:
    case Letters::Body:
        return 20;
    case Letters::Quiet:
        return 18;
    }
    return 20;
}

std::vector<Row> rowsOf(const page::Sheet& sheet) {
    std::vector<Row> rows{beside(sheet.picture, {{sheet.title, Letters::Title}})};
    rows.front().next = Row::Next::SameSide;
    for (const page::Page& page : sheet.pages) {
        Row heading = beside({}, {{page.title, Letters::Heading}});
        heading.next = Row::Next::SameSide;
        heading.rule = Row::Rule::Above;
        rows.push_back(std::move(heading));
        for (const page::Block& block : page.blocks) {
            addRows(rows, block);
        }
    }
    return rows;
}

} // namespace perron::paper
