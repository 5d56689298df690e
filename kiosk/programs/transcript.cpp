#include "programs/transcript.h"

#include <fmt/format.h>

#include "settings/keypad.h"
#include "speech/spoken.h"

namespace perron::programs {

namespace {

/// A pause this long or longer ends a sentence.
constexpr MonoTime sentence{200};

} // namespace

class Transcript::Player final : public speech::Player {
public:
    Player(Transcript& transcript, speech::Listener listener)
        : m_transcript(transcript)
        , m_listener(std::move(listener)) {
        m_listener.device(fail(Code::Unavailable, "the voice is written down, not played"));
    }
    void start(speech::Speech speech) override {
        m_transcript.hear(speech);
        m_listener.ended({speech.id, fail(Code::Unavailable, "written down")}); // so the silent voice takes over
    }
    void stop() override {}
    void pause() override {}
    void resume() override {}
    void setVolume(int) override {}
    void play(speech::Tone) override {}
    void setOutputs(const speech::Outputs&) override {}

private:
    Transcript& m_transcript;
    speech::Listener m_listener;
};

effects::Narrator::OpenSound Transcript::sound() {
    return [this](speech::Listener listener) -> Result<std::unique_ptr<speech::Player>> {
        return std::make_unique<Player>(*this, std::move(listener));
    };
}

void Transcript::pressed(page::Key key) {
    m_turns.push_back({std::string(settings::wordOf(key)), 0, {}});
}

void Transcript::waited(MonoTime time) {
    m_turns.push_back({fmt::format("rien pendant {} secondes", time / std::chrono::seconds(1)), 0, {}});
}

void Transcript::hear(const speech::Speech& speech) {
    Turn& turn = m_turns.back();
    ++turn.speeches;
    for (const speech::Utterance& utterance : speech.utterances) {
        turn.heard.push_back(
            {utterance.language, fmt::format("{}", fmt::join(utterance.tokens, " ")), utterance.pauseAfter < sentence});
    }
}

std::string Transcript::text(const std::string& language) const {
    std::string all;
    for (const Turn& turn : m_turns) {
        all += turn.key.empty() ? "" : fmt::format("[{}]\n", turn.key);
        bool begins = true;
        for (const Said& said : turn.heard) {
            const std::string words = speech::spokenForm(m_lexicon, said.language, said.words);
            all += begins ? "    " : " ";
            all += said.language == language ? words : fmt::format("({}: {})", said.language, words);
            begins = !said.goesOn;
            all += begins ? "\n" : "";
        }
    }
    return all;
}

} // namespace perron::programs
