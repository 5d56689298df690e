#include "effects/narrator.h"

#include <utility>

#include "speech/sdl_player.h"

namespace perron::effects {
namespace {

speech::Tone toneOf(session::Sound::What what) {
    switch (what) {
    case session::Sound::What::Taken:
        return speech::Tone::Taken;
    case session::Sound::What::Missed:
        return speech::Tone::Missed;
    case session::Sound::What::Test:
        return speech::Tone::Test;
    }
    return speech::Tone::Taken;
}

} // namespace

Narrator::OpenSound Narrator::sound(speech::Lexicon lexicon) {
    return [words = std::move(lexicon)](speech::Listener listener) -> Result<std::unique_ptr<speech::Player>> {
        auto voice = speech::Synthesizer::open(words);
        if (!voice) {
            return tl::unexpected(voice.error());
        }
        return std::make_unique<speech::SdlPlayer>(std::move(*voice), std::move(listener));
    };
}

Narrator::Narrator(Setup setup, const Clock& clock, Queue& queue, Log& log)
    : m_clips(std::move(setup.clips))
    , m_queue(queue)
    , m_log(log)
    , m_silent(clock, {[this](const speech::Heard& h) { heard(h); }, [this](const speech::Ended& e) { ended(e); }}) {
    auto player =
        setup.open({[this](const speech::Heard& h) { heard(h); }, [this](const speech::Ended& e) { ended(e); },
                    [this](const Status& status) { device(status); }, [this](const Error& clip) { damaged(clip); }});
    if (player) {
        m_player = std::move(*player);
        m_player->setVolume(setup.volume);
    } else {
        device(tl::unexpected(player.error()));
    }
    if (setup.watch) {
        m_watch = setup.watch([this](const Result<std::optional<speech::Outputs>>& found) { headset(found); });
    }
}

void Narrator::speak(const session::Speak& speak) {
    Script script(speak, m_clips);
    speech::Speech speech = script.speech();
    {
        const std::scoped_lock lock(m_mutex);
        m_script = std::move(script);
    }
    m_silent.stop();
    speech::Player& player = m_player ? *m_player : m_silent;
    player.start(std::move(speech));
}

void Narrator::hush() {
    {
        const std::scoped_lock lock(m_mutex);
        m_script.reset();
    }
    m_silent.stop();
    if (m_player) {
        m_player->stop();
    }
}

void Narrator::pause() {
    m_silent.pause();
    if (m_player) {
        m_player->pause();
    }
}

void Narrator::resume() {
    m_silent.resume();
    if (m_player) {
        m_player->resume();
    }
}

void Narrator::setVolume(int step) {
    if (m_player) {
        m_player->setVolume(step);
    }
}

void Narrator::play(const session::Sound& sound) {
    if (m_player) {
        m_player->play(toneOf(sound.what));
    }
}

void Narrator::heard(const speech::Heard& heard) {
    std::optional<session::SpeechReached> reached;
    {
        const std::scoped_lock lock(m_mutex);
        reached = m_script ? m_script->reached(heard) : std::nullopt;
    }
    if (reached) {
        m_queue.push(*reached);
    }
}

void Narrator::ended(const speech::Ended& ended) {
    std::optional<speech::Speech> again;
    bool lacks = false;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_script || m_script->speech().id != ended.speech) {
            return;
        }
        const Code code = ended.outcome ? Code::Conflict : ended.outcome.error().code;
        if (code == Code::NotFound && m_missingVoices.insert(ended.outcome.error().detail).second) {
            m_log.write(Event::VoiceMissing, ended.outcome.error().detail);
            lacks = m_sound == session::Condition::Works;
        }
        if (code == Code::Unavailable || code == Code::NotFound) {
            again = m_script->speech();
        }
    }
    if (lacks) {
        m_queue.push(session::SoundChanged{session::Condition::LacksVoice});
    }
    if (again) { // nobody hears it; the words light up all the same
        m_silent.start(std::move(*again));
        m_queue.wake();
        return;
    }
    m_queue.push(session::SpeechEnded{static_cast<int>(ended.speech)});
}

void Narrator::device(const Status& status) {
    const session::Condition now = status ? session::Condition::Works : session::Condition::Fails;
    {
        const std::scoped_lock lock(m_mutex);
        if (now == m_sound) {
            return;
        }
        m_sound = now;
    }
    if (!status) {
        m_log.write(Event::SoundMissing, "aucun appareil de son ne s'ouvre (" + status.error().detail +
                                             ") ; branchez un haut-parleur, puis redémarrez la borne");
    }
    m_queue.push(session::SoundChanged{now});
}

void Narrator::damaged(const Error& clip) {
    bool isNew = false;
    {
        const std::scoped_lock lock(m_mutex);
        isNew = m_brokenClips.insert(clip.detail).second;
    }
    if (isNew) {
        m_log.write(Event::ClipBroken, "un enregistrement ne se joue pas (" + clip.detail + ") ; refaites-le");
    }
}

void Narrator::headset(const Result<std::optional<speech::Outputs>>& found) {
    const bool there = found && *found;
    std::optional<bool> before;
    {
        const std::scoped_lock lock(m_mutex);
        before = std::exchange(m_headset, there);
    }
    if (!found) {
        m_log.write(Event::HeadsetUnwatched,
                    "un casque branché n'est pas vu (" + found.error().detail + ") ; installez PulseAudio ou PipeWire");
    }
    if (m_player) {
        if (before == true && !there) { // what was said to one person is not said to the room (EN 301 549 5.1.3.9)
            m_player->stop();
        }
        m_player->setOutputs(there ? **found : speech::Outputs{});
    }
    if (there && before != true) {
        m_log.write(Event::HeadsetThere, (*found)->voice);
    } else if (!there && before == true) {
        m_log.write(Event::HeadsetGone, "");
    }
    if (before && *before != there) { // one that is left plugged in all day calls nobody
        m_queue.push(session::HeadsetChanged{there ? session::Headset::There : session::Headset::Gone});
    }
}

} // namespace perron::effects
