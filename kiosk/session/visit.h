#pragma once

#include "session/turn.h"

/// A visit begins with the first touch and ends once: here is what each of the two does.
namespace perron::session {

/// A fresh visit with everybody's defaults.
void beginVisit(Turn& turn);
/// Counts it, forgets everything of it and shows `next`.
void endVisit(Turn& turn, Location next);
/// Remembers how far a procedure has come, for the one answer that is counted.
void noteReached(Turn& turn, const Reached& reached);

/// What is counted of a visit: one answer in each table of the registry.
indicators::VisitAnswers counted(const Visit& visit, MonoTime ended, const flow::Library& flows);

} // namespace perron::session
