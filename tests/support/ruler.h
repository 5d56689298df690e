#pragma once

#include <algorithm>
#include <string>

#include "page/layout.h"

namespace perron::test {

/// A text measure without a typesetter: every letter is as wide as 0.62 of the em that gives the asked capital height
/// (a little wider than Andika), every line 1.5 em high. Wraps at spaces, as the real one does.
class Ruler final : public page::TextMeasure {
public:
    page::Size measure(const page::Text& text, page::Style style, double pixelsPerMm, page::TextSize size,
                       int maxWidth) const override {
        const double em = page::capitalMm(style, size) * pixelsPerMm / 0.7;
        const auto letter = [&](int count) { return static_cast<int>(em * 0.62 * count); };
        int lines = 1;
        int used = 0;
        int widest = 0;
        const auto take = [&](int letters) {
            if (used > 0 && letter(used + 1 + letters) > maxWidth) {
                ++lines;
                used = letters;
            } else {
                used += (used > 0 ? 1 : 0) + letters;
            }
            widest = std::max(widest, letter(used));
        };
        int letters = 0;
        for (const char c : page::shown(text)) {
            if (c == ' ') {
                take(letters);
                letters = 0;
            } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) { // not a continuation byte
                ++letters;
            }
        }
        take(letters);
        return {widest, static_cast<int>(em * 1.5) * lines};
    }
};

} // namespace perron::test
