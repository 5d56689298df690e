#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "base/result.h"
#include "speech/utterance.h"

namespace perron::speech {

/// Samples a second of everything this folder makes: mono, signed 16 bit.
constexpr int sampleRate = 22050;

/// Takes what the synthesizer makes, while it makes it. Called from within `say`, in order.
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
};

/// The voice: libespeak-ng inside this process. It plays nothing, it makes samples, much faster than they are heard.
/// The library keeps its state in globals: it serves one object and one thread at a time, and once started it stays
/// in memory (some MB) until the process ends.
class Synthesizer {
public:
    /// Unavailable: the library does not start (its data is not installed). Conflict: another Synthesizer is alive.
    static Result<std::unique_ptr<Synthesizer>> open();
    ~Synthesizer();
    Synthesizer(const Synthesizer&) = delete;
    Synthesizer& operator=(const Synthesizer&) = delete;

    /// Says the utterance, its closing pause included, into the sink; returns when all is said or the sink stops.
    /// NotFound: there is no voice for the language; Unavailable: the library failed. The sink then got nothing.
    Status say(const Utterance& utterance, Rate rate, SpeechSink& sink);

private:
    Synthesizer() = default;
    Status choose(const std::string& language);

    std::string m_language; // of the voice loaded last; loading one anew costs a file
};

} // namespace perron::speech
