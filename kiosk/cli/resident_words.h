#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"

namespace perron::cli {

/// What a translator translates: a sentence of the program or of content that residents meet.
struct ResidentSentence {
    std::string id;
    std::string french;
    std::vector<std::string> forms; ///< of a plural, after the first
    std::string file;
    int line = 0;
};

/// Those of `locales`/fr.po, then those of themes and procedures under `assets`, each id once. What staff and
/// technicians read stays French, and is left out.
std::vector<ResidentSentence> residentWords(const Path& assets, const Path& locales);

/// Of these, what a resident can meet in one procedure, the shared pieces it takes up included; none where no procedure
/// that serves has this id.
std::vector<ResidentSentence> residentWordsOf(std::string_view flow, const Path& assets, const Path& locales);

} // namespace perron::cli
