#pragma once

#include "base/files.h"

namespace perron::cli {

/// Where a program finds what lies around it, unless its command line says otherwise: compiled words in ../locale seen
/// from the program, assets in ../../assets (a build folder inside the sources) or ../share/perron/assets.
struct ProgramFiles {
    Path assets;
    Path locale;
    Path bin{}; ///< where the other programs lie
};
ProgramFiles programFiles();

} // namespace perron::cli
