#include "ui/keys.h"

#include <algorithm>

namespace perron::ui {

std::optional<Key> keyOf(const KeyStroke& stroke, const std::vector<page::KeyBinding>& keys) {
    const auto at = std::find_if(keys.begin(), keys.end(),
                                 [&](const page::KeyBinding& each) { return each.device == stroke.name; });
    if (at == keys.end() || stroke.origin == KeyStroke::Origin::Repeat) {
        return std::nullopt;
    }
    const bool backwards = at->key == Key::Next && stroke.shift == KeyStroke::Shift::Held;
    return backwards ? Key::Previous : at->key;
}

} // namespace perron::ui
