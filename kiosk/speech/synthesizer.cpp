#include "speech/synthesizer.h"

#include <algorithm>
#include <atomic>
#include <utility>

#include <espeak-ng/speak_lib.h>
#include <fmt/format.h>

#include "speech/spoken.h"
#include "speech/token_track.h"

namespace perron::speech {
namespace {

// The library's own state is one per process, so this flag is too.
std::atomic_flag taken = ATOMIC_FLAG_INIT;

// At 50 % this is the slowest pace espeak-ng accepts (80).
constexpr int wordsPerMinute = 160;

struct Saying {
    SpeechSink& sink;
    TokenTrack track;
    bool stopped = false;
};

std::size_t toSample(int milliseconds) {
    return static_cast<std::size_t>(std::max(milliseconds, 0)) * sampleRate / 1000;
}

int onSamples(short* wave, int count, espeak_EVENT* events) {
    Saying& saying = *static_cast<Saying*>(events->user_data);
    for (; events->type != espeakEVENT_LIST_TERMINATED; ++events) {
        // Closing a clause repeats an old position with no length: that is no word.
        if (events->type == espeakEVENT_WORD && events->length > 0 && events->text_position > 0) {
            saying.track.word(static_cast<std::size_t>(events->text_position - 1), toSample(events->audio_position));
        }
    }
    saying.track.tell(saying.sink);
    if (wave != nullptr && count > 0 &&
        saying.sink.samples({wave, static_cast<std::size_t>(count)}) == SpeechSink::Next::Stop) {
        saying.stopped = true;
    }
    return saying.stopped ? 1 : 0;
}

} // namespace

Result<std::unique_ptr<Synthesizer>> Synthesizer::open(Lexicon lexicon) {
    if (taken.test_and_set()) {
        return fail(Code::Conflict, "espeak-ng: already in use in this process");
    }
    // Started once and never ended: the second espeak_Terminate of a process waits for ever (seen with 1.51).
    static const int rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, espeakINITIALIZE_DONT_EXIT);
    if (rate != sampleRate) {
        taken.clear();
        return fail(Code::Unavailable, fmt::format("espeak-ng: starts with {} instead of {} Hz", rate, sampleRate));
    }
    espeak_SetSynthCallback(&onSamples);
    return std::unique_ptr<Synthesizer>(new Synthesizer(std::move(lexicon)));
}

Synthesizer::~Synthesizer() {
    taken.clear();
}

Status Synthesizer::choose(const std::string& language) {
    if (language == m_language && !language.empty()) {
        return {};
    }
    espeak_VOICE wanted{};
    wanted.languages = language.c_str();
    if (language.empty() || espeak_SetVoiceByProperties(&wanted) != EE_OK) {
        return fail(Code::NotFound, fmt::format("espeak-ng: no voice for '{}'", language));
    }
    m_language = language;
    return {};
}

Status Synthesizer::say(const Utterance& utterance, Rate rate, SpeechSink& sink) {
    if (Status chosen = choose(utterance.language); !chosen) {
        return chosen;
    }
    espeak_SetParameter(espeakRATE, wordsPerMinute * within(rate) / 100, 0);

    std::vector<std::string> words;
    std::string text;
    for (const std::string& token : utterance.tokens) {
        words.push_back(spokenForm(m_lexicon, utterance.language, token));
        text += words.back() + ' ';
    }
    Saying saying{sink, TokenTrack(words)};
    m_remembers = true;
    const espeak_ERROR outcome =
        espeak_Synth(text.c_str(), text.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, &saying);
    if (outcome != EE_OK) {
        return fail(Code::Unavailable, fmt::format("espeak-ng: synthesis failed ({})", static_cast<int>(outcome)));
    }
    if (!saying.stopped) {
        saying.track.close();
        saying.track.tell(sink);
        sink.silence(pauseSamples(utterance, rate));
    }
    return {};
}

void Synthesizer::forget() {
    if (!std::exchange(m_remembers, false)) {
        return;
    }
    // Longer than a clause may be (espeak-ng's N_TR_SOURCE is 800): it is read whole before its first sample is made.
    constexpr std::size_t words = 120;
    std::string text;
    for (std::size_t i = 0; i < words; ++i) {
        text += "aaaaaaa ";
    }
    class Deaf final : public SpeechSink {
        void token(std::size_t, std::size_t) override {}
        Next samples(std::span<const std::int16_t>) override { return Next::Stop; }
    } sink;
    Saying saying{sink, TokenTrack({})};
    espeak_Synth(text.c_str(), text.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, &saying);
}

} // namespace perron::speech
