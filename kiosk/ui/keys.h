#pragma once

#include <optional>

#include "ui/input.h"

union SDL_Event;

namespace perron::ui {

/// Arrows and Tab move, Enter and Space choose, Escape goes back, Home, F2 listens, F1 helps. A held key does not repeat.
std::optional<Key> keyOf(const SDL_Event& event);

} // namespace perron::ui
