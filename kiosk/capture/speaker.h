#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "capture/device.h"
#include "capture/wire.h"

namespace perron::capture {

/// perron-capture's voice: messages on its standard output. Where nobody listens any more it says nothing.
class Speaker {
public:
    void device(const Found& found);
    /// A number that was told is told again twice a second only: a sign of life.
    void progress(const Progress& progress);
    void preview(Guide guide, int held, const View& view);
    void file(std::string_view head, std::span<const std::uint8_t> pixels);
    void end(Trouble trouble);

private:
    void say(Said kind, std::string_view first, std::span<const std::uint8_t> then = {});
    bool m_heard = true;
    std::optional<Progress> m_told;
    std::chrono::steady_clock::time_point m_when{};
};

} // namespace perron::capture
