#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <utility>

/// The closed lists of the national schema "lieux de médiation numérique" 2.3.0 (ANCT).
namespace perron::places {

enum class Service {
    Procedures,     ///< Aide aux démarches administratives
    EverydaySkills, ///< Maîtrise des outils numériques du quotidien
    WorkSkills,     ///< Insertion professionnelle via le numérique
    Safety,         ///< Utilisation sécurisée du numérique
    Parenting,      ///< Parentalité et éducation avec le numérique
    Creation,       ///< Loisirs et créations numériques
    Understanding,  ///< Compréhension du monde numérique
    Computers,      ///< Accès internet et matériel informatique
    CheapEquipment, ///< Acquisition de matériel informatique à prix solidaire
};

/// modalites_acces: how one gets in touch.
enum class Access { ComeIn, Phone, Mail, MailWithReferral, BookOnline, NotOpenToPublic };

/// modalites_accompagnement: how one is helped.
enum class Support { Alone, OneToOne, Workshop, Remote };

/// publics_specifiquement_adresses: for whom above all. An empty list means for everybody.
enum class Public { Young, Students, Families, Seniors, Women };

/// prise_en_charge_specifique: who is looked after in a special way.
enum class Care { Deafness, ReducedMobility, MentalDisability, Illiteracy, English, OtherLanguages, LowVision };

/// frais_a_charge.
enum class Fee { Free, FreeOnCondition, Paying };

/// itinerance.
enum class Roaming { Travelling, Fixed };

/// dispositif_programmes_nationaux.
enum class Programme {
    AidantsConnect,
    ReferenceLibrary,
    PixCertification,
    DigitalAdvisers,
    EmmausConnect,
    FranceServices,
    GrandeEcoleDuNumerique,
    RedCross,
    CafAccessPoint,
    PromeneursDuNet,
    EmmausRelay,
};

/// formations_labels.
enum class Training {
    MonEspaceSante,
    Duplex,
    Arnia,
    Reuse,
    EtapesNumeriques,
    FabriquesDeTerritoire,
    Eclaireurs,
    MesPapiers,
    Ordi3,
    SudLabs,
};

/// Every value of one list with the words of the standard, in the standard's order.
template <class E>
std::span<const std::pair<E, std::string_view>> vocabulary();

template <>
std::span<const std::pair<Service, std::string_view>> vocabulary();
template <>
std::span<const std::pair<Access, std::string_view>> vocabulary();
template <>
std::span<const std::pair<Support, std::string_view>> vocabulary();
template <>
std::span<const std::pair<Public, std::string_view>> vocabulary();
template <>
std::span<const std::pair<Care, std::string_view>> vocabulary();
template <>
std::span<const std::pair<Fee, std::string_view>> vocabulary();
template <>
std::span<const std::pair<Roaming, std::string_view>> vocabulary();
template <>
std::span<const std::pair<Programme, std::string_view>> vocabulary();
template <>
std::span<const std::pair<Training, std::string_view>> vocabulary();

/// The value the standard writes as `words`; nothing where the standard has no such words.
template <class E>
std::optional<E> fromStandard(std::string_view words) {
    for (const auto& [value, name] : vocabulary<E>())
        if (name == words)
            return value;
    return std::nullopt;
}

/// The words of the standard. For files and checks; what a resident reads comes from `words.h`.
template <class E>
std::string_view inStandard(E value) {
    for (const auto& [each, name] : vocabulary<E>())
        if (each == value)
            return name;
    return {};
}

} // namespace perron::places
