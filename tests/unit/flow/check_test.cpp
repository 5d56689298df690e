#include "flow/review.h"
#include "sample.h"

#include <gmock/gmock.h>

namespace perron::flow {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string question = "  - id: motif\n    titre: Pourquoi ?\n    choix:\n"
                             "      - {id: perdue, texte: Perdue, image: loupe}\n"
                             "      - {id: vieille, texte: Vieille, image: sablier}\n";
const std::string end =
    "  - id: fin\n    titre: Et après ?\n    phrases:\n      - {id: un, texte: Vous attendez., image: sablier}\n";

struct Checked : testing::Test {
    Sample sample;
    std::string of(const std::string& steps) const { return complaints(sample.withSteps(steps).problems); }
};

TEST_F(Checked, ASmallRightProcedurePasses) {
    const Library library = sample.withSteps(question + end);
    EXPECT_EQ(complaints(library.problems), "");
    ASSERT_EQ(library.flows.size(), 1U);
    EXPECT_EQ(library.flows[0].steps.size(), 2U);
}

TEST_F(Checked, AnUnknownKeyIsNamedWithFileAndLine) {
    EXPECT_THAT(of("  - id: fin\n    titer: Et après ?\n    phrases: [{id: un, texte: Oui., image: loupe}]\n"),
                HasSubstr("essai.yaml:9: la clé «\u00a0titer\u00a0» n'existe pas ici"));
    EXPECT_THAT(of("  - id: fin\n    phrases: [{id: un, texte: Oui., image: loupe}]\n"),
                HasSubstr("essai.yaml:8: il manque la clé «\u00a0titre\u00a0»"));
}

TEST_F(Checked, AStepHasOneKindOnly) {
    EXPECT_THAT(of("  - id: fin\n    titre: Et après ?\n"), HasSubstr("une seule de ces clés"));
    EXPECT_THAT(of("  - id: fin\n    titre: Et après ?\n    phrases: [{id: un, texte: Oui., image: loupe}]\n"
                   "    a_apporter: [{id: deux, texte: Photo, image: loupe}]\n"),
                HasSubstr("une seule de ces clés"));
}

TEST_F(Checked, AConditionOnALaterQuestionIsRefused) {
    EXPECT_THAT(
        of("  - id: avant\n    titre: Avant\n    phrases: [{id: un, texte: Oui., image: loupe, si: {motif: "
           "[perdue]}}]\n" +
           question + end),
        HasSubstr("essai.yaml:10: la question «\u00a0motif\u00a0» est posée plus bas, ligne 11 ; déplacez-la avant"));
}

TEST_F(Checked, AConditionOnAChoiceThatIsNotOfferedNamesTheRealOnes) {
    EXPECT_THAT(of(question + "  - id: fin\n    titre: Fin\n    phrases: [{id: un, texte: Oui., image: loupe, si: "
                              "{motif: [ailleurs]}}]\n"),
                HasSubstr("n'a pas de choix «\u00a0ailleurs\u00a0» ; ses choix sont : perdue, vieille"));
}

TEST_F(Checked, AConditionMisspeltIsAnsweredWithTheNearestName) {
    const auto under = [&](const std::string& condition) {
        return of(question +
                  "  - id: fin\n    titre: Fin\n    phrases: [{id: un, texte: Oui., image: loupe}]\n    si:\n" +
                  condition);
    };
    EXPECT_THAT(under("      motif: [perdue]\n      motiv: [perdue]\n"),
                HasSubstr("essai.yaml:18: aucune question ne s'appelle «\u00a0motiv\u00a0» ; vouliez-vous dire "
                          "«\u00a0motif\u00a0» ?"));
    EXPECT_THAT(under("      motif: [perdu]\n"), HasSubstr("vouliez-vous dire «\u00a0perdue\u00a0» ?"));
    EXPECT_THAT(under("      motif: perdue\n"),
                HasSubstr("essai.yaml:17: il faut une liste ici, pas «\u00a0perdue\u00a0» ; mettez des crochets : "
                          "[perdue]"));
}

TEST_F(Checked, AConditionOnAStepThatAsksNothingSaysSo) {
    EXPECT_THAT(of(question + "  - {id: dire, titre: Dire, phrases: [{id: un, texte: Oui., image: loupe}]}\n"
                              "  - {id: fin, titre: Fin, si: {dire: [un]}, phrases: [{id: un, texte: Oui., image: "
                              "loupe}]}\n"),
                HasSubstr("«\u00a0dire\u00a0» n'est pas une question"));
}

TEST_F(Checked, WhatIsWrongIsNamedAtItsVeryLine) {
    const std::string faults =
        of("  - id: fin\n    titre: Fin\n    phrases:\n      - id: un\n        texte: Oui.\n        image: licorne\n"
           "        source: F9\n");
    EXPECT_THAT(faults, HasSubstr("essai.yaml:13: l'image «\u00a0licorne\u00a0»"));
    EXPECT_THAT(faults, HasSubstr("essai.yaml:14: la source «\u00a0F9\u00a0»"));
}

TEST_F(Checked, ATextCutByARemarkIsRefusedAndARemarkBehindANameServes) {
    EXPECT_THAT(of("  - id: fin\n    titre: Appelez le # trois\n    lieux: demarche\n"),
                HasSubstr("essai.yaml:9: ce qui suit «\u00a0#\u00a0» n'est pas lu ; mettez le texte entre guillemets"));
    EXPECT_EQ(
        of("  - id: fin # la fin\n    titre: Fin\n    phrases:\n      - id: un\n        texte: \"Oui # non.\" # vrai\n"
           "        image: loupe # dessin\n        source: F1 # page 3\n"),
        "");
}

TEST_F(Checked, AnUnknownThemeIsAnsweredWithTheNearest) {
    std::string head = Sample::head();
    head.replace(head.find("papiers"), 7, "papier");
    const Library library = Sample().withFile("essai.yaml", head + end);
    EXPECT_THAT(complaints(library.problems),
                HasSubstr("essai.yaml:2: le thème «\u00a0papier\u00a0» n'est pas dans themes.yaml ; vouliez-vous dire "
                          "«\u00a0papiers\u00a0» ?"));
}

TEST_F(Checked, AStepNobodyCanReachIsNamed) {
    EXPECT_THAT(of(question +
                   "  - id: rare\n    titre: Rare\n    si: {motif: [perdue]}\n    phrases: [{id: un, texte: Oui., "
                   "image: loupe, si: {motif: [vieille]}}]\n" +
                   end),
                HasSubstr("essai.yaml:13: personne ne peut arriver à l'étape «\u00a0rare\u00a0»"));
}

TEST_F(Checked, APartNobodySeesIsNamed) {
    EXPECT_THAT(of(question +
                   "  - id: fin\n    titre: Fin\n    si: {motif: [perdue]}\n    phrases:\n      - {id: un, texte: "
                   "Oui., image: loupe}\n"
                   "      - {id: deux, texte: Non., image: loupe, si: {motif: [vieille]}}\n" +
                   "  - id: fin2\n    titre: Fin\n    phrases: [{id: un, texte: Oui., image: loupe}]\n"),
                HasSubstr("essai.yaml:18: «\u00a0deux\u00a0» n'est jamais montré"));
}

TEST_F(Checked, AWayThatEndsOnAQuestionIsRefused) {
    EXPECT_THAT(of(question), HasSubstr("se termine par une question"));
}

TEST_F(Checked, AQuestionThatMayShowOneChoiceOnlyIsRefused) {
    const std::string second =
        "  - id: qui\n    titre: Qui ?\n    choix:\n      - {id: moi, texte: Moi, image: loupe}\n"
        "      - {id: lui, texte: Lui, image: loupe, si: {motif: [perdue]}}\n";
    EXPECT_THAT(of(question + second + end), HasSubstr("montre 1 choix ; il en faut de 2 à 6"));
}

TEST_F(Checked, AHeadingHasNineWordsAtMost) {
    EXPECT_EQ(of("  - id: fin\n    titre: un deux trois quatre cinq six sept huit neuf\n    phrases: [{id: un, texte: "
                 "Oui., image: loupe}]\n"),
              "");
    EXPECT_THAT(of("  - id: fin\n    titre: un deux trois quatre cinq six sept huit neuf dix\n    phrases: [{id: un, "
                   "texte: Oui., image: loupe}]\n"),
                HasSubstr("a 10 mots ; 9 au plus"));
}

TEST_F(Checked, ASentenceHasFifteenWordsAtMost) {
    const std::string fourteen = "a b c d e f g h i j k l m n";
    EXPECT_EQ(of("  - id: fin\n    titre: Fin\n    phrases: [{id: un, texte: " + fourteen + " o., image: loupe}]\n"),
              "");
    EXPECT_THAT(
        of("  - id: fin\n    titre: Fin\n    phrases: [{id: un, texte: " + fourteen + " o p., image: loupe}]\n"),
        HasSubstr("a 16 mots ; 15 au plus"));
}

TEST_F(Checked, APageHasFortyWordsAtMostUnderAnyAnswers) {
    const std::string thirteen = "a b c d e f g h i j k l m.";
    const auto phrases = [&](const std::string& condition) {
        return question + "  - id: fin\n    titre: Fin\n    phrases:\n      - {id: un, texte: " + thirteen +
               ", image: loupe}\n      - {id: deux, texte: " + thirteen +
               ", image: loupe}\n      - {id: trois, texte: " + thirteen + ", image: loupe" + condition +
               "}\n      - {id: quatre, texte: Oui., image: loupe" + condition + "}\n";
    };
    EXPECT_THAT(of(phrases("")), HasSubstr("montre 41 mots ; 40 au plus"));
    EXPECT_THAT(of(phrases(", si: {motif: [perdue]}")), HasSubstr("montre 41 mots"));
}

TEST_F(Checked, AFactWithoutASourceIsRefused) {
    EXPECT_THAT(of("  - id: prix\n    titre: Prix\n    faits: [{id: un, texte: La carte, valeur: 25 €}]\n"),
                HasSubstr("il manque la clé «\u00a0source\u00a0»"));
    EXPECT_THAT(of("  - id: prix\n    titre: Prix\n    faits: [{id: un, texte: La carte, valeur: 25 €, source: ''}]\n"),
                HasSubstr("n'a pas de source"));
    EXPECT_THAT(of("  - id: prix\n    titre: Prix\n    faits: [{id: un, texte: La carte, valeur: 25 €, source: F2}]\n"),
                HasSubstr("la source «\u00a0F2\u00a0» n'est pas dans la liste"));
}

TEST_F(Checked, AnAmountIsToBeVerifiedUntilANamedPersonDidIt) {
    constexpr std::chrono::year_month_day today = std::chrono::year{2026} / 11 / 23;
    const std::string fact =
        "  - id: prix\n    titre: Prix\n    faits: [{id: un, genre: montant, texte: La carte, valeur: 25 €, source: F1";
    const Library open = sample.withSteps(fact + "}]\n");
    ASSERT_EQ(complaints(open.problems), "");
    EXPECT_TRUE(toBeVerified(std::get<Facts>(open.flows[0].steps[0].body).facts[0], today));
    const Library done = sample.withSteps(fact + ", verifie: {par: Mme Durand, le: 2026-11-23, valeur: 25 €}}]\n");
    ASSERT_EQ(complaints(done.problems), "");
    EXPECT_FALSE(toBeVerified(std::get<Facts>(done.flows[0].steps[0].body).facts[0], today));
}

TEST_F(Checked, TheAddressToTakeAwayIsAPublicBodys) {
    const std::string steps = "  - id: fin\n    titre: Fin\n    phrases: [{id: un, texte: Oui., image: sablier}]\n";
    const auto with = [&](const std::string& head) {
        return sample.withFile("essai.yaml", head + Sample::head() + steps);
    };
    const Library good = with("adresse: https://franceconnect.gouv.fr/\n");
    ASSERT_EQ(complaints(good.problems), "");
    EXPECT_EQ(good.flows[0].url, "https://franceconnect.gouv.fr/");
    EXPECT_THAT(complaints(with("adresse: https://www.gouv.fr.example.com/\n").problems),
                HasSubstr("n'est pas celle d'un organisme public"));
}

TEST_F(Checked, AnAnswersTextInAConditionIsAnsweredWithItsId) {
    EXPECT_THAT(of("  - id: qui\n    titre: Qui ?\n    choix: [{id: moi, texte: C'est moi, image: sablier}, "
                   "{id: autre, texte: Un autre, image: sablier}]\n"
                   "  - id: fin\n    titre: Fin\n    si: { qui: [C'est moi] }\n"
                   "    phrases: [{id: un, texte: Oui., image: sablier}]\n"),
                HasSubstr("est le texte d'un choix ; écrivez son id, moi"));
}

TEST_F(Checked, AFileNamedWithSpacesIsRenamedAndNotItsId) {
    const std::string steps = "  - id: fin\n    titre: Fin\n    phrases: [{id: un, texte: Oui., image: sablier}]\n";
    EXPECT_THAT(complaints(sample.withFile("Mon essai.yaml", Sample::head() + steps).problems),
                HasSubstr("renommez-le en essai.yaml"));
}

TEST_F(Checked, NothingSmilesInAGraveProcedure) {
    const std::string step = "  - id: fin\n    titre: Fin\n    phrases: [{id: un, texte: Oui., image: sourire}]\n";
    EXPECT_THAT(complaints(sample.withFile("essai.yaml", "ton: grave\n" + Sample::head() + step).problems),
                HasSubstr("rien ne sourit dans une démarche au ton grave"));
    EXPECT_THAT(of(step), Not(HasSubstr("sourit")));
}

TEST_F(Checked, ADiscreetStepSaysSo) {
    const std::string step = "  - id: fin\n    titre: Fin\n    phrases: [{id: un, texte: Oui., image: sablier}]\n";
    EXPECT_TRUE(sample.withSteps(step + "    discret: oui\n").flows.at(0).steps.at(0).discreet);
    EXPECT_FALSE(sample.withSteps(step).flows.at(0).steps.at(0).discreet);
    EXPECT_NE(complaints(sample.withSteps(step + "    discret: peut-etre\n").problems), "");
}

TEST_F(Checked, AGraveProcedureSaysSo) {
    const std::string steps = "  - id: fin\n    titre: Fin\n    phrases: [{id: un, texte: Oui., image: sablier}]\n";
    EXPECT_EQ(sample.withFile("essai.yaml", "ton: grave\n" + Sample::head() + steps).flows.at(0).tone, Tone::Grave);
    EXPECT_EQ(sample.withSteps(steps).flows.at(0).tone, Tone::Usual);
}

TEST_F(Checked, APictureThatCannotBeDrawnIsNamedWithTheNearest) {
    EXPECT_THAT(of("  - id: fin\n    titre: Fin\n    phrases: [{id: un, texte: Oui., image: sabier}]\n"),
                HasSubstr("vouliez-vous dire «\u00a0sablier\u00a0»"));
}

TEST_F(Checked, ANeedThatNobodyServesIsNamed) {
    EXPECT_THAT(of("  - id: ou\n    titre: Fin\n    lieux: manger\n"),
                HasSubstr("le besoin «\u00a0manger\u00a0» n'existe pas"));
}

TEST_F(Checked, AnIdTwiceInAStepIsNamed) {
    EXPECT_THAT(of("  - id: fin\n    titre: Fin\n    phrases:\n      - {id: un, texte: Oui., image: loupe}\n      - "
                   "{id: un, texte: Non., image: loupe}\n"),
                HasSubstr("essai.yaml:12: l'id «\u00a0un\u00a0» est déjà pris"));
}

TEST_F(Checked, TheFileIsNamedAfterItsId) {
    EXPECT_THAT(complaints(sample.withFile("autre.yaml", Sample::head() + end).problems),
                HasSubstr("doit être le nom du fichier"));
}

TEST_F(Checked, ManyQuestionsAreRefusedBeforeTheyTakeForever) {
    std::string steps;
    for (int i = 0; i < 18; ++i) {
        std::string one = question;
        one.replace(one.find("motif"), 5, "q" + std::to_string(i));
        steps += one;
    }
    std::string all;
    for (int i = 0; i < 18; ++i) {
        all += (i == 0 ? "" : ", ") + ("q" + std::to_string(i)) + ": [perdue]";
    }
    const std::string hangsOnAll =
        "  - {id: rare, titre: Rare, si: {" + all + "}, phrases: [{id: un, texte: Oui., image: loupe}]}\n";
    EXPECT_THAT(of(steps + hangsOnAll + end), HasSubstr("plus de 5000 pages"));
}

TEST_F(Checked, ABrokenFileIsLeftOutAndTheRestServes) {
    sample.withSteps(question + end);
    const Library library = sample.withFile("casse.yaml", "id: casse\n\ttitre: x\n");
    EXPECT_THAT(complaints(library.problems), HasSubstr("casse.yaml:2: une tabulation"));
    ASSERT_EQ(library.flows.size(), 1U);
    EXPECT_EQ(library.flows[0].id, "essai");
}

TEST_F(Checked, AFolderWithoutAProcedureIsAProblem) {
    EXPECT_THAT(complaints(sample.load().problems), HasSubstr("perron-flows:0: aucune démarche dans ce dossier"));
}

} // namespace
} // namespace perron::flow
