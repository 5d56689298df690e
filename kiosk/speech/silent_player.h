#pragma once

#include <deque>
#include <mutex>

#include "speech/player.h"

namespace perron::speech {

/// Speaks to nobody, at the pace of a voice: where there is no sound the words still light up, and a test or the tour
/// gets the same notifications from a simulated clock. Needs no device and no synthesizer; a word's length is
/// estimated from its letters. Has no thread: whoever owns the loop calls `catchUp` at `nextDeadline`.
class SilentPlayer final : public Player {
public:
    SilentPlayer(const Clock& clock, Listener listener);

    void start(Speech speech) override;
    void stop() override;
    void pause() override;
    void resume() override;
    void setVolume(int) override {}
    void play(Tone) override {}
    void setOutputs(const Outputs&) override {}
    std::optional<MonoTime> nextDeadline() const override;
    void catchUp() override;

private:
    struct Due {
        MonoTime at;
        std::optional<Heard> heard; // none: the end
    };
    const Clock& m_clock;
    Listener m_listener;
    mutable std::mutex m_mutex;
    std::uint64_t m_speech = 0;
    std::deque<Due> m_due;
    std::optional<MonoTime> m_pausedAt;
};

} // namespace perron::speech
