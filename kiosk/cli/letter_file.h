#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "letter/words.h"
#include "ocr/refusal.h"

namespace perron::cli {

/// What the files of one letter held.
struct LetterFile {
    letter::Letter letter;
    bool measured = false; ///< whether the boxes of its words are places on paper
    /// Why there are no words: Blank, NotReadable or TooSlow. A letter with one such page among others has none, but
    /// for a blank back.
    ocr::Refusal refusal = ocr::Refusal::None;
};

/// One letter from its pages, in this order. The one place where a file becomes words: a text in UTF-8 has its
/// paragraphs between empty lines, an image goes through perron-reader. A failure names the file and says in French how
/// to mend it.
Result<LetterFile> letterIn(const std::vector<std::string>& pages, const Console& console);

} // namespace perron::cli
