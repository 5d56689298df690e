#pragma once

#include <optional>

#include "page/page.h"
#include "session/action.h"
#include "session/effect.h"
#include "session/state.h"
#include "session/world.h"

/// One resident's visit and the staff's panel. Pure: no clock, no input or output, no thread; the same state, action
/// and world always give the same outcome, so a whole visit is tested as values.
namespace perron::session {

struct Outcome {
    State state;
    Effects effects;
};

/// The kiosk as it stands before anybody came; `tries` are what the last KeepPinTries asked to remember.
State start(MonoTime now, WallTime wall, const PinTries& tries = {});
/// What one happening makes of a state, and what it asks of the world.
Outcome update(State state, const Action& action, const World& world);
/// What the screen says in this state.
page::Page page(const State& state, const World& world);
/// How who stands there now wants to see.
page::Sight sight(const State& state);
/// Of what is shown and said: the visit's, the settings' between visits; the staff's side is French.
page::Language language(const State& state, const World& world);
/// Whether a touch on this element only says it, and a second one chooses: while the visit listens (promises.md). The
/// bar, the voice's keys and what must never be more than one touch away act at once.
bool explores(const State& state, const page::ElementId& element, const World& world);
/// When a Ticked is due; nothing while the kiosk may sleep until somebody comes.
std::optional<MonoTime> nextDeadline(const State& state, const World& world);

} // namespace perron::session
