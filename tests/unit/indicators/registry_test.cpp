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
    auto registry = loadRegistry(assets / "indicators.yaml", assets / "schema/indicators.schema.json");
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
    EXPECT_EQ(registry.version, "2026-2");
    EXPECT_EQ(registry.threshold.value(), 11);
    EXPECT_EQ(registry.tables.size(), 8U);
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
        const std::string path = (*flow)["indicateur"].text();
        EXPECT_TRUE(hasLeaf(procedures, path + "/fini")) << path;
        for (const auto& step : (*flow)["etapes"].list()) {
            EXPECT_TRUE(hasLeaf(procedures, path + "/laissee/" + step["id"].text()))
                << path << " " << step["id"].text();
        }
        ++seen;
    }
    EXPECT_GE(seen, 1);
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
