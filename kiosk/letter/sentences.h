#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "letter/words.h"

namespace perron::letter {

/// A word, a number or a sign, as it is compared: small letters without accents. "d'un" is "d" and "un", "rendez-vous"
/// is "rendez" and "vous", "15/04/2026" is "15", "/", "04", "/" and "2026", "prié(e)" is "prie".
struct Token {
    std::string text;
    bool capital = false;    ///< its first letter was one
    bool allCapitals = true; ///< and all others too
    bool glued = false;      ///< nothing stood between it and the one before
    std::size_t firstWord = 0;
    std::size_t lastWord = 0; ///< the next one for a word that was cut at the end of a line
    double confidence = 1;    ///< of the least sure of its words
};

/// A sentence, a heading, or an entry of a list.
struct Sentence {
    std::string text; ///< as written, on one line; words cut at the end of a line are whole again
    std::vector<Token> tokens;
    std::size_t firstWord = 0;
    std::size_t lastWord = 0; ///< included
    std::size_t block = 0;    ///< where it begins
    bool entry = false;       ///< begun by a dash, a bullet or a number in a list

    double confidence() const; ///< the mean of its tokens
};

/// The tokens of a text that is no letter, such as a mark in a file. Their words are all 0.
std::vector<Token> tokensOf(std::string_view text);

/// A letter as sentences, in reading order. They end at a full stop, at the end of a block, before an entry of a list,
/// and where a line ends early and the next begins with a capital letter. An abbreviation ("M.", "art.") ends none.
/// Where a block ends within a sentence and the next begins with a small letter, it goes on there.
std::vector<Sentence> sentencesOf(const Letter& letter);

} // namespace perron::letter
