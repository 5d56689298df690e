#include "flow/remarks.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "flow/parts.h"
#include "page/typography.h"

namespace perron::flow {

namespace {

std::set<std::string> sourcesNamed(const std::vector<Step>& steps) {
    std::set<std::string> named;
    for (const Step& step : steps) {
        eachPart(step, [&](const auto& part) {
            if constexpr (requires { part.source; }) {
                named.insert(part.source);
            }
        });
    }
    return named;
}

void unused(const std::vector<Step>& steps, const std::vector<Source>& sources, const std::string& file,
            std::string_view prefix, std::vector<data::Problem>& remarks) {
    const auto own = std::count_if(sources.begin(), sources.end(),
                                   [&](const Source& source) { return source.title.id.starts_with(prefix); });
    if (own == 1) { // one there must be; it may be of a condition
        return;
    }
    const std::set<std::string> named = sourcesNamed(steps);
    for (const Source& source : sources) {
        if (source.title.id.starts_with(prefix) && !named.contains(source.id)) {
            remarks.push_back(
                {file, source.line,
                 fmt::format("aucune ligne ne cite la source {} ; citez-la, ou ôtez-la", data::quotation(source.id)),
                 ""});
        }
    }
}

void numbersAlone(const Flow& flow, std::vector<data::Problem>& remarks) {
    for (const Step& step : flow.steps) {
        const auto* facts = std::get_if<Facts>(&step.body);
        for (const Fact& fact : facts != nullptr ? facts->facts : std::vector<Fact>()) {
            const bool number = fact.value.french.find_first_not_of("0123456789.,") == std::string::npos;
            if (fact.kind != FactKind::Plain && number) {
                remarks.push_back(
                    {flow.file, fact.line,
                     fmt::format("{0} est un nombre tout seul ; dites de quoi : {1} €, {1} jours, {1} ans",
                                 data::quotation(fact.value.french), fact.value.french),
                     ""});
            }
        }
    }
}

/// "<b>" or "</p>".
bool hasTag(std::string_view text) {
    for (std::size_t at = text.find('<'); at != std::string_view::npos && at + 1 < text.size();
         at = text.find('<', at + 1)) {
        const char next = text[at + 1];
        if (next == '/' || (next >= 'a' && next <= 'z')) {
            return true;
        }
    }
    return false;
}

/// The word of a text that says "tu", in small letters; "" where there is none.
std::string saysTu(std::string_view french) {
    constexpr std::array<std::string_view, 5> words{"tu", "toi", "tes", "ta", "ton"};
    std::string word;
    for (const char sign : page::typed(french) + " ") {
        if (std::string_view(" ',.;:!?()-\"").find(sign) == std::string_view::npos) {
            word += sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
        } else if (std::find(words.begin(), words.end(), word) != words.end()) {
            return word;
        } else {
            word.clear();
        }
    }
    return "";
}

} // namespace

std::vector<data::Problem> remarksOn(const Library& library, const std::vector<Original>& originals) {
    std::vector<data::Problem> remarks;
    for (const Fragment& fragment : library.fragments) {
        unused({fragment.step}, fragment.sources, fragment.file, "fragment.", remarks);
    }
    for (const Flow& flow : library.flows) {
        unused(flow.steps, flow.sources, flow.file, "flow.", remarks);
        numbersAlone(flow, remarks);
    }
    for (const Original& original : originals) {
        if (hasTag(original.words.french)) {
            remarks.push_back({original.file, original.line,
                               fmt::format("{} a une balise, qu'on verra telle quelle ; ôtez-la",
                                           data::quotation(original.words.french)),
                               ""});
        }
        if (const std::string tu = saysTu(original.words.french); !tu.empty()) {
            remarks.push_back({original.file, original.line,
                               fmt::format("{} tutoie («\u00a0{}\u00a0») ; dites «\u00a0vous\u00a0»",
                                           data::quotation(original.words.french), tu),
                               ""});
        }
    }
    return remarks;
}

} // namespace perron::flow
