#pragma once

#include <string>
#include <string_view>

#include "session/turn.h"

/// A letter on its way through a visit: laid down, read, told, taken back.
namespace perron::session {

/// Which page of AtLetter is shown; empty where one is not there.
std::string_view letterPage(const State& state);
/// Whether a letter was laid down and not taken back.
bool letterLies(const State& state);

/// A touch on one of the letter's pages: "go", "stop", "more", "all", "aloud", "silent", "again", "next", "help",
/// "print", "new", "leave", "taken", "flow.ID".
void letterTouched(Turn& turn, const std::string& what);
void letterReached(Turn& turn, const LetterReached& reached);
void letterSeen(Turn& turn, const LetterSeen& seen);
/// A sheet was read, or refused. What was refused is forgotten at once.
void sheetRead(Turn& turn, const LetterRead& read);

} // namespace perron::session
