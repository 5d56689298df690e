#include "session/hand.h"

#include "session/focus.h"
#include "session/lesson.h"
#include "session/shown.h"
#include "session/staff_door.h"
#include "session/touched.h"
#include "session/visit.h"
#include "session/voice.h"

namespace perron::session {

namespace {

bool needsVisit(const Location& at) {
    return !isStaff(at);
}

/// Who looks for help, another language or the voice itself is not talked to meanwhile.
bool maySpeakUp(const page::ElementId& element) {
    return element.value != "bar.help" && element.value != "bar.language" && element.value != "bar.listen";
}

void chosen(Turn& turn, const page::ElementId& element) {
    if (!Shown(turn.state, turn.world).acts(element)) {
        return; // the page changed while the finger was down
    }
    const bool first = std::holds_alternative<AtWelcome>(turn.state.location()) && !turn.state.asked;
    if (!turn.state.visit && needsVisit(turn.state.location())) {
        beginVisit(turn);
    }
    turn.effects.emplace_back(Sound{Sound::What::Taken});
    const bool ofVoice = element.value == "bar.listen" || element.value.starts_with("voice.");
    if (turn.state.speaking && !ofVoice) {
        hush(turn);
    }
    touched(turn, element);
    if (first && maySpeakUp(element)) {
        offerVoice(turn);
    }
}

} // namespace

void missed(Turn& turn) {
    turn.effects.emplace_back(Sound{Sound::What::Missed});
    const bool lesson = missedInLesson(turn); // who practises is not counted
    if (turn.state.visit && !lesson && !isStaff(turn.state.location())) {
        ++turn.state.visit->misses;
    }
    if (turn.state.asked) { // somebody is there
        turn.state.asked.reset();
    } else if (std::holds_alternative<AtWelcome>(turn.state.location())) {
        offerVoice(turn);
    }
}

void headsetChanged(Turn& turn, Headset headset) {
    if (headset == Headset::Gone) {
        if (turn.state.visit) {
            turn.state.visit->aloud = Visit::Aloud::Unasked; // the room was not what was chosen
        }
        return stopListening(turn);
    }
    if (isStaff(turn.state.location())) {
        return;
    }
    if (std::holds_alternative<AtEnd>(turn.state.location())) { // somebody else's thanks
        turn.state.trail = {{AtWelcome{}, 0}};
    }
    if (!turn.state.visit) {
        beginVisit(turn);
    }
    turn.state.visit->aloud = Visit::Aloud::Yes;
    turn.state.asked.reset();
    turn.state.focus = {};
    startListening(turn);
}

void activated(Turn& turn, const page::ElementId& element) {
    explores(turn.state, element, turn.world) ? explore(turn, element) : chosen(turn, element);
}

namespace {

/// A key that stands for a place of the bar or one of the voice's keys. Where that place does nothing, it says so.
void pressed(Turn& turn, const char* place) {
    const page::ElementId element{place};
    if (Shown(turn.state, turn.world).acts(element)) {
        chosen(turn, element);
    } else {
        turn.effects.emplace_back(Sound{Sound::What::Missed});
    }
}

void ok(Turn& turn) {
    if (!hasFocus(turn.state, turn.world)) {
        return moveFocus(turn, Direction::Next);
    }
    const page::ElementId element = turn.state.focus;
    const bool acts = Shown(turn.state, turn.world).acts(element);
    acts ? chosen(turn, element) : explore(turn, element);
}

void stroke(Turn& turn, Key which) {
    switch (which) {
    case Key::Next:
        return moveFocus(turn, Direction::Next);
    case Key::Previous:
        return moveFocus(turn, Direction::Previous);
    case Key::Ok:
        return ok(turn);
    case Key::Back:
        return pressed(turn, "bar.back");
    case Key::Home:
        return pressed(turn, "bar.home");
    case Key::Listen:
        return pressed(turn, "bar.listen");
    case Key::Languages:
        return pressed(turn, "bar.language");
    case Key::Help:
        return pressed(turn, "bar.help");
    case Key::Pause:
        return pressed(turn, "voice.pause");
    case Key::Again:
        return pressed(turn, "voice.again");
    case Key::Slower:
        return pressed(turn, "voice.slower");
    case Key::Faster:
        return pressed(turn, "voice.faster");
    case Key::Softer:
        return pressed(turn, "voice.softer");
    case Key::Louder:
        return pressed(turn, "voice.louder");
    }
}

} // namespace

void key(Turn& turn, Key which) {
    const bool untouched = !turn.state.visit && needsVisit(turn.state.location());
    if (untouched && turn.world.settings.command == settings::Command::TwoSwitches) {
        which = Key::Listen; // two switches have no third one for the voice, and who sees nothing begins with it
    }
    if (!turn.state.visit && needsVisit(turn.state.location())) {
        beginVisit(turn); // the focus is something of a visit: it must go with it
    }
    const bool first = std::holds_alternative<AtWelcome>(turn.state.location()) && !turn.state.asked;
    stroke(turn, which);
    if (first && which != Key::Listen && which != Key::Help && which != Key::Languages) {
        offerVoice(turn);
    }
}

} // namespace perron::session
