#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "places/opening_hours.h"
#include "places/position.h"
#include "places/typology.h"
#include "places/vocabulary.h"

namespace perron::places {

/// Somewhere a travelling service stops. The standard has no field for it; ours is `passages`.
struct Stop {
    std::string commune;
    std::string communeCode; ///< INSEE
    Position position;       ///< the commune's centre
};

/// How well a position is known. The standard has no field for it; ours is `precision_position`.
enum class Precision {
    Address,       ///< the door
    CommuneCentre, ///< only the commune is known: a distance is that to its centre
};

/// A place that helps residents: one record of the national schema "lieux de médiation numérique" 2.3.0. The field's
/// name in the files stands beside each. Texts are "" and lists empty where nobody knows: nothing is made up.
struct Place {
    std::string id;              ///< stable, our own: "mairie-nerondes"
    std::string pivot;           ///< SIRET or RNA
    std::string name;            ///< nom
    std::vector<Typology> kinds; ///< typologie; the first is the main one
    std::string parent;          ///< structure_parente
    std::vector<Service> services;

    std::string street;      ///< adresse
    std::string streetExtra; ///< complement_adresse
    std::string postcode;    ///< code_postal
    std::string commune;
    std::string communeCode; ///< code_insee
    /// Where it is; for a travelling place, where it comes from. Nothing for one that helps from afar only.
    std::optional<Position> position; ///< latitude, longitude
    Precision precision = Precision::Address;

    bool takesCardRequests = false; ///< ours, `carte_identite`: takes requests for identity cards, fingerprints and all

    std::string phone;               ///< telephone, as one reads it out: "02 48 80 46 06"
    std::vector<std::string> emails; ///< courriels, of the institution, never of a person
    std::string site;                ///< site_web
    std::string summary;             ///< presentation_resume: one sentence of at most 15 words, for residents
    std::string detail;              ///< presentation_detail

    std::optional<OpeningHours> hours; ///< horaires, where they are known and can be read
    std::string booking;               ///< prise_rdv, an address on the web

    std::vector<Access> access;       ///< modalites_acces
    std::vector<Support> support;     ///< modalites_accompagnement
    std::vector<Public> publics;      ///< publics_specifiquement_adresses
    std::vector<Care> care;           ///< prise_en_charge_specifique
    std::vector<Fee> fees;            ///< frais_a_charge
    std::string accessibility;        ///< fiche_acces_libre, an address on the web
    Roaming roaming = Roaming::Fixed; ///< itinerance
    std::vector<Stop> stops;          ///< passages, in the file's order; only for a travelling place

    std::vector<Programme> programmes;    ///< dispositif_programmes_nationaux
    std::vector<Training> trainings;      ///< formations_labels
    std::vector<std::string> otherLabels; ///< autres_formations_labels

    std::chrono::year_month_day updated; ///< date_maj: the source's own date, not ours
    std::string source;

    std::string file; ///< where the record stands, for messages
    int line = 0;
};

} // namespace perron::places
