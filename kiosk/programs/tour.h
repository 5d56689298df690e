#pragma once

#include "base/log.h"
#include "base/result.h"
#include "programs/options.h"

namespace perron::programs {

/// The tour: without a display, a scripted visit through the same loop writes a picture of every page it crosses into
/// `options.tour`, and a visit by ear in each language, word by word; then 240 more visits are played under a simulated
/// clock over fourteen weeks, so that spans and blocks close and leave. Prints what it does, and at the end what the
/// kiosk released. All of it is demonstration data. Fails when a page of the script is not reached, a picture cannot be
/// written, or a report was not taken.
Status makeTour(const Options& options, Log& log);

} // namespace perron::programs
