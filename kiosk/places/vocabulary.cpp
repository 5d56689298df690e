#include "places/vocabulary.h"

namespace perron::places {

template <>
std::span<const std::pair<Service, std::string_view>> vocabulary() {
    static constexpr std::pair<Service, std::string_view> words[] = {
        {Service::Procedures, "Aide aux démarches administratives"},
        {Service::EverydaySkills, "Maîtrise des outils numériques du quotidien"},
        {Service::WorkSkills, "Insertion professionnelle via le numérique"},
        {Service::Safety, "Utilisation sécurisée du numérique"},
        {Service::Parenting, "Parentalité et éducation avec le numérique"},
        {Service::Creation, "Loisirs et créations numériques"},
        {Service::Understanding, "Compréhension du monde numérique"},
        {Service::Computers, "Accès internet et matériel informatique"},
        {Service::CheapEquipment, "Acquisition de matériel informatique à prix solidaire"},
    };
    return words;
}

template <>
std::span<const std::pair<Access, std::string_view>> vocabulary() {
    static constexpr std::pair<Access, std::string_view> words[] = {
        {Access::ComeIn, "Se présenter"},
        {Access::Phone, "Téléphoner"},
        {Access::Mail, "Contacter par mail"},
        {Access::MailWithReferral, "Envoyer un mail avec une fiche de prescription"},
        {Access::BookOnline, "Prendre un RDV en ligne"},
        {Access::NotOpenToPublic, "Ce lieu n'accueille pas de public"},
    };
    return words;
}

template <>
std::span<const std::pair<Support, std::string_view>> vocabulary() {
    static constexpr std::pair<Support, std::string_view> words[] = {
        {Support::Alone, "En autonomie"},
        {Support::OneToOne, "Accompagnement individuel"},
        {Support::Workshop, "Dans un atelier collectif"},
        {Support::Remote, "À distance"},
    };
    return words;
}

template <>
std::span<const std::pair<Public, std::string_view>> vocabulary() {
    static constexpr std::pair<Public, std::string_view> words[] = {
        {Public::Young, "Jeunes"},    {Public::Students, "Étudiants"}, {Public::Families, "Familles et/ou enfants"},
        {Public::Seniors, "Seniors"}, {Public::Women, "Femmes"},
    };
    return words;
}

template <>
std::span<const std::pair<Care, std::string_view>> vocabulary() {
    static constexpr std::pair<Care, std::string_view> words[] = {
        {Care::Deafness, "Surdité"},
        {Care::ReducedMobility, "Handicaps moteurs"},
        {Care::MentalDisability, "Handicaps mentaux"},
        {Care::Illiteracy, "Illettrisme"},
        {Care::English, "Langues étrangères (anglais)"},
        {Care::OtherLanguages, "Langues étrangères (autres)"},
        {Care::LowVision, "Déficience visuelle"},
    };
    return words;
}

template <>
std::span<const std::pair<Fee, std::string_view>> vocabulary() {
    static constexpr std::pair<Fee, std::string_view> words[] = {
        {Fee::Free, "Gratuit"},
        {Fee::FreeOnCondition, "Gratuit sous condition"},
        {Fee::Paying, "Payant"},
    };
    return words;
}

template <>
std::span<const std::pair<Roaming, std::string_view>> vocabulary() {
    static constexpr std::pair<Roaming, std::string_view> words[] = {
        {Roaming::Travelling, "Itinérant"},
        {Roaming::Fixed, "Fixe"},
    };
    return words;
}

template <>
std::span<const std::pair<Programme, std::string_view>> vocabulary() {
    static constexpr std::pair<Programme, std::string_view> words[] = {
        {Programme::AidantsConnect, "Aidants Connect"},
        {Programme::ReferenceLibrary, "Bibliothèques numérique de référence"},
        {Programme::PixCertification, "Certification PIX"},
        {Programme::DigitalAdvisers, "Conseillers numériques"},
        {Programme::EmmausConnect, "Emmaüs Connect"},
        {Programme::FranceServices, "France Services"},
        {Programme::GrandeEcoleDuNumerique, "Grande école du numérique"},
        {Programme::RedCross, "La Croix Rouge"},
        {Programme::CafAccessPoint, "Point d'accès numérique CAF"},
        {Programme::PromeneursDuNet, "Promeneurs du net"},
        {Programme::EmmausRelay, "Relais numérique (Emmaüs Connect)"},
    };
    return words;
}

template <>
std::span<const std::pair<Training, std::string_view>> vocabulary() {
    static constexpr std::pair<Training, std::string_view> words[] = {
        {Training::MonEspaceSante, "Formé à « Mon Espace Santé »"},
        {Training::Duplex, "Formé à « DUPLEX » (illettrisme)"},
        {Training::Arnia, "Arnia/MedNum BFC (Bourgogne-Franche-Comté)"},
        {Training::Reuse, "Collectif ressources et acteurs réemploi (Normandie)"},
        {Training::EtapesNumeriques, "Étapes numériques (La Poste)"},
        {Training::FabriquesDeTerritoire, "Fabriques de Territoire"},
        {Training::Eclaireurs, "Les Éclaireurs du numérique (Drôme)"},
        {Training::MesPapiers, "Mes Papiers (Métropole de Lyon)"},
        {Training::Ordi3, "ORDI 3.0"},
        {Training::SudLabs, "SUD LABS (PACA)"},
    };
    return words;
}

} // namespace perron::places
