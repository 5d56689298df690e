#include "letter/deadlines.h"

#include <gmock/gmock.h>

#include "sample.h"

namespace perron::letter {
namespace {

using namespace std::chrono;
using testing::ElementsAre;
using testing::IsEmpty;

const LetterDate written{2026y / March / 3, 0, 0, 0.95};

std::vector<Deadline> read(std::string_view text, std::optional<LetterDate> from = written) {
    return deadlinesIn(sentencesOf(letterOf(text)), from);
}

std::vector<Date> days(std::string_view text) {
    std::vector<Date> all;
    for (const Deadline& one : read(text)) {
        all.push_back(one.date.value_or(Date()));
    }
    return all;
}

void expectOne(std::string_view text, Date date, Basis basis, Purpose purpose) {
    const std::vector<Deadline> all = read(text);
    ASSERT_EQ(all.size(), 1U) << text;
    EXPECT_EQ(all[0].date, date) << text;
    EXPECT_EQ(all[0].basis, basis) << text;
    EXPECT_EQ(all[0].purpose, purpose) << text;
}

TEST(Deadlines, OnADayAreRead) {
    const Date day = 2026y / April / 15;
    expectOne("Merci de nous envoyer ces papiers avant le 15 avril 2026.", day, Basis::Absolute, Purpose::Send);
    expectOne("Vous devez payer cette facture au plus tard le mercredi 15 avril 2026.", day, Basis::Absolute,
              Purpose::Pay);
    expectOne("Date limite de paiement : 15/04/2026", day, Basis::Absolute, Purpose::Pay);
    expectOne("Montant à régler avant le 15.04.26 : 80 €", day, Basis::Absolute, Purpose::Pay);
    expectOne("Vous avez jusqu'au 15 avril 2026 inclus pour répondre.", day, Basis::Absolute, Purpose::Act);
    expectOne("Retournez la fiche pour le 15 avril 2026 au plus tard.", day, Basis::Absolute, Purpose::Send);
    expectOne("D'ici le 15 avril, transmettez votre avis d'impôt.", day, Basis::Absolute, Purpose::Send);
}

std::optional<minutes> hourOf(std::string_view text) {
    const std::vector<Deadline> all = read(text);
    EXPECT_EQ(all.size(), 1U) << text;
    return all.empty() ? std::nullopt : all.front().hour;
}

TEST(Deadlines, OfAnAppointmentHaveItsHour) {
    EXPECT_EQ(hourOf("Vous êtes convoqué le 15 avril 2026 à 9 h 30, à l'agence de Bourges."), 9h + 30min);
    EXPECT_EQ(hourOf("Votre rendez-vous est fixé au mercredi 15 avril 2026 à 14h."), 14h);
    EXPECT_EQ(hourOf("Votre rendez-vous est fixé au 15/04/2026, à 09:15, au centre."), 9h + 15min);
    EXPECT_EQ(hourOf("Vous êtes convoquée le 15 avril 2026 (8 heures)."), 8h);
}

TEST(Deadlines, HaveNoHourWhereNoneIsTold) {
    EXPECT_EQ(hourOf("Vous êtes convoqué le 15 avril 2026 au 9 rue des Prés."), std::nullopt);
    EXPECT_EQ(hourOf("Vous êtes convoqué le 15 avril 2026 à 30 h."), std::nullopt);
    EXPECT_EQ(hourOf("Vous devez payer avant le 15 avril 2026 à 9 h."), std::nullopt);
}

TEST(Deadlines, AreReadInManyWordings) {
    const Date day = 2026y / April / 15;
    expectOne("Échéance le 15/04/2026", day, Basis::Absolute, Purpose::Pay);
    expectOne("Passé le 15 avril 2026, votre droit sera suspendu.", day, Basis::Absolute, Purpose::Act);
    expectOne("Nous vous laissons jusqu'au 15 avril 2026 pour régulariser votre situation.", day, Basis::Absolute,
              Purpose::Pay);
    expectOne("Sauf règlement de votre part avant le 15 avril 2026, une majoration de 10 % sera due.", day,
              Basis::Absolute, Purpose::Pay);
    expectOne("En cas de non-paiement avant le 15 avril, nous réduirons la puissance.", day, Basis::Absolute,
              Purpose::Pay);
    expectOne("Votre réponse est attendue pour le 15 avril 2026.", day, Basis::Absolute, Purpose::Act);
    expectOne("Votre demande sera radiée si elle n'est pas renouvelée avant le 15 avril 2026.", day, Basis::Absolute,
              Purpose::Act);
    expectOne("Envoyez votre demande entre le 1er mars 2026 et le 15 avril 2026.", day, Basis::Absolute, Purpose::Send);
    expectOne("Réponse souhaitée avant le 15 avril 2026", day, Basis::Absolute, Purpose::Act);
    expectOne("Si vous ne répondez pas avant le 15 avril, nous fermons le dossier.", day, Basis::Absolute,
              Purpose::Act);
    expectOne("La présente lettre vous laisse huit jours pour payer.", 2026y / March / 11, Basis::FromLetter,
              Purpose::Pay);
    expectOne("L'opposition est possible dans le mois suivant la signification.", 2026y / April / 3, Basis::FromReceipt,
              Purpose::Contest);
    expectOne("Le délai de recours est de deux mois à compter de la notification.", 2026y / May / 3, Basis::FromReceipt,
              Purpose::Contest);
    expectOne("Sans réponse de votre part sous 10 jours, nous fermons le dossier.", 2026y / March / 13,
              Basis::FromLetter, Purpose::Act);
    expectOne("Il vous reste 10 jours.", 2026y / March / 13, Basis::FromLetter, Purpose::Act);
    expectOne("Vous avez un mois pour faire appel.", 2026y / April / 3, Basis::FromLetter, Purpose::Contest);
    expectOne("Vous disposez d'un délai de 8 jours francs pour quitter les lieux.", 2026y / March / 11,
              Basis::FromLetter, Purpose::Act);
}

TEST(Deadlines, ToComeAreRead) {
    const Date day = 2026y / April / 15;
    expectOne("Votre rendez-vous est fixé au mercredi 15 avril 2026 à 14 h 30.", day, Basis::Absolute, Purpose::Come);
    expectOne("Vous êtes convoqué(e) le 15/04/2026 à 9h00.", day, Basis::Absolute, Purpose::Come);
    expectOne("Nous vous recevrons le 15 avril 2026 à 10 h.", day, Basis::Absolute, Purpose::Come);
}

TEST(Deadlines, FromTheLetterAreCountedFromItsDay) {
    expectOne("Nous vous demandons de régler cette somme sous quinze jours.", 2026y / March / 18, Basis::FromLetter,
              Purpose::Pay);
    expectOne("Veuillez payer dans les 30 jours suivant la date d'envoi de cette lettre.", 2026y / April / 2,
              Basis::FromLetter, Purpose::Pay);
    expectOne("Sans règlement sous 48 heures, nous couperons le courant.", 2026y / March / 5, Basis::FromLetter,
              Purpose::Pay);
    expectOne("Je vous fais commandement de payer dans un délai de HUIT JOURS.", 2026y / March / 11, Basis::FromLetter,
              Purpose::Pay);
    expectOne("Répondez-nous avant la fin du mois.", 2026y / March / 31, Basis::Absolute, Purpose::Act);
    expectOne("Merci de répondre sous huitaine.", 2026y / March / 11, Basis::FromLetter, Purpose::Act);
}

TEST(Deadlines, FromReceiptAreCountedFromTheLettersDayToo) {
    expectOne("Vous pouvez contester cette décision dans un délai de deux (2) mois à compter de sa notification.",
              2026y / May / 3, Basis::FromReceipt, Purpose::Contest);
    expectOne("Vous disposez de 10 jours calendaires à compter de la réception pour présenter vos observations.",
              2026y / March / 13, Basis::FromReceipt, Purpose::Contest);
    expectOne("À compter de la réception de ce courrier, vous avez 15 jours pour répondre.", 2026y / March / 18,
              Basis::FromReceipt, Purpose::Act);
    expectOne("Vous pouvez demander une rectification dans les vingt jours qui suivent la réception.",
              2026y / March / 23, Basis::FromReceipt, Purpose::Contest);
}

TEST(Deadlines, FromADayThatIsNamedAreCountedFromIt) {
    expectOne("Vous devez répondre dans un délai de 15 jours à compter du 10 mars 2026.", 2026y / March / 25,
              Basis::Absolute, Purpose::Act);
}

TEST(Deadlines, OfWorkingDaysPassOverTheWeekend) {
    EXPECT_THAT(days("Renvoyez ce papier sous 5 jours ouvrés."), ElementsAre(2026y / March / 10));
}

TEST(Deadlines, FromALetterWithoutADayHaveNoDay) {
    const std::vector<Deadline> all = read("Merci de payer sous 15 jours.", std::nullopt);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_FALSE(all[0].date);
}

TEST(Deadlines, MayBeSeveralAndEachDayIsSaidOnce) {
    EXPECT_THAT(days("Payez avant le 15 avril 2026. Vous pouvez contester dans les deux mois suivant la réception.\n\n"
                     "Rappel : payez avant le 15/04/2026."),
                ElementsAre(2026y / April / 15, 2026y / May / 3));
}

TEST(Deadlines, KnowTheirSentenceAndItsWords) {
    const std::vector<Deadline> all = read("Bonjour. Payez avant le 15 avril 2026. Merci.");
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].sentence, "Payez avant le 15 avril 2026.");
    EXPECT_THAT(all[0].words, ElementsAre(1U, 2U, 3U, 4U, 5U, 6U));
}

TEST(Deadlines, AreUnsureWhereTheirWordsAre) {
    EXPECT_LE(read("Payez avant le ~15 avril 2026.")[0].confidence, 0.5);
    EXPECT_GE(read("Payez avant le 15 avril 2026.")[0].confidence, 0.9);
}

TEST(Deadlines, MoreThanAYearAwayAreUnsure) {
    EXPECT_LE(read("Payez avant le 15 avril 2028.")[0].confidence, 0.5);
}

class NotADeadline : public testing::TestWithParam<const char*> {};

TEST_P(NotADeadline, IsFound) {
    EXPECT_THAT(days(GetParam()), IsEmpty()) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(
    WhatOthersDo, NotADeadline,
    testing::Values("Nous vous répondrons dans un délai de deux mois.", "Vous recevrez votre carte sous 15 jours.",
                    "Le versement sera effectué avant le 5 avril 2026.",
                    "Sans réponse de notre part dans un délai de deux mois, votre demande est rejetée.",
                    "L'administration dispose d'un délai de quatre mois pour vous répondre.",
                    "En l'absence de réponse de l'administration dans un délai de deux mois, la demande est refusée.",
                    "Le délai de traitement est de 30 jours.", "Nos services vous répondront sous 48 heures.",
                    "Votre dossier sera traité dans les 15 jours.",
                    "Nous allons vous rembourser cette somme sous 15 jours.",
                    "La CAF dispose d'un délai de deux mois pour répondre.",
                    "Sans réponse de notte part dans un délai de deux mois, votre demande est rejetée.",
                    "Sans réponse de la métropole dans un délai de deux mois, votre demande est rejetée.",
                    "Sans réponse du bailleur dans un délai de deux mois, saisissez la commission."));
INSTANTIATE_TEST_SUITE_P(
    WhatIsTold, NotADeadline,
    testing::Values("Cette attestation est valable jusqu'au 31 décembre 2026.", "Née le 15 avril 1961 à Bourges.",
                    "Vos droits sont ouverts du 01/04/2026 au 31/03/2027.",
                    "Période du 1er avril 2026 au 30 juin 2026.", "Loi n° 78-17 du 6 janvier 1978.",
                    "Cette dette se prescrit dans un délai de deux ans.",
                    "Nous conservons vos données pendant une durée de 5 ans.",
                    "L'accueil est ouvert du lundi au vendredi, jusqu'au 30 avril 2026.",
                    "Les personnes nées avant le 1er janvier 2028 sont concernées.",
                    "Suspension pour une durée de trois mois.",
                    "Les travaux dureront jusqu'au 15 avril 2026, merci de votre compréhension.",
                    "Notre guichet change d'adresse jusqu'au 15 avril 2026, appelez-nous.",
                    "Vous devez rembourser l'aide versée jusqu'au 15 avril 2026.",
                    "Vous devez avoir moins de 26 ans avant le 1er septembre 2026.",
                    "Nous vous demandons de ne pas envoyer de courrier avant le 15 avril 2026.",
                    "Vous pouvez demander un délai de paiement de 3 mois.", "N'envoyez rien avant le 15 avril 2026.",
                    "Le silence gardé pendant deux mois vaut rejet.",
                    "Les sommes versées avant le 20 mars 2026 n'apparaissent pas ici.", "Bourges, le 15 avril 2026"));
INSTANTIATE_TEST_SUITE_P(
    WhatIsPastOrElsewhere, NotADeadline,
    testing::Values("La facture n'a pas été réglée à la date limite de paiement du 15 février 2026.",
                    "Vous deviez répondre avant le 2 mars.",
                    "Notre courrier du 2 février vous demandait de payer sous 15 jours.",
                    "Déclarez la naissance dans les cinq jours suivant l'accouchement.",
                    "Renouvelez votre demande dans les deux mois précédant la fin de vos droits.",
                    "Si vous avez déjà payé avant le 10 mars 2026, ne tenez pas compte de cette lettre.",
                    "Merci de répondre dans les meilleurs délais.",
                    "Si vous n'avez pas reçu votre carte sous 15 jours, appelez le 3646.", "Appelez-nous avant 17h."));

} // namespace
} // namespace perron::letter
