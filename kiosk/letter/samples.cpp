#include "letter/samples.h"

#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace perron::letter {

namespace {

using Day = std::chrono::year_month_day;

std::string french(Day day) {
    static constexpr std::array<std::string_view, 12> months{"janvier",   "février", "mars",     "avril",
                                                             "mai",       "juin",    "juillet",  "août",
                                                             "septembre", "octobre", "novembre", "décembre"};
    const unsigned number = static_cast<unsigned>(day.day());
    return fmt::format("{}{} {} {}", number, number == 1 ? "er" : "", months[static_cast<unsigned>(day.month()) - 1],
                       static_cast<int>(day.year()));
}

constexpr std::string_view caf = R"(CAISSE D'ALLOCATIONS FAMILIALES DU CHER
18030 Bourges Cedex 9

N° allocataire : 1234567 A

Madame Lucie Exemple
12 rue des Prés
18350 Nérondes

Bourges, le {written}

Objet : demande de pièces

Madame,

Pour continuer à étudier vos droits à la prime d'activité, nous avons besoin
des pièces suivantes :
- vos trois derniers bulletins de salaire
- une attestation de loyer

Vous devez nous envoyer ces documents avant le {until}.

Sans réponse de votre part, le versement de votre prime sera suspendu.

Vous pouvez contester cette décision devant la commission de recours amiable.

Nous vous prions d'agréer, Madame, nos salutations distinguées.

Le directeur)";

constexpr std::string_view act = R"(SELARL DUVAL ET ROCHE
COMMISSAIRES DE JUSTICE ASSOCIÉS
3 place du Marché, 18000 Bourges

COMMANDEMENT DE PAYER

Bourges, le {written}

Dossier : 26/00417

À la demande de la société Toits du Berry, bailleur, nous vous faisons commandement
de payer la somme de 1 284,60 €, au titre des loyers impayés.

Vous devez payer cette somme dans un délai de deux mois à compter de la date du
présent acte.

À défaut, une procédure d'expulsion pourra être engagée devant le tribunal.

Monsieur Paul Exemple
4 rue du Lavoir
18350 Nérondes)";

constexpr std::string_view appointment = R"(France Travail
Agence de Bourges

Bourges, le {written}

Identifiant : 7654321 B

Objet : convocation à un entretien

Madame, Monsieur,

Votre conseillère vous attend pour faire le point sur votre recherche d'emploi.

Vous êtes convoqué le {until} à 9 h 30, à l'agence de Bourges.

Merci d'apporter votre CV et une pièce d'identité.

En cas d'absence sans motif, vous pourrez être radié de la liste des demandeurs d'emploi.

La directrice de l'agence)";

constexpr std::string_view reminder = R"(EDF
Service client particuliers

Référence client : 4 123 456 789

Le {written}

Objet : rappel de paiement

Madame, Monsieur,

Sauf erreur de notre part, votre facture d'électricité n'est pas réglée.

Montant restant dû : 146,20 €

Nous vous remercions de payer cette somme avant le {until}.

Sans paiement de votre part, la puissance de votre électricité pourra être réduite.

Votre conseiller EDF)";

constexpr std::string_view tax = R"(DIRECTION GÉNÉRALE DES FINANCES PUBLIQUES
Service des impôts des particuliers de Bourges

Numéro fiscal : 12 34 567 890 123

Bourges, le {written}

LETTRE DE RELANCE

Madame, Monsieur,

La somme de 1 312 € au titre de la taxe foncière n'a pas été payée.

Je vous demande de la payer au plus tard le {until}.

À défaut, une majoration de 10 % sera appliquée.

Le comptable public)";

constexpr std::string_view scam = R"(L'Assurance Maladie

Objet : renforcement de la sécurité de votre compte

Bourges, le {written}

Madame, Monsieur,

Votre carte Vitale arrive à expiration. Vous devez valider votre compte sous 48 heures.

Scannez le code QR ci-dessous et saisissez votre numéro de carte bancaire, sinon vos
droits seront suspendus.

Rendez-vous sur http://ameli-compte-securite.info pour confirmer.

Le service de sécurité)";

constexpr std::string_view english = R"(Dear Mr Example,

Thank you for your letter of last week. We are writing to you about your account with
us and the payments that you have made to the bank this year.

Please send us the form that is enclosed with this letter and your new address before
the end of the month, so that we can answer your questions.

Yours sincerely,
The manager)";

std::string dated(std::string_view text, Day written, Day until) {
    std::string made(text);
    for (const auto& [place, day] : {std::pair<std::string_view, Day>{"{written}", written}, {"{until}", until}}) {
        if (const std::size_t at = made.find(place); at != std::string::npos) {
            made.replace(at, place.size(), french(day));
        }
    }
    return made;
}

} // namespace

std::vector<Sample> samples(Day today) {
    const auto in = [&](int days) { return Day{std::chrono::sys_days(today) + std::chrono::days(days)}; };
    const auto letter = [&](std::string_view text) { return dated(text, in(-9), in(24)); };
    return {{"caf", letter(caf)},          {"rendez-vous", letter(appointment)},
            {"relance", letter(reminder)}, {"impots", letter(tax)},
            {"acte", letter(act)},         {"arnaque", letter(scam)},
            {"mal-lue", letter(caf), 0.7}, {"illisible", letter(caf), 0.3},
            {"anglais", letter(english)}};
}

} // namespace perron::letter
