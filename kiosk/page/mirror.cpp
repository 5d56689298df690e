#include "page/mirror.h"

#include <algorithm>
#include <array>

namespace perron::page {

namespace {

/// They point the way one reads.
constexpr std::array<std::string_view, 2> arrows{"retour", "suite"};

} // namespace

void mirror(Layout& layout) {
    const int width = layout.screen.width;
    const auto turn = [width](Rect& box) { box.x = width - box.right(); };
    for (Part& part : layout.parts) {
        for (Placed& placed : part.leaves) {
            placed.direction = Direction::RightToLeft;
            turn(placed.box);
            for (PlacedText& text : placed.texts) {
                text.direction = Direction::RightToLeft;
                turn(text.box);
            }
            for (PlacedPicture& picture : placed.pictures) {
                turn(picture.box);
                const bool arrow = std::find(arrows.begin(), arrows.end(), picture.picture.value) != arrows.end();
                picture.facing = arrow ? PlacedPicture::Facing::Turned : PlacedPicture::Facing::AsDrawn;
            }
        }
    }
}

} // namespace perron::page
