#include "indicators/counter_store.h"

#include <gtest/gtest.h>
#include <soci/soci.h>

#include "examples.h"
#include "indicators/high_water.h"
#include "storage/database.h"
#include "store_bench.h"

using namespace perron::indicators;
using namespace perron::indicators::test;
using perron::Code;
using perron::Path;
using perron::Status;
using perron::test::asNobody;
using perron::test::DiskTrap;
using std::chrono::weeks;

namespace {

/// The counters file when something happens to it: disk, lock, damage, an older copy.
using StoreFile = StoreBench;

} // namespace

TEST_F(StoreFile, LockedByAnotherProgramFailsNowAndWorksLater) {
    auto store = opened();
    auto other = perron::storage::Database::open(file(), {.mode = perron::storage::Mode::ReadOnly});
    ASSERT_TRUE(other);
    (void)other->read([&](soci::session& session) -> Status {
        int visits = 0; // a reader's lock stops the commit
        session << "SELECT span_visits FROM ledger", soci::into(visits);
        EXPECT_EQ(store->countVisit({}, start).error().code, Code::Unavailable);
        EXPECT_EQ(CounterStore::open(setup(), start + weeks(1)).error().code, Code::Unavailable);
        return {};
    });
    EXPECT_TRUE(store->countVisit({}, start));
    EXPECT_EQ(visitsKept(), 1);
}

TEST_F(StoreFile, FullDiskFailsNowKeepsWhatWasCommittedAndWorksLater) {
    auto store = opened();
    count(*store, 5, start);
    {
        const DiskTrap trap(DiskTrap::What::Full, 0);
        EXPECT_EQ(store->countVisit({}, start).error().code, Code::Full);
        EXPECT_EQ(store->tick(start + weeks(1)).error().code, Code::Full);
    }
    EXPECT_EQ(visitsKept(), 5);
    count(*store, 1, start);
    EXPECT_EQ(visitsKept(), 6);
}

TEST_F(StoreFile, FileThatCannotBeWrittenIsUnavailableAndNotSetAside) {
    count(*opened(), 5, start);
    std::filesystem::permissions(file().parent_path(), std::filesystem::perms(0755));
    std::filesystem::permissions(file(), std::filesystem::perms(0644));
    EXPECT_TRUE(asNobody([&] {
        const auto opening = CounterStore::open(setup(), start);
        return !opening && opening.error().code == Code::Unavailable;
    }));
    EXPECT_EQ(visitsKept(), 5);
}

TEST_F(StoreFile, CorruptFileIsSetAsideAndNumbersGoOn) {
    {
        auto store = opened();
        count(*store, 12, start);
        (void)store->tick(start + weeks(1));
    }
    ASSERT_TRUE(perron::writeFile(file(), std::string(9000, 'x')));
    auto opening = CounterStore::open(setup(), start + weeks(1));
    ASSERT_TRUE(opening) << opening.error().detail;
    EXPECT_EQ(opening->setAside, Path(file().string() + ".corrupt-1"));
    count(*opening->store, 12, start + weeks(1));
    (void)opening->store->tick(start + weeks(2));
    EXPECT_EQ(opening->store->pending().value().at(0).bytes, "2 block 2 2026-1 of 11: span 2026-W49..2026-W49 12\n");
}

TEST_F(StoreFile, RowsThatCannotBeAreSetAsideLikeACorruptFile) {
    for (const char* damage :
         {"UPDATE counts SET visits = '000000000009' WHERE cell = 'by-foot'",
          "DELETE FROM counts WHERE cell = 'by-bus'",
          "INSERT INTO counts VALUES (99, 'how', 'by-boat', '000000000000')", "UPDATE vocabulary SET registry = '{}'",
          "DELETE FROM ledger", "DELETE FROM vocabulary"}) {
        use((std::string(damage).substr(0, 20) + ".db").c_str());
        count(*opened(), 3, start);
        {
            auto database = perron::storage::Database::open(file(), {.migrations = {"", ""}});
            ASSERT_TRUE(database) << database.error().detail;
            ASSERT_TRUE(database->write([&](soci::session& session) -> Status {
                session << damage;
                return {};
            }));
        }
        const auto opening = CounterStore::open(setup(), start);
        ASSERT_TRUE(opening) << damage << opening.error().detail;
        EXPECT_TRUE(opening->setAside) << damage;
    }
}

TEST_F(StoreFile, FileThatBreaksWhileOpenIsMalformedAndOpensAgain) {
    auto store = opened();
    count(*store, 3, start);
    ASSERT_TRUE(perron::writeFile(file().string() + "-copy", ""));
    std::string bytes = perron::readFile(file()).value();
    std::fill(bytes.begin(), bytes.end(), 'x');
    std::ofstream(file(), std::ios::binary | std::ios::in) << bytes;
    EXPECT_EQ(store->countVisit({}, start).error().code, Code::Malformed);
    store.reset();
    EXPECT_TRUE(CounterStore::open(setup(), start).value().setAside);
}

TEST_F(StoreFile, FileThatIsGoneIsSaidToBeLostAndNumbersGoOn) {
    for (const auto& lose : std::initializer_list<std::function<void(const Path&)>>{
             [](const Path& path) { std::filesystem::remove(path); },
             [](const Path& path) { std::filesystem::resize_file(path, 0); }}) {
        use("lost.db");
        std::filesystem::remove(file());
        std::filesystem::remove(file().string() + ".numbers");
        EXPECT_FALSE(CounterStore::open(setup(), start).value().lost) << "a first start";
        count(*opened(), 12, start);
        (void)opened()->tick(start + weeks(1));
        lose(file());
        auto opening = CounterStore::open(setup(), start + weeks(1));
        ASSERT_TRUE(opening) << opening.error().detail;
        EXPECT_TRUE(opening->lost);
        EXPECT_FALSE(opening->setAside);
        count(*opening->store, 12, start + weeks(1));
        (void)opening->store->tick(start + weeks(2));
        EXPECT_TRUE(opening->store->pending().value().at(0).bytes.starts_with("2 block 2 "));
    }
}

TEST_F(StoreFile, NumbersBesideTheFileAreNeverLowered) {
    auto store = opened();
    count(*store, 12, start);
    (void)store->tick(start + weeks(1));
    raiseHighWater(file(), {.sequence = 40, .block = 9});
    count(*store, 12, start + weeks(1));
    (void)store->tick(start + weeks(2));
    EXPECT_EQ(readHighWater(file()), (HighWater{.sequence = 40, .block = 9}));
}

TEST_F(StoreFile, FileOlderThanItsNumbersDropsItsOpenBlockBeforeAnythingOfItCloses) {
    auto store = opened();
    count(*store, 50, start);
    const std::string image = perron::readFile(file()).value();
    (void)store->tick(start + weeks(1));
    store.reset();
    ASSERT_TRUE(perron::writeFile(file(), image));
    auto opening = CounterStore::open(setup(), start + weeks(1));
    ASSERT_TRUE(opening) << opening.error().detail;
    EXPECT_TRUE(opening->outcome.restored);
    EXPECT_EQ(opening->outcome.sealed, 0);
    EXPECT_EQ(visitsKept(), 0);
    count(*opening->store, 12, start + weeks(1));
    (void)opening->store->tick(start + weeks(2));
    // The week that was open in the copy is not told as one without visits: the span has it too.
    EXPECT_EQ(opening->store->pending().value().at(0).bytes, "2 block 2 2026-1 of 11: span 2026-W48..2026-W49 12\n");
    opening->store.reset();
    EXPECT_FALSE(CounterStore::open(setup(), start + weeks(2))->outcome.restored) << "once";
}

TEST_F(StoreFile, ContradictedReportAndWhatWasSealedSinceNeverLeave) {
    auto store = opened();
    count(*store, 12, start);
    (void)store->tick(start + weeks(1));
    (void)store->acknowledge(1);
    for (int week = 1; week < 3; ++week) {
        count(*store, 12, start + weeks(week));
        (void)store->tick(start + weeks(week + 1));
    }
    count(*store, 5, start + weeks(3));
    const auto outcome = store->withdraw(2, 8).value();
    EXPECT_TRUE(outcome.restored);
    EXPECT_EQ(visitsKept(), 0);
    EXPECT_TRUE(store->pending().value().empty());
    using State = SealedReport::State;
    const auto reports = store->sealed().value();
    EXPECT_EQ(reports.at(0).state, State::Arrived);
    EXPECT_EQ(reports.at(1).state, State::Withdrawn);
    EXPECT_EQ(reports.at(2).state, State::Withdrawn);
    count(*store, 12, start + weeks(3));
    (void)store->tick(start + weeks(4));
    EXPECT_TRUE(store->pending().value().at(0).bytes.starts_with("8 block 2 ")) << "the server's own number";
}

TEST_F(StoreFile, NumbersNeverGoBackToTheServers) {
    auto store = opened();
    for (int week = 0; week < 3; ++week) {
        count(*store, 12, start + weeks(week));
        (void)store->tick(start + weeks(week + 1));
    }
    ASSERT_TRUE(store->withdraw(2, 3));
    count(*store, 12, start + weeks(3));
    (void)store->tick(start + weeks(4));
    EXPECT_TRUE(store->pending().value().at(1).bytes.starts_with("4 block 2 "));
}
