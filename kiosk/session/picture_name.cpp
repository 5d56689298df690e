#include "session/picture_name.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace perron::session {

namespace {

/// Where each letter of UTF-8 begins.
std::vector<std::size_t> lettersOf(std::string_view word) {
    std::vector<std::size_t> letters;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if ((static_cast<unsigned char>(word[i]) & 0xC0U) != 0x80U) {
            letters.push_back(i);
        }
    }
    return letters;
}

/// The second letter to the fifth: a capital or an article changes the first, grammar the last ("pasaport",
/// "Pasaportunuz").
std::string_view heart(std::string_view word) {
    const std::vector<std::size_t> letters = lettersOf(word);
    if (letters.size() < 5) {
        return {};
    }
    const std::size_t end = letters.size() > 5 ? letters[5] : word.size();
    return word.substr(letters[1], end - letters[1]);
}

bool saysAsMuch(const std::string& label, std::string_view name) {
    while (!name.empty()) {
        const std::string_view word = name.substr(0, name.find(' '));
        name.remove_prefix(std::min(name.size(), word.size() + 1));
        if (const std::string_view part = heart(word); !part.empty() && label.find(part) != std::string::npos) {
            return true;
        }
    }
    return false;
}

bool alwaysTheSame(const page::Leaf& leaf) {
    const auto* tile = std::get_if<const page::Tile*>(&leaf);
    return std::holds_alternative<const page::BarButton*>(leaf) ||
           (tile != nullptr && (*tile)->look == page::Tile::Look::Picture);
}

} // namespace

page::Text pictureName(const page::Placed& placed, const page::Words& words, const page::Language& language) {
    if (placed.pictures.empty() || placed.pictures.front().picture.empty() || alwaysTheSame(placed.leaf)) {
        return {};
    }
    const std::string id = "picture." + placed.pictures.front().picture.value;
    page::Text name = words.say(language, id);
    if (page::shown(name) == id) {
        return {};
    }
    std::string label;
    for (const page::Text& text : page::spokenOf(placed.leaf)) {
        label += page::shown(text) + ' ';
    }
    return saysAsMuch(label, page::shown(name)) ? page::Text{}
                                                : words.say(language, "voice.picture", {{"name", std::move(name)}});
}

} // namespace perron::session
