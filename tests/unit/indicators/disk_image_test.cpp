#include <gtest/gtest.h>

#include "store_bench.h"

using namespace perron::indicators;
using namespace perron::indicators::test;
using perron::WallTime;
using std::chrono::weeks;

namespace {

int timesIn(const std::string& bytes, std::string_view what) {
    int times = 0;
    for (auto at = bytes.find(what); at != std::string::npos; at = bytes.find(what, at + 1)) {
        ++times;
    }
    return times;
}

/// Whoever copies the disk once, free pages and journal and all.
class DiskImage : public StoreBench {
protected:
    /// Tables with names that stand nowhere else; large enough to fill several pages.
    CounterStore::Setup marked() const {
        auto with = setup();
        with.kind = Kind::Demonstration;
        with.hold = 24;
        with.registry->tables.clear();
        for (int table = 0; table < 6; ++table) {
            std::vector<std::string> ids;
            for (int answer = 0; answer < 40; ++answer) {
                ids.push_back("canary-" + std::to_string(table) + "-" + std::to_string(100 + answer));
            }
            with.registry->tables.push_back(tableOf("aviary-" + std::to_string(table), listOf(ids)));
        }
        return with;
    }

    std::string image() const { return perron::readFile(file()).value(); }
    std::string journal() const { return perron::readFile(file().string() + "-journal").value_or(""); }

    /// A counter's row holds table, cell and count one after the other.
    void expectOneStateIn(const Registry& registry) const {
        const std::string bytes = image();
        EXPECT_EQ(journal(), "");
        EXPECT_FALSE(std::filesystem::exists(file().string() + "-wal"));
        for (const Table& table : registry.tables) {
            for (const std::string& leaf : leavesOf(table)) {
                ASSERT_EQ(timesIn(bytes, table.id + leaf), 1) << leaf;
            }
        }
        // The row with the span's visits begins with the kind.
        EXPECT_EQ(timesIn(bytes, "demonstration"), 1);
    }
};

} // namespace

TEST_F(DiskImage, NeverShowsTwoStatesOfACounter) {
    const auto with = marked();
    auto store = std::move(CounterStore::open(with, start).value().store);
    perron::SeededRandom random(21);
    WallTime now = start;
    for (int operation = 0; operation < 300; ++operation) {
        if (operation % 17 == 16) {
            now += weeks(1);
            ASSERT_TRUE(store->tick(now));
        }
        if (operation % 5 == 4) {
            ASSERT_TRUE(store->tick(now)); // an hour less to hold
        }
        ASSERT_TRUE(store->countVisit(anyVisit(*with.registry, random), now));
        if (operation % 97 == 96) {
            store.reset();
            store = std::move(CounterStore::open(with, now).value().store);
        }
        if (operation % 20 == 0) {
            expectOneStateIn(*with.registry);
        }
    }
    EXPECT_GT(store->sealed().value().size(), 10U);
    expectOneStateIn(*with.registry);
}

TEST_F(DiskImage, HoldsNothingOfABlockThatWasSealedOrDropped) {
    auto with = marked();
    auto store = std::move(CounterStore::open(with, start).value().store);
    count(*store, 15, start);
    store.reset();
    auto later = with;
    later.registry = smallRegistry("2026-2");
    store = std::move(CounterStore::open(later, start + weeks(1)).value().store);
    ASSERT_EQ(store->sealed().value().size(), 2U);
    for (const Table& table : with.registry->tables) {
        for (const std::string& leaf : leavesOf(table)) {
            EXPECT_EQ(timesIn(image(), table.id + leaf), 0);
        }
    }
}

TEST_F(DiskImage, HoldsNoTextButThatOfTheRegistryAndTheReports) {
    auto store = opened();
    VisitAnswers answers;
    answers.answer("how", "by-car");
    answers.answer("why", "something that somebody typed");
    answers.answer("another table", "free text");
    ASSERT_TRUE(store->countVisit(answers, start));
    EXPECT_EQ(timesIn(image(), "typed") + timesIn(image(), "another") + timesIn(image(), "free"), 0);
}
