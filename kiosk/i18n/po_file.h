#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "i18n/po_check.h"

namespace perron::i18n {

/// One entry of a PO file; the header and obsolete entries ("#~") are left out.
struct PoMessage {
    std::string id;
    std::string text;                 ///< "" where fuzzy or not translated
    std::vector<std::string> forms{}; ///< of a plural, after the first, which is `text`
    std::string note;                 ///< its "#." comments
    int line = 0;
};

struct PoFile {
    std::string name;
    std::vector<PoMessage> messages;
    std::vector<PoProblem> problems; ///< of form: what msgfmt would refuse, in French
};

/// Whether every byte belongs to a character; editors write Latin-1 when told a wrong charset.
bool isUtf8(std::string_view text);

/// The part of the PO format that the house writes: msgid, msgstr, continued strings, comments, the fuzzy flag.
PoFile readPo(const Path& file);

} // namespace perron::i18n
