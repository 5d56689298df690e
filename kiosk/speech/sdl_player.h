#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "speech/output.h"
#include "speech/player.h"
#include "speech/synthesizer.h"

namespace perron::speech {

/// Speaks through a sound device, with a worker thread that synthesises a little ahead of what is heard and notifies
/// the listener. Tones go the same way, or to a device of their own. Whatever rate a device has, SDL converts to it.
class SdlPlayer final : public Player {
public:
    /// Returns at once. The worker then opens the device, to know, and tells the listener: a machine without sound
    /// takes a tenth of a second to find that out.
    SdlPlayer(std::unique_ptr<Synthesizer> voice, Listener listener);
    ~SdlPlayer() override;

    void start(Speech speech) override;
    void stop() override;
    void pause() override;
    void resume() override;
    void setVolume(int volume) override;
    void play(Tone tone) override;
    void setOutputs(const Outputs& outputs) override;

private:
    void wake();
    void run();
    void tryDevice();
    bool takeOrders();
    bool holdDevice();
    bool sayNext();
    Status say(const Utterance& utterance, SpeechSink& sink);
    void notify();

    const std::unique_ptr<Synthesizer> m_voice;
    const Listener m_listener;
    Output m_output; // of the voice, and of tones that go the same way
    Output m_tones;  // of those that do not
    Mixer& m_mixer = m_output.mixer();

    std::mutex m_mutex; // never held while calling SDL, the voice or the listener
    std::condition_variable m_wake;
    bool m_woken = false;
    bool m_quit = false;
    bool m_stopped = false;
    bool m_forget = false; // what was said before is to be overwritten
    std::optional<Speech> m_ordered;
    Outputs m_outputs;

    // Of the worker thread alone.
    std::optional<Speech> m_speech;
    std::size_t m_said = 0; // utterances of it
    Status m_outcome;

    std::thread m_worker;
};

} // namespace perron::speech
