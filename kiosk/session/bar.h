#pragma once

#include "session/maker.h"

namespace perron::session {

/// The seven places for where the person is: which of them do something there. Never moved, never replaced.
page::Bar bar(const Maker& make);
/// Pause, again, slower, faster, softer, louder: while the visit listens.
std::vector<page::Tile> voiceKeys(const Maker& make);

} // namespace perron::session
