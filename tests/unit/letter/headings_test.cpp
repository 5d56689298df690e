#include <array>

#include <gmock/gmock.h>

#include "letter/kinds.h"
#include "letter/letter_date.h"
#include "letter/rules_file.h"
#include "sample.h"

namespace perron::letter {
namespace {

using namespace std::chrono;

TEST(Wordings, OfTheLettersDateAreRead) {
    constexpr std::array<std::string_view, 48> all{
        "Nérondes, le 3 mars 2026",
        "Nérondes le 3 mars 2026",
        "Nérondes, 3 mars 2026",
        "A Nérondes, le 03/03/2026",
        "Fait à Nérondes, le 3 mars 2026",
        "Saint-Amand-Montrond, le mardi 3 mars 2026",
        "Le 3 mars 2026",
        "3 mars 2026",
        "03/03/2026",
        "Date : 03/03/2026",
        "Date : 3 mars 2026",
        "Date du courrier : 03.03.2026",
        "Courrier du 3 mars 2026",
        "Lettre du 3 mars 2026",
        "Avis du 3 mars 2026",
        "Émis le 03/03/2026",
        "Édité le 3 mars 2026",
        "Date d'édition : 03/03/2026",
        "Date d'émission 03/03/2026",
        "Date de l'avis de contravention : 03/03/2026",
        "Date de l'avis 03/03/2026",
        "Facture n° 4587 du 3 mars 2026",
        "Facture du 03/03/2026",
        "Date de facturation : 3 mars 2026",
        "Nérondes, le 3 mars 2026 - Réf. : 4587",
        "Nérondes, le 3 mars 2026 Dossier suivi par Mme Lune",
        "BOURGES, LE 3 MARS 2026",
        "Bourges cedex, le 3 mars 2026",
        "La Charité-sur-Loire, le 3 mars 2026",
        "Envoyé le 3 mars 2026",
        "Notifiée le 3 mars 2026",
        "Acte du 3 mars 2026",
        "Le trois mars deux mille vingt-six",
        "L'an deux mille vingt-six et le trois mars",
        "Fait le 3 mars 2026",
        "Établi à Nérondes le 3 mars 2026",
        "Date de notification : 03/03/2026",
        "Relevé du 3 mars 2026",
        "Édition du 3 mars 2026",
        "Nérondes, le 3/03/26",
        "Nérondes, le 3 mars deux mille vingt-six",
        "Le Maire de Nérondes, le 3 mars 2026",
        "Date d'envoi 3 mars 2026",
        "Bourges, ce 3 mars 2026",
        "Avis établi le 3 mars 2026",
        "Mise en demeure du 3 mars 2026",
        "Décision du 3 mars 2026",
        "Nérondes (18350), le 3 mars 2026",
    };
    for (const std::string_view text : all) {
        const std::string letter =
            "Caisse du Pré\n\n" + std::string(text) + "\n\nMadame,\n\nNous avons lu votre message.";
        const std::optional<LetterDate> found = dateOfLetter(sentencesOf(letterOf(letter)), 2026y / March / 5);
        ASSERT_TRUE(found) << text;
        EXPECT_EQ(found->date, 2026y / March / 3) << text;
        EXPECT_GE(found->confidence, 0.5) << text;
    }
}

struct OfKind {
    Kind kind;
    std::string_view title;
    std::string_view text;
};

TEST(Wordings, OfAKindAreTold) {
    std::vector<data::Problem> problems;
    const Rules rules = loadRules(Path(PERRON_SOURCE) / "assets", {}, problems);
    constexpr std::array all{
        OfKind{Kind::Papers, "Objet : pièces à nous renvoyer",
               "Merci de joindre une copie de votre livret de famille."},
        OfKind{Kind::Papers, "Objet : votre dossier d'aide",
               "Pour étudier votre demande, nous avons besoin des justificatifs ci-dessous. Merci de nous les adresser "
               "avant le 30 mars 2026."},
        OfKind{Kind::Papers, "Objet : compléments à votre dossier",
               "Il nous manque votre avis d'impôt. Envoyez-le avant le 30 mars 2026."},
        OfKind{Kind::Papers, "Objet : renouvellement de votre droit",
               "Pour le renouveler, retournez le formulaire joint et un relevé d'identité bancaire avant le 30 mars "
               "2026."},
        OfKind{
            Kind::Papers, "Objet : inscription au restaurant scolaire",
            "Merci de rapporter au secrétariat la fiche remplie et un justificatif de domicile avant le 30 mars 2026."},
        OfKind{Kind::Papers, "Objet : contrôle de vos ressources",
               "Vous devez nous transmettre vos trois derniers bulletins de paie avant le 30 mars 2026."},
        OfKind{Kind::Money, "Facture de cantine", "Montant à régler : 42,50 €. Date limite de paiement : 30/03/2026."},
        OfKind{
            Kind::Money, "Objet : régularisation des charges",
            "Le décompte fait apparaître un solde de 84 € en notre faveur. Merci de le régler avant le 30 mars 2026."},
        OfKind{Kind::Money, "Objet : trop-perçu",
               "Vous avez reçu 120 € en trop. Vous devez rembourser cette somme avant le 30 mars 2026."},
        OfKind{Kind::Money, "Objet : votre facture d'eau",
               "Votre facture s'élève à 84 €. Vous pouvez la payer par chèque avant le 30 mars 2026."},
        OfKind{Kind::Money, "Avis d'échéance", "Loyer et charges d'avril : 410 €, à payer avant le 5 avril 2026."},
        OfKind{Kind::Money, "Objet : participation aux frais d'hospitalisation",
               "Il reste à votre charge la somme de 60 €, à payer avant le 30 mars 2026."},
        OfKind{Kind::Decision, "Objet : accord de votre demande",
               "Nous avons le plaisir de vous informer que votre demande est acceptée. Vous recevrez 120 € par mois."},
        OfKind{Kind::Decision, "Objet : refus de votre demande",
               "Votre demande n'a pas pu recevoir une suite favorable. Vous pouvez contester ce refus dans les deux "
               "mois suivant la réception."},
        OfKind{Kind::Decision, "Objet : ouverture de vos droits",
               "Vos droits sont ouverts du 1er avril 2026 au 31 mars 2027. Vous recevrez 120 € par mois."},
        OfKind{Kind::Decision, "Objet : notification",
               "La commission a examiné votre dossier et vous attribue la carte mobilité inclusion."},
        OfKind{Kind::Decision, "Objet : suite donnée à votre demande",
               "J'ai le regret de vous faire savoir que je ne peux pas y répondre favorablement."},
        OfKind{Kind::Decision, "Objet : réponse à votre recours",
               "La commission a rejeté votre recours. Vous pouvez saisir le tribunal dans un délai de deux mois."},
        OfKind{Kind::Decision, "Notification de retraite",
               "Votre retraite vous est accordée à compter du 1er avril 2026. Montant : 812 € par mois."},
        OfKind{Kind::Decision, "Objet : fin de vos droits",
               "Vos ressources dépassent le plafond : votre droit est supprimé à partir du 1er avril 2026. Recours : "
               "deux mois."},
        OfKind{Kind::Appointment, "Objet : convocation à un examen", "Vous êtes attendu le 24 mars 2026 à 9 h."},
        OfKind{Kind::Appointment, "Objet : invitation", "Je vous invite à un entretien le 24 mars 2026 à 9 h."},
        OfKind{Kind::Appointment, "Objet : votre consultation", "Votre consultation est fixée au 24 mars 2026 à 9 h."},
        OfKind{Kind::Appointment, "Objet : passage d'un technicien",
               "Un technicien passera chez vous le 24 mars 2026 entre 8 h et 12 h."},
        OfKind{Kind::Appointment, "Objet : rencontre avec le professeur principal",
               "Je vous propose de nous rencontrer le 24 mars 2026 à 17 h."},
        OfKind{Kind::Appointment, "Objet : expertise médicale",
               "Vous devez vous présenter au cabinet du docteur Lune le 24 mars 2026 à 9 h."},
        OfKind{Kind::Reminder, "Objet : relance",
               "Votre facture de 80 € n'est toujours pas payée. Merci de régler sous 15 jours."},
        OfKind{Kind::Reminder, "Objet : rappel, documents non reçus",
               "Malgré notre courrier du 2 février 2026, nous n'avons pas reçu vos pièces. Merci de les envoyer sous "
               "15 jours."},
        OfKind{Kind::Reminder, "Objet : deuxième rappel",
               "À ce jour, vous n'avez pas répondu à notre demande. Merci de le faire avant le 30 mars 2026."},
        OfKind{Kind::Reminder, "Objet : loyer de février",
               "Sauf erreur, votre loyer de février n'a pas été payé. Merci de régler 410 € sous huit jours."},
        OfKind{Kind::Reminder, "Objet : facture non réglée",
               "Nous constatons que votre règlement ne nous est pas parvenu. Payez 80 € avant le 30 mars 2026."},
        OfKind{Kind::Warning, "Objet : dernier avis avant coupure",
               "Faute de règlement avant le 30 mars 2026, votre électricité sera coupée."},
        OfKind{Kind::Warning, "Mise en demeure",
               "Vous devez payer 410 € sous huit jours, faute de quoi nous saisirons le tribunal."},
        OfKind{Kind::Warning, "Objet : risque de suspension de votre allocation",
               "Vous n'étiez pas à l'entretien. Sans explication de votre part sous dix jours, votre allocation sera "
               "suspendue."},
        OfKind{Kind::Warning, "Objet : avant résiliation de votre contrat",
               "Sans paiement avant le 30 mars 2026, votre contrat sera résilié."},
        OfKind{Kind::Warning, "Objet : menace de radiation",
               "Vous risquez d'être radié. Envoyez vos explications sous dix jours."},
        OfKind{Kind::Warning, "Objet : mise en demeure avant poursuites",
               "À défaut de paiement sous huit jours, des poursuites seront engagées."},
        OfKind{Kind::Contravention, "Avis de contravention",
               "Excès de vitesse relevé le 12 février 2026. Payez 90 € dans les 15 jours."},
        OfKind{Kind::Contravention, "Avis d'amende forfaitaire majorée", "Vous devez 375 €. Payez dans les 30 jours."},
        OfKind{Kind::BailiffAct, "Commandement de quitter les lieux",
               "À la demande de la société du Pré. Vous devez quitter les lieux dans un délai de deux mois."},
        OfKind{Kind::BailiffAct, "Procès-verbal de saisie-attribution",
               "L'an deux mille vingt-six. Vous pouvez contester dans le mois."},
        OfKind{Kind::BailiffAct, "Dénonciation de saisie", "Je vous dénonce la saisie de votre compte."},
        OfKind{Kind::Information, "Objet : changement d'horaires",
               "À partir du 1er avril, notre accueil ouvre à 9 h. Vous n'avez rien à faire."},
        OfKind{Kind::Information, "Objet : votre attestation",
               "Veuillez trouver ci-joint votre attestation de paiement. Conservez-la."},
        OfKind{Kind::Information, "Objet : vos droits à la retraite",
               "Nous vous adressons votre relevé de carrière, à titre d'information."},
        OfKind{Kind::Information, "Objet : nouveaux tarifs",
               "Nos tarifs changent le 1er avril 2026. Vous n'avez aucune démarche à faire."},
        OfKind{Kind::Information, "Objet : accusé de réception",
               "Nous avons bien reçu votre dossier. Nous l'étudierons dans un délai de deux mois."},
        OfKind{Kind::Information, "Objet : bienvenue",
               "Nous vous remercions de votre confiance. Votre contrat prend effet le 1er avril 2026."},
        OfKind{Kind::Court, "Convocation à l'audience",
               "Vous êtes convoqué devant le tribunal le 24 mars 2026 à 9 h. Greffe du tribunal."},
        OfKind{Kind::Court, "Jugement",
               "Au nom du peuple français, le tribunal vous condamne. Vous pouvez faire appel dans le mois."},
    };
    for (const OfKind& one : all) {
        const std::string letter =
            "Nérondes, le 3 mars 2026\n\n" + std::string(one.title) + "\n\nMadame,\n\n" + std::string(one.text);
        const std::vector<Sentence> sentences = sentencesOf(letterOf(letter));
        const std::vector<Deadline> deadlines = deadlinesIn(sentences, dateOfLetter(sentences, 2026y / March / 5));
        const std::vector<AskedPaper> papers = papersIn(sentences, rules);
        const std::vector<Amount> amounts = amountsIn(sentences);
        const std::optional<FoundKind> found = kindOf(sentences, rules, {deadlines, papers, amounts, ""});
        ASSERT_TRUE(found) << one.title;
        EXPECT_EQ(nameOf(found->kind), nameOf(one.kind)) << one.title;
    }
}

} // namespace
} // namespace perron::letter
