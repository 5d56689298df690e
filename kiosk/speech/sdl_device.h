#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>

#include "base/result.h"

namespace perron::speech {

/// An open sound device that asks for samples at `sampleRate`, about every 23 ms, from a thread of its own.
class SdlDevice {
public:
    using Fill = std::function<void(std::span<std::int16_t>)>;
    /// `name` as SDL lists it, "" for the default one. Unavailable: no such device, or it does not open now.
    static Result<std::unique_ptr<SdlDevice>> open(const std::string& name, Fill fill);
    /// Ends the asking: `fill` is not called afterwards.
    ~SdlDevice();
    SdlDevice(const SdlDevice&) = delete;
    SdlDevice& operator=(const SdlDevice&) = delete;

private:
    explicit SdlDevice(Fill fill)
        : m_fill(std::move(fill)) {}
    static void onAsked(void* self, std::uint8_t* bytes, int count);

    Fill m_fill;
    std::uint32_t m_id = 0;
};

} // namespace perron::speech
