#include "flow/content_check.h"
#include "flow/library.h"
#include "flow/walk.h"

#include <gmock/gmock.h>

namespace perron::flow {
namespace {

const Path assets = Path(PERRON_SOURCE) / "assets";
constexpr std::chrono::year_month_day today = std::chrono::year{2026} / 11 / 23;

std::string allOf(const std::vector<data::Problem>& problems) {
    std::string lines;
    for (const data::Problem& problem : problems) {
        lines += sentence(problem) + "\n";
    }
    return lines;
}

TEST(ShippedContent, HasNoProblem) {
    const ContentCheck check = checkContent(assets, {}, {today});
    EXPECT_TRUE(check.passed()) << allOf(check.problems);
    EXPECT_GE(check.figures.flows, 1);
}

TEST(ShippedContent, NobodyHasVerifiedTheAmountsYetAndTheCheckSaysSo) {
    const ContentCheck check = checkContent(assets, {}, {today});
    EXPECT_GE(check.figures.toBeVerified, 9);
    const auto ofFacts = std::count_if(check.notes.begin(), check.notes.end(), [](const data::Problem& note) {
        return note.reason.starts_with("à vérifier par la commune");
    });
    EXPECT_EQ(ofFacts, check.figures.toBeVerified);
    EXPECT_EQ(std::count_if(check.notes.begin(), check.notes.end(),
                            [](const data::Problem& note) {
                                return note.file.ends_with("carte-identite.yaml") &&
                                       note.reason.starts_with("à vérifier");
                            }),
              21);
}

/// The two facts every resident of the commune would notice first.
TEST(ShippedContent, ALostCardCostsTwentyFiveEurosAndAnOldOneNothing) {
    const Library library = loadLibrary(assets);
    const Flow* card = library.flow("carte-identite");
    ASSERT_NE(card, nullptr);
    const auto& facts = std::get<Facts>(card->step("prix")->body);
    for (const char* who : {"adulte", "enfant"}) {
        const auto lost = shownFacts(*card, facts, {{"motif", "perdue"}, {"qui", who}});
        const auto old = shownFacts(*card, facts, {{"motif", "vieille"}, {"qui", who}});
        ASSERT_EQ(lost.size(), 1U);
        ASSERT_EQ(old.size(), 1U);
        EXPECT_EQ(lost[0]->value.french, "25\u00a0€");
        EXPECT_EQ(old[0]->value.french, "C’est gratuit");
    }
}

TEST(ShippedContent, EveryWayThroughTheIdentityCardHasTheSevenSteps) {
    const Library library = loadLibrary(assets);
    const Flow& card = *library.flow("carte-identite");
    for (const char* why : {"vieille", "perdue", "volee", "premiere"}) {
        for (const char* who : {"adulte", "enfant"}) {
            const Answers answers{{"motif", why}, {"qui", who}};
            int steps = 0;
            for (auto at = firstStep(card, answers); at; at = nextStep(card, *at, answers)) {
                EXPECT_EQ(position(card, *at, answers).number, ++steps);
                EXPECT_EQ(position(card, *at, answers).count, 7);
            }
            EXPECT_EQ(steps, 7) << why << " " << who;
        }
    }
}

TEST(ShippedContent, NamesWhatItsVisitsCountSoThatTheRegistryCanBeHeldAgainstIt) {
    std::vector<std::string> paths;
    for (const Counted& counted : checkContent(assets, {}, {today}).counted) {
        paths.push_back(counted.path);
    }
    EXPECT_THAT(paths, testing::IsSupersetOf({"papiers/carte-identite/laissee/motif",
                                              "papiers/carte-identite/laissee/suite", "papiers/carte-identite/fini"}));
}

TEST(Guide, ItsExampleIsARightProcedure) {
    const std::string guide = readFile(assets / "README.md").value();
    const std::size_t begin = guide.find("```yaml\n") + 8;
    const Path folder = Path(testing::TempDir()) / "perron-guide";
    std::filesystem::create_directories(folder);
    ASSERT_TRUE(writeFile(folder / "chien-perdu.yaml", guide.substr(begin, guide.find("```", begin) - begin)));
    const Theme papers{"papiers", {"theme.papiers.titre", "Mes papiers"}, "papiers", {}, 1};
    Library known;
    known.themes = {papers};
    const Library library = loadFlows(folder, assets / "schema/flow.schema.json", known);
    EXPECT_EQ(allOf(library.problems), "");
    EXPECT_EQ(library.flows.size(), 1U);
    std::filesystem::remove_all(folder);
}

} // namespace
} // namespace perron::flow
