#pragma once

#include <variant>
#include <vector>

#include "page/page.h"

namespace perron::page {

/// The title of a page, as something that is spoken and shown.
struct Title {
    const Text* text;
};

/// One thing on a page that is shown, spoken or touched by itself. Points into the Page, which must outlive it.
using Leaf = std::variant<Title, const Say*, const Tile*, const CheckItem*, const Fact*, const PlaceCard*,
                          const QrCode*, const PhoneNumber*, const Progress*, const Countdown*, const Sign*,
                          const StatusCard*, const PinPad*, const Document*, const Letter*, const BarButton*>;

/// The one walk over a page, in reading order: the title, the blocks as they stand, the voice's
/// keys, then the bar.
/// Eye, voice, focus and checks all come from here.
std::vector<Leaf> walk(const Page& page);

const ElementId& idOf(const Leaf& leaf);

enum class Touch { Nothing, Acts };
/// Whether a touch or OK on it does something now. A bar place that is switched off does nothing.
Touch touchOf(const Leaf& leaf);

/// Whether who listens may rest on it, by finger or key, to hear it alone: all that acts, and all that has words. Not a
/// bar place that is switched off.
bool canBeHeard(const Leaf& leaf);

/// What the voice says for it, in order; empty parts are left out. Never the digits of a PIN.
std::vector<Text> spokenOf(const Leaf& leaf);

} // namespace perron::page
