#include "ui/keys.h"

#include <algorithm>

namespace perron::ui {

std::optional<Key> KeyFilter::boundTo(const std::string& name) const {
    const auto found = std::find_if(m_rules.bound.begin(), m_rules.bound.end(),
                                    [&](const page::KeyBinding& each) { return each.device == name; });
    return found == m_rules.bound.end() ? std::nullopt : std::optional(found->key);
}

std::optional<Key> KeyFilter::meaningOf(const KeyStroke& stroke, MonoTime at, page::Direction reading) {
    std::optional<Key> key = boundTo(stroke.name);
    if (!key) {
        return std::nullopt;
    }
    const bool same = m_last && m_last->name == stroke.name && at - m_last->at < m_rules.sameStroke;
    m_last = Last{stroke.name, at}; // as long as it bounces, it is one stroke
    if (stroke.origin == KeyStroke::Origin::Repeat || same) {
        return std::nullopt;
    }
    // One of two switches may send an arrow; only a pair of them points anywhere.
    const bool pair = boundTo("Right") == Key::Next && boundTo("Left") == Key::Previous;
    if (pair && reading == page::Direction::RightToLeft && (stroke.name == "Right" || stroke.name == "Left")) {
        key = stroke.name == "Right" ? Key::Previous : Key::Next;
    }
    const bool backwards = key == Key::Next && stroke.shift == KeyStroke::Shift::Held;
    return backwards ? Key::Previous : *key;
}

} // namespace perron::ui
