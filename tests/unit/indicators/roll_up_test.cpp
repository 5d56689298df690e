#include "indicators/roll_up.h"

#include <gtest/gtest.h>

#include "examples.h"

using namespace perron::indicators;
using namespace perron::indicators::test;
using Lines = std::vector<Released>;

namespace {

const Table how = smallRegistry().tables[0];
const Table why = smallRegistry().tables[1];

/// A table of random shape, and random counts in it.
Table anyTable(perron::Random& random) {
    const auto anyList = [&](auto&& self, int level) -> AnswerList {
        AnswerList list;
        const std::uint32_t size = 1 + random.below(4);
        for (std::uint32_t i = 0; i < size; ++i) {
            list.answers.push_back(
                {.id = std::string(1, static_cast<char>('a' + i)), .label = "", .theme = "", .children = {}});
            if (level < 3 && random.below(3) == 0) {
                list.answers.back().children = self(self, level + 1);
            }
        }
        list.home = random.below(size);
        return list;
    };
    return tableOf("any", anyList(anyList, 1));
}

LeafCounts anyCounts(const Table& table, perron::Random& random) {
    LeafCounts counts;
    for (const std::string& leaf : leavesOf(table)) {
        counts[leaf] = random.below(3) == 0 ? 0 : random.below(random.below(2) == 0 ? 12 : 60);
    }
    return counts;
}

std::int64_t sumOf(const LeafCounts& counts) {
    std::int64_t sum = 0;
    for (const auto& [leaf, visits] : counts) {
        sum += visits;
    }
    return sum;
}

std::int64_t sumUnder(const Lines& lines, const std::string& above) {
    std::int64_t sum = 0;
    for (const Released& line : lines) {
        if (line.path.starts_with(above) && line.path.find('/', above.size()) == std::string::npos) {
            sum += line.visits;
        }
    }
    return sum;
}

bool isRest(const Released& line) {
    return line.path.ends_with('*');
}

/// Every closed rest poured into the home of its list.
LeafCounts poured(const Table& table, LeafCounts counts, const Lines& lines) {
    for (const Released& rest : lines) {
        if (!isRest(rest)) {
            continue;
        }
        const std::string above = rest.path.substr(0, rest.path.size() - 1);
        for (auto& [leaf, visits] : counts) {
            const bool named = std::any_of(lines.begin(), lines.end(), [&, leaf = leaf](const Released& line) {
                return !isRest(line) && line.path.starts_with(above) && (leaf + "/").starts_with(line.path + "/");
            });
            if (leaf.starts_with(above) && !named) {
                visits = 0;
            }
        }
        counts[leafNear(table, above.empty() ? above : above.substr(0, above.size() - 1))] = rest.visits;
    }
    return counts;
}

} // namespace

TEST(RollUp, NamesAnswersThatElevenVisitsGaveAndPoursTheRestInWithTheUsualOne) {
    EXPECT_EQ(rollUp(how, {{"by-foot", 30}, {"by-bus", 11}, {"by-car", 10}}, 11), (Lines{{"by-bus", 11}, {"*", 40}}));
}

TEST(RollUp, NamesTheHomeTooWhenItIsAllTheRest) {
    EXPECT_EQ(rollUp(how, {{"by-foot", 30}, {"by-bus", 11}, {"by-car", 12}}, 11),
              (Lines{{"by-foot", 30}, {"by-bus", 11}, {"by-car", 12}}));
}

TEST(RollUp, AnswerThatNobodyGaveLooksLikeARareOne) {
    EXPECT_EQ(rollUp(how, {{"by-foot", 30}, {"by-bus", 11}, {"by-car", 0}}, 11),
              rollUp(how, {{"by-foot", 20}, {"by-bus", 11}, {"by-car", 10}}, 11));
}

TEST(RollUp, RestUnderElevenTakesAnswersInRegistryOrderNotBySize) {
    EXPECT_EQ(rollUp(how, {{"by-foot", 3}, {"by-bus", 50}, {"by-car", 12}}, 11), (Lines{{"by-car", 12}, {"*", 53}}));
}

TEST(RollUp, EverybodyInOneRareAnswerIsAllThatCanBeSaid) {
    EXPECT_EQ(rollUp(how, {{"by-car", 11}}, 11), (Lines{{"*", 11}}));
}

TEST(RollUp, OpensNamedAnswersInTurn) {
    EXPECT_EQ(rollUp(why, {{"none", 20}, {"papers/card/done", 15}, {"papers/card/left", 4}, {"papers/pass", 12}}, 11),
              (Lines{{"none", 20}, {"papers", 31}, {"papers/card", 19}, {"papers/card/*", 19}, {"papers/pass", 12}}));
}

TEST(RollUp, KeepsAClosedRestClosed) {
    EXPECT_EQ(rollUp(why, {{"none", 9}, {"papers/card/done", 15}, {"papers/card/left", 40}, {"papers/pass", 12}}, 11),
              (Lines{{"*", 76}}));
}

TEST(RollUp, SaysNothingOfFewerVisitsThanTheThreshold) {
    EXPECT_EQ(rollUp(how, {{"by-foot", 10}}, 11), Lines{});
    EXPECT_EQ(rollUp(how, {}, 11), Lines{});
}

TEST(RollUp, EveryNamedNumberAndEveryRestIsAtLeastTheThreshold) {
    perron::SeededRandom random(1);
    for (int round = 0; round < 5000; ++round) {
        const Table table = anyTable(random);
        for (const Released& line : rollUp(table, anyCounts(table, random), 11)) {
            ASSERT_GE(line.visits, 11) << line.path;
        }
    }
}

TEST(RollUp, EveryListSumsToWhatHoldsIt) {
    perron::SeededRandom random(2);
    for (int round = 0; round < 5000; ++round) {
        const Table table = anyTable(random);
        const LeafCounts counts = anyCounts(table, random);
        const Lines lines = rollUp(table, counts, 11);
        if (lines.empty()) {
            continue;
        }
        ASSERT_EQ(sumUnder(lines, ""), sumOf(counts));
        for (const Released& line : lines) {
            const std::int64_t below = sumUnder(lines, line.path + "/");
            ASSERT_TRUE(below == 0 || below == line.visits) << line.path;
        }
    }
}

TEST(RollUp, PouringEveryClosedRestIntoItsHomeChangesNothing) {
    perron::SeededRandom random(3);
    int closedRests = 0;
    for (int round = 0; round < 5000; ++round) {
        const Table table = anyTable(random);
        const LeafCounts counts = anyCounts(table, random);
        const Lines lines = rollUp(table, counts, 11);
        const LeafCounts other = poured(table, counts, lines);
        closedRests += static_cast<int>(std::count_if(lines.begin(), lines.end(), isRest));
        if (!lines.empty()) {
            ASSERT_EQ(sumOf(other), sumOf(counts));
            ASSERT_EQ(rollUp(table, other, 11), lines);
        }
    }
    EXPECT_GT(closedRests, 1000);
}
