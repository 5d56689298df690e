#pragma once

#include <string>

#include "session/turn.h"

/// The touch lesson: who never touched a screen tries it on a sun, three apples and a balloon.
namespace perron::session {

/// A touch on one of its things: "sun", "apple.2", "balloon", "skip", "start".
void lessonTouched(Turn& turn, const std::string& what);
/// A touch beside its things gets a kind word. False where there is no lesson.
bool missedInLesson(Turn& turn);

} // namespace perron::session
