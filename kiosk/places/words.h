#pragma once

#include <string_view>
#include <vector>

#include "places/place.h"

/// What of a place is shown, and which message stands for it: ids, whose French is in locales/fr.po under "# places".
namespace perron::places {

/// "place.service.procedures": what it offers, a few words.
std::string_view offerId(Service service);

/// The offers to show first, what residents ask for most before the others; at most `limit`.
std::vector<Service> offers(const Place& place, std::size_t limit = 2);

/// What kind of house it is, coarse enough for one picture each.
enum class House { TownHall, Library, FranceServices, DigitalRoom, SocialCentre, Youth, Work, Learning, Bus, Other };
House houseOf(const Place& place);

} // namespace perron::places
