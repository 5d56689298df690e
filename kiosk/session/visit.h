#pragma once

#include "session/turn.h"

/// A visit begins with the first touch and ends once: here is what each of the two does.
namespace perron::session {

/// A fresh visit with everybody's defaults.
void beginVisit(Turn& turn);
/// Counts it, forgets everything of it and shows `next`.
void endVisit(Turn& turn, Location next);
/// Notes how far a procedure has come, for the one answer that is counted: `step` is empty where it is finished.
void noteReached(Turn& turn, const flow::Flow& flow, std::string_view step, int position);

} // namespace perron::session
