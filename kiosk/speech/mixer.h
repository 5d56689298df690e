#pragma once

#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "base/wiped.h"
#include "speech/player.h"

namespace perron::speech {

/// Between the thread that makes sound and the one that plays it: keeps what was synthesised, hands it out at the
/// chosen volume with tones over it, and knows which tokens have been handed out. Safe from every thread.
class Mixer {
public:
    /// Drops and wipes what is left of an earlier speech; sound made for it is refused from here on. A tone goes on.
    void begin(std::uint64_t speech);
    /// The same, with no speech to follow.
    void clear();
    void setPaused(bool paused);
    void setVolume(int volume);
    void add(Tone tone);
    void dropTone();

    /// False when `speech` is not the one begun last.
    bool append(std::uint64_t speech, std::span<const std::int16_t> chunk);
    /// `heard` falls on the sample that lies `at` samples after the first one of this speech.
    void mark(const Heard& heard, std::size_t at);
    /// No more sound will follow for the speech.
    void finish(std::uint64_t speech, Status outcome);

    /// Samples appended to the speech and not handed out yet.
    std::size_t ahead() const;
    /// Samples appended to the speech so far.
    std::size_t appended() const;
    /// Neither a speech begun and not taken to its end, nor a tone.
    bool idle() const;

    /// Fills `out` for the device, with silence where there is nothing.
    void fill(std::span<std::int16_t> out);
    /// What was handed out since the last call, in order.
    std::vector<Heard> takeHeard();
    /// The end, once, when all before it was handed out and taken.
    std::optional<Ended> takeEnded();

private:
    struct Mark {
        Heard heard;
        std::size_t at;
    };
    void forgetSpeech();
    void dropPlayed();
    std::size_t total() const { return m_dropped + m_sound.size(); }

    mutable std::mutex m_mutex;
    std::optional<std::uint64_t> m_speech;
    WipedVector<std::int16_t> m_sound; // of the speech, from sample m_dropped on
    std::size_t m_dropped = 0;
    std::size_t m_played = 0; // samples of the speech handed out
    std::deque<Mark> m_marks;
    std::optional<Ended> m_end;
    std::vector<std::int16_t> m_tone;
    std::size_t m_tonePlayed = 0;
    double m_amplitude = 1;
    bool m_paused = false;
};

} // namespace perron::speech
