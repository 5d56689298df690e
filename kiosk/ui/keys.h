#pragma once

#include <optional>
#include <vector>

#include "ui/input.h"

namespace perron::ui {

/// What a stroke means. Shift turns "next" round, as everybody who uses Tab knows it. A held key does not repeat
/// (EN 301 549 5.7).
std::optional<Key> keyOf(const KeyStroke& stroke, const std::vector<page::KeyBinding>& keys);

} // namespace perron::ui
