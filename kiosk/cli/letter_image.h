#pragma once

#include <string_view>

#include "cli/command.h"
#include "letter/words.h"

namespace perron::cli {

/// The words on an image of a page (PNG, JPEG, TIFF), read by the perron-reader beside this program. None where nothing
/// can be read on it. Its pages are numbered from `page`. A failure names the file and says in French how to mend it.
Result<letter::Letter> wordsOn(std::string_view image, const Path& file, int page, const Console& console);

} // namespace perron::cli
