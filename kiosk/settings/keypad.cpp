#include "settings/keypad.h"

#include <algorithm>
#include <array>
#include <utility>

namespace perron::settings {

namespace {

using page::Key;

/// Ours and SDL's; letters and F1 to F12 need no list. Not the digits above the letters: on a French
/// keyboard they are other signs.
constexpr std::array<std::pair<std::string_view, std::string_view>, 16> names{{
    {"droite", "Right"},
    {"gauche", "Left"},
    {"haut", "Up"},
    {"bas", "Down"},
    {"entrée", "Return"},
    {"espace", "Space"},
    {"tabulation", "Tab"},
    {"échap", "Escape"},
    {"effacement", "Backspace"},
    {"suppression", "Delete"},
    {"insertion", "Insert"},
    {"début", "Home"},
    {"fin", "End"},
    {"page haut", "PageUp"},
    {"page bas", "PageDown"},
    {"pavé entrée", "Keypad Enter"},
}};

/// A pad of digits is the usual thing to plug in, so its keys have meanings too: arrows around 5, the voice at the
/// edge. It has no key to spare for a pause: any key cuts the voice short, and one reads the page again.
Given usual() {
    return {
        {Key::Next, {"droite", "bas", "tabulation", "pavé 6", "pavé 2"}},
        {Key::Previous, {"gauche", "haut", "pavé 4", "pavé 8"}},
        {Key::Ok, {"entrée", "espace", "pavé entrée", "pavé 5"}},
        {Key::Back, {"échap", "effacement", "pavé 0"}},
        {Key::Home, {"début", "pavé 7"}},
        {Key::Listen, {"f2", "l", "pavé /"}},
        {Key::Languages, {"f5", "pavé 9"}},
        {Key::Help, {"f1", "pavé *"}},
        {Key::Pause, {"p"}},
        {Key::Again, {"r", "pavé ."}},
        {Key::Slower, {"page bas", "pavé 1"}},
        {Key::Faster, {"page haut", "pavé 3"}},
        {Key::Softer, {"f3", "pavé -"}},
        {Key::Louder, {"f4", "pavé +"}},
    };
}

/// Most interfaces for switches send these two.
Given usualSwitches() {
    return {{Key::Next, {"espace", "droite"}}, {Key::Ok, {"entrée", "pavé entrée"}}};
}

} // namespace

std::string_view wordOf(Key key) {
    switch (key) {
    case Key::Next:
        return "suivant";
    case Key::Previous:
        return "précédent";
    case Key::Ok:
        return "choisir";
    case Key::Back:
        return "retour";
    case Key::Home:
        return "accueil";
    case Key::Listen:
        return "écouter";
    case Key::Languages:
        return "langue";
    case Key::Help:
        return "aide";
    case Key::Pause:
        return "pause";
    case Key::Again:
        return "encore";
    case Key::Slower:
        return "moins vite";
    case Key::Faster:
        return "plus vite";
    case Key::Softer:
        return "moins fort";
    case Key::Louder:
        return "plus fort";
    }
    return "suivant";
}

std::optional<std::string> deviceKey(std::string_view name) {
    const auto at = std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.first == name; });
    if (at != names.end()) {
        return std::string(at->second);
    }
    const auto is = [](char c, char from, char to) { return c >= from && c <= to; };
    const auto upper = [](char c) { return static_cast<char>(c - 'a' + 'A'); };
    if (name.size() == 1 && is(name[0], 'a', 'z')) {
        return std::string(1, upper(name[0]));
    }
    constexpr std::string_view pad = "pavé ";
    if (name.starts_with(pad) && name.size() == pad.size() + 1) {
        const char sign = name.back();
        const bool known = is(sign, '0', '9') || std::string_view("+-*/.").find(sign) != std::string_view::npos;
        return known ? std::optional("Keypad " + std::string(1, sign)) : std::nullopt;
    }
    for (int number = 1; number <= 12; ++number) {
        if (name == "f" + std::to_string(number)) {
            return "F" + std::to_string(number);
        }
    }
    return std::nullopt;
}

std::vector<page::KeyBinding> bindings(Command command, const Given& given) {
    std::vector<page::KeyBinding> made;
    const auto add = [&](const Given& keys, Key key) {
        const auto found = keys.find(key);
        if (found == keys.end()) {
            return;
        }
        for (const std::string& name : found->second) {
            const std::optional<std::string> device = deviceKey(name);
            const bool taken = std::any_of(made.begin(), made.end(),
                                           [&](const page::KeyBinding& one) { return one.device == device; });
            if (device && !taken) {
                made.push_back({*device, key});
            }
        }
    };
    const auto addMissing = [&](const Given& keys) {
        for (const Key key : page::everyKey) {
            if (!given.contains(key)) {
                add(keys, key);
            }
        }
    };
    for (const Key key : page::everyKey) {
        add(given, key);
    }
    if (command == Command::TwoSwitches) {
        addMissing(usualSwitches());
    }
    addMissing(usual());
    return made;
}

} // namespace perron::settings
