#pragma once

#include <optional>
#include <string_view>

#include "ui/input.h"

namespace perron::ui {

/// A key as it went down, by SDL's name for it ("Right", "Return").
struct KeyStroke {
    std::string_view name;
    enum class Shift { Up, Held } shift = Shift::Up;
    enum class Origin { Finger, Repeat } origin = Origin::Finger; ///< Repeat: the system's, while the key is held
};

/// Arrows and Tab move, Return and Space choose, Escape goes back, Home, F2 listens, F1 helps. A held key does not
/// repeat (EN 301 549 5.7).
std::optional<Key> keyOf(const KeyStroke& stroke);

} // namespace perron::ui
