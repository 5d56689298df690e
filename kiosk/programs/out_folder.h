#pragma once

#include "base/files.h"

namespace perron::programs {

/// Makes the folder that pictures and transcripts are written to, before the work begins. Unavailable, in French and
/// with what mends it, where it cannot be made or written to.
Status makeOutFolder(const Path& folder);

} // namespace perron::programs
