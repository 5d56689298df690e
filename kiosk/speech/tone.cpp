#include "speech/tone.h"

#include <cmath>
#include <numbers>

#include "speech/sink.h"

namespace perron::speech {
namespace {

constexpr double peak = 0.18 * 32767; // about 15 dB below full scale: under the voice

struct Note {
    double hertz;
    int milliseconds;
    int restMilliseconds;
};

void add(std::vector<std::int16_t>& sound, const Note& note) {
    const int count = sampleRate * note.milliseconds / 1000;
    for (int i = 0; i < count; ++i) {
        const double part = static_cast<double>(i) / count;
        const double swell = 0.5 - 0.5 * std::cos(2 * std::numbers::pi * part); // begins and ends at nothing: no click
        const double wave = std::sin(2 * std::numbers::pi * note.hertz * i / sampleRate);
        sound.push_back(static_cast<std::int16_t>(std::lround(peak * swell * wave)));
    }
    sound.insert(sound.end(), static_cast<std::size_t>(sampleRate * note.restMilliseconds / 1000), 0);
}

} // namespace

std::vector<std::int16_t> samplesOf(Tone tone) {
    std::vector<std::int16_t> sound;
    switch (tone) {
    case Tone::Taken:
        add(sound, {880, 70, 0});
        break;
    case Tone::Missed:
        add(sound, {294, 80, 40});
        add(sound, {294, 80, 0});
        break;
    case Tone::Test:
        add(sound, {523, 120, 20});
        add(sound, {659, 120, 20});
        add(sound, {784, 160, 0});
        break;
    }
    return sound;
}

} // namespace perron::speech
