#include "places/check.h"

#include <algorithm>

#include <fmt/format.h>

#include "page/counting.h"

namespace perron::places {

namespace {

/// The mainland and Corsica, with a little sea around.
bool inMetropolitanFrance(Position at) {
    return at.latitude > 41.2 && at.latitude < 51.3 && at.longitude > -5.3 && at.longitude < 9.8;
}

std::vector<std::string> doubtsAbout(const Place& place) {
    std::vector<std::string> doubts;
    if (!place.position && place.stops.empty() && place.phone.empty() && place.site.empty()) {
        doubts.emplace_back("ni position, ni téléphone, ni site : personne ne le trouvera");
    }
    if (place.position && place.communeCode.empty()) {
        doubts.emplace_back("sans code_insee, la borne de la même commune ne dira pas « ici »");
    }
    if (place.position && !inMetropolitanFrance(*place.position)) {
        doubts.emplace_back("la position n'est pas en France ; latitude et longitude sont-elles échangées ?");
    }
    for (const std::string& sentence : page::sentencesOf(place.summary)) {
        if (const int words = page::countWords(sentence); words > page::sentenceWords) {
            doubts.push_back(fmt::format("presentation_resume a une phrase de {} mots, {} au plus ; coupez-la", words,
                                         page::sentenceWords));
        }
    }
    if (place.roaming == Roaming::Travelling && place.stops.empty()) {
        doubts.emplace_back("lieu itinérant sans passages : on ne sait pas où il passe");
    }
    if (place.roaming == Roaming::Fixed && !place.stops.empty()) {
        doubts.emplace_back("des passages, mais itinerance n'est pas « Itinérant »");
    }
    return doubts;
}

Counts countsOf(const std::vector<Place>& places) {
    Counts counts;
    counts.places = places.size();
    for (const Place& place : places) {
        counts.withHours += place.hours ? 1U : 0U;
        counts.withPhone += place.phone.empty() ? 0U : 1U;
        counts.travelling += place.roaming == Roaming::Travelling ? 1U : 0U;
        counts.atCommuneCentre += place.precision == Precision::CommuneCentre ? 1U : 0U;
        for (const Service service : place.services) {
            ++counts.byService[service];
        }
    }
    return counts;
}

} // namespace

bool Check::passed() const {
    return std::all_of(problems.begin(), problems.end(),
                       [](const Problem& each) { return each.cost == Problem::Cost::Nothing; });
}

Check check(const Path& folder, const Path& schema) {
    Directory directory = loadDirectory(folder, schema);
    Check check{countsOf(directory.places), std::move(directory.problems)};
    check.counts.files = filesIn(folder, ".yaml").size();
    for (const Place& place : directory.places) {
        for (std::string& doubt : doubtsAbout(place)) {
            check.problems.push_back(
                {{place.file, place.line, fmt::format("{} : {}", place.id, doubt), ""}, Problem::Cost::Nothing});
        }
    }
    return check;
}

} // namespace perron::places
