#include "indicators/visit_answers.h"

#include <gtest/gtest.h>

#include "examples.h"

using namespace perron::indicators;
using namespace perron::indicators::test;
using Leaves = std::vector<std::string>;

TEST(VisitAnswers, VisitThatSaidNothingGivesEveryHome) {
    EXPECT_EQ(VisitAnswers().leaves(smallRegistry()), (Leaves{"by-foot", "none"}));
}

TEST(VisitAnswers, EveryVisitGivesExactlyOneLeafATable) {
    perron::SeededRandom random(7);
    const Registry registry = smallRegistry();
    for (int i = 0; i < 200; ++i) {
        Ledger ledger = withVisit(firstLedger({0}), anyVisit(registry, random), registry);
        for (const Table& table : registry.tables) {
            std::int64_t sum = 0;
            for (const auto& [leaf, visits] : ledger.block.counts.at(table.id)) {
                sum += visits;
            }
            EXPECT_EQ(sum, 1);
        }
        EXPECT_EQ(ledger.span.visits, 1);
    }
}

TEST(VisitAnswers, OfTwoProceduresTheOneThatWentFurthestCountsOnce) {
    VisitAnswers answers;
    answers.reach("why", "papers/pass", 2);
    answers.reach("why", "papers/card/done", 5);
    answers.reach("why", "papers/pass", 3);
    EXPECT_EQ(answers.leaves(smallRegistry()), (Leaves{"by-foot", "papers/card/done"}));
}

TEST(VisitAnswers, OfTwoThatWentEquallyFarTheFirstStays) {
    VisitAnswers answers;
    answers.reach("why", "papers/pass", 2);
    answers.reach("why", "papers/card/left", 2);
    EXPECT_EQ(answers.leaves(smallRegistry())[1], "papers/pass");
}

TEST(VisitAnswers, LaterAnswerTakesThePlaceOfTheEarlier) {
    VisitAnswers answers;
    answers.answer("how", "by-bus");
    answers.answer("how", "by-car");
    EXPECT_EQ(answers.leaves(smallRegistry())[0], "by-car");
}

TEST(VisitAnswers, UnknownAnswersCountAsHomeFromWhereTheyAreUnknown) {
    const Registry registry = smallRegistry();
    const struct {
        const char* given;
        const char* counted;
    } cases[] = {{"unknown", "none"},
                 {"papers/unknown", "papers/card/done"},
                 {"papers/card/unknown", "papers/card/done"},
                 {"papers/pass/unknown", "papers/pass"},
                 {"papers", "papers/card/done"},
                 {"", "none"},
                 {"/", "none"},
                 {"papers//pass", "papers/card/done"}};
    for (const auto& one : cases) {
        VisitAnswers answers;
        answers.answer("why", one.given);
        answers.answer("no such table", "x");
        EXPECT_EQ(answers.leaves(registry), (Leaves{"by-foot", one.counted})) << one.given;
    }
}
