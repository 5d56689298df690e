#include "ui/leaves.h"

#include <algorithm>

#include "base/cases.h"
#include "page/inside.h"
#include "qr/square.h"
#include "ui/sheet_picture.h"

namespace perron::ui {

namespace {

using page::PlacedText;
using page::Rect;
using page::Style;

constexpr double barRadiusMm = 4.5;
constexpr double barLineMm = 0.9;
constexpr std::uint8_t paleStrength = 70;

const Paint& paintOf(const Theme& theme, const Ground& ground, page::Tile::Look look) {
    switch (look) {
    case page::Tile::Look::Choice:
    case page::Tile::Look::Picture:
        return ground.choice;
    case page::Tile::Look::Service:
        return theme.service;
    case page::Tile::Look::Primary:
        return ground.primary;
    case page::Tile::Look::Calm:
        return ground.calm;
    case page::Tile::Look::Help:
        return theme.help;
    case page::Tile::Look::Urgent:
        return theme.urgent;
    case page::Tile::Look::Key:
        return theme.key;
    }
    return ground.choice;
}

void tile(const Brush& brush, const page::Tile& tile) {
    const Paint& paint = paintOf(brush.theme, brush.ground, tile.look);
    pressable(brush, paint, {brush.pen.px(radiusMm), brush.pen.px(brush.theme.lineMm)}, [&] {
        inside(brush, paint);
        if (!tile.chosen.empty()) {
            Pen& pen = brush.pen;
            const Rect corner = page::chosenTick(brush.placed, pen.screen().pixelsPerMm);
            pen.rounded(corner, pen.px(2.8), brush.theme.good);
            pen.tick(corner, brush.theme.onGood);
        }
    });
}

void say(const Brush& brush, const page::Say& say) {
    const auto card = [&](const Paint& paint) {
        flat(brush, paint);
        inside(brush, paint);
    };
    switch (say.look) {
    case page::Say::Look::Plain:
    case page::Say::Look::Source:
        inside(brush, bare(brush.ground));
        return;
    case page::Say::Look::Card:
        card(brush.theme.card);
        return;
    case page::Say::Look::Warning:
        card(brush.theme.warning);
        return;
    case page::Say::Look::Unverified:
        card(brush.theme.unverified);
        return;
    case page::Say::Look::Reached:
        card(brush.theme.reached);
        return;
    }
}

void checkItem(const Brush& brush, const page::CheckItem& item) {
    const Paint& paint = item.ticked ? brush.theme.ticked : brush.ground.choice;
    pressable(brush, paint, {brush.pen.px(radiusMm), brush.pen.px(brush.theme.lineMm)}, [&] {
        inside(brush, paint);
        Pen& pen = brush.pen;
        const page::Metrics metrics(pen.screen());
        const Rect& box = brush.placed.box;
        const int side = page::tickBox(metrics);
        const Rect square =
            across(brush, {box.right() - metrics.pad - side, box.y + (box.height - side) / 2, side, side});
        const int round = pen.px(2.8);
        const int line = pen.px(0.8);
        if (item.ticked) {
            pen.rounded(square, round, brush.theme.good);
            pen.tick(square, brush.theme.onGood);
        } else {
            pen.rounded(square, round, brush.theme.stroke);
            pen.rounded(shrunk(square, line), round - line, brush.theme.card.fill);
        }
    });
}

void fact(const Brush& brush, const page::Fact& fact) {
    const Paint& paint = fact.look == page::Fact::Look::Urgent ? brush.theme.warning : brush.theme.card;
    flat(brush, paint);
    inside(brush, paint, {&fact.doubt, brush.theme.unsure});
}

void placeCard(const Brush& brush, const page::PlaceCard& card) {
    flat(brush, brush.theme.card);
    const Colour& hours = card.open == page::PlaceCard::Open::Yes  ? brush.theme.good
                          : card.open == page::PlaceCard::Open::No ? brush.theme.bad
                                                                   : brush.theme.card.quiet;
    inside(brush, brush.theme.card, {&card.hours, hours});
}

/// Whole pixels a module, black on white whatever the theme: telephones ask for it.
void qrCode(const Brush& brush, const page::QrCode& code) {
    Pen& pen = brush.pen;
    flat(brush, brush.theme.card);
    inside(brush, brush.theme.card);
    const page::Metrics metrics(pen.screen());
    const Rect& box = brush.placed.box;
    const int side = page::codeBox(metrics);
    const Rect white = across(brush, {box.right() - metrics.pad - side, box.y + (box.height - side) / 2, side, side});
    pen.fill(white, brush.theme.codeLight);
    const Result<qr::Square> square = qr::encode(code.address);
    if (!square) {
        return;
    }
    const int module = side / (square->side + 2 * qr::quietZone);
    const int edge = (side - module * square->side) / 2;
    for (const qr::Stroke& stroke : qr::strokes(*square)) {
        pen.fill(
            {white.x + edge + stroke.x * module, white.y + edge + stroke.y * module, stroke.length * module, module},
            brush.theme.codeDark);
    }
}

void phoneNumber(const Brush& brush) {
    flat(brush, brush.theme.card);
    inside(brush, brush.theme.card);
}

/// Done, now and to come differ by outline too, not by colour alone.
void progress(const Brush& brush, const page::Progress& progress) {
    Pen& pen = brush.pen;
    const Rect& box = brush.placed.box;
    const int steps = std::max(1, progress.steps);
    const int gap = pen.px(2);
    const int line = pen.px(0.4);
    for (int step = 1; step <= steps; ++step) {
        const int x = box.x + (box.width + gap) * (step - 1) / steps;
        const int right = box.x + (box.width + gap) * step / steps - gap;
        const Rect segment = across(brush, {x, box.y, right - x, box.height});
        const bool now = step == progress.step;
        const bool done = step < progress.step;
        const Rect edge = now ? shrunk(segment, -pen.px(0.5)) : segment;
        pen.rounded(edge, edge.height / 2,
                    done  ? brush.theme.good
                    : now ? brush.theme.stroke
                          : brush.theme.card.border);
        if (!done) {
            const Rect filled = shrunk(edge, line);
            pen.rounded(filled, filled.height / 2, now ? brush.theme.now : brush.theme.ahead);
        }
    }
}

void countdown(const Brush& brush, const page::Countdown& countdown) {
    Pen& pen = brush.pen;
    const Rect& box = brush.placed.box;
    const int thickness = pen.px(5);
    const int radius = std::min(box.width, box.height) / 2;
    const int x = box.x + box.width / 2;
    const int y = box.y + box.height / 2;
    pen.ring(x, y, radius, thickness, 1, brush.theme.ringGone);
    pen.ring(x, y, radius, thickness, countdown.secondsLeft / double(std::max(1, countdown.seconds)),
             brush.theme.ringLeft);
    pen.middleWords(std::to_string(countdown.secondsLeft), Style::Number, x, y, brush.ground.words);
}

void sign(const Brush& brush) {
    flat(brush, brush.theme.sign);
    inside(brush, brush.theme.sign);
}

/// A broad edge where reading starts tells how it stands, and the words say it.
void statusCard(const Brush& brush, const page::StatusCard& card) {
    Pen& pen = brush.pen;
    const bool well = card.level == page::StatusCard::Level::Well;
    const Rect& box = brush.placed.box;
    const int line = pen.px(brush.theme.lineMm);
    const int edge = pen.px(2.4);
    const int radius = pen.px(radiusMm);
    const Paint& paint = well ? brush.theme.card : brush.theme.warning;
    pen.rounded(box, radius, well ? brush.theme.good : brush.theme.bad);
    pen.rounded(across(brush, {box.x + edge, box.y + line, box.width - edge - line, box.height - 2 * line}),
                radius - line, paint.fill);
    inside(brush, paint);
}

/// As many dots as digits are in; never the digits. At least four places, so that an empty pad shows what is wanted.
void pinPad(const Brush& brush, const page::PinPad& pad) {
    Pen& pen = brush.pen;
    const Rect& box = brush.placed.box;
    const int places = std::max(4, pad.entered);
    const int radius = pen.px(3);
    const int step = pen.px(11);
    const int first = box.x + box.width / 2 - step * (places - 1) / 2;
    for (int place = 0; place < places; ++place) {
        const int x = first + place * step;
        const int y = box.y + box.height / 2;
        const Rect dot = across(brush, {x - radius, y - radius, 2 * radius, 2 * radius});
        pen.rounded(dot, radius, brush.ground.words);
        if (place >= pad.entered) {
            pen.rounded(shrunk(dot, pen.px(0.8)), radius, brush.ground.back);
        }
    }
}

void document(const Brush& brush) {
    inside(brush, bare(brush.ground));
}

const Paint& barPaint(const Theme& theme, const page::BarButton& button) {
    if (button.state == page::BarButton::State::Off) {
        return theme.barOff;
    }
    if (button.place == page::BarPlace::Help) {
        return theme.barHelp;
    }
    if (button.state == page::BarButton::State::Active) {
        return theme.barActive;
    }
    return button.place == page::BarPlace::Listen ? theme.barListen : theme.barKey;
}

void barButton(const Brush& brush, const page::BarButton& button) {
    const Paint& paint = barPaint(brush.theme, button);
    if (button.state != page::BarButton::State::Off) {
        pressable(brush, paint, {brush.pen.px(barRadiusMm), brush.pen.px(barLineMm)}, [&] { inside(brush, paint); });
        return;
    }
    brush.pen.rounded(brush.placed.box, brush.pen.px(barRadiusMm), paint.fill);
    for (const page::PlacedPicture& picture : brush.placed.pictures) {
        brush.pen.picture(picture, paint.outline, paleStrength);
    }
    for (const PlacedText& each : brush.placed.texts) {
        brush.pen.words(each, paint.words);
    }
}

} // namespace

void paintLeaf(const Brush& brush) {
    std::visit(Cases{
                   [&](const page::Title&) { inside(brush, bare(brush.ground)); },
                   [&](const page::Say* leaf) { say(brush, *leaf); },
                   [&](const page::Tile* leaf) { tile(brush, *leaf); },
                   [&](const page::CheckItem* leaf) { checkItem(brush, *leaf); },
                   [&](const page::Fact* leaf) { fact(brush, *leaf); },
                   [&](const page::PlaceCard* leaf) { placeCard(brush, *leaf); },
                   [&](const page::QrCode* leaf) { qrCode(brush, *leaf); },
                   [&](const page::PhoneNumber*) { phoneNumber(brush); },
                   [&](const page::Progress* leaf) { progress(brush, *leaf); },
                   [&](const page::Countdown* leaf) { countdown(brush, *leaf); },
                   [&](const page::Sign*) { sign(brush); },
                   [&](const page::StatusCard* leaf) { statusCard(brush, *leaf); },
                   [&](const page::PinPad* leaf) { pinPad(brush, *leaf); },
                   [&](const page::Document*) { document(brush); },
                   [&](const page::Letter* leaf) { sheetPicture(brush, *leaf); },
                   [&](const page::BarButton* leaf) { barButton(brush, *leaf); },
               },
               brush.placed.leaf);
}

int radiusOf(const Pen& pen, const page::Leaf& leaf) {
    return pen.px(std::holds_alternative<const page::BarButton*>(leaf) ? barRadiusMm : radiusMm);
}

} // namespace perron::ui
