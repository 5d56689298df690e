#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/input.h"

namespace perron::ui {

struct KeyRules {
    std::vector<page::KeyBinding> bound;
    /// The same key again sooner than this is the same stroke: a switch bounces, a hand trembles (EN 301 549 5.8).
    MonoTime sameStroke{80};
};

/// Turns strokes into meaning. Shift turns "next" round, as everybody who uses Tab knows it. A held key does not repeat
/// (EN 301 549 5.7). On a page read from right to left, the arrow that points where reading goes is "next". Pure: time
/// comes in with each call.
class KeyFilter {
public:
    explicit KeyFilter(KeyRules rules)
        : m_rules(std::move(rules)) {}

    std::optional<Key> meaningOf(const KeyStroke& stroke, MonoTime at, page::Direction reading);

private:
    struct Last {
        std::string name;
        MonoTime at;
    };
    std::optional<Key> boundTo(const std::string& name) const;

    KeyRules m_rules;
    std::optional<Last> m_last;
};

} // namespace perron::ui
