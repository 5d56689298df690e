#include "session/touched.h"

#include <algorithm>

#include "flow/walk.h"
#include "session/lesson.h"
#include "session/letter_visit.h"
#include "session/navigate.h"
#include "session/printing.h"
#include "session/shown.h"
#include "session/sight_choices.h"
#include "session/staff_door.h"
#include "session/visit.h"
#include "session/voice.h"
#include "session/way.h"
#include "session/word_search.h"

namespace perron::session {

namespace {

/// "papiers" for "home.theme.papiers" after "home.theme."; nothing where the id begins otherwise.
std::optional<std::string> after(const std::string& id, const std::string& prefix) {
    return id.starts_with(prefix) ? std::optional(id.substr(prefix.size())) : std::nullopt;
}

void toggleListening(Turn& turn) {
    const bool silence = turn.state.speaking && !isOffering(turn.state);
    silence ? stopListening(turn) : startListening(turn);
}

/// "Size" opens its page, and closes it again.
void toggleSight(Turn& turn) {
    std::holds_alternative<AtSight>(turn.state.location()) ? leave(turn) : go(turn, AtSight{});
}

/// Seen at once, on the part of the page where it stands now.
void chooseSight(Turn& turn, const std::string& id) {
    page::Sight& sight = turn.state.visit->sight;
    for (const SightChoice& choice : sightChoices) {
        if (id == choice.id) {
            sight.size = choice.size.value_or(sight.size);
            sight.colours = choice.colours.value_or(sight.colours);
        }
    }
    beginPartsAnew(turn);
    const Shown shown(turn.state, turn.world);
    const std::vector<page::Part>& parts = shown.layout().parts;
    const auto here = std::find_if(parts.begin(), parts.end(), [&](const page::Part& part) {
        return std::any_of(part.leaves.begin(), part.leaves.end(),
                           [&](const page::Placed& placed) { return page::idOf(placed.leaf).value == id; });
    });
    turn.state.trail.back().part = here == parts.end() ? 0 : static_cast<int>(here - parts.begin());
}

void toggleLanguages(Turn& turn) {
    std::holds_alternative<AtLanguages>(turn.state.location()) ? leave(turn) : go(turn, AtLanguages{});
}

/// The page one came from, in that language.
void chooseLanguage(Turn& turn, const std::string& tag) {
    turn.state.visit->language = page::Language{tag};
    turn.state.visit->languages = Visit::Languages::Unnamed;
    leave(turn);
    beginPartsAnew(turn);
    offerVoice(turn);
}

/// A letter that still lies there is taken back first.
void finish(Turn& turn) {
    letterLies(turn.state) ? go(turn, AtLetterBack{AtLetterBack::Then::Finish}) : go(turn, AtFinish{});
}

void touchedBar(Turn& turn, const std::string& place) {
    if (place == "back") {
        const bool staff = isStaff(turn.state.location()) && !std::holds_alternative<AtReport>(turn.state.location());
        staff ? leaveStaff(turn) : back(turn);
    } else if (place == "home") {
        goHome(turn);
    } else if (place == "listen") {
        toggleListening(turn);
    } else if (place == "language") {
        toggleLanguages(turn);
    } else if (place == "size") {
        toggleSight(turn);
    } else if (place == "finish") {
        finish(turn);
    } else if (place == "help") {
        turn.state.asked.reset();
        go(turn, AtHelp{});
    }
}

void touchedTheme(Turn& turn, const std::string& theme) {
    const auto flows = turn.world.flows.flowsOf(theme);
    if (flows.size() == 1) {
        enterFlow(turn, flows.front()->id);
    } else {
        go(turn, AtTheme{theme});
    }
}

/// "Who can help me?" from a procedure: for the need the step or the procedure names.
void helpWithFlow(Turn& turn, const std::string& flowId, const flow::Step* step) {
    const flow::Flow* flow = turn.world.flows.flow(flowId);
    const auto* offered = step != nullptr ? std::get_if<flow::Places>(&step->body) : nullptr;
    std::optional<places::Need> need;
    if (offered != nullptr) {
        need = places::needNamed(offered->need);
    } else if (flow != nullptr && !flow->needs.empty()) {
        need = places::needNamed(flow->needs.front());
    }
    lookFor(turn, need.value_or(places::Need::Procedure));
}

void touchedStep(Turn& turn, const AtStep& at, const std::string& part) {
    const flow::Flow* flow = turn.world.flows.flow(at.flow);
    const flow::Step* step = flow != nullptr ? flow->step(at.step) : nullptr;
    if (step == nullptr) {
        return;
    }
    if (std::holds_alternative<flow::Question>(step->body)) {
        turn.state.visit->answers[at.flow][at.step] = part;
        nextStep(turn, at);
    } else if (std::holds_alternative<flow::Links>(step->body)) {
        enterFlow(turn, part);
    } else if (std::holds_alternative<flow::Checklist>(step->body)) {
        const std::string element = "flow." + at.flow + "." + at.step + "." + part;
        auto& ticks = turn.state.visit->ticks;
        if (ticks.erase(element) == 0) {
            ticks.insert(element);
        }
        if (turn.state.visit->listening) {
            speakElement(turn, page::ElementId{element});
        }
    }
}

/// The one word of the page that the glossary explains, or a choice among them.
void goToWords(Turn& turn) {
    std::vector<std::string> terms = termsOn(Shown(turn.state, turn.world).page(), turn.world);
    if (terms.size() == 1) {
        go(turn, AtWord{terms.front()});
    } else {
        go(turn, AtWords{std::move(terms)});
    }
}

void touchedInFlow(Turn& turn, const std::string& id) {
    const Location here = turn.state.location(); // a copy: going on changes the trail
    if (const auto* end = std::get_if<AtFlowEnd>(&here)) {
        if (id == "flow.help") {
            helpWithFlow(turn, end->flow, nullptr);
        } else if (id == "flow.print") {
            wantSheet(turn, end->flow);
        } else if (id == "flow.done") {
            finish(turn);
        }
        return;
    }
    const auto* at = std::get_if<AtStep>(&here);
    if (at == nullptr) {
        return;
    }
    if (id == "flow.next") {
        nextStep(turn, *at);
    } else if (id == "flow.words") {
        goToWords(turn);
    } else if (id == "flow.help") {
        const flow::Flow* flow = turn.world.flows.flow(at->flow);
        helpWithFlow(turn, at->flow, flow != nullptr ? flow->step(at->step) : nullptr);
    } else if (const auto part = after(id, "flow." + at->flow + "." + at->step + ".")) {
        touchedStep(turn, *at, *part);
    }
}

void touchedQuestion(Turn& turn, const std::string& id) {
    turn.state.asked.reset();
    if (id == "idle.no") {
        endVisit(turn, AtEnd{});
    }
}

} // namespace

void touched(Turn& turn, const page::ElementId& element) {
    const std::string& id = element.value;
    if (const auto place = after(id, "bar.")) {
        touchedBar(turn, *place);
    } else if (const auto ofVoice = after(id, "voice.")) {
        voiceKey(turn, *ofVoice);
    } else if (id == "page.more") {
        ++turn.state.trail.back().part;
        turn.state.focus = {};
    } else if (id == "welcome.start" || id == "end.start") {
        goHome(turn);
    } else if (id == "welcome.lesson") {
        go(turn, AtLesson{});
    } else if (id == "welcome.languages") {
        go(turn, AtLanguages{});
    } else if (const auto inLesson = after(id, "lesson.")) {
        lessonTouched(turn, *inLesson);
    } else if (const auto theme = after(id, "home.theme.")) {
        touchedTheme(turn, *theme);
    } else if (const auto flow = after(id, "theme.flow.")) {
        enterFlow(turn, *flow);
    } else if (const auto* at = std::get_if<AtTheme>(&turn.state.location()); id == "theme.more" && at != nullptr) {
        go(turn, AtTheme{at->theme, at->from + themeStride});
    } else if (id == "home.letter") {
        go(turn, AtLetter{});
        turn.effects.emplace_back(LookForLetterDevice{});
    } else if (const auto ofLetter = after(id, "letter.")) {
        letterTouched(turn, *ofLetter);
    } else if (id == "home.help") {
        go(turn, AtNeeds{});
    } else if (const auto need = after(id, "need.")) {
        lookFor(turn, places::needNamed(*need).value_or(places::Need::Procedure));
    } else if (id == "home.who") {
        go(turn, AtWho{});
    } else if (const auto letters = after(id, "who.")) {
        go(turn, AtWho{*letters});
    } else if (id == "word.understood") {
        leave(turn);
    } else if (const auto word = after(id, "word.")) {
        go(turn, AtWord{*word});
    } else if (id == "sight.done") {
        leave(turn);
    } else if (id.starts_with("sight.")) {
        chooseSight(turn, id);
    } else if (const auto tag = after(id, "language.")) {
        chooseLanguage(turn, *tag);
    } else if (id == "help.here") {
        go(turn, AtSign{});
    } else if (id == "help.hide" || id == "sign.thanks") {
        goHome(turn);
    } else if (const auto face = after(id, "face.")) {
        turn.state.visit->counted.answer("visage", *face);
        endVisit(turn, AtEnd{});
    } else if (id == "finish.next") {
        endVisit(turn, AtEnd{});
    } else if (const auto wish = after(id, "sheet.")) {
        sheetTouched(turn, *wish);
    } else if (after(id, "idle.")) {
        touchedQuestion(turn, id);
    } else if (const auto key = after(id, "pin.")) {
        pinKey(turn, *key);
    } else if (const auto what = after(id, "staff.")) {
        staffTouched(turn, *what);
    } else if (id == "report.newer" || id == "report.older") {
        if (auto* report = std::get_if<AtReport>(&turn.state.trail.back().location)) {
            id == "report.older" ? ++report->index : --report->index;
            turn.state.trail.back().part = 0;
        }
    } else {
        touchedInFlow(turn, id);
    }
}

} // namespace perron::session
