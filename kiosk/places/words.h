#pragma once

#include <string_view>
#include <vector>

#include "places/need.h"

/// Which sentence of the catalogue stands for a value: message ids, whose French is in locales/fr.po under "# places".
namespace perron::places {

/// "place.service.procedures": what it offers, a few words.
std::string_view offerId(Service service);
/// "place.need.procedure".
std::string_view needId(Need need);
/// "place.fee.free".
std::string_view feeId(Fee fee);
/// "place.public.seniors".
std::string_view publicId(Public audience);

/// The offers to show first, what residents ask for most before the others; at most `limit`.
std::vector<Service> offers(const Place& place, std::size_t limit = 2);

/// What kind of house it is, coarse enough for one picture each.
enum class House { TownHall, Library, FranceServices, DigitalRoom, SocialCentre, Youth, Work, Learning, Bus, Other };
House houseOf(const Place& place);
/// "place.house.library": what the picture shows, to be said.
std::string_view houseId(House house);

} // namespace perron::places
