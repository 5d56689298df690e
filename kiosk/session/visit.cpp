#include "session/visit.h"

#include <limits>

#include "indicators/duration_band.h"
#include "session/letter_visit.h"
#include "session/printing.h"
#include "session/voice.h"

namespace perron::session {

namespace {

std::string_view nameOf(page::TextSize size) {
    switch (size) {
    case page::TextSize::Normal:
        return "normale";
    case page::TextSize::Large:
        return "grande";
    case page::TextSize::Largest:
        return "tres-grande";
    }
    return "normale";
}

std::string_view bandOf(int misses) {
    constexpr int few = 3;
    return misses == 0 ? "aucun" : misses <= few ? "quelques" : "beaucoup";
}

} // namespace

void beginVisit(Turn& turn) {
    turn.state.visit = Visit{};
    turn.state.visit->language = page::Language{turn.world.settings.language};
    turn.state.visit->volume = turn.world.settings.volume;
    turn.state.visit->by = std::holds_alternative<Activated>(turn.action.what)    ? Visit::By::Finger
                           : std::holds_alternative<KeyPressed>(turn.action.what) ? Visit::By::Keys
                                                                                  : Visit::By::Nothing;
    turn.state.visit->begun = turn.state.visit->lastSign = turn.action.at;
}

void endVisit(Turn& turn, Location next) {
    hush(turn);
    State& state = turn.state;
    const bool wasListening = state.visit && state.visit->listening;
    if (state.visit) {
        if (auto* thanks = std::get_if<AtEnd>(&next)) {
            thanks->language = state.visit->language;
            thanks->letterLeft = letterLies(state);
        }
        indicators::VisitAnswers answers = std::move(state.visit->counted);
        answers.answer("langue", state.visit->language.value);
        answers.answer("taille", std::string(nameOf(state.visit->sight.size)));
        answers.answer("manques", std::string(bandOf(state.visit->misses)));
        answers.answer("duree", std::string(indicators::durationBand(state.visit->lastSign - state.visit->begun)));
        turn.effects.emplace_back(CountVisit{std::move(answers)});
        stopPrinting(turn);
        if (state.visit->letter) {
            turn.effects.emplace_back(ForgetLetter{});
        }
        turn.effects.emplace_back(Forget{});
        if (state.visit->volume != turn.world.settings.volume) { // EN 301 549 5.1.3.13
            turn.effects.emplace_back(Volume{turn.world.settings.volume});
        }
    }
    state.visit.reset();
    state.offered.reset();
    state.asked.reset();
    state.focus = {};
    state.reports.clear();
    wipe(state.pin);
    state.trail.clear();
    state.trail.push_back({std::move(next), 0});
    if (wasListening && std::holds_alternative<AtEnd>(state.location())) {
        speakPart(turn); // "all is wiped" is said to who could not read it
    }
}

void noteReached(Turn& turn, const flow::Flow& flow, std::string_view step, int position) {
    const bool finished = step.empty();
    turn.state.visit->counted.reach("demarche", flow.indicator + (finished ? "/fini" : "/laissee/" + std::string(step)),
                                    finished ? std::numeric_limits<int>::max() : position);
}

} // namespace perron::session
