#include "session/read_letter.h"

#include <algorithm>
#include <array>

#include "base/wiped.h"

namespace perron::session {

namespace {

/// "la CAF" has become "de la CAF", "les impôts" "des impôts".
std::string ofFrench(const std::string& name) {
    static constexpr std::array<std::string_view, 9> vowels{"a", "e", "i", "o", "u", "A", "E", "I", "U"};
    if (name.starts_with("le ")) {
        return "du " + name.substr(3);
    }
    if (name.starts_with("les ")) {
        return "des " + name.substr(4);
    }
    const bool vowel =
        std::any_of(vowels.begin(), vowels.end(), [&](std::string_view each) { return name.starts_with(each); });
    return (vowel ? "d’" : "de ") + name;
}

std::string withoutArticle(const std::string& name) {
    static constexpr std::array<std::string_view, 7> articles{"la ", "le ", "les ", "l'", "l’", "un ", "une "};
    for (const std::string_view article : articles) {
        if (name.starts_with(article)) {
            return name.substr(article.size());
        }
    }
    return name;
}

} // namespace

ReadSheet::~ReadSheet() {
    wipeWords(words);
}

void wipeWords(letter::Letter& words) {
    for (letter::Block& block : words.blocks) {
        for (letter::Line& line : block.lines) {
            for (letter::Word& word : line.words) {
                wipe(word.text);
            }
        }
    }
    words.blocks.clear();
}

letter::Letter wholeLetter(const Reading& reading) {
    letter::Letter whole;
    for (std::size_t sheet = 0; sheet < reading.sheets.size(); ++sheet) {
        for (letter::Block block : reading.sheets[sheet]->words.blocks) {
            for (letter::Line& line : block.lines) {
                for (letter::Word& word : line.words) {
                    word.page = static_cast<int>(sheet);
                }
            }
            whole.blocks.push_back(std::move(block));
        }
    }
    return whole;
}

const letter::SenderRule* senderOf(const State& state, const World& world) {
    const bool known = state.visit && state.visit->letter && state.visit->letter->understood != nullptr &&
                       state.visit->letter->understood->sender && world.letters != nullptr;
    return known ? world.letters->sender(state.visit->letter->understood->sender->id) : nullptr;
}

page::Text senderName(const Maker& make, const letter::SenderRule& sender) {
    const bool french = make.language() == page::Language{"fr"};
    return make.name(french ? ofFrench(sender.name) : withoutArticle(sender.name));
}

} // namespace perron::session
