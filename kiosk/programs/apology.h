#pragma once

#include "base/log.h"
#include "base/result.h"
#include "page/page.h"
#include "programs/loop.h"
#include "programs/options.h"
#include "ui/surface.h"

namespace perron::programs {

/// The one page that needs no catalogue: French and built in, shown where the French words cannot be read. Sends the
/// person to somebody, and tells the technician what to mend.
page::Page apology(const Path& locale);

/// The seven places, none of which does anything.
page::Bar barSwitchedOff();

/// Shows it until the window is closed, or until the words can be read again (Restart).
Ending apologise(const Options& options, ui::Surface& surface, Log& log);

} // namespace perron::programs
