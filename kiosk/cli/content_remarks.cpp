#include "cli/content_remarks.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "cli/resident_words.h"
#include "flow/library.h"
#include "i18n/po_file.h"
#include "places/directory.h"
#include "places/need.h"

namespace perron::cli {

namespace {

std::set<std::string> translatedIn(const Path& po) {
    std::set<std::string> ids;
    for (const i18n::PoMessage& message : i18n::readPo(po).messages) {
        if (!message.text.empty()) {
            ids.insert(message.id);
        }
    }
    return ids;
}

data::Problem unserved(std::string file, int line, std::string_view need) {
    return {std::move(file), line,
            fmt::format("aucun lieu ne sert le besoin {} ; ajoutez-en un dans places/, ou demandez autre chose",
                        data::quotation(need)),
            ""};
}

} // namespace

std::vector<data::Problem> needsNobodyServes(const Path& assets) {
    const places::Directory directory =
        places::loadDirectory(assets / "places", assets / "schema" / "places.schema.json");
    const auto serves = [&](places::Need need) {
        return std::any_of(directory.places.begin(), directory.places.end(),
                           [&](const places::Place& place) { return places::answers(place, need); });
    };
    std::vector<data::Problem> problems;
    for (const places::Need need : places::allNeeds) { // a resident chooses among them without a procedure
        if (!serves(need)) {
            problems.push_back(unserved((assets / "places").string(), 0, places::rowOf(need).name));
        }
    }
    for (const flow::Flow& flow : flow::loadLibrary(assets).flows) {
        for (const flow::Step& step : flow.steps) {
            const auto* body = std::get_if<flow::Places>(&step.body);
            const auto need = body != nullptr ? places::needNamed(body->need) : std::nullopt;
            if (need && !serves(*need)) {
                problems.push_back(unserved(flow.file, step.line, body->need));
            }
        }
    }
    return problems;
}

std::vector<data::Problem> placesOfTomorrow(const Path& assets, std::chrono::year_month_day today) {
    std::vector<data::Problem> problems;
    for (const places::Place& place :
         places::loadDirectory(assets / "places", assets / "schema" / "places.schema.json").places) {
        if (place.updated > today) {
            problems.push_back(
                {place.file, place.line,
                 fmt::format("{} : date_maj est dans l'avenir ; mettez celle de la source", data::quotation(place.id)),
                 ""});
        }
    }
    return problems;
}

std::vector<data::Problem> untranslated(const Path& assets, const Path& locales) {
    struct Place {
        int line = 0; ///< of the first
        std::map<std::string, int> missing;
    };
    std::map<std::string, Place> files;
    const std::vector<ResidentSentence> sentences = residentWords(assets, locales);
    for (const Path& po : filesIn(locales, ".po")) {
        if (po.stem() == "fr") {
            continue;
        }
        const std::set<std::string> translated = translatedIn(po);
        for (const ResidentSentence& sentence : sentences) {
            if (!translated.contains(sentence.id)) {
                Place& place = files[sentence.file];
                place.line = place.line == 0 ? sentence.line : std::min(place.line, sentence.line);
                ++place.missing[po.stem().string()];
            }
        }
    }
    std::vector<data::Problem> problems;
    for (const auto& [file, place] : files) {
        std::vector<std::string> languages;
        for (const auto& [language, count] : place.missing) {
            languages.push_back(fmt::format("{} {}", language, count));
        }
        problems.push_back({file, place.line,
                            fmt::format("phrases à traduire : {} ; la borne les dit en français en attendant",
                                        fmt::join(languages, ", ")),
                            ""});
    }
    return problems;
}

} // namespace perron::cli
