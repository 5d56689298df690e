#include "speech/lexicon.h"

#include <algorithm>
#include <utility>

namespace perron::speech {
namespace {

// Outside ASCII nearly everything within a token is a letter.
bool belongsToWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool standsAlone(std::string_view token, std::size_t begin, std::size_t end) {
    return (begin == 0 || !belongsToWord(token[begin - 1])) && (end == token.size() || !belongsToWord(token[end]));
}

/// A sentence or a part of it.
bool endsHere(std::string_view rest) {
    return !rest.empty() && std::string_view(",;:.?!").find(rest.front()) != std::string_view::npos;
}

} // namespace

void Lexicon::add(const std::string& language, std::string written, std::string said) {
    if (!written.empty()) {
        m_words[language].insert_or_assign(std::move(written), std::move(said));
    }
}

std::string Lexicon::applied(std::string_view language, std::string_view token) const {
    const auto words = m_words.find(language.substr(0, language.find('-')));
    if (words == m_words.end()) {
        return std::string(token);
    }
    std::string text;
    for (std::size_t at = 0; at < token.size();) {
        const auto found = std::find_if(words->second.begin(), words->second.end(), [&](const auto& word) {
            return token.substr(at).starts_with(word.first) && standsAlone(token, at, at + word.first.size());
        });
        if (found == words->second.end()) {
            text += token[at++];
        } else {
            text += found->second;
            at += found->first.size();
            if (found->second.ends_with('.') && endsHere(token.substr(at))) {
                text.pop_back(); // two signs would be one too many for the melody
            }
        }
    }
    return text;
}

} // namespace perron::speech
