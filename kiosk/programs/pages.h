#pragma once

#include "base/log.h"
#include "programs/options.h"

namespace perron::programs {

/// Every page a resident can meet, in one language, into folders: as pictures, a part each, and as text, what is read
/// and what is heard. Of one procedure where `options.flow` names it. Prints how far it is; Ctrl-C ends it between two
/// pages, and what was made stays. NotFound where the language or the procedure is not there.
Status makePages(const Options& options, Log& log);

} // namespace perron::programs
