#pragma once

#include "base/log.h"
#include "effects/print_desk.h"

namespace perron::programs {

/// Makes the sheet a person takes away, as PDF in memory. With letters and pictures of its own: it works beside the
/// screen's, and nothing of a sheet stays in them.
effects::PrintDesk::MakeSheet sheetMaker(const Path& assets, Log& log);

} // namespace perron::programs
