#pragma once

#include <limits>

#include "page/metrics.h"

namespace perron::page {

/// How picture and words of one leaf stand to each other.
enum class Arrangement {
    Stacked, ///< picture above, words centred beneath: tiles of a grid
    Beside,  ///< picture where reading starts, words after it: cards and wide buttons
    Listed,  ///< as Beside, but all words one under the other: what is cut in pieces
};

/// Which of a leaf's texts: all, unless one card is higher than a part and goes on in the next one.
struct Lines {
    std::size_t from = 0;
    std::size_t to = std::numeric_limits<std::size_t>::max();
};

/// How a leaf is set in the row it stands in.
struct Setup {
    Arrangement arrangement;
    int rowNeeds = 0; ///< what the tallest leaf of the row needs: pictures of one row stand at one height
    Lines lines{};
};

/// What is set inside one leaf, for a given width; places are relative to the leaf's own top left corner.
struct Inside {
    std::vector<PlacedPicture> pictures;
    std::vector<PlacedText> texts;
    int height; ///< least height of the box, padding included
    bool fits;  ///< no word is wider than its place
};

class InsideMaker {
public:
    /// `pictures`: how many times larger than the least the pictures beside words are.
    InsideMaker(const Screen& screen, const TextMeasure& measure, double pictures = 1)
        : m_screen(screen)
        , m_measure(measure)
        , m(screen)
        , m_pictures(pictures) {}

    Inside make(const Leaf& leaf, int width, Arrangement arrangement) const;
    /// The same with some of its texts only, the first of them at the top.
    Inside make(const Leaf& leaf, int width, Arrangement arrangement, const Lines& lines) const;
    /// The leaf in `box`: what is inside stands in its middle (cards, tiles) or at its top (plain text).
    Placed place(const Leaf& leaf, const Rect& box, const Setup& setup) const;

    Size measure(const Text& text, Style style, int width) const;
    /// The same, set more roomily, with larger pictures.
    InsideMaker at(Screen::Density density, double pictures) const;

private:
    struct Line {
        const Text* text;
        Style style;
    };
    Inside stacked(PictureId picture, int pictureSize, const std::vector<Line>& lines, int width) const;
    Inside beside(PictureId picture, const std::vector<Line>& lines, int width, int reservedAtEnd = 0) const;
    void centre(Inside& inside, int width) const;
    void growPicture(Inside& inside, const Rect& box, int needed) const;
    Inside plain(const Text& text, Style style, int width) const;
    Inside tile(const Tile& tile, int width, Arrangement arrangement) const;
    void phoneAfterHours(const PlaceCard& card, Inside& inside) const;
    Inside qrCode(const QrCode& code, int width) const;
    Inside phone(const PhoneNumber& phone, int width, Arrangement arrangement) const;
    Inside phoneStacked(const PhoneNumber& phone, int width, Style number) const;
    Inside phoneInLine(const PhoneNumber& phone, int width) const;
    Inside placeCard(const PlaceCard& card, int width, Arrangement arrangement) const;
    int pictureBeside(int width) const;

    Screen m_screen;
    const TextMeasure& m_measure;
    Metrics m;
    double m_pictures;
};

} // namespace perron::page
