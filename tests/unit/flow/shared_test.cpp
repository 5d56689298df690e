#include <gmock/gmock.h>

#include "flow/content_check.h"
#include "flow/originals.h"
#include "flow/walk.h"
#include "sample.h"

namespace perron::flow {
namespace {

using testing::HasSubstr;

/// A folder of assets with one shared piece and the procedures a test writes.
class Shared : public testing::Test {
protected:
    Shared() {
        std::filesystem::remove_all(m_assets);
        for (const char* folder : {"flows", "fragments", "schema"}) {
            std::filesystem::create_directories(m_assets / folder);
        }
        for (const char* schema : {"flow.schema.json", "themes.schema.json"}) {
            std::filesystem::copy_file(Path(PERRON_SOURCE) / "assets/schema" / schema, m_assets / "schema" / schema);
        }
        write("themes.yaml", "themes: [{id: papiers, titre: Mes papiers, image: loupe}]\n");
        write("glossaire.yaml",
              "sources: [{id: S1, titre: Une page, adresse: 'https://exemple.fr/', date: 2026-01-02}]\n"
              "mots: [{id: caf, mot: CAF, phrase: Elle aide., image: loupe, source: S1}]\n");
        write("fragments/preuve.yaml",
              "id: preuve\ntitre: Ce qui prouve mon adresse\n"
              "sources: [{id: F2, titre: Une fiche, adresse: 'https://exemple.fr/F2', date: 2026-01-02}]\n"
              "a_apporter:\n  - {id: facture, texte: Une facture, image: loupe, source: F2}\n"
              "  - {id: avis, texte: Un avis, image: loupe}\n");
    }
    ~Shared() override { std::filesystem::remove_all(m_assets); }
    void write(const std::string& name, const std::string& text) { ASSERT_TRUE(writeFile(m_assets / name, text)); }
    void flow(const std::string& steps, const std::string& id = "essai", const std::string& date = "2026-01-02") {
        write("flows/" + id + ".yaml",
              "id: " + id + "\ntheme: papiers\ntitre: Un " + id + "\nimage: loupe\n" +
                  "sources: [{id: F2, titre: Une fiche, adresse: 'https://exemple.fr/F2', date: " + date +
                  "}]\netapes:\n" + steps);
    }
    Library load() const { return loadLibrary(m_assets); }
    std::string faults() const { return complaints(load().problems); }

    const Path m_assets = Path(testing::TempDir()) / "perron-shared";
};

constexpr const char* question = "  - id: qui\n    titre: Pour qui ?\n    choix:\n"
                                 "      - {id: moi, texte: Moi, image: loupe}\n"
                                 "      - {id: autre, texte: Un autre, image: loupe}\n";

TEST_F(Shared, APieceIsAStepOfItsOwnUnderTheProceduresIdAndCondition) {
    flow(std::string(question) + "  - {id: adresse, reprendre: preuve, si: {qui: [moi]}}\n"
                                 "  - {id: fin, titre: Fin, lieux: demarche}\n");
    const Library library = load();
    ASSERT_EQ(complaints(library.problems), "");
    const Flow& essai = library.flows.at(0);
    const Step& step = essai.steps.at(1);
    EXPECT_EQ(step.id, "adresse");
    EXPECT_EQ(step.title.french, "Ce qui prouve mon adresse");
    EXPECT_EQ(nextStep(essai, 0, {{"qui", "moi"}}), 1U);
    EXPECT_EQ(nextStep(essai, 0, {{"qui", "autre"}}), 2U);
}

TEST_F(Shared, ALineStandsForAllLinesOfThePieceUnderItsCondition) {
    flow(std::string(question) + "  - id: papiers\n    titre: Vos papiers\n    a_apporter:\n"
                                 "      - {id: photo, texte: Une photo, image: loupe}\n"
                                 "      - {reprendre: preuve, si: {qui: [moi]}}\n");
    const Library library = load();
    ASSERT_EQ(complaints(library.problems), "");
    const Flow& essai = library.flows.at(0);
    const auto& list = std::get<Checklist>(essai.step("papiers")->body);
    ASSERT_EQ(list.items.size(), 3U);
    EXPECT_EQ(list.items[1].id, "preuve-facture");
    EXPECT_EQ(list.items[1].label.id, "fragment.preuve.facture");
    EXPECT_EQ(shownItems(essai, list, {{"qui", "autre"}}).size(), 1U);
    EXPECT_EQ(shownSources(essai, 1, {{"qui", "moi"}}).at(0)->date, "2026-01-02");
}

TEST_F(Shared, ItsWordsAreTranslatedOnceHoweverManyProceduresTakeItUp) {
    flow("  - {id: adresse, reprendre: preuve}\n");
    flow("  - {id: adresse, reprendre: preuve}\n", "autre");
    int seen = 0;
    for (const Original& original : originalsOf(load(), m_assets)) {
        seen += original.words.id == "fragment.preuve.facture" ? 1 : 0;
    }
    EXPECT_EQ(seen, 1);
}

TEST_F(Shared, APieceThatDoesNotExistIsNamedWithItsLine) {
    flow("  - {id: adresse, reprendre: prevue}\n");
    EXPECT_THAT(faults(), HasSubstr("essai.yaml:7: le morceau partagé «\u00a0prevue\u00a0» n'existe pas"));
}

TEST_F(Shared, APieceOfAnotherKindIsNoLineOfTheList) {
    flow("  - id: prix\n    titre: Le prix\n    faits: [{reprendre: preuve}]\n");
    EXPECT_THAT(faults(), HasSubstr("n'a pas de liste «\u00a0faits\u00a0»"));
}

TEST_F(Shared, OneFicheReadAtTwoDatesIsAProblem) {
    flow("  - {id: adresse, reprendre: preuve}\n", "essai", "2020-05-05");
    EXPECT_THAT(faults(), HasSubstr("la source «\u00a0F2\u00a0» a la date 2020-05-05 ici et 2026-01-02"));
}

TEST_F(Shared, ABrokenPieceIsNamedAndTheProceduresWithoutItServe) {
    write("fragments/cassee.yaml", "id: cassee\ntitre: Cassé\nsources: []\n");
    flow("  - {id: adresse, reprendre: preuve}\n");
    const Library library = load();
    EXPECT_THAT(complaints(library.problems), HasSubstr("cassee.yaml:"));
    EXPECT_EQ(library.flows.size(), 1U);
}

TEST_F(Shared, WordsBesideASharedPieceAreRefusedAtTheirLine) {
    flow(
        "  - id: papiers\n    titre: Papiers\n    a_apporter:\n      - reprendre: preuve\n        texte: Une preuve\n");
    EXPECT_THAT(faults(),
                HasSubstr("essai.yaml:11: une ligne avec « reprendre » a seulement si ; ôtez «\u00a0texte\u00a0»"));
}

TEST_F(Shared, WhoTakesUpABrokenPieceIsOnlyAConsequence) {
    write("fragments/preuve.yaml", "id: preuve\ntitre: Cassé\nsources: []\n");
    flow("  - {id: adresse, reprendre: preuve}\n");
    flow("  - {id: aussi, titre: Aussi, demarches: [{demarche: essai}]}\n", "autre");
    const Library library = load();
    ASSERT_EQ(library.problems.size(), 2U) << complaints(library.problems) << "nobody blames who leads to it";
    EXPECT_EQ(library.problems[1].reason, "fragments/preuve.yaml a une faute ; corrigez-la d'abord");
    EXPECT_TRUE(library.broken.contains(library.problems[1].cause));
}

TEST_F(Shared, AFileWithAnotherEndingIsNamedAndNothingElseIsBlamedForIt) {
    flow("  - {id: aussi, titre: Aussi, demarches: [{demarche: autre}, {demarche: copie}]}\n");
    write("flows/autre.yml", "id: autre\n");
    write("flows/copie.yaml.txt", "id: copie\n");
    write("flows/essai.YAML", "id: essai\n");
    write("fragments/preuve.txt", "id: preuve\n");
    write("flows/essai.yaml~", "id: essai\n");
    write("flows/.essai.yaml.swp", "id: essai\n");
    EXPECT_EQ(faults(), "preuve.txt:0: ce fichier n'est pas lu, preuve.yaml l'est ; ôtez l'un des deux\n"
                        "autre.yml:0: ce fichier n'est pas lu ; renommez-le en autre.yaml\n"
                        "copie.yaml.txt:0: ce fichier n'est pas lu ; renommez-le en copie.yaml\n"
                        "essai.YAML:0: ce fichier n'est pas lu, essai.yaml l'est ; ôtez l'un des deux\n");
}

TEST_F(Shared, WithoutThemesOnlyTheirFileIsToBlame) {
    write("themes.yaml", "themes: [\n");
    flow("  - {id: adresse, reprendre: preuve}\n");
    for (const data::Problem& problem : load().problems) {
        EXPECT_TRUE(problem.file.ends_with("themes.yaml") || problem.cause == "themes") << sentence(problem);
    }
}

TEST_F(Shared, ASourceOfADayToComeIsRefusedAtItsLine) {
    write("fragments/demain.yaml", "id: demain\ntitre: Demain\nsources:\n  - id: F3\n    titre: Une fiche\n"
                                   "    adresse: https://exemple.fr/F3\n    date: 2026-11-24\n"
                                   "phrases: [{id: un, texte: Oui., image: loupe}]\n");
    flow("  - {id: adresse, reprendre: demain}\n");
    const auto check = [&](unsigned day) {
        return complaints(checkContent(m_assets, {}, {std::chrono::year{2026} / 11 / std::chrono::day{day}}).problems);
    };
    EXPECT_EQ(check(23), "demain.yaml:7: la date «\u00a02026-11-24\u00a0» de la source «\u00a0F3\u00a0» est dans "
                         "l'avenir ; mettez celle que la page donne\n");
    EXPECT_EQ(check(24), "");
}

TEST_F(Shared, ALineNeedsItsWordsAndAStepItsTitle) {
    flow("  - id: papiers\n    a_apporter: [{id: photo, image: loupe}]\n");
    EXPECT_THAT(faults(), HasSubstr("il manque la clé «\u00a0titre\u00a0»"));
    EXPECT_THAT(faults(), HasSubstr("il manque la clé «\u00a0texte\u00a0»"));
}

constexpr const char* links = "  - id: aussi\n    titre: Peut-être aussi\n    demarches:\n"
                              "      - {demarche: autre}\n      - {demarche: perdue, texte: Un chien perdu}\n";

TEST_F(Shared, AProcedureLeadsToOthersAndOneThatDoesNotExistIsNamed) {
    flow(links);
    flow("  - {id: adresse, reprendre: preuve}\n", "autre");
    const Library library = load();
    EXPECT_THAT(complaints(library.problems), HasSubstr("la démarche «\u00a0perdue\u00a0» n'existe pas"));
    EXPECT_EQ(library.flows.size(), 2U) << "the procedure serves, without that tile";
}

TEST_F(Shared, AProcedureDoesNotLeadToItself) {
    flow("  - {id: aussi, titre: Aussi, demarches: [{demarche: essai}]}\n");
    EXPECT_THAT(faults(), HasSubstr("ne mène pas à elle-même"));
}

TEST_F(Shared, SevenProceduresAtOnceAreTooMany) {
    std::string steps = "  - id: aussi\n    titre: Aussi\n    demarches:\n";
    for (const char letter : std::string("abcdefg")) {
        steps += std::string("      - {demarche: d") + letter + "}\n";
    }
    flow(steps);
    EXPECT_THAT(faults(), HasSubstr("mène à 7 démarches à la fois"));
}

TEST_F(Shared, EightQuestionsThatDoNotHangOnEachOtherAreFewWays) {
    std::string steps;
    for (const char letter : std::string("abcdefgh")) {
        steps += std::string("  - id: q") + letter + "\n    titre: Une question\n    choix:\n";
        for (const char* choice : {"un", "deux", "trois", "quatre"}) {
            steps += std::string("      - {id: ") + choice + ", texte: Oui, image: loupe}\n";
        }
    }
    flow(steps + "  - {id: fin, reprendre: preuve}\n");
    EXPECT_THAT(faults(), testing::Not(HasSubstr("posez moins")));
}

} // namespace
} // namespace perron::flow
