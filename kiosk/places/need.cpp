#include "places/need.h"

#include <algorithm>

namespace perron::places {

namespace {

bool has(const auto& list, auto value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

} // namespace

const NeedRow& rowOf(Need need) {
    return *std::find_if(needRows.begin(), needRows.end(), [need](const NeedRow& row) { return row.need == need; });
}

std::optional<Need> needNamed(std::string_view name) {
    const auto* const found =
        std::find_if(needRows.begin(), needRows.end(), [name](const NeedRow& row) { return row.name == name; });
    return found == needRows.end() ? std::nullopt : std::optional(found->need);
}

std::set<std::string> needNames() {
    std::set<std::string> names;
    for (const NeedRow& row : needRows) {
        names.emplace(row.name);
    }
    return names;
}

bool answers(const Place& place, Need need) {
    const bool offers = has(place.services, rowOf(need).service);
    if (need == Need::IdentityCard) {
        return place.takesCardRequests || (offers && has(place.programmes, Programme::FranceServices));
    }
    return offers;
}

} // namespace perron::places
