#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/log.h"
#include "text/bitmap.h"
#include "text/pdf.h"

namespace perron::text {

enum class Face {
    Reading, ///< Andika, drawn for people who learn to read; Noto for other scripts
    Fixed,   ///< equal widths, broken within a word where it is wider than its line: a report's own bytes
};
enum class Weight { Regular, Bold };
enum class Align { Start, Center, End }; ///< words start where reading starts
enum class Direction { LeftToRight, RightToLeft };

/// How a text is set.
struct Style {
    Face face = Face::Reading;
    Weight weight = Weight::Regular;
    double capitalPx = 30; ///< how tall a capital H is drawn, in px (EN 301 549 5.1.4 measures this and nothing else)
    Align align = Align::Start;
    Direction direction = Direction::LeftToRight;
    bool operator==(const Style&) const = default;
};

/// In px, beside the top left corner of the text's box.
struct Box {
    int x;
    int y;
    int width;
    int height;
    bool operator==(const Box&) const = default;
};
struct Extent {
    int width;
    int height;
    bool operator==(const Extent&) const = default;
};

/// Sets UTF-8 in type: shaping, right-to-left, fallback between scripts, colour emoji. Knows only the fonts that its
/// own fontconfig file names, so that every machine draws the same. One thread.
///
/// A text's box is as wide as its widest line and holds its capitals exactly in the middle of each line's height, so
/// that whatever is centred in a tile looks centred.
class Typesetter {
public:
    /// `fonts` is assets/fonts/fonts.conf. A file that is missing or broken, and a named typeface that is not
    /// installed, are logged (FontMissing) and something else stands in.
    Typesetter(const Path& fonts, Log& log);
    ~Typesetter();
    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;

    /// Wrapped between words to `maxWidth` px; a word wider than that makes the extent wider than `maxWidth`. A text
    /// set again in the width of its extent breaks in the same places.
    Extent measure(std::string_view utf8, const Style& style, int maxWidth) const;
    /// The text set in a box of `width` px. Emoji keep their own colours.
    Bitmap draw(std::string_view utf8, const Style& style, int width, Colour colour) const;
    /// The same on paper, its box at `x`, `y`: one px of the style is one point.
    void set(Pdf& pdf, std::string_view utf8, const Style& style, const Box& box, Colour colour) const;
    /// Where the bytes from `begin` to `end` are once set in a box of `width` px: one box a line, more where two
    /// directions of reading meet. Empty for an empty or impossible range.
    std::vector<Box> boxes(std::string_view utf8, const Style& style, int width, std::size_t begin,
                           std::size_t end) const;
    /// How many letters no typeface has: each would be drawn as an empty box.
    int missing(std::string_view utf8, const Style& style) const;
    /// What a style asks for where letters are counted in ems, as print does: the capital of an em of so many px.
    double capitalOf(Face face, Weight weight, double emPx) const;
    /// How tall, in px, a capital H is really drawn for this style.
    double measuredCapital(const Style& style) const;
    /// One glyph as large as fits a square of `side` px, centred in it; empty when no font has it.
    Bitmap emblem(std::string_view utf8, int side) const;
    /// Drops every remembered measure. Called at the end of a visit: nothing of it stays.
    void forget();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace perron::text
