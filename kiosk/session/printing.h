#pragma once

#include <string_view>

#include "session/turn.h"

/// A procedure's sheet on its way to paper.
namespace perron::session {

/// The sheet of a procedure: what is on its way there already, a choice where some things are ticked and others not, or
/// the whole at once.
void wantSheet(Turn& turn, const std::string& flow);
/// A touch on one of the sheet's pages: "missing", "everything", "stop", "again", "call", "on".
void sheetTouched(Turn& turn, const std::string& what);
void printReached(Turn& turn, const PrintReached& reached);
/// What is not printed yet never is.
void stopPrinting(Turn& turn);
/// Which of the sheet's pages stands on the screen: "sheet.ask", "sheet.nopaper"; empty elsewhere.
std::string_view sheetPage(const State& state);

} // namespace perron::session
