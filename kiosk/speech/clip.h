#pragma once

#include <cstdint>
#include <vector>

#include "base/files.h"
#include "speech/sink.h"
#include "speech/utterance.h"

namespace perron::speech {

/// A recording of a sentence as the synthesizer would have made it: mono at `sampleRate`, as loud as the synthesizer,
/// the silence before and after cut off. Any rate and any number of channels are converted. NotFound; Malformed: no
/// sound, a damaged file, nothing to be heard in it; Refused: longer than a minute. The detail begins with the file.
Result<std::vector<std::int16_t>> readClip(const Path& file);

/// The same words at another pace, at the same pitch.
std::vector<std::int16_t> paced(std::vector<std::int16_t> sound, Rate rate);

/// Plays the utterance's clip into the sink, its closing pause included. A recording has no word marks: each token
/// gets a share of the time by its letters. Where the clip cannot be read the sink gets nothing.
Status sayClip(const Utterance& utterance, Rate rate, SpeechSink& sink);

} // namespace perron::speech
