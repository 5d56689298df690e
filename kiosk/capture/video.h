#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <linux/videodev2.h>

#include "capture/modes.h"
#include "capture/system_calls.h"
#include "capture/trouble.h"

namespace perron::capture {

/// What errno says after a call to a camera's driver.
Trouble troubleOf(int error);

/// An open camera. It is closed when this goes.
class Video {
public:
    Video(const SystemCalls& calls, const std::string& path);
    ~Video();
    Video(const Video&) = delete;
    Video& operator=(const Video&) = delete;

    Trouble trouble() const { return m_trouble; } ///< of opening it
    const std::string& title() const { return m_title; }
    std::vector<Mode> modes() const;
    /// False, and errno, as ioctl.
    bool ask(unsigned long request, void* argument) const { return m_calls.ask(m_device, request, argument) >= 0; }
    int device() const { return m_device; }
    const SystemCalls& calls() const { return m_calls; }

private:
    void addSizes(std::vector<Mode>& modes, Mode::Form form, std::uint32_t name) const;

    const SystemCalls& m_calls;
    int m_device;
    Trouble m_trouble = Trouble::None;
    std::string m_title;
};

/// Pictures of a mode, as they come. Ends when this goes.
class Stream {
public:
    Stream(const Video& video, const Mode& mode);
    ~Stream();
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    Trouble trouble() const { return m_trouble; } ///< of beginning
    const Mode& mode() const { return m_mode; }   ///< as the driver gives it
    std::size_t bytesPerLine() const { return m_bytesPerLine; }

    /// A picture's bytes, until the next call of it; empty where none came within the time.
    std::span<const std::uint8_t> next(int milliseconds);
    Trouble broken() const { return m_broken; } ///< why none will come any more

private:
    struct Buffer {
        void* at = nullptr;
        std::size_t length = 0;
    };
    bool begin();
    bool addBuffers();
    bool giveBack(std::uint32_t index);

    const Video& m_video;
    Mode m_mode;
    std::size_t m_bytesPerLine = 0;
    std::vector<Buffer> m_buffers;
    std::optional<std::uint32_t> m_taken;
    Trouble m_trouble = Trouble::None;
    Trouble m_broken = Trouble::None;
};

} // namespace perron::capture
