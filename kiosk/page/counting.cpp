#include "page/counting.h"

namespace perron::page {

namespace {

constexpr std::string_view noBreak = "\u00a0";
constexpr std::string_view narrowNoBreak = "\u202f";

/// A letter or figure: ASCII, or a longer character that is no mark of French print.
bool holdsLetter(std::string_view word) {
    for (const std::string_view mark : {std::string_view("«"), std::string_view("»"), std::string_view("’"),
                                        std::string_view("…"), std::string_view("–"), std::string_view("€")}) {
        for (std::size_t at = word.find(mark); at != std::string_view::npos; at = word.find(mark)) {
            if (at == 0) {
                word.remove_prefix(mark.size());
            } else {
                return true;
            }
        }
    }
    for (const char letter : word) {
        const bool ascii = (static_cast<unsigned char>(letter) & 0x80U) == 0;
        const bool alphabetic =
            (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
        if (!ascii || alphabetic) {
            return true;
        }
    }
    return false;
}

std::size_t spaceAt(std::string_view text) {
    if (text.starts_with(' ') || text.starts_with('\n')) {
        return 1;
    }
    return text.starts_with(noBreak) ? noBreak.size() : text.starts_with(narrowNoBreak) ? narrowNoBreak.size() : 0;
}

} // namespace

int countWords(std::string_view text) {
    int count = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size();) {
        const std::size_t space = i == text.size() ? 1 : spaceAt(text.substr(i));
        if (space == 0) {
            ++i;
            continue;
        }
        if (holdsLetter(text.substr(begin, i - begin))) {
            ++count;
        }
        i += space;
        begin = i;
    }
    return count;
}

std::vector<std::string> sentencesOf(std::string_view text) {
    std::vector<std::string> sentences;
    std::string current;
    for (std::size_t i = 0; i < text.size(); ++i) {
        current += text[i];
        const bool ends = text[i] == '.' || text[i] == '!' || text[i] == '?';
        const bool last = i + 1 == text.size() || spaceAt(text.substr(i + 1)) > 0;
        if (ends && last) {
            sentences.push_back(std::move(current));
            current.clear();
        }
    }
    if (countWords(current) > 0) {
        sentences.push_back(std::move(current));
    }
    return sentences;
}

} // namespace perron::page
