#pragma once

#include <array>
#include <string>

namespace perron::page {

/// What a key beside the screen can say: settings name its key, `ui` hears it, `session` does it.
enum class Key {
    Next,
    Previous,
    Ok,
    Back,
    Home,
    Listen,
    Languages,
    Help,
    Pause,
    Again,
    Slower,
    Faster,
    Softer,
    Louder
};
inline constexpr std::array everyKey{Key::Next,   Key::Previous,  Key::Ok,     Key::Back,  Key::Home,
                                     Key::Listen, Key::Languages, Key::Help,   Key::Pause, Key::Again,
                                     Key::Slower, Key::Faster,    Key::Softer, Key::Louder};

/// One key of the device, by SDL's name for it ("Right", "Keypad 5"), and what it says.
struct KeyBinding {
    std::string device;
    Key key;
    bool operator==(const KeyBinding&) const = default;
};

} // namespace perron::page
