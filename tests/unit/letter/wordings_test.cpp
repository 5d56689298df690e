#include <array>

#include <gmock/gmock.h>

#include "letter/deadlines.h"
#include "sample.h"

namespace perron::letter {
namespace {

using namespace std::chrono;
using testing::ElementsAre;
using testing::IsEmpty;

struct Worded {
    Date day;
    std::string_view text;
};

std::vector<Date> days(std::string_view text) {
    std::vector<Date> all;
    for (const Deadline& one : deadlinesIn(sentencesOf(letterOf(text)), LetterDate{2026y / March / 3, 0, 0, 0.95})) {
        all.push_back(one.date.value_or(Date()));
    }
    return all;
}

TEST(Wordings, OfADeadlineAreRead) {
    constexpr std::array all{
        Worded{2026y / March / 18,
               "Vous devez nous répondre dans les quinze jours qui suivent la date inscrite sur ce courrier."},

        Worded{2026y / March / 17, "Passé un délai de 14 jours à compter de la présente, nous réduirons la puissance."},
        Worded{2026y / April / 17,
               "Vous bénéficiez d'un délai de 45 jours à compter de l'envoi de cet avis pour payer 135 €."},
        Worded{2026y / April / 2,
               "Veuillez payer dans les 30 jours calendaires à compter de la date figurant en haut de cette lettre."},

        Worded{
            2026y / March / 18,
            "Nous vous laissons quinze jours, à dater de ce courrier, pour nous faire parvenir votre dossier complet."},
        Worded{2026y / March / 31, "Ces justificatifs doivent nous arriver avant la fin du mois."},
        Worded{2026y / March / 31, "Votre déclaration est à renvoyer pour le 31 mars."},
        Worded{2026y / April / 10, "La date butoir pour déposer le dossier est le 10 avril 2026."},
        Worded{2026y / April / 10, "Le dossier est à rendre au secrétariat le 10 avril 2026 dernier délai."},
        Worded{2026y / April / 10, "Clôture des inscriptions : 10 avril 2026."},
        Worded{2026y / April / 10, "Prélèvement refusé : le solde de 45 € est exigible au 10 avril 2026."},
        Worded{2026y / April / 10,
               "La somme de 120 € doit être créditée sur notre compte le 10 avril 2026 au plus tard."},
        Worded{2026y / April / 10, "Au plus tard le 10/04/2026, votre paiement doit nous être parvenu."},
        Worded{2026y / March / 24, "Nous vous attendons le mardi 24 mars 2026 à 10 heures, salle B."},
        Worded{2026y / March / 24,
               "Un technicien passera chez vous le 24 mars 2026 entre 8 h et 12 h ; votre présence est indispensable."},
        Worded{2026y / March / 24, "Votre consultation aura lieu le mardi 24 mars 2026 à 10 h 15."},
        Worded{2026y / March / 24, "Vous êtes cité à comparaître le 24 mars 2026 à 14 heures devant le tribunal."},
        Worded{2026y / March / 24, "L'affaire sera appelée à l'audience du 24 mars 2026 à 9 h."},
        Worded{2026y / March / 24, "Entretien avec votre conseillère : mardi 24/03/2026 à 14h30."},
        Worded{2026y / March / 24,
               "Une réunion d'information obligatoire se tiendra le 24 mars 2026 à 18 h au réfectoire."},
        Worded{2026y / March / 24, "Merci de vous présenter à l'accueil le 24 mars 2026 muni de cette lettre."},
        Worded{2026y / March / 24, "Votre rendez-vous du 10 mars est reporté au 24 mars 2026 à la même heure."},
        Worded{2026y / May / 3,
               "Cette décision peut faire l'objet d'un recours gracieux dans les deux mois de sa notification."},
        Worded{2026y / May / 3, "Si vous n'êtes pas d'accord, vous pouvez, dans un délai de deux mois après avoir reçu "
                                "cette lettre, saisir la commission."},
        Worded{2026y / April / 3,
               "Il vous est possible de former opposition dans le mois qui suit la signification du présent acte."},
        Worded{2026y / April / 2, "Sous trente jours, merci de régulariser votre situation."},
        Worded{2026y / March / 11, "Un délai de huit jours vous est accordé pour solder votre dette."},
        Worded{2026y / March / 11, "À défaut de paiement sous huitaine, nous engagerons une procédure."},
        Worded{2026y / March / 10, "Je vous demande de me répondre dans la semaine."},
        Worded{2026y / March / 17, "Vous avez deux semaines pour nous apporter ces papiers."},
        Worded{2026y / September / 3,
               "Vous avez six mois, à compter de la date de ce courrier, pour demander la réouverture du dossier."},
        Worded{2026y / March / 13, "Vos observations écrites doivent nous parvenir dans les dix jours."},
        Worded{2026y / March / 5, "Rappelez-nous sous 48 heures."},
        Worded{
            2026y / April / 30,
            "Le formulaire ci-joint est à compléter, signer et nous retourner impérativement pour le 30 avril 2026."},
        Worded{2026y / April / 15, "Votre présence est requise le 15 avril 2026."},
        Worded{2026y / April / 15, "Faute de règlement au 15 avril 2026, une pénalité de 38 € sera appliquée."},
        Worded{2026y / April / 15, "Sans nouvelles de vous au 15 avril 2026, nous clôturerons votre dossier."},
        Worded{2026y / April / 15, "Pour garder votre place, confirmez avant le mercredi 15 avril, midi."},
        Worded{2026y / April / 15, "Échéance de paiement fixée au 15 avril 2026."},
        Worded{2026y / April / 15, "Tout dossier reçu après le 15 avril 2026 sera refusé."},
        Worded{2026y / April / 15,
               "Votre bail prend fin le 30 juin 2026 ; votre réponse est attendue le 15 avril 2026 au plus tard."},
        Worded{2026y / March / 18,
               "Vous disposez, à compter de la réception de ce courrier, de quinze jours pour fournir les pièces."},
        Worded{2026y / March / 18, "Dans les quinze jours qui suivent la réception du présent courrier, vous voudrez "
                                   "bien nous transmettre un RIB."},
        Worded{2026y / March / 23,
               "Vous pouvez présenter vos remarques par écrit pendant vingt jours à compter de la réception."},
        Worded{2026y / May / 3, "Délai de recours : deux mois."},
        Worded{2026y / May / 3, "Voies de recours : tribunal administratif d'Orléans, dans les 2 mois."},
        Worded{2026y / April / 15, "Date limite de paiement 15 avril 2026"},
        Worded{2026y / April / 15, "À payer avant le 15/04/2026 80,00 €"},
        Worded{2026y / April / 15, "Votre mensualité doit être réglée le 15 avril 2026."},
        Worded{2026y / April / 15, "Les dossiers sont à déposer en mairie jusqu'au 15 avril 2026 à midi."},
        Worded{2026y / April / 15, "Nous vous proposons de vous rencontrer le mercredi 15 avril 2026 à 11 heures."},
        Worded{2026y / April / 15,
               "Nous vous proposons un rendez-vous le mercredi 15 avril 2026, à 11 heures, à la maison des services."},
        Worded{2026y / April / 15, "Je vous invite à un entretien qui se déroulera le 15 avril 2026 dans mon bureau."},
        Worded{2026y / April / 15, "Vous êtes invité à venir à la réunion du 15 avril 2026 à 18 h."},
        Worded{2026y / April / 15,
               "L'audience se tiendra le 15 avril 2026 à 9 heures ; votre présence est obligatoire."},
        Worded{2026y / April / 15, "L'état des lieux de sortie est fixé au 15 avril 2026 à 8 h 30."},
        Worded{2026y / April / 15, "Rendez-vous : mercredi 15 avril 2026 à 9 h, guichet 4."},
        Worded{2026y / April / 15, "Date et heure du rendez-vous : 15/04/2026 à 09h00"},
        Worded{2026y / April / 15, "Votre rendez-vous Mercredi 15 avril 2026 10 h 30"},
        Worded{2026y / April / 15, "Un contrôle aura lieu à votre domicile le 15 avril 2026 ; merci d'être présent."},
        Worded{2026y / April / 15,
               "L'intervention de notre équipe est programmée le 15 avril 2026 ; quelqu'un doit être chez vous."},
        Worded{2026y / April / 30, "Les demandes doivent être déposées entre le 1er et le 30 avril 2026."},
        Worded{2026y / April / 15, "Vous avez jusqu'à mercredi 15 avril pour répondre."},
        Worded{2026y / April / 15, "Réponse impérative avant mercredi 15 avril 2026, 12 heures."},
        Worded{2026y / April / 15,
               "Votre dossier devra nous être parvenu le quinze avril deux mille vingt-six au plus tard."},
        Worded{2026y / April / 15, "D'ici au 15 avril 2026, vous êtes tenu de nous transmettre ce formulaire."},
        Worded{2026y / April / 30, "D'ici fin avril, pensez à nous envoyer votre relevé."},
        Worded{2026y / April / 15, "Ce coupon est à renvoyer, complété et signé, avant le 15 avril 2026."},
        Worded{2026y / April / 15, "Tarif réduit si vous payez avant le 15 avril 2026."},
        Worded{2026y / March / 18, "Vous disposez d'un délai maximum de quinze jours pour régulariser."},
        Worded{2026y / March / 18, "Ces pièces doivent être fournies dans un délai qui ne peut dépasser quinze jours."},
        Worded{2026y / March / 18, "Dès que vous aurez reçu cette lettre, vous aurez quinze jours pour répondre."},
        Worded{2026y / March / 18,
               "Sans retour de votre part dans ce délai de quinze jours, votre demande sera close."},
        Worded{2026y / April / 3, "À défaut de contestation dans le mois, la créance sera considérée comme acceptée."},
        Worded{2026y / May / 3,
               "Vous pouvez contester ce refus devant le tribunal administratif ; vous avez deux mois pour le faire."},
        Worded{2026y / May / 3,
               "Le recours doit être formé dans les deux mois à partir du jour où vous recevez cette décision."},
        Worded{2026y / April / 3, "L'appel doit être déposé au greffe dans le mois de la notification."},
        Worded{2026y / March / 18, "Le paiement est attendu sous quinzaine."},
        Worded{2026y / March / 18, "Veuillez vous acquitter de cette somme sous 15 jours à réception."},
        Worded{2026y / March / 6, "Vous avez 72 heures pour quitter les lieux."},
        Worded{2026y / April / 14, "Votre réponse devra nous parvenir dans les six semaines."},
    };
    for (const Worded& one : all) {
        EXPECT_THAT(days(one.text), ElementsAre(one.day)) << one.text;
    }
}

TEST(Wordings, OfWhatIsNoDeadlineAreLeft) {
    constexpr std::array<std::string_view, 41> all{
        "Vous devez déclarer, dans les deux mois à compter de la date de votre mariage, votre nouveau nom.",
        "Vos droits sont ouverts du 1er avril 2026 au 31 mars 2027.",
        "Votre carte est valable jusqu'au 30 septembre 2026.",
        "Le versement sera fait sur votre compte le 5 avril 2026.",
        "Nous étudierons votre demande dans un délai de deux mois.",
        "Vous recevrez une réponse avant le 15 avril 2026.",
        "Notre agence sera fermée du 6 au 10 avril 2026.",
        "Le prochain relevé de votre compteur est prévu en mai 2026.",
        "Nous vous avons écrit le 10 janvier 2026 et vous aviez jusqu'au 25 janvier 2026 pour répondre.",
        "Loi n° 78-17 du 6 janvier 1978 : vous pouvez demander à voir vos données.",
        "Votre pension sera versée le 9 de chaque mois à partir du 9 avril 2026.",
        "Le montant sera prélevé le 10 avril 2026 sur votre compte.",
        "Votre contrat a pris effet le 1er mai 2025 et se renouvelle chaque année.",
        "Le délai de traitement est de six semaines.",
        "Vous n'avez rien à faire avant le 30 juin 2026.",
        "Une nouvelle carte vous sera adressée dans les dix jours.",
        "Les travaux commenceront le 20 avril 2026 et dureront trois semaines.",
        "Nos bureaux sont ouverts jusqu'au 31 juillet.",
        "En l'absence de réponse de notre part dans les quatre mois, votre demande est rejetée.",
        "Vous aurez 62 ans le 4 juin 2026.",
        "Ce taux s'applique depuis le 1er janvier 2026.",
        "Les documents vous seront rendus sous quinze jours.",
        "La prochaine échéance de votre crédit est fixée automatiquement.",
        "La période de référence va du 1er janvier au 31 décembre 2025.",
        "Vous serez prélevé de 45 € le 5 avril, le 5 mai et le 5 juin 2026.",
        "Le conseil municipal se réunira le 12 avril 2026.",
        "Votre fils est né le 3 mai 2015 et entrera en sixième en septembre 2026.",
        "Vos droits prendront fin le 31 août 2026.",
        "Votre indemnité vous sera versée sous dix jours ouvrés.",
        "Notre lettre du 2 février 2026 est restée sans réponse.",
        "Vous pouvez consulter votre dossier en ligne jusqu'au 31 décembre 2026.",
        "Pour tout achat avant le 30 avril 2026, profitez d'une remise de 20 %.",
        "Votre allocation sera recalculée au 1er juillet 2026.",
        "Le chèque énergie 2026 est utilisable jusqu'au 31 mars 2027.",
        "Gardez ce document pendant cinq ans.",
        "La fête du village aura lieu le 14 juillet 2026 sur la place.",
        "L'eau sera coupée le 12 mars 2026 de 9 h à 11 h.",
        "Vos remboursements du 1er au 28 février 2026 s'élèvent à 56 €.",
        "Le délai de rétractation de 14 jours est passé.",
        "Votre conseillère sera absente jusqu'au 20 mars 2026.",
        "Si vous avez payé après le 1er mars 2026, ne tenez pas compte de ce courrier.",
    };
    for (const std::string_view text : all) {
        EXPECT_THAT(days(text), IsEmpty()) << text;
    }
}

} // namespace
} // namespace perron::letter
