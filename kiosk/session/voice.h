#pragma once

#include "session/turn.h"

/// What the voice says and how far it has come.
namespace perron::session {

/// Reads the part that is shown: title, then everything on it but the bar.
void speakPart(Turn& turn);
/// Reads one element of the part that is shown.
void speakElement(Turn& turn, const page::ElementId& element);
/// A touch on one of the voice's keys: "pause", "again", "slower", "faster", "softer", "louder".
void voiceKey(Turn& turn, const std::string& key);
/// Silence, and no word lit.
void hush(Turn& turn);
void reached(Turn& turn, const SpeechReached& speech);
void ended(Turn& turn, const SpeechEnded& speech);

} // namespace perron::session
