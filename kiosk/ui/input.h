#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "base/clock.h"
#include "page/ids.h"
#include "page/key.h"
#include "page/layout.h"

namespace perron::ui {

using page::Key;

/// A key as it went down, by SDL's name for it ("Right", "Return").
struct KeyStroke {
    std::string name;
    enum class Shift { Up, Held } shift = Shift::Up;
    enum class Origin { Finger, Repeat } origin = Origin::Finger; ///< Repeat: the system's, while the key is held
};

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
/// The surface may have another size.
struct SizeChanged {};
/// The window's picture was lost, as after it was covered.
struct Exposed {};
/// Somebody asked the window to close.
struct Closed {};
/// Something came from a device, not yet understood. A test makes its own.
using RawInput = std::variant<Pointer, KeyStroke, SizeChanged, Exposed, Closed>;
struct TimedInput {
    RawInput what;
    MonoTime at;
};

/// The person chose this.
struct Activated {
    page::ElementId element;
};
/// A touch that hit nothing: it wants an answer too.
struct Missed {
    int x; ///< where the finger came down
    int y;
};
/// Two seconds in the staff's corner.
struct StaffCorner {};
struct KeyPressed {
    Key key;
};
/// There is another surface to draw on: everything was laid out anew.
struct Resized {
    page::Size size;
};
struct CloseAsked {};
/// What a person meant.
using Input = std::variant<Activated, Missed, StaffCorner, KeyPressed, Resized, CloseAsked>;

} // namespace perron::ui
