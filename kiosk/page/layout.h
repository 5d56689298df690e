#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "page/walk.h"

namespace perron::page {

/// The three text sizes a person can choose: capital height of body text 7.3, 9 and 11 mm (EN 301 549 5.1.4).
enum class TextSize { Normal, Large, Largest };

/// The three ways to colour everything: warm paper, and two colours alone, dark or light (EN 301 549 4.2.2); pictures
/// keep their own and get an edge.
enum class Colours { Warm, YellowOnBlack, BlackOnWhite };

/// How one person sees best.
struct Sight {
    TextSize size = TextSize::Normal;
    Colours colours = Colours::Warm;
    bool operator==(const Sight&) const = default;
};

/// What there is to draw on. Sizes of type and targets come from the real millimetres, never from pixels.
struct Screen {
    int width;  ///< px
    int height; ///< px
    double pixelsPerMm;
    TextSize textSize = TextSize::Normal;
    /// Set by `layout` where a card would be higher than the screen, or a page fall into many parts: what is not words
    /// gives way, first the room around, then pictures beside words; words keep their size.
    enum class Density { Roomy, Snug, Tight } density = Density::Roomy;
    bool portrait() const { return height > width; }
};

/// Letters by their purpose. capitalMm says how tall.
enum class Style {
    Title, ///< 1.6 times body
    Body,
    Strong, ///< body height, bold: what can be touched
    Quiet,  ///< body height, paler (still 7:1): hints, sources
    Large,  ///< 1.6 times body, bold: distances, prices
    Number, ///< 2.2 times body: a number to call, seconds left
    Banner, ///< 3 times normal body at every size: the sign for staff, read across a room
    Key,    ///< the bar's labels: body height at normal size, at every size
    Fixed,  ///< equal widths: a report byte for byte
};
/// Capital height in millimetres.
double capitalMm(Style style, TextSize size);

struct Size {
    int width;
    int height;
};
struct Rect {
    int x;
    int y;
    int width;
    int height;
    int right() const { return x + width; }
    int bottom() const { return y + height; }
    bool contains(int px, int py) const { return px >= x && px < right() && py >= y && py < bottom(); }
    bool operator==(const Rect&) const = default;
};

/// How large a text becomes; passed in, so that layout knows no typesetter.
class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    /// Ink and line height of the text wrapped at word boundaries to `maxWidth` px. A word wider than that makes the
    /// result wider than `maxWidth`, which the layout takes as "does not fit".
    virtual Size measure(const Text& text, Style style, double pixelsPerMm, TextSize size, int maxWidth) const = 0;
};

enum class Align { Start, Center, End }; ///< words start where reading starts: left in French, right in Arabic

struct PlacedText {
    const Text* text;
    Style style;
    Align align;
    Rect box;                                     ///< the text is set from its top, wrapped to its width
    Direction direction = Direction::LeftToRight; ///< of the page: on which side Start is
};
struct PlacedPicture {
    PictureId picture;
    Rect box; ///< square
    enum class Facing { AsDrawn, Turned } facing = Facing::AsDrawn;
};
/// A leaf with its place: the box one sees and touches, and what is set inside.
struct Placed {
    Leaf leaf;
    Rect box;
    std::vector<PlacedPicture> pictures;
    std::vector<PlacedText> texts;
    /// A card higher than the screen goes on in the next part, each with some of its texts.
    enum class Shows { Whole, Piece } shows = Shows::Whole;
    Direction direction = Direction::LeftToRight; ///< of the page
};

/// What is on the screen at once. A page that does not fit becomes several, joined by `page.more`.
struct Part {
    std::vector<Placed> leaves; ///< in reading order; the bar last
};

struct Layout {
    Screen screen;
    std::vector<Part> parts; ///< at least one
    int barTop;              ///< y of the bar; equals the height where a page has none
};

/// Pure: the same page, screen and measure give the same layout. The Page must outlive the result. A page in a language
/// read from right to left is the mirror of what it would be from left to right.
/// Each choice is at least 20 mm in both directions, nothing touchable under 12.7 mm, gaps at least 2.54 mm.
Layout layout(const Page& page, const Screen& screen, const TextMeasure& measure);

} // namespace perron::page
