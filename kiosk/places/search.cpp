#include "places/search.h"

#include <algorithm>
#include <optional>

namespace perron::places {

namespace {

using Reach = Found::Reach;

struct Candidate {
    Found found;
    double effort;
};

bool isRemote(const Place& place) {
    const bool nowhere = !place.position && place.stops.empty();
    return nowhere ||
           std::find(place.access.begin(), place.access.end(), Access::NotOpenToPublic) != place.access.end();
}

Found stopOf(const Place& place, const Query& query) {
    Found nearest{&place, Reach::PassesNear, 0, nullptr, {}};
    for (const Stop& stop : place.stops) {
        const double km = distanceKm(query.from, stop.position);
        if (stop.communeCode == query.communeCode) {
            return {&place, Reach::PassesHere, km, &stop, {}};
        }
        if (!nearest.stop || km < nearest.km) {
            nearest.km = km;
            nearest.stop = &stop;
        }
    }
    return nearest;
}

Found reachOf(const Place& place, const Query& query) {
    if (isRemote(place)) {
        return {&place, Reach::Remote, 0, nullptr, {}};
    }
    if (!place.stops.empty()) {
        return stopOf(place, query);
    }
    const double km = distanceKm(query.from, *place.position);
    const bool here = place.communeCode == query.communeCode;
    if (place.roaming == Roaming::Travelling) {
        return {&place, here ? Reach::PassesHere : Reach::PassesNear, km, nullptr, {}};
    }
    return {&place, here ? Reach::Here : Reach::Away, km, nullptr, {}};
}

double waiting(const Opening& opening, WallTime at) {
    constexpr double longest = 12;
    switch (opening.state) {
    case Opening::State::Open:
        return 0;
    case Opening::State::Unknown:
        return 6;
    case Opening::State::Closed:
        break;
    }
    if (!opening.change) {
        return longest;
    }
    const std::chrono::duration<double, std::ratio<3600>> hours = *opening.change - localTime(at);
    return std::min(hours.count(), longest);
}

double effortOf(const Found& found, const Query& query) {
    constexpr double dateUnknown = 15;
    constexpr double remote = 25;
    constexpr double needUnanswered = 10;
    constexpr double forSomeOnly = 3;
    double effort = found.reach == Reach::Remote ? remote : found.km;
    if (found.place->roaming == Roaming::Travelling) {
        effort += dateUnknown;
    } else if (found.reach != Reach::Remote) {
        effort += waiting(found.opening, query.at);
    }
    const auto unanswered =
        std::count_if(query.needs.begin(), query.needs.end(), [&](Need need) { return !answers(*found.place, need); });
    effort += needUnanswered * static_cast<double>(unanswered);
    return found.place->publics.empty() ? effort : effort + forSomeOnly;
}

/// Who takes requests for cards comes before who helps to write them; where there are both, neither fills the list.
void bothKinds(std::vector<Candidate>& candidates, std::size_t limit) {
    const auto helpers = std::stable_partition(candidates.begin(), candidates.end(), [](const Candidate& each) {
        return each.found.place->takesCardRequests;
    });
    const std::size_t kept = limit - (helpers == candidates.end() || limit == 0 ? 0 : 1);
    if (static_cast<std::size_t>(helpers - candidates.begin()) > kept) {
        candidates.erase(candidates.begin() + static_cast<std::ptrdiff_t>(kept), helpers);
    }
}

} // namespace

std::vector<Found> search(const Directory& directory, const Query& query) {
    std::vector<Candidate> candidates;
    for (const Place& place : directory.places) {
        const bool useful = query.needs.empty() || std::any_of(query.needs.begin(), query.needs.end(),
                                                               [&](Need need) { return answers(place, need); });
        if (!useful) {
            continue;
        }
        Found found = reachOf(place, query);
        if (found.km > query.radiusKm) {
            continue;
        }
        if (place.hours && place.roaming == Roaming::Fixed) {
            found.opening = place.hours->at(query.at);
        }
        candidates.push_back({found, effortOf(found, query)});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.effort < b.effort; });
    if (query.needs == std::vector{Need::IdentityCard}) {
        bothKinds(candidates, query.limit);
    }
    candidates.resize(std::min(candidates.size(), query.limit), {});
    std::vector<Found> found;
    for (const Candidate& each : candidates) {
        found.push_back(each.found);
    }
    return found;
}

} // namespace perron::places
