#pragma once

#include <array>
#include <vector>

#include "places/place.h"

namespace perron::places {

/// What a resident looks for, in his terms.
enum class Need {
    Procedure, ///< "demarche": somebody who helps with papers; Aide aux démarches administratives
    Computer,  ///< "ordinateur": a computer, internet, a printer; Accès internet et matériel informatique
    Learn,     ///< "apprendre": to learn how; Maîtrise des outils numériques du quotidien
    Work,      ///< "travail": to find work; Insertion professionnelle via le numérique
};
inline constexpr std::array allNeeds{Need::Procedure, Need::Computer, Need::Learn, Need::Work};

/// The service of the standard that answers a need.
Service answering(Need need);
bool answers(const Place& place, Need need);

} // namespace perron::places
