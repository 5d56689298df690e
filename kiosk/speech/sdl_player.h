#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "speech/mixer.h"
#include "speech/player.h"
#include "speech/synthesizer.h"

namespace perron::speech {

class SdlDevice;

/// Speaks through the default sound device, with a worker thread that synthesises a little ahead of what is heard and
/// notifies the listener. The device is held open only while there is something to hear and some seconds after, so that
/// a silent kiosk costs nothing. Whatever rate the device has, SDL converts to it.
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

private:
    void wake();
    void run();
    void tryDevice();
    bool takeOrders();
    bool holdDevice();
    bool sayNext();
    void notify();
    void played(std::size_t samples);

    const std::unique_ptr<Synthesizer> m_voice;
    const Listener m_listener;
    Mixer m_mixer;

    std::mutex m_mutex; // never held while calling SDL, the voice or the listener
    std::condition_variable m_wake;
    bool m_woken = false;
    bool m_quit = false;
    bool m_stopped = false;
    std::optional<Speech> m_ordered;
    std::size_t m_idleSamples = 0; // handed out since there was something to hear

    // Of the worker thread alone.
    std::unique_ptr<SdlDevice> m_device;
    std::optional<Speech> m_speech;
    std::size_t m_said = 0; // utterances of it
    Status m_outcome;

    std::thread m_worker;
};

} // namespace perron::speech
