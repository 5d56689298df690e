#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

#include <gtest/gtest.h>
#include <sndfile.h>

#include "base/files.h"

namespace perron::test {

/// What a microphone might have made of a hum: silence, then so many seconds of it.
struct Hum {
    double seconds = 1;
    double before = 0; ///< seconds of silence
    double amplitude = 0.3;
    double hertz = 220;
    int rate = 44100;
    int channels = 1;
};

/// Writes it as Ogg Vorbis, as any recording program does.
inline void record(const Path& file, const Hum& hum = {}) {
    SF_INFO info{};
    info.samplerate = hum.rate;
    info.channels = hum.channels;
    info.format = SF_FORMAT_OGG | SF_FORMAT_VORBIS;
    SNDFILE* out = sf_open(file.c_str(), SFM_WRITE, &info);
    ASSERT_NE(out, nullptr) << sf_strerror(nullptr);
    std::vector<float> samples;
    const auto silent = static_cast<int>(hum.before * hum.rate);
    const auto count = silent + static_cast<int>(hum.seconds * hum.rate);
    for (int i = 0; i < count; ++i) {
        const double wave = std::sin(2 * std::numbers::pi * hum.hertz * i / hum.rate);
        samples.insert(samples.end(), static_cast<std::size_t>(hum.channels),
                       static_cast<float>(i < silent ? 0 : hum.amplitude * wave));
    }
    // Written in pieces: libsndfile 1.2 puts a whole long block on the stack.
    for (int at = 0; at < count; at += 4096) {
        const int now = std::min(4096, count - at);
        EXPECT_EQ(sf_writef_float(out, samples.data() + static_cast<std::ptrdiff_t>(at) * hum.channels, now), now);
    }
    sf_close(out);
}

/// What is left when a download or a memory stick broke in the middle.
inline void spoil(const Path& file) {
    std::string bytes = readFile(file).value();
    for (std::size_t at = bytes.size() / 3; at < bytes.size(); ++at) {
        bytes[at] = static_cast<char>(at * 31);
    }
    ASSERT_TRUE(writeFile(file, bytes));
}

} // namespace perron::test
