#pragma once

#include "page/layout.h"

namespace perron::page {

/// The lengths of one screen in px, made from millimetres once.
struct Metrics {
    explicit Metrics(const Screen& screen);

    int px(double mm) const;
    /// Side of a picture beside words, in a card of this width: larger where there is room.
    int pictureBeside(int cardWidth) const;

    double pixelsPerMm;
    int margin;       ///< between content and the screen's edge
    int gap;          ///< between things one can press; at least 2.54 mm
    int pad;          ///< inside a card, around what is set in it
    int target;       ///< 20 mm: the least height and width of a choice
    int smallPicture; ///< beside a text, at least
    int mostBeside;   ///< beside a text, at most
    int bigPicture;   ///< above a text
    int barPicture;
    int chosenTick; ///< the room a tick in a tile's corner takes, to its edge
};

/// Where the tick of a chosen tile is drawn: in the corner where reading ends.
Rect chosenTick(const Placed& placed, double pixelsPerMm);
/// Side of the box that shows whether an item is ticked, in px.
int tickBox(const Metrics& metrics);
/// Side of a QR code's white square, in px: a telephone reads it from an arm's length, over 1 mm a module.
int codeBox(const Metrics& metrics);

} // namespace perron::page
