#include "indicators/registry.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "data/document.h"
#include "examples.h"
#include "indicators/duration_band.h"

using namespace perron::indicators;
using namespace perron::indicators::test;
using perron::Code;
using perron::MonoTime;
using perron::Path;

namespace {

const Path assets = Path(PERRON_SOURCE) / "assets";

Registry ours() {
    auto registry = loadRegistry(assets);
    EXPECT_TRUE(registry) << registry.error().detail;
    return registry.value();
}

bool hasLeaf(const Table& table, std::string_view path) {
    const auto leaves = leavesOf(table);
    return std::find(leaves.begin(), leaves.end(), path) != leaves.end();
}

} // namespace

TEST(Registry, OursLoadsWithEveryTableExplained) {
    const Registry registry = ours();
    EXPECT_TRUE(registry.version.starts_with("2026-4+")) << registry.version;
    EXPECT_EQ(registry.threshold.value(), 11);
    EXPECT_EQ(registry.tables.size(), 9U);
    for (const Table& table : registry.tables) {
        EXPECT_FALSE(table.meaning.empty() || table.why.empty()) << table.id;
    }
}

TEST(Registry, EveryPairOfLeavesOfTwoTablesCanBeGivenByOneVisit) {
    const Registry registry = ours();
    for (std::size_t a = 0; a < registry.tables.size(); ++a) {
        for (std::size_t b = a + 1; b < registry.tables.size(); ++b) {
            for (const std::string& one : leavesOf(registry.tables[a])) {
                for (const std::string& other : leavesOf(registry.tables[b])) {
                    VisitAnswers answers;
                    answers.answer(registry.tables[a].id, one);
                    answers.answer(registry.tables[b].id, other);
                    const auto leaves = answers.leaves(registry);
                    EXPECT_EQ(leaves[a], one);
                    EXPECT_EQ(leaves[b], other);
                }
            }
        }
    }
}

TEST(Registry, EveryProcedureHasALeafForEachOfItsStepsAndForItsEnd) {
    const Registry registry = ours();
    const Table& procedures = *registry.table("demarche");
    int seen = 0;
    for (const Path& file : perron::filesIn(assets / "flows", ".yaml")) {
        const auto flow = perron::data::load(file, {});
        ASSERT_TRUE(flow) << flow.error().detail;
        const std::string path = (*flow)["theme"].text() + "/" + (*flow)["id"].text();
        EXPECT_TRUE(hasLeaf(procedures, path + "/fini")) << path;
        for (const auto& step : (*flow)["etapes"].list()) {
            EXPECT_TRUE(hasLeaf(procedures, path + "/laissee/" + step["id"].text()))
                << path << " " << step["id"].text();
        }
        ++seen;
    }
    EXPECT_GE(seen, 1);
}

namespace {

/// A registry with one theme, and the procedures written into a folder of its own.
class WithProcedures : public testing::Test {
protected:
    WithProcedures() {
        std::filesystem::remove_all(m_assets);
        std::filesystem::create_directories(m_assets / "flows");
        std::filesystem::create_directories(m_assets / "fragments");
        std::filesystem::create_directories(m_assets / "schema");
        std::filesystem::copy_file(assets / "schema/indicators.schema.json",
                                   m_assets / "schema/indicators.schema.json");
        write("indicators.yaml",
              "version: 2026-1\nseuil: 11\ntableaux:\n  - id: demarche\n    sens: S\n    pourquoi: P\n"
              "    usuelle: aucune\n    reponses:\n      - {id: aucune, libelle: Aucune}\n"
              "      - {id: sante, libelle: Santé, demarches: {usuelle: dent}}\n");
    }
    ~WithProcedures() override { std::filesystem::remove_all(m_assets); }
    void write(const char* name, const std::string& text) { ASSERT_TRUE(perron::writeFile(m_assets / name, text)); }
    void flow(const std::string& id, const std::string& steps) {
        write(("flows/" + id + ".yaml").c_str(),
              "id: " + id + "\ntheme: sante\ntitre: L'essai " + id + "\netapes:\n" + steps);
    }
    perron::Result<Registry> load() const { return loadRegistry(m_assets); }

    const Path m_assets = Path(testing::TempDir()) / "perron-registry";
};

} // namespace

TEST_F(WithProcedures, AProcedureIsCountedByItsOwnIdsWithoutALineOfItsOwn) {
    flow("dent", "  - {id: douleur, titre: La douleur}\n  - {id: suite, titre: Et après}\n");
    flow("yeux", "  - {id: lunettes, titre: Vos lunettes}\n");
    const Registry registry = load().value();
    const Table& table = *registry.table("demarche");
    EXPECT_EQ(leavesOf(table),
              (std::vector<std::string>{"aucune", "sante/dent/fini", "sante/dent/laissee/douleur",
                                        "sante/dent/laissee/suite", "sante/yeux/fini", "sante/yeux/laissee/lunettes"}));
    EXPECT_EQ(leafNear(table, "sante"), "sante/dent/fini");
    EXPECT_EQ(labelOf(table, "sante/yeux"), "L’essai yeux");
    EXPECT_EQ(labelOf(table, "sante/yeux/laissee/lunettes"), "Laissée à «\u00a0Vos lunettes\u00a0»");
}

TEST_F(WithProcedures, TheOthersAreCountedWhileTheUsualOneHasAFault) {
    flow("dent", "  - {id: douleur, titre: La douleur\n");
    flow("yeux", "  - {id: lunettes, titre: Vos lunettes}\n");
    EXPECT_EQ(leafNear(*load().value().table("demarche"), "sante"), "sante/yeux/fini");
    ASSERT_EQ(homesMissed(m_assets).size(), 1U);
    EXPECT_EQ(homesMissed(m_assets).front().procedure, "dent");
    EXPECT_EQ(homesMissed(m_assets).front().problem.line, 10);
    flow("dent", "  - {id: douleur, titre: La douleur}\n");
    EXPECT_TRUE(homesMissed(m_assets).empty());
}

TEST_F(WithProcedures, AThemeWithoutAProcedureIsOneAnswer) {
    EXPECT_EQ(leavesOf(*load().value().table("demarche")), (std::vector<std::string>{"aucune", "sante"}));
}

TEST_F(WithProcedures, AStepThatTakesUpASharedPieceHasThatPiecesTitle) {
    write("fragments/preuve.yaml", "id: preuve\ntitre: Ce qui le prouve\n");
    flow("dent", "  - {id: preuves, reprendre: preuve}\n");
    EXPECT_EQ(labelOf(*load().value().table("demarche"), "sante/dent/laissee/preuves"),
              "Laissée à «\u00a0Ce qui le prouve\u00a0»");
}

TEST_F(WithProcedures, ANewProcedureMakesAnotherVersionWithTheSameNumbers) {
    flow("dent", "  - {id: suite, titre: Et après}\n");
    const Registry before = load().value();
    flow("yeux", "  - {id: suite, titre: Et après}\n");
    const Registry after = load().value();
    EXPECT_NE(before.version, after.version);
    EXPECT_TRUE(after.version.starts_with("2026-1+")) << after.version;
    EXPECT_EQ(after.version.find_first_of("0123456789", 7), std::string::npos) << "numbers compare versions";
}

TEST_F(WithProcedures, AFileThatIsNoProcedureIsPassedOver) {
    write("flows/cassee.yaml", "id: [\n");
    flow("dent", "  - {id: suite, titre: Et après}\n");
    EXPECT_TRUE(load());
}

TEST_F(WithProcedures, AFileWhoseIdsCannotBeCountedTakesNothingFromTheOthers) {
    flow("dent", "  - {id: suite, titre: Et après}\n");
    const auto before = leavesOf(*load().value().table("demarche"));
    flow("deux", "  - {id: suite, titre: Une}\n  - {id: suite, titre: Deux}\n");
    flow("faux", "  - {id: Pas Un Nom, titre: Une}\n");
    flow("sans", "  - {titre: Une}\n");
    const auto registry = load();
    ASSERT_TRUE(registry) << registry.error().detail;
    EXPECT_EQ(leavesOf(*registry->table("demarche")), before);
}

TEST(Registry, ThemesAreThoseOfTheNationalVocabulary) {
    const Registry registry = ours();
    EXPECT_EQ(themeOf(*registry.table("demarche"), "papiers/carte-identite/laissee/motif"),
              "papiers_elections_citoyennete");
    EXPECT_EQ(themeOf(*registry.table("demarche"), "aucune"), "");
}

TEST(Registry, LabelsAreFoundForAnswersAndRests) {
    const Registry registry = ours();
    const Table& table = *registry.table("duree");
    EXPECT_EQ(labelOf(table, "2-5"), "De 2 à 5 minutes");
    EXPECT_EQ(labelOf(*registry.table("demarche"), "papiers/*"), labelOf(table, "*"));
    EXPECT_EQ(labelOf(table, "unknown"), "unknown");
}

TEST(Registry, TextOfAnOpenBlocksRegistryCountsLikeTheFile) {
    const Registry registry = ours();
    const Registry again = registryFrom(toText(registry)).value();
    EXPECT_EQ(toText(again), toText(registry));
    for (const Table& table : registry.tables) {
        EXPECT_EQ(leavesOf(*again.table(table.id)), leavesOf(table));
        EXPECT_EQ(homeLeaf(*again.table(table.id)), homeLeaf(table));
    }
}

TEST(Registry, TextDiffersWithVersionThresholdHomeAndAnswers) {
    const Registry base = smallRegistry();
    Registry other = base;
    other.version = "2026-2";
    EXPECT_NE(toText(other), toText(base));
    other = base;
    other.threshold = Threshold::of(12).value();
    EXPECT_NE(toText(other), toText(base));
    other = base;
    other.tables[0].root.home = 1;
    EXPECT_NE(toText(other), toText(base));
    other = base;
    other.tables[0].root.answers.pop_back();
    EXPECT_NE(toText(other), toText(base));
}

TEST(Registry, ThresholdIsNeverBelowEleven) {
    EXPECT_EQ(Threshold::of(10).error().code, Code::Refused);
    EXPECT_EQ(Threshold::of(11).value().value(), 11);
    EXPECT_EQ(Threshold::of(50).value().value(), 50);
    std::string text = toText(smallRegistry());
    text.replace(text.find("\"seuil\":11"), 10, "\"seuil\":5 ");
    EXPECT_EQ(registryFrom(text).error().code, Code::Refused);
}

TEST(Registry, BrokenOnesAreRefusedByName) {
    Registry twice = smallRegistry();
    twice.tables[0].root.answers[2].id = "by-bus";
    EXPECT_NE(check(twice).error().detail.find("how/by-bus"), std::string::npos);
    Registry slash = smallRegistry();
    slash.tables[1].root.answers[1].children.answers[1].id = "a/*";
    EXPECT_NE(check(slash).error().detail.find("why/papers/a/*"), std::string::npos);
    Registry homeless = smallRegistry();
    homeless.tables[1].root.answers[1].children.home = 2;
    EXPECT_NE(check(homeless).error().detail.find("why/papers"), std::string::npos);
    Registry again = smallRegistry();
    again.tables[1].id = "how";
    EXPECT_FALSE(check(again));
    EXPECT_FALSE(check({.version = "2026-1", .threshold = {}, .tables = {}}));
    EXPECT_TRUE(check(smallRegistry()));
}

TEST(Registry, HomeThatIsNotInTheListIsNamedWithItsLine) {
    const std::string text = "version: \"2026-1\"\nseuil: 11\ntableaux:\n"
                             "  - id: ecoute\n    usuelle: jamais\n    reponses:\n      - id: toujours\n";
    const auto registry = registryFrom(text);
    ASSERT_FALSE(registry);
    EXPECT_NE(registry.error().detail.find("registry:4"), std::string::npos) << registry.error().detail;
    EXPECT_NE(registry.error().detail.find("jamais"), std::string::npos);
}

TEST(DurationBand, BoundariesBelongToTheLongerBand) {
    using std::chrono::minutes;
    const MonoTime moment(1);
    EXPECT_EQ(durationBand(MonoTime(0)), "moins-2");
    EXPECT_EQ(durationBand(minutes(2) - moment), "moins-2");
    EXPECT_EQ(durationBand(minutes(2)), "2-5");
    EXPECT_EQ(durationBand(minutes(5)), "5-15");
    EXPECT_EQ(durationBand(minutes(15)), "15-30");
    EXPECT_EQ(durationBand(minutes(30) - moment), "15-30");
    EXPECT_EQ(durationBand(minutes(30)), "30-60");
    EXPECT_EQ(durationBand(minutes(60)), "60-120");
    EXPECT_EQ(durationBand(minutes(120)), "120-plus");
}

TEST(DurationBand, EveryBandIsALeafOfOurRegistry) {
    const Registry registry = ours();
    for (const int minutes : {0, 3, 10, 20, 45, 90, 500}) {
        EXPECT_TRUE(hasLeaf(*registry.table("duree"), durationBand(std::chrono::minutes(minutes)))) << minutes;
    }
}
