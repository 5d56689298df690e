#include "places/words.h"

#include <algorithm>
#include <array>

namespace perron::places {

std::string_view offerId(Service service) {
    switch (service) {
    case Service::Procedures:
        return "place.service.procedures";
    case Service::EverydaySkills:
        return "place.service.everyday";
    case Service::WorkSkills:
        return "place.service.work";
    case Service::Safety:
        return "place.service.safety";
    case Service::Parenting:
        return "place.service.parenting";
    case Service::Creation:
        return "place.service.creation";
    case Service::Understanding:
        return "place.service.understanding";
    case Service::Computers:
        return "place.service.computers";
    case Service::CheapEquipment:
        return "place.service.equipment";
    }
    return {};
}

std::vector<Service> offers(const Place& place, std::size_t limit) {
    constexpr std::array byDemand{Service::Procedures,    Service::Computers, Service::EverydaySkills,
                                  Service::WorkSkills,    Service::Safety,    Service::CheapEquipment,
                                  Service::Understanding, Service::Parenting, Service::Creation};
    std::vector<Service> shown;
    for (const Service service : byDemand) {
        if (shown.size() < limit &&
            std::find(place.services.begin(), place.services.end(), service) != place.services.end()) {
            shown.push_back(service);
        }
    }
    return shown;
}

House houseOf(const Place& place) {
    if (place.roaming == Roaming::Travelling) {
        return House::Bus;
    }
    switch (place.kinds.empty() ? Typology::Other : place.kinds.front()) {
    case Typology::MUNI:
        return House::TownHall;
    case Typology::BIB:
    case Typology::RELAIS_LECTURE:
        return House::Library;
    case Typology::RFS:
    case Typology::MSAP:
        return House::FranceServices;
    case Typology::EPN:
    case Typology::EPI:
    case Typology::FABLAB:
    case Typology::TIERS_LIEUX:
        return House::DigitalRoom;
    case Typology::CCAS:
    case Typology::CIAS:
    case Typology::CS:
    case Typology::CSC:
    case Typology::EVS:
    case Typology::MQ:
        return House::SocialCentre;
    case Typology::PIJ_BIJ:
    case Typology::MJC:
        return House::Youth;
    case Typology::ML:
    case Typology::FT:
    case Typology::MDE:
    case Typology::MDEF:
    case Typology::CAP_EMPLOI:
        return House::Work;
    case Typology::OF:
    case Typology::E2C:
    case Typology::AFPA:
        return House::Learning;
    default:
        return House::Other;
    }
}

} // namespace perron::places
