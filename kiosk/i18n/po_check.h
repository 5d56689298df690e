#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"

namespace perron::i18n {

struct PoProblem {
    std::string file;
    int line;           ///< from 1; 0 for the whole file
    std::string reason; ///< French
};

/// Reads LANGUAGE.po files of a folder. Wrong are: a form that is not PO, a msgid twice, bytes that are not UTF-8, an
/// empty French msgstr, a translation of a msgid French does not have, placeholders that differ from the French ones
/// (in French: from those of the message's "#." comment), in French an ordinary space before ? ! : ; or beside « » (but
/// in what terminals show: "server.", "admin."). A sentence not yet translated is not wrong: French serves.
struct PoCheck {
    std::vector<PoProblem> problems;
    int messages = 0;                   ///< in French
    std::vector<std::string> languages; ///< of the files found
    bool passed() const { return problems.empty(); }
};
PoCheck checkLocales(const Path& localesFolder);

/// Whether a message's French stands in assets/ (procedures, themes, shared pieces, the glossary), not in fr.po.
bool isOfContent(std::string_view id);

} // namespace perron::i18n
