#include "letter/understand.h"

#include <gmock/gmock.h>

#include "letter/rules_file.h"
#include "sample.h"

namespace perron::letter {
namespace {

using namespace std::chrono;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr Date today = 2026y / March / 9;

const Rules& rules() {
    static const Rules ours = [] {
        std::vector<data::Problem> problems;
        return loadRules(Path(PERRON_SOURCE) / "assets", {}, problems);
    }();
    return ours;
}

Understood read(std::string_view text) {
    return understand(letterOf(text), rules(), today);
}

std::string senderOf(const Understood& one) {
    return one.sender ? one.sender->id : "";
}
std::string kindOf(const Understood& one) {
    return one.kind ? std::string(nameOf(one.kind->kind)) : "";
}
std::vector<Date> days(const Understood& one) {
    std::vector<Date> all;
    for (const Deadline& deadline : one.deadlines) {
        all.push_back(deadline.date.value_or(Date()));
    }
    return all;
}

constexpr const char* overpaid = R"(Caisse d'Allocations familiales du Cher
caf.fr - 3230

Madame Lucie Exemple
12 rue des Prés
18000 Bourges

Bourges, le 3 mars 2026

N° allocataire : 1234567 A
Objet : notification de trop-perçu

Madame,

En étudiant votre dossier, nous avons vu que vous avez reçu 312,40 € en trop pour la
période du 01/10/2025 au 31/12/2025.

Vous pouvez demander une rectification dans un délai de vingt jours à compter de la
réception de ce courrier. Sans réponse de votre part, nous retiendrons 45 € par mois.

Pour contester, écrivez à la commission de recours amiable dans les deux mois suivant la
réception de cette lettre.

Nous vous prions d'agréer, Madame, nos salutations distinguées.

Le directeur)";

TEST(Understand, AnOverpaymentOfTheCaf) {
    const Understood one = read(overpaid);
    EXPECT_EQ(senderOf(one), "caf");
    EXPECT_EQ(kindOf(one), "paiement");
    ASSERT_TRUE(one.written);
    EXPECT_EQ(one.written->date, 2026y / March / 3);
    EXPECT_THAT(days(one), ElementsAre(2026y / March / 23, 2026y / May / 3));
    ASSERT_EQ(one.amounts.size(), 2U);
    EXPECT_EQ(one.amounts[0].cents, 31240);
    EXPECT_EQ(one.amounts[0].direction, Direction::ToPay);
    EXPECT_EQ(one.consequences.size(), 1U);
    EXPECT_EQ(one.waysToContest.size(), 2U);
    EXPECT_EQ(one.urgency, Urgency::Soon);
    EXPECT_FALSE(one.scam);
    EXPECT_EQ(one.verdict, Verdict::Sure);
}

TEST(Understand, PapersThatThePrefectureWants) {
    const Understood one = read(R"(PRÉFET DU CHER

Bureau des étrangers

Bourges, le 27 février 2026

Objet : demande de pièces

Monsieur,

Votre demande de titre de séjour du 12 janvier 2026 est incomplète. Merci de nous faire par-
venir, dans un délai d'un mois à compter de la réception du présent courrier, les pièces suivantes :
- un justificatif de domicile
- trois photos d'identité

Faute de quoi votre demande sera classée sans suite.

L'administration dispose d'un délai de quatre mois pour vous répondre.)");
    EXPECT_EQ(senderOf(one), "prefecture");
    EXPECT_EQ(kindOf(one), "pieces");
    EXPECT_THAT(days(one), ElementsAre(2026y / March / 27));
    ASSERT_EQ(one.papers.size(), 2U);
    EXPECT_EQ(one.papers[0].id, "domicile");
    EXPECT_EQ(one.papers[1].id, "photo");
    EXPECT_EQ(one.consequences.size(), 1U);
    EXPECT_EQ(one.verdict, Verdict::Sure);
}

TEST(Understand, ABailiffsActIsToBeShownToday) {
    const Understood one = read(R"(SELARL DUPRÉ ET LUNE
COMMISSAIRES DE JUSTICE ASSOCIÉS

COMMANDEMENT DE PAYER

L'AN DEUX MILLE VINGT-SIX ET LE TROIS MARS

À LA DEMANDE DE la société du Pré

Je vous fais commandement de payer dans un délai de HUIT JOURS la somme de 1 234,56 €.

À défaut, vos biens pourront être saisis et vendus aux enchères.)");
    EXPECT_EQ(senderOf(one), "commissaire-de-justice");
    EXPECT_EQ(kindOf(one), "acte");
    EXPECT_THAT(days(one), ElementsAre(2026y / March / 11));
    EXPECT_EQ(one.urgency, Urgency::ShowToday);
}

TEST(Understand, AFalseLetterIsToBeShownToday) {
    const Understood one = read(R"(l'Assurance Maladie

Objet : votre carte Vitale

Nous vous informons que la sécurité de votre compte est en jeu. Scannez le QR code sous 72 heures et
saisissez vos coordonnées bancaires, sans quoi votre carte sera suspendue.)");
    EXPECT_TRUE(one.scam);
    EXPECT_EQ(one.urgency, Urgency::ShowToday);
}

TEST(Understand, AnAppointmentOfFranceTravail) {
    const Understood one = read(R"(France Travail
Agence de Bourges

Le 2 mars 2026

Objet : convocation

Monsieur, vous êtes convoqué le jeudi 19 mars 2026 à 9 h 30 pour un entretien avec votre conseiller. En cas
d'absence, vous avez 10 jours pour nous donner vos raisons par écrit.)");
    EXPECT_EQ(senderOf(one), "france-travail");
    EXPECT_EQ(kindOf(one), "rendez-vous");
    EXPECT_THAT(days(one), Contains(2026y / March / 19));
}

TEST(Understand, ADeadlineThatIsNearIsUrgent) {
    const std::string head = "EDF\n\nBourges, le 2 mars 2026\n\nObjet : facture\n\nMadame, nous vous écrivons pour la "
                             "facture de votre logement. ";
    EXPECT_EQ(read(head + "Payez avant le 16 mars 2026.").urgency, Urgency::Now);
    EXPECT_EQ(read(head + "Payez avant le 30 mars 2026.").urgency, Urgency::Soon);
    EXPECT_EQ(read(head + "Payez avant le 30 mai 2026.").urgency, Urgency::None);
}

TEST(Understand, ALetterWithoutASenderIsDoubtful) {
    const Understood one =
        read("Bourges, le 3 mars 2026\n\nMerci de nous envoyer pour votre dossier les papiers avant le 15 avril 2026.");
    EXPECT_EQ(one.verdict, Verdict::Doubtful);
    EXPECT_THAT(one.doubts, Contains(Doubt::Sender));
    EXPECT_THAT(days(one), ElementsAre(2026y / April / 15));
}

TEST(Understand, ADayToComeThatNothingExplainsIsADoubt) {
    const std::string head = "EDF\n\nBourges, le 2 mars 2026\n\nObjet : facture\n\nMadame, nous vous écrivons pour la "
                             "facture de votre logement. Payez avant le 19 mars 2026. ";
    EXPECT_EQ(read(head).verdict, Verdict::Sure);
    EXPECT_THAT(read(head + "Le 24 mars 2026, à 9 heures : guichet 4.").doubts, Contains(Doubt::Deadline));
    EXPECT_EQ(read(head + "Votre chèque vous sera envoyé le 24 mars 2026.").verdict, Verdict::Sure);
}

TEST(Understand, ALetterReadBadlyIsNotAnswered) {
    Letter letter = letterOf(overpaid);
    for (Block& block : letter.blocks) {
        for (Line& line : block.lines) {
            for (Word& word : line.words) {
                word.confidence = 0.4;
            }
        }
    }
    const Understood one = understand(letter, rules(), today);
    EXPECT_EQ(one.verdict, Verdict::Unreadable);
    EXPECT_THAT(one.deadlines, IsEmpty());
}

TEST(Understand, AFewWordsAreNoLetter) {
    EXPECT_EQ(read("Payez avant le 15 avril 2026.").verdict, Verdict::Unreadable);
    EXPECT_EQ(understand({}, rules(), today).verdict, Verdict::Unreadable);
}

TEST(Understand, AnEnglishLetterIsSaidToBeOne) {
    const Understood one =
        read("Dear Madam, we are writing to you about your account. Please pay the bill of this month "
             "by the end of April.");
    EXPECT_EQ(one.language, Language::English);
    EXPECT_EQ(one.verdict, Verdict::OtherLanguage);
    EXPECT_THAT(one.deadlines, IsEmpty());
}

} // namespace
} // namespace perron::letter
