#include "session/voice.h"

#include <algorithm>
#include <set>

#include "page/burden.h"
#include "session/picture_name.h"
#include "session/shown.h"
#include "session/staff_door.h"

namespace perron::session {

namespace {

const page::ElementId offer{"voice.offer"};

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

/// Where the page's facts come from, and that nothing is ticked yet: heard where the focus or a finger rests, not with
/// the whole page.
bool waitsForTheFocus(const page::Leaf& leaf) {
    const auto* say = std::get_if<const page::Say*>(&leaf);
    return say != nullptr && (*say)->look == page::Say::Look::Source;
}
void leaveOutUnticked(std::vector<Utterance>& utterances, const page::Leaf& leaf) {
    const auto* item = std::get_if<const page::CheckItem*>(&leaf);
    if (item != nullptr && !(*item)->ticked && !utterances.empty() && utterances.back().words == (*item)->state) {
        utterances.pop_back();
    }
}

/// With the whole page a letter only says that it is there: its cards tell what is in it. Who rests on it hears it all.
void leaveOutSentences(std::vector<Utterance>& utterances, const page::Leaf& leaf) {
    if (std::holds_alternative<const page::Letter*>(leaf)) {
        std::erase_if(utterances,
                      [&](const Utterance& one) { return one.element == page::idOf(leaf) && one.text > 0; });
    }
}

/// Last, so that who moves on loses nothing by it.
void addPicture(std::vector<Utterance>& utterances, const page::Placed& placed, const Turn& turn) {
    page::Text name = pictureName(placed, turn.world.words, language(turn.state, turn.world));
    if (!name.empty()) {
        utterances.push_back({page::idOf(placed.leaf), page::spokenOf(placed.leaf).size(), std::move(name)});
    }
}

bool ofVoice(const page::Leaf& leaf) {
    const auto* tile = std::get_if<const page::Tile*>(&leaf);
    return tile != nullptr && (*tile)->look == page::Tile::Look::Picture;
}

void speak(Turn& turn, std::vector<Utterance> utterances) {
    hush(turn);
    if (utterances.empty()) {
        return;
    }
    turn.state.speaking = turn.spoke = true;
    turn.state.utterances = utterances;
    const int percent = turn.state.visit ? paces[turn.state.visit->pace] : 100;
    turn.effects.emplace_back(Speak{++turn.state.speech, std::move(utterances), percent});
}

/// From the sentence being said, at the new pace; where nothing is said, a sentence to hear it by.
void changePace(Turn& turn, int by) {
    std::size_t& pace = turn.state.visit->pace;
    pace = static_cast<std::size_t>(std::clamp(static_cast<int>(pace) + by, 0, static_cast<int>(paces.size()) - 1));
    if (!turn.state.speaking) {
        const page::Text sample = turn.world.words.say(language(turn.state, turn.world), "voice.sample");
        return speak(turn, {{page::ElementId{"voice.sample"}, 0, sample}});
    }
    std::vector<Utterance> left(turn.state.utterances.begin() + static_cast<std::ptrdiff_t>(turn.state.saying),
                                turn.state.utterances.end());
    speak(turn, std::move(left));
}

void changeVolume(Turn& turn, int by) {
    int& volume = turn.state.visit->volume;
    volume = std::clamp(volume + by, 0, 10);
    turn.effects.emplace_back(Volume{volume});
}

/// Who started the voice without a finger may see nothing and know no French: the focus waits where one OK leads to the
/// languages, as each language's own voice says.
void nameLanguages(Turn& turn) {
    Visit& visit = *turn.state.visit;
    const bool chosen = visit.language != page::Language{turn.world.settings.language};
    if (visit.by == Visit::By::Finger || chosen || turn.world.words.languages().size() < 2) {
        return;
    }
    visit.languages = Visit::Languages::Named;
    const page::ElementId tile{"welcome.languages"};
    if (Shown(turn.state, turn.world).acts(tile)) {
        turn.state.focus = tile;
    }
}

void togglePause(Turn& turn) {
    if (!turn.state.speaking) {
        return speakPart(turn);
    }
    turn.state.paused = !turn.state.paused;
    if (turn.state.paused) {
        turn.effects.emplace_back(Pause{});
    } else {
        turn.effects.emplace_back(Resume{});
    }
}

} // namespace

void speakPart(Turn& turn) {
    const Shown shown(turn.state, turn.world);
    std::vector<Utterance> utterances;
    const bool bare = page::hasOnlySources(shown.part());
    std::set<page::ElementId> once; // a page's leaf may stand on several parts, and is said where it begins
    for (const page::Placed& placed : shown.part().leaves) {
        const bool aside = std::holds_alternative<const page::BarButton*>(placed.leaf) || ofVoice(placed.leaf) ||
                           (waitsForTheFocus(placed.leaf) && !bare);
        if (!aside && once.insert(page::idOf(placed.leaf)).second) {
            addLeaf(utterances, placed);
            leaveOutUnticked(utterances, placed.leaf);
            leaveOutSentences(utterances, placed.leaf);
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
            addPicture(utterances, placed, turn);
        }
    }
    speak(turn, std::move(utterances));
}

void repeatPart(Turn& turn) {
    speakPart(turn);
    turn.state.repeated = true;
}

std::optional<MonoTime> repeatDue(const State& state) {
    const bool listens = state.visit && state.visit->listening && !state.asked && !isStaff(state.location());
    return listens && !state.speaking && !state.repeated ? std::optional(state.lastActivity + repeatAfter)
                                                         : std::nullopt;
}

void offerVoice(Turn& turn) {
    if (turn.state.offered || turn.spoke || (turn.state.visit && turn.state.visit->listening)) {
        return;
    }
    turn.state.offered = turn.action.at;
    speak(turn, {{offer, 0, turn.world.words.say(language(turn.state, turn.world), "voice.offer")}});
}

bool isOffering(const State& state) {
    return state.speaking && state.utterances.size() == 1 && state.utterances.front().element == offer;
}

void startListening(Turn& turn) {
    turn.state.visit->listening = true;
    turn.state.offered = turn.action.at; // who found it needs no offer
    turn.state.visit->counted.answer("ecoute", "oui");
    nameLanguages(turn);
    speakPart(turn);
}

void stopListening(Turn& turn) {
    if (turn.state.visit) {
        turn.state.visit->listening = false;
    }
    hush(turn);
}

void voiceKey(Turn& turn, const std::string& key) {
    if (key == "pause") {
        togglePause(turn);
    } else if (key == "again") {
        speakPart(turn);
    } else if (key == "slower" || key == "faster") {
        changePace(turn, key == "faster" ? 1 : -1);
    } else if (key == "softer" || key == "louder") {
        changeVolume(turn, key == "louder" ? 1 : -1);
    }
}

void hush(Turn& turn) {
    if (turn.state.speaking) {
        turn.effects.emplace_back(Hush{});
    }
    turn.state.speaking = turn.state.paused = false;
    turn.state.saying = 0;
    turn.state.lit.reset();
    turn.state.utterances.clear();
}

void reached(Turn& turn, const SpeechReached& speech) {
    const bool current = turn.state.speaking && speech.speech == turn.state.speech;
    if (!current || speech.utterance >= turn.state.utterances.size()) {
        return;
    }
    turn.state.saying = speech.utterance;
    const Utterance& utterance = turn.state.utterances[speech.utterance];
    if (speech.run >= utterance.words.runs.size() || speech.token >= utterance.words.runs[speech.run].said.size()) {
        return;
    }
    const page::SpokenToken& token = utterance.words.runs[speech.run].said[speech.token];
    turn.state.lit = Lit{utterance.element, utterance.text, speech.run, token.begin, token.end};
}

void ended(Turn& turn, const SpeechEnded& speech) {
    if (speech.speech == turn.state.speech) {
        turn.state.speaking = turn.state.paused = false;
        turn.state.saying = 0;
        turn.state.lit.reset();
        turn.state.utterances.clear();
    }
}

} // namespace perron::session
