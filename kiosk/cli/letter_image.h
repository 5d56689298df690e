#pragma once

#include <string_view>

#include "cli/command.h"
#include "letter/words.h"
#include "ocr/refusal.h"

namespace perron::cli {

struct ImageWords {
    letter::Letter letter;
    ocr::Refusal refusal = ocr::Refusal::None; ///< Blank, NotReadable or TooSlow: there are no words
};

/// The words on an image of a page (PNG, JPEG, TIFF) or in a PDF, read by the perron-reader beside this program. Its
/// pages are numbered from `page`. A failure names the file and says in French how to mend it.
Result<ImageWords> wordsOn(std::string_view image, const Path& file, int page, const Console& console);

} // namespace perron::cli
