#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "speech/tone.h"
#include "speech/utterance.h"
#include "speech/volume.h"

namespace perron::speech {

/// Token `token` of utterance `utterance` of a speech begins to be heard.
struct Heard {
    std::uint64_t speech;
    std::size_t utterance;
    std::size_t token;
    bool operator==(const Heard&) const = default;
};

/// A speech came to its end by itself; one that is stopped or replaced does not tell.
/// `outcome` is the first thing that went wrong: no voice for an utterance (NotFound; the others were said), or no
/// device (Unavailable; nothing more was said).
struct Ended {
    std::uint64_t speech;
    Status outcome;
};

/// Where sound goes: devices by SDL's names, "" for the default one.
struct Outputs {
    std::string voice;
    std::optional<std::string> tones = ""; ///< none: tones are not heard
    bool operator==(const Outputs&) const = default;
};

/// Called from whatever thread plays, one call at a time. They return quickly and never call the player back.
struct Listener {
    std::function<void(const Heard&)> heard;
    std::function<void(const Ended&)> ended;
    /// The sound device was opened, or does not open (Unavailable). May be left empty.
    std::function<void(const Status&)> device = {};
    /// A recording cannot be played, and why; the synthesizer says its words. May be left empty.
    std::function<void(const Error&)> clip = {};
};

/// What says a speech aloud and tells how far it has come. Safe from every thread. Nothing here waits for sound.
/// A notification under way while `start` or `stop` is called may still arrive after it: compare ids.
class Player {
public:
    virtual ~Player() = default;
    /// Says this, in place of whatever is being said (EN 301 549 5.1.3.5: never two voices at once).
    virtual void start(Speech speech) = 0;
    /// The voice is silent within 50 ms; what was synthesised is wiped, and soon after what the synthesizer keeps of
    /// it. A tone still sounds to its end.
    virtual void stop() = 0;
    /// Stays silent where it is until `resume`, `stop` or the next `start`.
    virtual void pause() = 0;
    virtual void resume() = 0;
    /// A step of volume.h, for speech and tones, from the next 50 ms on.
    virtual void setVolume(int volume) = 0;
    /// Over the voice if one is speaking.
    virtual void play(Tone tone) = 0;
    /// From now on. The voice goes on there where it is.
    virtual void setOutputs(const Outputs& outputs) = 0;

    /// For a player without a thread of its own: when `catchUp` is due, on the clock it was given.
    virtual std::optional<MonoTime> nextDeadline() const { return std::nullopt; }
    /// Tells all that has been heard by now.
    virtual void catchUp() {}
};

} // namespace perron::speech
