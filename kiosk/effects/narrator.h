#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include "base/log.h"
#include "effects/queue.h"
#include "effects/script.h"
#include "speech/silent_player.h"

namespace perron::effects {

/// Has the session's texts said, and tells it how far the voice has come. Where no device opens, or it goes away, words
/// still light up at the pace of a voice, and SoundChanged says so.
class Narrator {
public:
    /// How sound is opened. Unavailable: there is no voice; a missing device is told to the listener.
    using OpenSound = std::function<Result<std::unique_ptr<speech::Player>>(speech::Listener)>;
    /// espeak-ng through SDL's default device.
    static Result<std::unique_ptr<speech::Player>> openSound(speech::Listener listener);

    /// `volume` is a step of speech/volume.h.
    Narrator(const OpenSound& open, int volume, const Clock& clock, Queue& queue, Log& log);

    void speak(const session::Speak& speak);
    void hush();
    void pause();
    void resume();
    /// A step of speech/volume.h.
    void setVolume(int step);
    void play(const session::Sound& sound);

    /// While nobody hears: when `catchUp` is due for the next word.
    std::optional<MonoTime> nextDeadline() const { return m_silent.nextDeadline(); }
    void catchUp() { m_silent.catchUp(); }

private:
    void heard(const speech::Heard& heard);
    void ended(const speech::Ended& ended);
    void device(const Status& status);

    Queue& m_queue;
    Log& m_log;
    std::mutex m_mutex; // never held while a player is called
    std::optional<Script> m_script;
    session::Condition m_sound = session::Condition::Works;
    std::set<std::string> m_missingVoices; // logged already
    speech::SilentPlayer m_silent;
    std::unique_ptr<speech::Player> m_player; // none: silence from the start. Last, so that its thread ends first.
};

} // namespace perron::effects
