// Somebody holds all that ever left and this program. Over small worlds he can be played in full: every world that
// gives the same releases is possible to him, and a group of visits is any set of (week, answer, answer).

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <unordered_map>

#include <gtest/gtest.h>

#include "examples.h"

using namespace perron::indicators;
using namespace perron::indicators::test;

namespace {

using World = std::vector<std::uint8_t>; ///< visits of each kind
using Release = std::function<std::string(const World&)>;

/// What is known of every group of kinds, over all worlds that look alike from outside.
struct Known {
    std::vector<std::uint8_t> least;
    std::vector<std::uint8_t> most;
};

void eachWorld(World& world, std::size_t kind, int visits, const std::function<void(const World&)>& see) {
    if (kind == world.size()) {
        see(world);
        return;
    }
    for (int here = 0; here <= visits; ++here) {
        world[kind] = static_cast<std::uint8_t>(here);
        eachWorld(world, kind + 1, visits - here, see);
    }
    world[kind] = 0;
}

/// How many groups he can prove to number 1 to k - 1, among all worlds of at most `visits` visits.
long provable(std::size_t kinds, int visits, int k, const Release& release) {
    const std::size_t groups = std::size_t{1} << kinds;
    std::unordered_map<std::string, Known> known;
    std::vector<std::uint8_t> size(groups);
    World none(kinds);
    eachWorld(none, 0, visits, [&](const World& world) {
        auto [at, first] = known.try_emplace(release(world));
        if (first) {
            at->second = {std::vector<std::uint8_t>(groups, 255), std::vector<std::uint8_t>(groups, 0)};
        }
        // Bare pointers: this line runs some hundred million times, also in builds that optimize nothing.
        std::uint8_t* const sizes = size.data();
        std::uint8_t* const least = at->second.least.data();
        std::uint8_t* const most = at->second.most.data();
        for (std::size_t kind = 0; kind < kinds; ++kind) {
            const std::uint8_t here = world[kind];
            const std::size_t bit = std::size_t{1} << kind;
            for (std::size_t below = 0; below < bit; ++below) {
                const auto sum = static_cast<std::uint8_t>(sizes[below] + here);
                sizes[bit + below] = sum;
                least[bit + below] = sum < least[bit + below] ? sum : least[bit + below];
                most[bit + below] = sum > most[bit + below] ? sum : most[bit + below];
            }
        }
    });
    long found = 0;
    for (const auto& [bytes, of] : known) {
        for (std::size_t group = 1; group < groups; ++group) {
            found += of.least[group] >= 1 && of.most[group] < k ? 1 : 0;
        }
    }
    return found;
}

void append(std::string& bytes, std::vector<Released> lines) {
    // By path: whoever reads a set of lines cannot be told anything by their order.
    std::sort(lines.begin(), lines.end(), [](const Released& a, const Released& b) { return a.path < b.path; });
    for (const Released& line : lines) {
        bytes += line.path + "=" + std::to_string(line.visits) + ";";
    }
}

using Policy = std::function<std::vector<Released>(const Table&, const LeafCounts&, int k)>;

/// One block of one table; the number of visits is known from the spans.
Release oneTable(const Table& table, int k, const Policy& policy) {
    return [=, leaves = leavesOf(table)](const World& world) {
        LeafCounts counts;
        int visits = 0;
        for (std::size_t i = 0; i < leaves.size(); ++i) {
            counts[leaves[i]] = world[i];
            visits += world[i];
        }
        if (visits < k) {
            return std::string(); // no span closes
        }
        std::string bytes = std::to_string(visits) + ":";
        append(bytes, policy(table, counts, k));
        return bytes;
    };
}

std::vector<Released> rule(const Table& table, const LeafCounts& counts, int k) {
    return rollUp(table, counts, k);
}

std::size_t noHome() {
    return std::numeric_limits<std::size_t>::max();
}

std::vector<Released> withoutHome(Table table, const LeafCounts& counts, int k) {
    table.root.home = noHome();
    return rollUp(table, counts, k);
}

std::vector<Released> withZerosShown(const Table& table, const LeafCounts& counts, int k) {
    std::vector<Released> lines = rollUp(table, counts, k);
    for (std::size_t i = 0; i < table.root.answers.size(); ++i) {
        if (i != table.root.home && counts.at(table.root.answers[i].id) == 0) {
            lines.push_back({table.root.answers[i].id, 0});
        }
    }
    return lines;
}

/// The smallest joins, whichever it is: who shelters the rare answers is decided by their sizes, not by a home.
std::vector<Released> joinedBySize(Table table, const LeafCounts& counts, int k) {
    std::stable_sort(table.root.answers.begin(), table.root.answers.end(),
                     [&](const Answer& a, const Answer& b) { return counts.at(a.id) < counts.at(b.id); });
    table.root.home = noHome();
    return rollUp(table, counts, k);
}

const Table flat = tableOf("flat", listOf({"a", "b", "c"}, 1));
const Table wide = tableOf("wide", listOf({"a", "b", "c", "d"}));

Table nested() {
    Table table = tableOf("nested", listOf({"a", "b", "c"}));
    table.root.answers[1].children = listOf({"x", "y"}, 1);
    table.root.answers[2].children = listOf({"x", "y", "z"});
    return table;
}

/// Visits of every kind (week, leaf of each table) through the real ledger, with a small threshold.
Release weeksOf(const std::vector<Table>& tables, std::vector<int> weeks, int k) {
    const Registry registry{.version = "small", .threshold = {}, .tables = tables};
    std::vector<VisitAnswers> kinds(1);
    for (const Table& table : tables) {
        std::vector<VisitAnswers> more;
        for (const VisitAnswers& kind : kinds) {
            for (const std::string& leaf : leavesOf(table)) {
                more.push_back(kind);
                more.back().answer(table.id, leaf);
            }
        }
        kinds = more;
    }
    const ClosingRules rules{.leastVisits = k, .blockVisits = 2 * k, .blockWeeks = 2, .dropWeeks = 50};
    return [=](const World& world) {
        std::string bytes;
        Ledger ledger = firstLedger({weeks.front()});
        const auto show = [&](const Period& period) {
            return std::to_string(period.first.index) + "-" + std::to_string(period.last.index) + ":";
        };
        const auto pass = [&](Week now) {
            Step step = advance(std::move(ledger), now, {registry, registry}, rules);
            ledger = std::move(step.ledger);
            for (const Closing& closing : step.closed) {
                if (const auto* span = std::get_if<ClosedSpan>(&closing.content)) {
                    bytes += "span " + show(span->period) + std::to_string(span->visits) + ";";
                    continue;
                }
                const auto& block = std::get<ClosedBlock>(closing.content);
                bytes += "block " + show(block.period);
                for (const auto& counted : block.tables) {
                    append(bytes, counted.cells);
                }
            }
        };
        for (std::size_t week = 0; week < weeks.size(); ++week) {
            pass({weeks[week]});
            for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
                for (int i = 0; i < world[week * kinds.size() + kind]; ++i) {
                    ledger = withVisit(std::move(ledger), kinds[kind], registry);
                }
            }
        }
        pass({weeks.back() + 1});
        return bytes;
    };
}

constexpr int plausible = 3000; // a week in 2027

} // namespace

TEST(Provable, NothingInOneList) {
    for (const int k : {2, 3}) {
        EXPECT_EQ(provable(3, 4 * k, k, oneTable(flat, k, rule)), 0) << k;
        EXPECT_EQ(provable(4, 4 * k, k, oneTable(wide, k, rule)), 0) << k;
    }
}

TEST(Provable, NothingInATree) {
    EXPECT_EQ(provable(6, 8, 2, oneTable(nested(), 2, rule)), 0);
    EXPECT_EQ(provable(6, 10, 3, oneTable(nested(), 3, rule)), 0);
}

TEST(Provable, SomethingWithoutAHome) {
    EXPECT_GT(provable(3, 12, 3, oneTable(flat, 3, withoutHome)), 0);
}

TEST(Provable, SomethingWhereZerosAreShown) {
    EXPECT_GT(provable(3, 12, 3, oneTable(flat, 3, withZerosShown)), 0);
}

TEST(Provable, SomethingWhereAnswersJoinBySize) {
    EXPECT_GT(provable(3, 12, 3, oneTable(flat, 3, joinedBySize)), 0);
}

TEST(Provable, NothingInTwoTablesOverWeeks) {
    const std::vector<Table> tables{tableOf("one", listOf({"a", "b"})), tableOf("two", listOf({"c", "d"}, 1))};
    EXPECT_EQ(provable(12, 6, 2, weeksOf(tables, {plausible, plausible + 1, plausible + 2}, 2)), 0);
    EXPECT_EQ(provable(8, 8, 3, weeksOf(tables, {plausible, plausible + 1}, 3)), 0);
}

TEST(Provable, NothingInTwoTablesOverWeeksOfAClockThatJumps) {
    const std::vector<Table> tables{tableOf("one", listOf({"a", "b"})), tableOf("two", listOf({"c", "d"}))};
    EXPECT_EQ(provable(12, 5, 2, weeksOf(tables, {plausible, plausible + 3, plausible + 1}, 2)), 0);
    EXPECT_EQ(provable(12, 5, 2, weeksOf(tables, {plausible, 0, plausible + 1}, 2)), 0);
}

TEST(Provable, NothingInOneTableOverManyWeeks) {
    const std::vector<Table> tables{tableOf("one", listOf({"a", "b"}))};
    EXPECT_EQ(
        provable(10, 6, 2, weeksOf(tables, {plausible, plausible + 1, plausible + 2, plausible + 3, plausible + 4}, 2)),
        0);
}
