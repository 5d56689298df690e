#include "speech/utterance.h"

#include <algorithm>

#include "speech/sink.h"

namespace perron::speech {

int within(Rate rate) {
    return std::clamp(rate.percent, slowestPercent, fastestPercent);
}

std::size_t pauseSamples(const Utterance& utterance, Rate rate) {
    const auto pause = std::max<MonoTime::rep>(utterance.pauseAfter.count(), 0) * 100 / within(rate);
    return static_cast<std::size_t>(pause) * sampleRate / 1000;
}

} // namespace perron::speech
