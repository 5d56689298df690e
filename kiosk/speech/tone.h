#pragma once

#include <cstdint>
#include <vector>

namespace perron::speech {

/// Short sounds that answer a finger. They are soft, have no sharp edge, and differ by pitch and by number.
enum class Tone {
    Taken,  ///< one high note: the touch was taken
    Missed, ///< two low notes: it hit nothing
    Test,   ///< three rising notes, for whoever sets up the sound
};

/// The samples of a tone at `sampleRate`, at most half a second.
std::vector<std::int16_t> samplesOf(Tone tone);

} // namespace perron::speech
