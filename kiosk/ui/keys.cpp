#include "ui/keys.h"

#include <algorithm>
#include <array>
#include <utility>

namespace perron::ui {

namespace {

constexpr std::array<std::pair<std::string_view, Key>, 13> meanings{{
    {"Right", Key::Next},
    {"Down", Key::Next},
    {"Tab", Key::Next},
    {"Left", Key::Previous},
    {"Up", Key::Previous},
    {"Return", Key::Ok},
    {"Keypad Enter", Key::Ok},
    {"Space", Key::Ok},
    {"Escape", Key::Back},
    {"Backspace", Key::Back},
    {"Home", Key::Home},
    {"F2", Key::Listen},
    {"F1", Key::Help},
}};

} // namespace

std::optional<Key> keyOf(const KeyStroke& stroke) {
    if (stroke.origin == KeyStroke::Origin::Repeat) {
        return std::nullopt;
    }
    if (stroke.name == "Tab" && stroke.shift == KeyStroke::Shift::Held) {
        return Key::Previous;
    }
    const auto at =
        std::find_if(meanings.begin(), meanings.end(), [&](const auto& each) { return each.first == stroke.name; });
    return at == meanings.end() ? std::nullopt : std::optional(at->second);
}

} // namespace perron::ui
