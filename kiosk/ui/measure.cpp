#include "ui/measure.h"

namespace perron::ui {

namespace {

text::Weight weightOf(page::Style style) {
    switch (style) {
    case page::Style::Title:
    case page::Style::Strong:
    case page::Style::Large:
    case page::Style::Number:
    case page::Style::Banner:
    case page::Style::Key:
        return text::Weight::Bold;
    case page::Style::Body:
    case page::Style::Quiet:
    case page::Style::Fixed:
        break;
    }
    return text::Weight::Regular;
}

/// A French line on an Arabic page is set from left to right, and still begins at the right.
text::Align alignOf(page::Align align, page::Direction words, page::Direction page) {
    if (align == page::Align::Center) {
        return text::Align::Center;
    }
    const bool start = (align == page::Align::Start) == (words == page);
    return start ? text::Align::Start : text::Align::End;
}

} // namespace

text::Style styleOf(page::Style style, const page::Text& words, double pixelsPerMm, page::TextSize size,
                    page::Align align, page::Direction page) {
    const page::Direction direction = page::directionOf(words);
    return {style == page::Style::Fixed ? text::Face::Fixed : text::Face::Reading, weightOf(style),
            page::capitalMm(style, size) * pixelsPerMm, alignOf(align, direction, page),
            direction == page::Direction::RightToLeft ? text::Direction::RightToLeft : text::Direction::LeftToRight};
}

page::Size Measure::measure(const page::Text& words, page::Style style, double pixelsPerMm, page::TextSize size,
                            int maxWidth) const {
    const text::Extent extent =
        m_typesetter.measure(page::shown(words), styleOf(style, words, pixelsPerMm, size), maxWidth);
    return {extent.width, extent.height};
}

} // namespace perron::ui
