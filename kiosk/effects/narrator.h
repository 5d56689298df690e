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
#include "speech/headset.h"
#include "speech/lexicon.h"
#include "speech/silent_player.h"

namespace perron::effects {

/// Has the session's texts said, and tells it how far the voice has come. Where no device opens, or it goes away, or a
/// language has no voice, words still light up at the pace of a voice, and SoundChanged says so. A headset that is
/// plugged in or pulled out while the program runs is told by HeadsetChanged; when it goes, the voice is silent before
/// the session knows.
class Narrator {
public:
    /// How sound is opened. Unavailable: there is no voice; a missing device is told to the listener.
    using OpenSound = std::function<Result<std::unique_ptr<speech::Player>>(speech::Listener)>;
    /// espeak-ng with these words, through SDL's default device.
    static OpenSound sound(speech::Lexicon lexicon);
    /// How headsets are noticed; may be empty.
    using WatchHeadset = std::function<std::unique_ptr<speech::HeadsetWatch>(speech::HeadsetWatch::Changed)>;

    struct Setup {
        OpenSound open = sound({});
        int volume = 6; ///< a step of speech/volume.h
        voice::Clips clips{};
        WatchHeadset watch{};
    };
    Narrator(Setup setup, const Clock& clock, Queue& queue, Log& log);

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
    void damaged(const Error& clip);
    void headset(const Result<std::optional<speech::Outputs>>& found);

    const voice::Clips m_clips;
    Queue& m_queue;
    Log& m_log;
    std::mutex m_mutex; // never held while a player is called
    std::optional<Script> m_script;
    session::Condition m_sound = session::Condition::Works;
    std::set<std::string> m_missingVoices; // logged already
    std::set<std::string> m_brokenClips;   // logged already
    std::optional<bool> m_headset;         // none: not known yet
    speech::SilentPlayer m_silent;
    std::unique_ptr<speech::Player> m_player;      // none: silence from the start. Its thread ends before what it calls
    std::unique_ptr<speech::HeadsetWatch> m_watch; // may be none. Its thread ends before the player goes.
};

} // namespace perron::effects
