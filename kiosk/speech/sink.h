#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace perron::speech {

/// Samples a second of everything this folder makes: mono, signed 16 bit.
constexpr int sampleRate = 22050;

/// Takes what a voice makes, while it makes it. Called from within `say`, in order.
class SpeechSink {
public:
    enum class Next { GoOn, Stop };
    virtual ~SpeechSink() = default;
    /// Token `index` begins at sample `at`, counted from the start of the utterance. Every token is told once, in
    /// order, at a position not before the last one's. A token that makes no sound begins where the next one does. The
    /// position may lie ahead of the samples taken so far.
    virtual void token(std::size_t index, std::size_t at) = 0;
    /// The next samples, usually about 50 ms of them. Stop ends the utterance here.
    virtual Next samples(std::span<const std::int16_t> chunk) = 0;

    /// Many samples in pieces, so that stopping stays quick.
    Next allSamples(std::span<const std::int16_t> sound);
    Next silence(std::size_t count);
};

} // namespace perron::speech
