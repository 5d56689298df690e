#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "places/place.h"

namespace perron::places {

/// What a resident looks for, in his terms.
enum class Need {
    Procedure,    ///< somebody who helps with papers
    Computer,     ///< a computer, internet, a printer
    Learn,        ///< to learn how
    Work,         ///< to find work
    IdentityCard, ///< who takes the request for a card, and who helps to prepare it; asked from its procedure
};
/// What a resident may choose from a list.
inline constexpr std::array allNeeds{Need::Procedure, Need::Computer, Need::Learn, Need::Work};

/// All there is to know of a need.
struct NeedRow {
    Need need;
    Service service;          ///< of the standard: who offers it answers the need
    std::string_view name;    ///< in procedures ("lieux: demarche") and in the ids of pages and tiles
    std::string_view counted; ///< its answer in the registry's table "besoin"
    std::string_view words;   ///< message id
    std::string_view picture;
};
inline constexpr std::array needRows{
    NeedRow{Need::Procedure, Service::Procedures, "demarche", "demarche", "place.need.procedure", "formulaire"},
    NeedRow{Need::Computer, Service::Computers, "ordinateur", "ordinateur", "place.need.computer", "ordinateur"},
    NeedRow{Need::Learn, Service::EverydaySkills, "apprendre", "apprendre", "place.need.learn", "apprendre"},
    NeedRow{Need::Work, Service::WorkSkills, "travail", "travail", "place.need.work", "travail"},
    NeedRow{Need::IdentityCard, Service::Procedures, "carte-identite", "demarche", "place.need.card", "mairie"},
};
const NeedRow& rowOf(Need need);
std::optional<Need> needNamed(std::string_view name);
std::set<std::string> needNames();

/// Whether the place offers what the need asks for. A card asks for more than the service: the place takes requests, or
/// is a France services, whose people help with procedures on the web.
bool answers(const Place& place, Need need);

} // namespace perron::places
