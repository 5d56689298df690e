#include "effects/script.h"

namespace perron::effects {
namespace {

constexpr MonoTime withinText{80}; // between languages or voices: a breath, not the end of a sentence

} // namespace

Script::Script(const session::Speak& speak, const voice::Clips& clips)
    : m_number(speak.speech) {
    m_speech.id = static_cast<std::uint64_t>(speak.speech);
    m_speech.rate = {speak.percent};
    for (std::size_t u = 0; u < speak.utterances.size(); ++u) {
        bool goesOn = false; // this text has an utterance already
        const std::vector<page::Run>& runs = speak.utterances[u].words.runs;
        for (std::size_t r = 0; r < runs.size(); ++r) {
            if (runs[r].said.empty()) {
                continue;
            }
            const Path* clip = clips.find(runs[r]);
            const speech::Utterance* before = goesOn ? &m_speech.utterances.back() : nullptr;
            if (!before || clip || !before->clip.empty() || before->language != runs[r].language.value) {
                if (goesOn) {
                    m_speech.utterances.back().pauseAfter = withinText;
                }
                m_speech.utterances.emplace_back().language = runs[r].language.value;
                m_speech.utterances.back().clip = clip ? *clip : Path();
                m_origins.emplace_back();
                goesOn = true;
            }
            for (std::size_t t = 0; t < runs[r].said.size(); ++t) {
                m_speech.utterances.back().tokens.push_back(runs[r].said[t].words);
                m_origins.back().push_back({u, r, t});
            }
        }
    }
}

std::optional<session::SpeechReached> Script::reached(const speech::Heard& heard) const {
    if (heard.speech != m_speech.id || heard.utterance >= m_origins.size() ||
        heard.token >= m_origins[heard.utterance].size()) {
        return std::nullopt;
    }
    const Origin& origin = m_origins[heard.utterance][heard.token];
    return session::SpeechReached{m_number, origin.utterance, origin.run, origin.token};
}

} // namespace perron::effects
