#include "speech/output.h"

#include <utility>

#include "speech/sink.h"

namespace perron::speech {
namespace {

constexpr std::size_t lingering = 8U * sampleRate; // the next page is usually spoken within these seconds

} // namespace

Output::Output(std::function<void()> wake)
    : m_wake(std::move(wake)) {}

void Output::use(std::string device) {
    const std::scoped_lock lock(m_mutex);
    m_wanted = std::move(device);
}

Output::Held Output::hold(bool awaited) {
    const bool needed = awaited || !m_mixer.idle();
    std::string wanted;
    bool spent = false;
    {
        const std::scoped_lock lock(m_mutex);
        wanted = m_wanted;
        spent = m_idleSamples >= lingering;
    }
    if (m_device && (wanted != m_name || (spent && !needed))) {
        m_device.reset();
    }
    if (m_device || !needed) {
        return {m_device != nullptr, std::nullopt};
    }
    {
        const std::scoped_lock lock(m_mutex);
        m_idleSamples = 0;
    }
    auto device = SdlDevice::open(wanted, [this](std::span<std::int16_t> out) {
        m_mixer.fill(out);
        played(out.size());
    });
    if (!device) {
        return {false, tl::unexpected(device.error())};
    }
    m_name = wanted;
    m_device = std::move(*device);
    return {true, Status{}};
}

void Output::close() {
    m_device.reset();
}

void Output::played(std::size_t samples) {
    const bool idle = m_mixer.idle();
    bool changes = !idle;
    {
        const std::scoped_lock lock(m_mutex);
        m_idleSamples = idle ? m_idleSamples + samples : 0;
        changes = changes || m_idleSamples >= lingering;
    }
    if (changes) {
        m_wake();
    }
}

} // namespace perron::speech
