#pragma once

#include "cli/command.h"

namespace perron::cli {

/// `content pictures`: a sheet of all pictures to look at, as a page of HTML or as JSON.
Command contentPictures();

} // namespace perron::cli
