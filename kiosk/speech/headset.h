#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "speech/player.h"

namespace perron::speech {

/// Notices headsets and headphones that are plugged in or pulled out.
class HeadsetWatch {
public:
    /// Where sound goes while a headset is plugged in; nothing while none is. Unavailable: that cannot be known now.
    /// Told once at the beginning, perhaps before the watch is made, and then at each change: one call at a time, from
    /// a thread of the watch.
    using Changed = std::function<void(const Result<std::optional<Outputs>>&)>;
    virtual ~HeadsetWatch() = default;
};

/// Asks PulseAudio's server, which PipeWire's also is. Sleeps until the server tells a change; while there is no server
/// it tries again twice a minute. Returns at once.
std::unique_ptr<HeadsetWatch> watchHeadset(HeadsetWatch::Changed changed);

/// One output of the sound server.
struct SoundSink {
    std::string name;        ///< the server's own
    std::string description; ///< SDL's name of the device
    enum class Kind {
        Loudspeaker,
        Headset, ///< a headset by itself, or a socket that a headset is plugged into
        Dead,    ///< nothing is plugged in where it leads
    } kind;
};
/// The voice goes to the headset. Tones stay on the loudspeaker that played them, or on another one; they are not heard
/// where headset and loudspeaker are the same output.
std::optional<Outputs> outputsFor(const std::vector<SoundSink>& sinks, const std::string& defaultSink);

} // namespace perron::speech
