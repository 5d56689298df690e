#include "ui/measure.h"

#include <algorithm>
#include <array>

namespace perron::ui {

namespace {

constexpr std::array rightToLeft{"ar", "fa", "he", "ur", "ps"};

text::Direction directionOf(const page::Text& words) {
    if (words.runs.empty()) {
        return text::Direction::LeftToRight;
    }
    const std::string language = words.runs.front().language.value.substr(0, 2);
    const bool right = std::find(rightToLeft.begin(), rightToLeft.end(), language) != rightToLeft.end();
    return right ? text::Direction::RightToLeft : text::Direction::LeftToRight;
}

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

text::Align alignOf(page::Align align) {
    switch (align) {
    case page::Align::Center:
        return text::Align::Center;
    case page::Align::End:
        return text::Align::End;
    case page::Align::Start:
        break;
    }
    return text::Align::Start;
}

} // namespace

text::Style styleOf(page::Style style, const page::Text& words, double pixelsPerMm, page::TextSize size,
                    page::Align align) {
    return {style == page::Style::Fixed ? text::Face::Fixed : text::Face::Reading, weightOf(style),
            page::capitalMm(style, size) * pixelsPerMm, alignOf(align), directionOf(words)};
}

page::Size Measure::measure(const page::Text& words, page::Style style, double pixelsPerMm, page::TextSize size,
                            int maxWidth) const {
    const text::Extent extent =
        m_typesetter.measure(page::shown(words), styleOf(style, words, pixelsPerMm, size), maxWidth);
    return {extent.width, extent.height};
}

} // namespace perron::ui
