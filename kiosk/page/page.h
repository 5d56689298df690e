#pragma once

#include <array>
#include <vector>

#include "page/block.h"

namespace perron::page {

/// Which promises apply: a resident's page is held to few words and large type, the staff's to the type alone.
enum class Audience { Resident, Staff };

/// The seven places of the bar, in order. A page may switch one off, never replace or move it (promises.md).
enum class BarPlace { Back, Home, Listen, Languages, Size, Finish, Help };
inline constexpr std::size_t barPlaces = 7;

struct BarButton {
    enum class State {
        Off, ///< there, and pale: not for this page
        On,
        Active, ///< on and at work, as Listen while the voice speaks
    };
    BarPlace place;
    ElementId id; ///< "bar.back" and so on
    Text label;
    PictureId picture;
    State state = State::On;
    bool operator==(const BarButton&) const = default;
};
using Bar = std::array<BarButton, barPlaces>;

/// How a page is set: most have a title and a bar; the idle question and the sign stand alone on ink.
enum class Setting { Paper, Ink };

/// What one screen says. Nothing else describes a screen: eye, voice, keypad, paper, tests and checks read this value.
struct Page {
    PageId id;
    Audience audience = Audience::Resident;
    Setting setting = Setting::Paper;
    Language language;
    Text title;                ///< largest type, spoken first
    std::vector<Block> blocks; ///< in reading order
    std::vector<Tile> voice;   ///< the voice's own keys, above the bar of every part while it is on
    Bar bar;
    Tile more; ///< what leads to the next part where the page does not fit at once
    bool operator==(const Page&) const = default;
};

inline const ElementId titleElement{"page.title"};

} // namespace perron::page
