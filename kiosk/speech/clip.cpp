#include "speech/clip.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <sndfile.h>
#include <sonic.h>

#include "speech/resample.h"

namespace perron::speech {
namespace {

constexpr int longestSeconds = 60;
constexpr int mostChannels = 8;
/// Of the synthesizer's sentences, measured over what is not silence.
constexpr double usualLoudness = 2850.0 / 32768;
constexpr double mostGain = 8; // a whisper; more would lift the room's noise
constexpr int frame = sampleRate / 50;
constexpr double audible = 0.1; // of the loudest frame: 20 dB under it
constexpr int edge = 4;         // frames kept before and after, so that no consonant is cut

struct Closing {
    void operator()(SNDFILE* file) const { sf_close(file); }
};

/// One channel, at the file's own rate.
struct Recorded {
    std::vector<float> sound;
    int rate;
};

/// libsndfile's own words are English and stand in a French sentence.
std::string_view whyNotOpen(bool there) {
    if (!there) {
        return "ce fichier n'existe pas";
    }
    switch (sf_error(nullptr)) {
    case SF_ERR_UNRECOGNISED_FORMAT:
        return "ce n'est pas un enregistrement";
    case SF_ERR_UNSUPPORTED_ENCODING:
        return "ce codage n'est pas lu";
    case SF_ERR_SYSTEM:
        return "ce fichier ne s'ouvre pas ; vérifiez ses droits";
    default:
        return "cet enregistrement est abîmé";
    }
}

Result<Recorded> decode(const Path& path) {
    SF_INFO info{};
    const std::unique_ptr<SNDFILE, Closing> file(sf_open(path.c_str(), SFM_READ, &info));
    if (!file) {
        std::error_code problem;
        const bool there = std::filesystem::exists(path, problem);
        return fail(there ? Code::Malformed : Code::NotFound, fmt::format("{} : {}", path.string(), whyNotOpen(there)));
    }
    if (info.frames > sf_count_t{longestSeconds} * info.samplerate || info.channels > mostChannels) {
        return fail(Code::Refused,
                    fmt::format("{} : {} s sur {} voies ; au plus {} s sur {}", path.string(),
                                info.frames / info.samplerate, info.channels, longestSeconds, mostChannels));
    }
    std::vector<float> all(static_cast<std::size_t>(info.frames * info.channels));
    const sf_count_t read = sf_readf_float(file.get(), all.data(), info.frames);
    if (read < info.frames) {
        return fail(Code::Malformed,
                    fmt::format("{} : abîmé après {} échantillons sur {}", path.string(), read, info.frames));
    }
    Recorded recorded{{}, info.samplerate};
    const auto channels = static_cast<std::size_t>(info.channels);
    for (std::size_t at = 0; at < all.size(); at += channels) {
        float sum = 0;
        for (std::size_t channel = 0; channel < channels; ++channel) {
            sum += all[at + channel];
        }
        recorded.sound.push_back(sum / static_cast<float>(channels));
    }
    return recorded;
}

/// How loud each 20 ms are.
std::vector<double> loudness(const std::vector<float>& sound) {
    std::vector<double> frames;
    for (std::size_t begin = 0; begin + frame <= sound.size(); begin += frame) {
        double power = 0;
        for (std::size_t i = begin; i < begin + frame; ++i) {
            power += static_cast<double>(sound[i]) * static_cast<double>(sound[i]);
        }
        frames.push_back(std::sqrt(power / frame));
    }
    return frames;
}

/// The part in which somebody speaks, and what makes it as loud as the synthesizer.
struct Spoken {
    std::size_t begin; // samples
    std::size_t end;
    double gain;
};
std::optional<Spoken> findSpeech(const std::vector<float>& sound) {
    constexpr double silence = 0.0005; // -66 dB: a microphone that was switched off
    const std::vector<double> frames = loudness(sound);
    const double loudest = frames.empty() ? 0 : *std::max_element(frames.begin(), frames.end());
    if (loudest < silence) {
        return std::nullopt;
    }
    const auto heard = [&](double one) { return one >= audible * loudest; };
    const auto first = std::find_if(frames.begin(), frames.end(), heard) - frames.begin();
    const auto last = frames.rend() - std::find_if(frames.rbegin(), frames.rend(), heard);
    double power = 0;
    int count = 0;
    for (const double one : frames) {
        power += heard(one) ? one * one : 0;
        count += heard(one) ? 1 : 0;
    }
    const auto from = static_cast<std::size_t>(std::max<std::ptrdiff_t>(first - edge, 0)) * frame;
    const auto to = std::min(static_cast<std::size_t>(last + edge) * frame, sound.size());
    return Spoken{from, to, std::min(usualLoudness / std::sqrt(power / count), mostGain)};
}

std::size_t lettersOf(const std::string& token) {
    return 1 + static_cast<std::size_t>(std::count_if(token.begin(), token.end(), [](char c) {
               return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
           }));
}

} // namespace

Result<std::vector<std::int16_t>> readClip(const Path& file) {
    auto recorded = decode(file);
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    const std::vector<float> sound = resampled(recorded->sound, recorded->rate, sampleRate);
    const std::optional<Spoken> spoken = findSpeech(sound);
    if (!spoken) {
        return fail(Code::Malformed, fmt::format("{}: nothing to be heard in it", file.string()));
    }
    constexpr double limit = std::numeric_limits<std::int16_t>::max();
    std::vector<std::int16_t> samples;
    for (std::size_t at = spoken->begin; at < spoken->end; ++at) {
        const double sample = static_cast<double>(sound[at]) * spoken->gain * limit;
        samples.push_back(static_cast<std::int16_t>(std::lround(std::clamp(sample, -limit, limit))));
    }
    return samples;
}

std::vector<std::int16_t> paced(std::vector<std::int16_t> sound, Rate rate) {
    const int percent = within(rate);
    const std::unique_ptr<sonicStreamStruct, decltype(&sonicDestroyStream)> stream(sonicCreateStream(sampleRate, 1),
                                                                                   &sonicDestroyStream);
    if (percent == 100 || !stream) {
        return sound;
    }
    sonicSetSpeed(stream.get(), static_cast<float>(percent) / 100.0F);
    if (sonicWriteShortToStream(stream.get(), sound.data(), static_cast<int>(sound.size())) == 0 ||
        sonicFlushStream(stream.get()) == 0) {
        return sound;
    }
    std::vector<std::int16_t> made(static_cast<std::size_t>(sonicSamplesAvailable(stream.get())));
    made.resize(
        static_cast<std::size_t>(sonicReadShortFromStream(stream.get(), made.data(), static_cast<int>(made.size()))));
    return made;
}

Status sayClip(const Utterance& utterance, Rate rate, SpeechSink& sink) {
    auto read = readClip(utterance.clip);
    if (!read) {
        return tl::unexpected(read.error());
    }
    const std::vector<std::int16_t> sound = paced(std::move(*read), rate);
    std::size_t letters = 0;
    for (const std::string& token : utterance.tokens) {
        letters += lettersOf(token);
    }
    std::size_t before = 0;
    for (std::size_t index = 0; index < utterance.tokens.size(); ++index) {
        sink.token(index, sound.size() * before / letters);
        before += lettersOf(utterance.tokens[index]);
    }
    if (sink.allSamples(sound) == SpeechSink::Next::GoOn) {
        sink.silence(pauseSamples(utterance, rate));
    }
    return {};
}

} // namespace perron::speech
