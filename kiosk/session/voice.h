#pragma once

#include "session/turn.h"

/// What the voice says and how far it has come.
namespace perron::session {

/// Of silence, after which a page is said once more: well before the question whether somebody is there.
inline constexpr MonoTime repeatAfter{25'000};

/// Reads the part that is shown: title, then everything on it but the bar.
void speakPart(Turn& turn);
/// The same, once more.
void repeatPart(Turn& turn);
/// Reads one element of the part that is shown.
void speakElement(Turn& turn, const page::ElementId& element);
/// Says how the voice is asked for: once a visit, to who did not ask for it yet.
void offerVoice(Turn& turn);
/// Whether that is being said now: a touch on the loudspeaker then answers it.
bool isOffering(const State& state);
/// Pages read themselves from now on, this one first.
void startListening(Turn& turn);
/// Silence, until somebody asks for the voice again.
void stopListening(Turn& turn);
/// When the page is to be said once more; nothing where it is not, or was already.
std::optional<MonoTime> repeatDue(const State& state);
/// A touch on one of the voice's keys: "pause", "again", "slower", "faster", "softer", "louder".
void voiceKey(Turn& turn, const std::string& key);
/// Silence, and no word lit.
void hush(Turn& turn);
void reached(Turn& turn, const SpeechReached& speech);
void ended(Turn& turn, const SpeechEnded& speech);

} // namespace perron::session
