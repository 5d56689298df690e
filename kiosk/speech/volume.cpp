#include "speech/volume.h"

#include <algorithm>
#include <cmath>

namespace perron::speech {

double decibels(int volume) {
    return 3.0 * (std::clamp(volume, softestVolume, loudestVolume) - loudestVolume);
}

double amplitude(int volume) {
    return std::pow(10.0, decibels(volume) / 20.0);
}

} // namespace perron::speech
