#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/files.h"

namespace perron::speech {

/// How fast the voice speaks, in percent of the calm pace of an everyday conversation (160 words a minute).
/// From 50 to 200; what lies outside is taken as the nearer end. The pitch stays the same.
struct Rate {
    int percent = 100;
};
constexpr int slowestPercent = 50;
constexpr int fastestPercent = 200;
/// The percentage within its bounds.
int within(Rate rate);

/// Something said in one breath, in one language.
struct Utterance {
    /// BCP 47 tag ("fr", "fr-FR", "ar"). Regions the voice does not know fall back on the language.
    std::string language;
    /// What is said, in UTF-8, in order. A token is what lights up at once on the screen: one word, an amount, a date.
    /// It carries its punctuation ("carte,"), because the melody depends on it. A space is understood between tokens.
    std::vector<std::string> tokens;
    /// The silence that follows at 100 %; it shrinks and grows with the rate. Zero inside a sentence that changes
    /// language.
    MonoTime pauseAfter{350};
    /// A recording of just these words, which is then played in place of the synthesizer; empty where there is none.
    Path clip{};
};

/// The utterance's closing pause at this rate, in samples.
std::size_t pauseSamples(const Utterance& utterance, Rate rate);

/// All that is said after one demand. `id` comes back with every notification, so that a late one can be told apart:
/// no two speeches of one player share it.
struct Speech {
    std::uint64_t id = 0;
    std::vector<Utterance> utterances;
    Rate rate;
};

} // namespace perron::speech
