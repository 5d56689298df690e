#include "places/need.h"

#include <algorithm>

namespace perron::places {

Service answering(Need need) {
    switch (need) {
    case Need::Procedure:
        return Service::Procedures;
    case Need::Computer:
        return Service::Computers;
    case Need::Learn:
        return Service::EverydaySkills;
    case Need::Work:
        return Service::WorkSkills;
    }
    return Service::Procedures;
}

bool answers(const Place& place, Need need) {
    return std::find(place.services.begin(), place.services.end(), answering(need)) != place.services.end();
}

} // namespace perron::places
