#include "cli/resident_words.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "flow/originals.h"
#include "i18n/po_file.h"

namespace perron::cli {

namespace {

/// Of the staff's panel, the server's pages, the command lines; and the sign that staff read across the room.
bool staysFrench(std::string_view id) {
    static constexpr std::array<std::string_view, 7> beginnings{"pin.",    "staff.", "report.",  "web.",
                                                                "server.", "admin.", "sign.text"};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [id](std::string_view each) { return id.starts_with(each); });
}

} // namespace

std::vector<ResidentSentence> residentWords(const Path& assets, const Path& locales) {
    std::vector<ResidentSentence> all;
    std::set<std::string> once;
    for (const i18n::PoMessage& message : i18n::readPo(locales / "fr.po").messages) {
        if (!staysFrench(message.id) && once.insert(message.id).second) {
            all.push_back({message.id, message.text, message.forms, (locales / "fr.po").string(), message.line});
        }
    }
    for (const flow::Original& original : flow::originalsOf(flow::loadLibrary(assets), assets)) {
        if (once.insert(original.words.id).second) {
            all.push_back({original.words.id, original.words.french, {}, original.file, original.line});
        }
    }
    return all;
}

} // namespace perron::cli
