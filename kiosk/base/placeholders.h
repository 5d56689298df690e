#pragma once

#include <string_view>
#include <vector>

namespace perron {

/// A piece of a sentence that is filled at run time: "Rapport {sequence}" is the words "Rapport " and the name
/// "sequence".
struct SentencePiece {
    std::string_view text; ///< without braces where it is a name
    bool isName;
};

/// The pieces in order, none of them empty. A brace that opens no name is a word like any other.
inline std::vector<SentencePiece> sentencePieces(std::string_view sentence) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
    std::vector<SentencePiece> pieces;
    std::size_t begin = 0;
    const auto words = [&](std::size_t end) {
        if (end > begin) {
            pieces.push_back({sentence.substr(begin, end - begin), false});
        }
    };
    for (std::size_t open = sentence.find('{'); open != std::string_view::npos; open = sentence.find('{', open + 1)) {
        const std::size_t close = sentence.find_first_not_of(letters, open + 1);
        if (close != std::string_view::npos && sentence[close] == '}' && close > open + 1) {
            words(open);
            pieces.push_back({sentence.substr(open + 1, close - open - 1), true});
            begin = close + 1;
        }
    }
    words(sentence.size());
    return pieces;
}

} // namespace perron
