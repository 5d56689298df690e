#pragma once

#include <optional>
#include <vector>

#include "session/action.h"
#include "session/effect.h"
#include "speech/player.h"
#include "voice/clips.h"

namespace perron::effects {

/// A Speak as the voice needs it, and the way back. The session counts in texts, runs and tokens; the voice says a
/// stretch of one language in one breath, so neighbouring runs of a language become one utterance; a recording is one
/// of its own.
class Script {
public:
    /// Runs that a person has recorded are played from there.
    explicit Script(const session::Speak& speak, const voice::Clips& clips = {});

    const speech::Speech& speech() const { return m_speech; }
    /// Nothing for what is not of this script.
    std::optional<session::SpeechReached> reached(const speech::Heard& heard) const;

private:
    struct Origin {
        std::size_t utterance;
        std::size_t run;
        std::size_t token;
    };
    int m_number;
    speech::Speech m_speech;
    std::vector<std::vector<Origin>> m_origins; // a row an utterance of the speech, one entry a token
};

} // namespace perron::effects
