#include "ui/keys.h"

#include <algorithm>

namespace perron::ui {

std::optional<Key> KeyFilter::meaningOf(const KeyStroke& stroke, MonoTime at) {
    const auto& bound = m_rules.bound;
    const auto found = std::find_if(bound.begin(), bound.end(),
                                    [&](const page::KeyBinding& each) { return each.device == stroke.name; });
    const bool same = m_last && m_last->name == stroke.name && at - m_last->at < m_rules.sameStroke;
    if (found == bound.end() || stroke.origin == KeyStroke::Origin::Repeat || same) {
        return std::nullopt;
    }
    m_last = Last{stroke.name, at};
    const bool backwards = found->key == Key::Next && stroke.shift == KeyStroke::Shift::Held;
    return backwards ? Key::Previous : found->key;
}

} // namespace perron::ui
