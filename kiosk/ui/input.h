#pragma once

#include <cstdint>
#include <variant>

#include "base/clock.h"
#include "page/ids.h"

namespace perron::ui {

/// The seven things a keypad can say.
enum class Key { Next, Previous, Ok, Back, Home, Listen, Help };

/// What a hand does on the glass, in px of the surface.
struct Pointer {
    enum class Phase { Down, Move, Up };
    enum class Kind { Finger, Mouse };
    Phase phase;
    Kind kind;
    std::int64_t finger; ///< tells one finger from another; 0 for the mouse
    int x;
    int y;
};
struct Resized {};
/// The window's picture was lost, as after it was covered.
struct Exposed {};
/// Somebody asked the window to close.
struct Closed {};
/// Something came from a device, not yet understood. A test makes its own.
using RawInput = std::variant<Pointer, Key, Resized, Exposed, Closed>;
struct TimedInput {
    RawInput what;
    MonoTime at;
};

/// The person chose this.
struct Activated {
    page::ElementId element;
};
/// A touch that hit nothing: it wants an answer too.
struct Missed {};
/// Two seconds in the staff's corner.
struct StaffCorner {};
struct KeyPressed {
    Key key;
};
struct CloseAsked {};
/// What a person meant.
using Input = std::variant<Activated, Missed, StaffCorner, KeyPressed, CloseAsked>;

} // namespace perron::ui
