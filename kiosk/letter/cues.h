#pragma once

#include <optional>
#include <span>

#include "letter/phrase.h"

namespace perron::letter {

/// What some words of a sentence say about the delay or the day that stands near them.
enum class Says {
    Act,     ///< the reader is asked for something
    Send,    ///< … to send, bring or show papers
    Pay,     ///< … money
    Come,    ///< … to come, or to be there
    Contest, ///< the reader may contest
    Theirs,  ///< others do something, or a fact is told
};

struct Cue {
    std::size_t first = 0; ///< of the tokens
    std::size_t length = 1;
    Says says = Says::Theirs;
};

/// The cues of a sentence in their order, none within another: "nous vous enverrons" is Theirs and holds no Send.
std::vector<Cue> cuesIn(std::span<const Token> tokens);

/// The cue that speaks about the tokens from `first` to `last`: the nearest before them, not beyond a semicolon; else
/// the nearest behind.
std::optional<Cue> cueFor(std::span<const Cue> cues, std::span<const Token> tokens, std::size_t first,
                          std::size_t last);

} // namespace perron::letter
