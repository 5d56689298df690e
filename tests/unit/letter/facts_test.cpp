#include <gmock/gmock.h>

#include "letter/kinds.h"
#include "letter/recognise.h"
#include "letter/rules_file.h"
#include "sample.h"

namespace perron::letter {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Rules& rules() {
    static const Rules ours = [] {
        std::vector<data::Problem> problems;
        return loadRules(Path(PERRON_SOURCE) / "assets", {}, problems);
    }();
    return ours;
}

std::string sender(std::string_view text) {
    const std::optional<FoundSender> found = senderOf(sentencesOf(letterOf(text)), rules());
    return found ? found->id : "";
}

std::string kind(std::string_view text) {
    const std::vector<Sentence> sentences = sentencesOf(letterOf(text));
    const std::vector<Deadline> deadlines = deadlinesIn(sentences, std::nullopt);
    const std::vector<AskedPaper> papers = papersIn(sentences, rules());
    const std::vector<Amount> amounts = amountsIn(sentences);
    const std::optional<FoundKind> found = kindOf(sentences, rules(), {deadlines, papers, amounts, ""});
    return found ? std::string(nameOf(found->kind)) : "";
}

std::vector<std::string> papers(std::string_view text) {
    std::vector<std::string> ids;
    for (const AskedPaper& one : papersIn(sentencesOf(letterOf(text)), rules())) {
        ids.push_back(one.id);
    }
    return ids;
}

void expectAmount(std::string_view text, std::int64_t cents, Direction direction) {
    const std::vector<Amount> all = amountsIn(sentencesOf(letterOf(text)));
    ASSERT_EQ(all.size(), 1U) << text;
    EXPECT_EQ(all[0].cents, cents) << text;
    EXPECT_EQ(all[0].direction, direction) << text;
}

TEST(Amounts, ToPayAreTold) {
    expectAmount("Vous devez payer la somme de 1 234,56 € avant mardi.", 123456, Direction::ToPay);
    expectAmount("Montant dû : 1.234,56 EUR", 123456, Direction::ToPay);
    expectAmount("Net à payer : 80 euros", 8000, Direction::ToPay);
    expectAmount("Vous avez reçu 312,40 € en trop.", 31240, Direction::ToPay);
    expectAmount("Amende forfaitaire 135€", 13500, Direction::ToPay);
}

TEST(Amounts, ReceivedAreTold) {
    expectAmount("Vous recevrez 242,15 € par mois.", 24215, Direction::Received);
    expectAmount("Un virement de 50 € a été fait.", 5000, Direction::Received);
    expectAmount("Nous vous rembourserons 17,00 €.", 1700, Direction::Received);
}

TEST(Amounts, WithoutWordsAboutThemAreUnclear) {
    expectAmount("Ligne 3 : 17,00 €", 1700, Direction::Unclear);
}

TEST(Amounts, AreNoOtherNumbers) {
    EXPECT_THAT(amountsIn(sentencesOf(letterOf("Dossier 12 345, 18000 Bourges, 10 %, € seul"))), IsEmpty());
}

TEST(Amounts, KnowTheirWords) {
    EXPECT_THAT(amountsIn(sentencesOf(letterOf("Payez 1 234,56 € vite")))[0].words, ElementsAre(1U, 2U, 3U));
}

TEST(Sender, IsToldByTheHeadOfTheLetter) {
    EXPECT_EQ(sender("Caisse d'Allocations familiales du Cher\n\nObjet : vos droits\n\nMadame,"), "caf");
    EXPECT_EQ(sender("PRÉFET DU CHER\nBureau des étrangers\n\nMadame,"), "prefecture");
    EXPECT_EQ(sender("SELARL Dupré, commissaires de justice associés\n\nCOMMANDEMENT DE PAYER"),
              "commissaire-de-justice");
}

TEST(Sender, IsNotWhoeverIsSpokenAbout) {
    EXPECT_EQ(
        sender("EDF Service clients\n\nObjet : facture\n\nMadame, Monsieur,\n\nLa Caisse d'Allocations familiales "
               "peut vous aider."),
        "edf");
}

TEST(Sender, IsNotToldByHintsAlone) {
    EXPECT_EQ(sender("Votre retraite et votre pension : vos trimestres."), "");
}

TEST(Kind, IsToldByTheSubject) {
    EXPECT_EQ(kind("Objet : demande de pièces\n\nMerci d'envoyer vos papiers."), "pieces");
    EXPECT_EQ(kind("LETTRE DE RELANCE\n\nSauf erreur de notre part, la facture n'est pas payée."), "relance");
    EXPECT_EQ(kind("AVIS DE CONTRAVENTION\n\nVotre numéro de télépaiement est 12."), "contravention");
    EXPECT_EQ(kind("COMMANDEMENT DE PAYER\n\nÀ la demande de la société Lune."), "acte");
    EXPECT_EQ(kind("Objet : votre rendez-vous\n\nVotre rendez-vous est fixé au 15 avril 2026."), "rendez-vous");
    EXPECT_EQ(kind("Quelques mots sans rien."), "");
}

TEST(Kind, IsNotToldByAnEntryOfAList) {
    EXPECT_EQ(kind("Objet : demande de pièces\n\nEnvoyez :\n- votre avis d'impôt\n- votre facture"), "pieces");
}

TEST(Kind, OfABillThatWasNotPaidIsAReminder) {
    EXPECT_EQ(kind("Nous n'avons pas reçu le paiement de votre facture. Sans règlement sous 15 jours, nous couperons."),
              "relance");
}

TEST(Papers, AreFoundInASentenceThatAsks) {
    EXPECT_THAT(papers("Merci d'envoyer votre avis d'impôt et un RIB."), ElementsAre("impot", "rib"));
}

TEST(Papers, AreFoundInASentenceThatNeedsThem) {
    EXPECT_THAT(papers("Nous avons besoin de vos trois derniers bulletins de salaire et d'une attestation de loyer."),
                ElementsAre("salaire", "attestation-loyer"));
    EXPECT_THAT(papers("Il nous faut aussi la copie du livret de famille."), ElementsAre("famille"));
    EXPECT_THAT(papers("Votre quittance de loyer manque encore au dossier."), ElementsAre("loyer"));
    EXPECT_THAT(papers("Veuillez vous munir de votre passeport."), ElementsAre("identite"));
}

TEST(Papers, ThatNobodyNeedsAreNotAskedFor) {
    EXPECT_THAT(papers("Vous n'avez pas besoin d'envoyer un RIB."), IsEmpty());
    EXPECT_THAT(papers("Il est inutile de joindre l'avis d'impôt."), IsEmpty());
}

TEST(Papers, AreFoundInTheListBehindIt) {
    EXPECT_THAT(
        papers("Il manque les pièces suivantes :\n- un justificatif de domicile\n- la preuve du voyage\n\nMerci."),
        ElementsAre("domicile", ""));
}

TEST(Papers, ThatAreOnlySpokenAboutAreNotAskedFor) {
    EXPECT_THAT(papers("Votre titre de séjour est prêt."), IsEmpty());
}

TEST(Consequence, IsToldByItsWords) {
    const std::vector<Quote> all = consequencesIn(sentencesOf(
        letterOf("Payez. À défaut, le courant sera coupé. Sans réponse de notre part, votre demande est rejetée.")));
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].sentence, "À défaut, le courant sera coupé.");
    EXPECT_THAT(all[0].words, ElementsAre(1U, 2U, 3U, 4U, 5U, 6U));
}

TEST(WaysToContest, AreToldByTheirWords) {
    const std::vector<Quote> all = waysToContestIn(sentencesOf(letterOf("Bonjour. Vous pouvez faire un recours.")));
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].sentence, "Vous pouvez faire un recours.");
}

} // namespace
} // namespace perron::letter
