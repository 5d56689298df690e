#include "session/lesson.h"

#include <algorithm>

#include "session/navigate.h"
#include "session/voice.h"

namespace perron::session {

namespace {

AtLesson* lessonIn(State& state) {
    return std::get_if<AtLesson>(&state.trail.back().location);
}

/// The page is the same and only its word is new: the voice says that one alone.
void sayWord(Turn& turn) {
    if (turn.state.visit && turn.state.visit->listening) {
        speakElement(turn, page::ElementId{"lesson.word"});
    }
}

void appleTouched(Turn& turn, AtLesson& lesson, char number) {
    const auto index = static_cast<std::size_t>(number - '1');
    if (index >= lesson.apples.size()) {
        return;
    }
    lesson.apples[index] = true;
    if (std::all_of(lesson.apples.begin(), lesson.apples.end(), [](bool touched) { return touched; })) {
        go(turn, AtLesson{AtLesson::Step::Balloon});
    } else {
        sayWord(turn);
    }
}

} // namespace

void lessonTouched(Turn& turn, const std::string& what) {
    AtLesson* lesson = lessonIn(turn.state);
    if (lesson == nullptr) {
        return;
    }
    lesson->missed = false;
    if (what == "sun") {
        go(turn, AtLesson{AtLesson::Step::Apples});
    } else if (what.starts_with("apple.")) {
        appleTouched(turn, *lesson, what.back());
    } else if (what == "balloon") {
        go(turn, AtLesson{AtLesson::Step::Done});
    } else {
        goHome(turn);
    }
}

bool missedInLesson(Turn& turn) {
    AtLesson* lesson = lessonIn(turn.state);
    if (lesson == nullptr || turn.state.asked) {
        return false;
    }
    lesson->missed = true;
    sayWord(turn);
    return true;
}

} // namespace perron::session
