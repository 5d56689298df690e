#pragma once

#include <memory>
#include <string>
#include <utility>

#include "base/result.h"
#include "speech/lexicon.h"
#include "speech/sink.h"
#include "speech/utterance.h"

namespace perron::speech {

/// The voice: libespeak-ng inside this process. It plays nothing, it makes samples, much faster than they are heard.
/// The library keeps its state in globals: it serves one object and one thread at a time, and once started it stays
/// in memory (some MB) until the process ends.
class Synthesizer {
public:
    /// Unavailable: the library does not start (its data is not installed). Conflict: another Synthesizer is alive.
    static Result<std::unique_ptr<Synthesizer>> open(Lexicon lexicon = {});
    ~Synthesizer();
    Synthesizer(const Synthesizer&) = delete;
    Synthesizer& operator=(const Synthesizer&) = delete;

    /// Says the utterance, its closing pause included, into the sink; returns when all is said or the sink stops.
    /// NotFound: there is no voice for the language; Unavailable: the library failed. The sink then got nothing.
    Status say(const Utterance& utterance, Rate rate, SpeechSink& sink);

    /// Overwrites what the library keeps of the sentences it said: its buffers are its own, and never given back. Some
    /// milliseconds; nothing where nothing was said since.
    void forget();

private:
    explicit Synthesizer(Lexicon lexicon)
        : m_lexicon(std::move(lexicon)) {}
    Status choose(const std::string& language);

    const Lexicon m_lexicon;
    std::string m_language; // of the voice loaded last; loading one anew costs a file
    bool m_remembers = false;
};

} // namespace perron::speech
