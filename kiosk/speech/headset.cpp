#include "speech/headset.h"

#include <algorithm>

namespace perron::speech {

std::optional<Outputs> outputsFor(const std::vector<SoundSink>& sinks, const std::string& defaultSink) {
    const auto find = [&](const auto& which) {
        const auto found = std::find_if(sinks.begin(), sinks.end(), which);
        return found == sinks.end() ? nullptr : &*found;
    };
    const SoundSink* headset = find([](const SoundSink& one) { return one.kind == SoundSink::Kind::Headset; });
    if (headset == nullptr) {
        return std::nullopt;
    }
    const auto isLoud = [](const SoundSink& one) { return one.kind == SoundSink::Kind::Loudspeaker; };
    const SoundSink* loud = find([&](const SoundSink& one) { return isLoud(one) && one.name == defaultSink; });
    if (loud == nullptr) {
        loud = find(isLoud);
    }
    return Outputs{headset->description, loud != nullptr ? std::optional(loud->description) : std::nullopt};
}

} // namespace perron::speech
