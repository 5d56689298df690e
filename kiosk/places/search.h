#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "places/directory.h"
#include "places/need.h"

namespace perron::places {

struct Query {
    Position from;           ///< the kiosk
    std::string communeCode; ///< INSEE code of the kiosk's commune: what is in it is "ici"
    std::vector<Need> needs; ///< a place answers at least one; empty: every place
    WallTime at;             ///< open now, or when
    std::size_t limit = 6;   ///< promises.md: at most six choices a page
    double radiusKm = 40;
};

struct Found {
    enum class Reach {
        Here,       ///< in the kiosk's own commune
        Away,       ///< `km` away
        PassesHere, ///< a travelling place that stops in the kiosk's commune; when, one has to ask
        PassesNear, ///< a travelling place that stops `km` away, at `stop` or around there; when, one has to ask
        Remote,     ///< helps by telephone or on the web only
    };
    const Place* place;
    Reach reach;
    double km;                  ///< as the crow flies; 0 where Remote
    const Stop* stop = nullptr; ///< the nearest stop of a travelling place; none where its stops are not known
    Opening opening;            ///< always Unknown for a travelling place: its hours are those of a road, not of a door
};

/// Places that answer, the most useful first. Usefulness is one figure, in kilometres:
/// the way, plus 1 km for each hour until it opens (at most 12), 6 km where hours are not known, 15 km for a travelling
/// place (its date is not known), 10 km for each need asked and not answered, 3 km where it is meant for some people
/// only. A place for remote help counts as 25 km away. Equals keep the directory's order. For an identity card alone,
/// places that take requests come first, and one that helps to prepare them closes the list where there is one.
std::vector<Found> search(const Directory& directory, const Query& query);

} // namespace perron::places
