#include "speech/sink.h"

#include <algorithm>
#include <array>

namespace perron::speech {
namespace {

constexpr std::size_t piece = 1024;

} // namespace

SpeechSink::Next SpeechSink::allSamples(std::span<const std::int16_t> sound) {
    while (!sound.empty()) {
        const std::size_t now = std::min(sound.size(), piece);
        if (samples(sound.first(now)) == Next::Stop) {
            return Next::Stop;
        }
        sound = sound.subspan(now);
    }
    return Next::GoOn;
}

SpeechSink::Next SpeechSink::silence(std::size_t count) {
    static constexpr std::array<std::int16_t, piece> nothing{};
    while (count > 0) {
        const std::size_t now = std::min(count, nothing.size());
        if (samples({nothing.data(), now}) == Next::Stop) {
            return Next::Stop;
        }
        count -= now;
    }
    return Next::GoOn;
}

} // namespace perron::speech
