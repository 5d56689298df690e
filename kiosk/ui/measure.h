#pragma once

#include "page/layout.h"
#include "text/typesetter.h"

namespace perron::ui {

/// How a page's letters are set: face, weight and capital height of a purpose, direction of its language. Start is
/// where the page begins to be read, whichever way these words go.
text::Style styleOf(page::Style style, const page::Text& words, double pixelsPerMm, page::TextSize size,
                    page::Align align = page::Align::Start, page::Direction page = page::Direction::LeftToRight);
/// The gap between a page's text and the typesetter.
class Measure final : public page::TextMeasure {
public:
    explicit Measure(const text::Typesetter& typesetter)
        : m_typesetter(typesetter) {}
    page::Size measure(const page::Text& words, page::Style style, double pixelsPerMm, page::TextSize size,
                       int maxWidth) const override;

private:
    const text::Typesetter& m_typesetter;
};

} // namespace perron::ui
