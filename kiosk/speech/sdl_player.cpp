#include "speech/sdl_player.h"

#include <algorithm>
#include <utility>

#include <SDL_thread.h>

#include "speech/clip.h"
#include "speech/sdl_device.h"

namespace perron::speech {
namespace {

constexpr std::size_t enoughAhead = 2U * sampleRate;

class ToMixer final : public SpeechSink {
public:
    ToMixer(Mixer& mixer, std::uint64_t speech, std::size_t utterance, std::function<void()> afterChunk)
        : m_mixer(mixer)
        , m_speech(speech)
        , m_utterance(utterance)
        , m_begin(mixer.appended())
        , m_afterChunk(std::move(afterChunk)) {}

    void token(std::size_t index, std::size_t at) override {
        m_mixer.mark({m_speech, m_utterance, index}, m_begin + at);
    }
    Next samples(std::span<const std::int16_t> chunk) override {
        if (!m_mixer.append(m_speech, chunk)) {
            return Next::Stop;
        }
        m_afterChunk();
        return Next::GoOn;
    }

private:
    Mixer& m_mixer;
    std::uint64_t m_speech;
    std::size_t m_utterance;
    std::size_t m_begin;
    std::function<void()> m_afterChunk;
};

} // namespace

SdlPlayer::SdlPlayer(std::unique_ptr<Synthesizer> voice, Listener listener)
    : m_voice(std::move(voice))
    , m_listener(std::move(listener))
    , m_output([this] { wake(); })
    , m_tones([this] { wake(); })
    , m_worker([this] { run(); }) {}

SdlPlayer::~SdlPlayer() {
    m_mixer.clear(); // so that a synthesis under way ends at its next chunk
    {
        const std::scoped_lock lock(m_mutex);
        m_quit = true;
    }
    wake();
    m_worker.join();
}

void SdlPlayer::start(Speech speech) {
    {
        const std::scoped_lock lock(m_mutex);
        m_mixer.begin(speech.id);
        m_ordered = std::move(speech);
        m_stopped = false;
    }
    wake();
}

void SdlPlayer::stop() {
    {
        const std::scoped_lock lock(m_mutex);
        m_mixer.clear();
        m_ordered.reset();
        m_stopped = true;
        m_forget = true;
    }
    wake();
}

void SdlPlayer::pause() {
    m_mixer.setPaused(true);
}

void SdlPlayer::resume() {
    m_mixer.setPaused(false);
}

void SdlPlayer::setVolume(int volume) {
    m_mixer.setVolume(volume);
    m_tones.mixer().setVolume(volume);
}

void SdlPlayer::play(Tone tone) {
    Outputs outputs;
    {
        const std::scoped_lock lock(m_mutex);
        outputs = m_outputs;
    }
    if (outputs.tones) {
        (*outputs.tones == outputs.voice ? m_mixer : m_tones.mixer()).add(tone);
        wake();
    }
}

void SdlPlayer::setOutputs(const Outputs& outputs) {
    {
        const std::scoped_lock lock(m_mutex);
        m_outputs = outputs;
    }
    m_output.use(outputs.voice);
    m_tones.use(outputs.tones.value_or(""));
    wake();
}

void SdlPlayer::wake() {
    const std::scoped_lock lock(m_mutex);
    m_woken = true;
    m_wake.notify_one();
}

void SdlPlayer::tryDevice() {
    const auto silence = [](std::span<std::int16_t> out) { std::fill(out.begin(), out.end(), std::int16_t{0}); };
    const auto device = SdlDevice::open("", silence);
    if (m_listener.device) {
        m_listener.device(device ? Status{} : tl::unexpected(device.error()));
    }
}

void SdlPlayer::run() {
    tryDevice();
    while (takeOrders()) {
        if (!holdDevice()) {
            continue;
        }
        notify();
        while (sayNext()) {
            notify();
        }
    }
    m_output.close();
    m_tones.close();
    SDL_TLSCleanup(); // SDL keeps its last error for each thread, and frees it only for threads of its own making
}

bool SdlPlayer::takeOrders() {
    bool forget = false;
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_woken || m_quit; });
        m_woken = false;
        forget = std::exchange(m_forget, false);
    }
    if (forget) {
        m_voice->forget();
    }
    const std::scoped_lock lock(m_mutex);
    if (m_stopped || m_ordered) {
        m_speech = std::exchange(m_ordered, std::nullopt);
        m_said = 0;
        m_outcome = {};
        m_stopped = false;
    }
    return !m_quit;
}

bool SdlPlayer::holdDevice() {
    if (const Output::Held tones = m_tones.hold(false); tones.tried && !*tones.tried) {
        m_tones.mixer().dropTone(); // an answer that comes late is none
    }
    const Output::Held held = m_output.hold(m_speech.has_value());
    if (held.tried && m_listener.device) {
        m_listener.device(*held.tried);
    }
    if (held.tried && !*held.tried) {
        bool ordered = false; // while the device was asked, somebody began another speech: that one is not dropped
        {
            const std::scoped_lock lock(m_mutex);
            ordered = m_ordered.has_value();
        }
        if (!ordered) {
            m_mixer.clear();
            m_mixer.dropTone();
        }
        if (m_speech) {
            m_listener.ended({std::exchange(m_speech, std::nullopt)->id, *held.tried});
        }
    }
    return held.open;
}

bool SdlPlayer::sayNext() {
    if (!m_speech || m_mixer.ahead() >= enoughAhead) {
        return false;
    }
    {
        const std::scoped_lock lock(m_mutex);
        if (m_ordered || m_stopped || m_quit) {
            return false;
        }
    }
    if (m_said == m_speech->utterances.size()) {
        m_mixer.finish(m_speech->id, std::exchange(m_outcome, {}));
        m_speech.reset();
        return true;
    }
    ToMixer sink(m_mixer, m_speech->id, m_said, [this] { notify(); });
    const Status said = say(m_speech->utterances[m_said], sink);
    if (!said && m_outcome) {
        m_outcome = said;
    }
    ++m_said;
    return true;
}

Status SdlPlayer::say(const Utterance& utterance, SpeechSink& sink) {
    if (!utterance.clip.empty()) {
        const Status played = sayClip(utterance, m_speech->rate, sink);
        if (played) {
            return {};
        }
        if (m_listener.clip) {
            m_listener.clip(played.error());
        }
    }
    return m_voice->say(utterance, m_speech->rate, sink);
}

void SdlPlayer::notify() {
    for (const Heard& heard : m_mixer.takeHeard()) {
        m_listener.heard(heard);
    }
    if (const std::optional<Ended> ended = m_mixer.takeEnded()) {
        m_listener.ended(*ended);
    }
}

} // namespace perron::speech
