#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "speech/sink.h"

namespace perron::speech {

/// Finds where each token begins in the sound, from the word events of a synthesizer that cuts the text otherwise than
/// we: it makes six words of an amount, one of a locution, none of a dash, and points a character beside the number it
/// says. So a word belongs to the token its position falls in, a token begins with its first word, and tokens only go
/// forward. A token that got no word shares the time between its neighbours by its length if it has a letter or a
/// digit, and has no time of its own if it has none.
class TokenTrack {
public:
    /// The tokens as they stand in the text, each followed by one space.
    explicit TokenTrack(const std::vector<std::string>& tokens);

    /// A word that starts at `character` (code points from the start of the text) begins at sample `at`.
    void word(std::size_t character, std::size_t at);
    /// No word will follow: tokens without one begin where the last one did.
    void close();
    /// Tells the sink the tokens whose beginning is known and not told yet.
    void tell(SpeechSink& sink);

private:
    void fillGap(std::size_t from, std::size_t to, std::size_t begin, std::size_t end);

    struct Token {
        std::size_t begin;  // first code point
        std::size_t weight; // code points that take time; none for a dash
        std::size_t at = 0;
    };
    std::vector<Token> m_tokens;
    std::size_t m_known = 0; // tokens before this one have their place
    std::size_t m_told = 0;
};

} // namespace perron::speech
