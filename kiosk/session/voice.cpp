#include "session/voice.h"

#include <algorithm>
#include <set>

#include "session/shown.h"

namespace perron::session {

namespace {

bool stands(const page::Placed& placed, const page::Text& text) {
    return std::any_of(placed.texts.begin(), placed.texts.end(),
                       [&](const page::PlacedText& each) { return *each.text == text; });
}

void addLeaf(std::vector<Utterance>& utterances, const page::Placed& placed) {
    std::vector<page::Text> texts = page::spokenOf(placed.leaf);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (placed.shows == page::Placed::Shows::Whole || stands(placed, texts[i])) {
            utterances.push_back({page::idOf(placed.leaf), i, std::move(texts[i])});
        }
    }
}

void speak(Turn& turn, std::vector<Utterance> utterances) {
    hush(turn);
    if (utterances.empty()) {
        return;
    }
    turn.state.speaking = turn.spoke = true;
    turn.state.utterances = utterances;
    turn.effects.emplace_back(Speak{++turn.state.speech, std::move(utterances)});
}

} // namespace

void speakPart(Turn& turn) {
    const Shown shown(turn.state, turn.world);
    std::vector<Utterance> utterances;
    std::set<page::ElementId> once; // a page's leaf may stand on several parts, and is said where it begins
    for (const page::Placed& placed : shown.part().leaves) {
        const bool ofBar = std::holds_alternative<const page::BarButton*>(placed.leaf);
        if (!ofBar && once.insert(page::idOf(placed.leaf)).second) {
            addLeaf(utterances, placed);
        }
    }
    speak(turn, std::move(utterances));
}

void speakElement(Turn& turn, const page::ElementId& element) {
    const Shown shown(turn.state, turn.world);
    std::vector<Utterance> utterances;
    for (const page::Placed& placed : shown.part().leaves) {
        if (utterances.empty() && page::idOf(placed.leaf) == element) {
            addLeaf(utterances, placed);
        }
    }
    speak(turn, std::move(utterances));
}

void hush(Turn& turn) {
    if (turn.state.speaking) {
        turn.effects.emplace_back(Hush{});
    }
    turn.state.speaking = false;
    turn.state.lit.reset();
    turn.state.utterances.clear();
}

void reached(Turn& turn, const SpeechReached& speech) {
    const bool current = turn.state.speaking && speech.speech == turn.state.speech;
    if (!current || speech.utterance >= turn.state.utterances.size()) {
        return;
    }
    const Utterance& utterance = turn.state.utterances[speech.utterance];
    if (speech.run >= utterance.words.runs.size() || speech.token >= utterance.words.runs[speech.run].said.size()) {
        return;
    }
    const page::SpokenToken& token = utterance.words.runs[speech.run].said[speech.token];
    turn.state.lit = Lit{utterance.element, utterance.text, speech.run, token.begin, token.end};
}

void ended(Turn& turn, const SpeechEnded& speech) {
    if (speech.speech == turn.state.speech) {
        turn.state.speaking = false;
        turn.state.lit.reset();
        turn.state.utterances.clear();
    }
}

} // namespace perron::session
