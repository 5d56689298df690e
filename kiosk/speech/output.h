#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "speech/mixer.h"
#include "speech/sdl_device.h"

namespace perron::speech {

/// A mixer and the sound device that plays it. The device is open only while there is something to hear and some
/// seconds after, so that a silent kiosk costs nothing.
class Output {
public:
    /// `wake` is called from the device's thread whenever `hold` has something to do.
    explicit Output(std::function<void()> wake);

    Mixer& mixer() { return m_mixer; }
    /// SDL's name of the device from the next `hold` on; "" is the default one. From any thread.
    void use(std::string device);

    struct Held {
        bool open;
        std::optional<Status> tried; ///< where it had to be opened now
    };
    /// Opens or closes the device as there is something to hear, or something `awaited`. From one thread, as `close`.
    Held hold(bool awaited);
    void close();

private:
    void played(std::size_t samples);

    const std::function<void()> m_wake;
    Mixer m_mixer;
    std::mutex m_mutex; // never held while calling SDL
    std::string m_wanted;
    std::size_t m_idleSamples = 0; // handed out since there was something to hear

    std::string m_name; // of the open one
    std::unique_ptr<SdlDevice> m_device;
};

} // namespace perron::speech
