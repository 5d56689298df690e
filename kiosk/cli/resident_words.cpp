#include "cli/resident_words.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "flow/originals.h"
#include "flow/parts.h"
#include "i18n/po_file.h"
#include "letter/rules_file.h"

namespace perron::cli {

namespace {

/// Of the staff's panel, the server's pages, the command lines; and the sign that staff read across the room.
bool staysFrench(std::string_view id) {
    static constexpr std::array<std::string_view, 7> beginnings{"pin.",    "staff.", "report.",  "web.",
                                                                "server.", "admin.", "sign.text"};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [id](std::string_view each) { return id.starts_with(each); });
}

/// Their ids; words of a shared piece keep the piece's.
std::set<std::string> wordsIn(const flow::Flow& flow) {
    std::set<std::string> ids{flow.title.id};
    const auto add = [&](const auto& words) {
        if constexpr (requires { words->id; }) {
            if (words) {
                ids.insert(words->id);
            }
        } else {
            ids.insert(words.id);
        }
    };
    for (const flow::Step& step : flow.steps) {
        add(step.title);
        add(step.lead);
        flow::eachPart(step, [&](const auto& part) {
            if constexpr (requires { part.text; }) {
                add(part.text);
            } else {
                add(part.label);
            }
            if constexpr (requires { part.hint; }) {
                add(part.hint);
            }
            if constexpr (requires { part.value; }) {
                add(part.value);
                add(part.note);
            }
        });
    }
    return ids;
}

/// What letters ask for, by the names that the kiosk gives it.
void addPapers(const Path& assets, std::vector<ResidentSentence>& all) {
    std::vector<data::Problem> told; // by `content check`
    for (const letter::PaperRule& paper : letter::loadRules(assets, {}, told).papers) {
        all.push_back({letter::paperMessage(paper.id), paper.name, {}, paper.file, paper.line});
    }
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
    addPapers(assets, all);
    return all;
}

std::vector<ResidentSentence> residentWordsOf(std::string_view flow, const Path& assets, const Path& locales) {
    const flow::Library library = flow::loadLibrary(assets);
    const flow::Flow* const found = library.flow(flow);
    if (found == nullptr) {
        return {};
    }
    const std::set<std::string> met = wordsIn(*found);
    std::vector<ResidentSentence> all = residentWords(assets, locales);
    std::erase_if(all, [&](const ResidentSentence& one) { return !met.contains(one.id); });
    return all;
}

} // namespace perron::cli
