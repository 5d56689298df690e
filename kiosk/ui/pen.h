#pragma once

#include <string>

#include <imgui.h>

#include "base/image_store.h"
#include "page/layout.h"
#include "text/pictures.h"
#include "text/typesetter.h"
#include "ui/textures.h"
#include "ui/theme.h"

namespace perron::ui {

/// Draws shapes, words and pictures into a draw list, in px of the surface.
class Pen {
public:
    Pen(ImDrawList& list, Textures& textures, const text::Typesetter& typesetter, text::Pictures& pictures,
        const page::Screen& screen, const ImageStore* images)
        : m_list(list)
        , m_textures(textures)
        , m_typesetter(typesetter)
        , m_pictures(pictures)
        , m_screen(screen)
        , m_images(images) {}

    const page::Screen& screen() const { return m_screen; }
    int px(double mm) const;
    /// Everything from now on stands this much lower: what is pressed sinks.
    void sink(int down) { m_down = down; }

    void fill(const page::Rect& area, const Colour& colour);
    void rounded(const page::Rect& area, int radius, const Colour& colour);
    void disc(int x, int y, int radius, const Colour& colour);
    /// A ring, from the top clockwise, with round ends where it is open; a whole turn is 1.
    void ring(int x, int y, int radius, int thickness, double turns, const Colour& colour);
    void tick(const page::Rect& area, const Colour& colour);

    /// `strength` 255 draws it fully.
    void picture(const page::PlacedPicture& picture, const Colour& outline, std::uint8_t strength = 255);
    /// The dark of a picture of this visit, black with what lies beneath showing through; nothing where it is gone.
    void ink(const std::string& name, const page::Rect& area);
    void words(const page::PlacedText& placed, const Colour& colour);
    /// A number or so, its capitals in the middle of a point.
    void middleWords(const std::string& shown, page::Style style, int x, int y, const Colour& colour);
    /// The bytes from `begin` to `end` of the shown text, lit: `behind` them, and the words again in `colour`.
    /// To be called after `words`. `edge` is drawn around where `behind` alone would not show.
    struct Light {
        Colour behind;
        Colour colour;
        Colour edge;
        bool edged;
    };
    void litWords(const page::PlacedText& placed, std::size_t begin, std::size_t end, const Light& light);

private:
    void image(const Textures::Entry& entry, const page::Rect& area, const Colour& tint);
    Textures::Entry setWords(const page::PlacedText& placed, const Colour& colour);
    page::Rect lowered(page::Rect area) const;

    ImDrawList& m_list;
    Textures& m_textures;
    const text::Typesetter& m_typesetter;
    text::Pictures& m_pictures;
    const page::Screen& m_screen;
    const ImageStore* m_images;
    int m_down = 0;
};

} // namespace perron::ui
