#include "indicators/counter_store.h"

#include <gtest/gtest.h>
#include <soci/soci.h>

#include "examples.h"
#include "storage/database.h"
#include "store_bench.h"

using namespace perron::indicators;
using namespace perron::indicators::test;
using perron::Code;
using perron::Path;
using perron::Status;
using perron::WallTime;
using std::chrono::weeks;

namespace {

using Store = StoreBench;

} // namespace

TEST_F(Store, SealsASpanAtTheEndOfItsWeek) {
    auto store = opened();
    count(*store, 12, start);
    EXPECT_TRUE(store->pending().value().empty());
    EXPECT_EQ(store->tick(start + weeks(1)).value().sealed, 1);
    const auto pending = store->pending().value();
    ASSERT_EQ(pending.size(), 1U);
    EXPECT_EQ(pending[0].sequence, 1);
    EXPECT_EQ(pending[0].bytes, "1 block 1 2026-1 of 11: span 2026-W48..2026-W48 12\n");
}

TEST_F(Store, KeepsCountersAndWeekAcrossAStart) {
    count(*opened(), 12, start);
    auto opening = CounterStore::open(setup(), start + weeks(1));
    ASSERT_TRUE(opening);
    EXPECT_EQ(opening->outcome.sealed, 1);
    EXPECT_FALSE(opening->setAside);
}

TEST_F(Store, VisitOfANewWeekEndsTheOldOneFirst) {
    auto store = opened();
    count(*store, 11, start);
    EXPECT_EQ(store->countVisit({}, start + weeks(1)).value().sealed, 1);
    EXPECT_NE(store->pending().value()[0].bytes.find(" 11\n"), std::string::npos);
}

TEST_F(Store, BlockLeavesAfterItsLastSpanWithEveryTable) {
    auto store = opened();
    count(*store, 200, start);
    EXPECT_EQ(store->tick(start + weeks(1)).value().sealed, 2);
    const auto reports = store->sealed().value();
    EXPECT_EQ(reports[1].bytes, "2 block 1 2026-1 of 11: block 2026-W48..2026-W48 200 in 1; how *=200; why *=200;\n");
    count(*store, 11, start + weeks(1));
    (void)store->tick(start + weeks(2));
    EXPECT_TRUE(store->sealed().value()[2].bytes.starts_with("3 block 2 "));
}

TEST_F(Store, AcknowledgedReportIsNoLongerPendingButStaysReadable) {
    auto store = opened();
    count(*store, 12, start);
    (void)store->tick(start + weeks(1));
    EXPECT_TRUE(store->acknowledge(1));
    EXPECT_TRUE(store->acknowledge(1));
    EXPECT_EQ(store->acknowledge(2).error().code, Code::NotFound);
    EXPECT_TRUE(store->pending().value().empty());
    EXPECT_EQ(store->sealed().value().at(0).state, SealedReport::State::Arrived);
}

TEST_F(Store, ResendingAndDroppingAt25MonthsChangeNoSealedByte) {
    auto store = opened();
    count(*store, 12, start);
    (void)store->tick(start + weeks(1));
    const auto before = store->sealed().value();
    (void)store->acknowledge(1);
    count(*store, 5, start + weeks(1));
    EXPECT_TRUE(store->tick(start + weeks(120)).value().blockDropped);
    for (const auto& reports : {store->sealed().value(), sealedReportsIn(file()).value()}) {
        ASSERT_EQ(reports.size(), 1U);
        EXPECT_EQ(reports[0].bytes, before[0].bytes);
    }
}

TEST_F(Store, UpdateInTheMiddleOfABlockChangesNothingBeforeSealing) {
    const auto reportsWith = [&](const char* name, const Registry& later) {
        use(name);
        perron::SeededRandom random(4);
        auto first = opened();
        count(*first, 150, start, random);
        count(*first, 30, start + weeks(1), random);
        first.reset();
        auto second = setup();
        second.registry = later;
        auto store = std::move(CounterStore::open(second, start + weeks(1)).value().store);
        count(*store, 30, start + weeks(1), random);
        (void)store->tick(start + weeks(2));
        std::string bytes;
        const auto reports = store->sealed().value();
        for (const SealedReport& report : reports) {
            bytes += report.bytes;
        }
        return bytes;
    };
    Registry later = smallRegistry("2026-2");
    later.threshold = Threshold::of(30).value();
    later.tables[0].root = listOf({"by-boat", "by-foot"});
    later.tables.erase(later.tables.begin() + 1);
    const std::string without = reportsWith("without.db", smallRegistry());
    EXPECT_EQ(reportsWith("with.db", later), without);
    EXPECT_NE(without.find("block 1 2026-1 of 11: block"), std::string::npos);
}

TEST_F(Store, UpdateIsTakenByTheNextBlock) {
    count(*opened(), 12, start);
    auto second = setup();
    second.registry = smallRegistry("2026-2");
    auto store = std::move(CounterStore::open(second, start + weeks(1)).value().store);
    EXPECT_EQ(store->sealed().value().size(), 2U); // the span, and the block the update waited for
    count(*store, 12, start + weeks(1));
    (void)store->tick(start + weeks(2));
    EXPECT_EQ(store->sealed().value()[2].bytes, "3 block 2 2026-2 of 11: span 2026-W49..2026-W49 12\n");
}

TEST_F(Store, IsRealOrDemonstrationForEver) {
    opened();
    auto other = setup();
    other.kind = Kind::Demonstration;
    EXPECT_EQ(CounterStore::open(other, start).error().code, Code::Conflict);
    EXPECT_TRUE(CounterStore::open(setup(), start));
}

TEST_F(Store, SealedReportIsHeldForItsHoursAlsoAcrossAStart) {
    auto held = setup();
    held.hold = 3;
    auto store = std::move(CounterStore::open(held, start).value().store);
    count(*store, 12, start);
    EXPECT_EQ(store->tick(start + weeks(1)).value().held, 1);
    (void)store->tick(start + weeks(1));
    EXPECT_TRUE(store->pending().value().empty());
    EXPECT_EQ(store->sealed().value().at(0).state, SealedReport::State::Held);
    store = std::move(CounterStore::open(held, start + weeks(1)).value().store);
    EXPECT_EQ(store->tick(WallTime{}).value().due, 0) << "a clock in 1970 holds nothing for longer";
    EXPECT_EQ(store->tick(WallTime{}).value().due, 1);
    EXPECT_EQ(store->pending().value().size(), 1U);
}

TEST_F(Store, AStartIsNoHourOfHolding) {
    auto held = setup();
    held.hold = 1;
    auto store = std::move(CounterStore::open(held, start).value().store);
    count(*store, 12, start);
    EXPECT_EQ(store->tick(start + weeks(1), CounterStore::Passed::Nothing).value().sealed, 1);
    for (int crash = 0; crash < 30; ++crash) {
        store = nullptr;
        store = std::move(CounterStore::open(held, start + weeks(1)).value().store);
        EXPECT_EQ(store->tick(start + weeks(1), CounterStore::Passed::Nothing).value().due, 0);
    }
    EXPECT_EQ(store->tick(start + weeks(1)).value().due, 1);
}

TEST_F(Store, ReleasedReportsAreDueAtOnceAndStaySo) {
    auto held = setup();
    held.hold = 24;
    auto store = std::move(CounterStore::open(held, start).value().store);
    count(*store, 12, start);
    (void)store->tick(start + weeks(1));
    EXPECT_EQ(store->release().value().due, 1);
    EXPECT_EQ(store->release().value().due, 0);
    held.hold = 720;
    store = std::move(CounterStore::open(held, start + weeks(1)).value().store);
    EXPECT_EQ(store->pending().value().size(), 1U);
}

TEST_F(Store, WithoutARegistryTheAdoptedOneServesOn) {
    count(*opened(), 12, start);
    auto without = setup();
    without.registry.reset();
    {
        auto store = std::move(CounterStore::open(without, start).value().store);
        count(*store, 190, start);
        EXPECT_EQ(store->tick(start + weeks(1)).value().sealed, 2) << "a block closes, and the next begins";
        count(*store, 12, start + weeks(1));
    }
    const auto mended = CounterStore::open(setup(), start + weeks(1));
    ASSERT_TRUE(mended);
    EXPECT_FALSE(mended->setAside);
    EXPECT_EQ(visitsKept(), 12);
}

TEST_F(Store, WithoutARegistryNothingIsBegun) {
    auto without = setup();
    without.registry.reset();
    EXPECT_EQ(CounterStore::open(without, start).error().code, Code::NotFound);
    EXPECT_TRUE(CounterStore::open(setup(), start)) << "mended, it counts";
}

TEST_F(Store, FileOfAnOlderProgramIsReadAsItIsAndMigrated) {
    count(*opened(), 12, start);
    (void)opened()->tick(start + weeks(1));
    {
        auto database = perron::storage::Database::open(file(), {.migrations = {"", ""}});
        ASSERT_TRUE(database->write([](soci::session& session) -> Status {
            session << "ALTER TABLE outbox DROP COLUMN held";
            session << "PRAGMA user_version = 1";
            return {};
        }));
    }
    EXPECT_EQ(sealedReportsIn(file()).value().size(), 1U);
    EXPECT_EQ(opened()->pending().value().size(), 1U);
}

TEST_F(Store, ReportsAreReadBesideARunningKiosk) {
    auto store = opened();
    count(*store, 12, start);
    (void)store->tick(start + weeks(1));
    EXPECT_EQ(sealedReportsIn(file()).value().at(0).bytes, store->sealed().value().at(0).bytes);
    EXPECT_EQ(sealedReportsIn(Path("/no/such/counters.db")).error().code, Code::NotFound);
}

TEST_F(Store, TwoHundredAndFortyVisitsInFourteenWeeksReleaseSpansAndABlock) {
    const Path assets = Path(PERRON_SOURCE) / "assets";
    auto ours = setup();
    ours.registry = loadRegistry(assets).value();
    ours.kind = Kind::Demonstration;
    auto store = std::move(CounterStore::open(ours, start).value().store);
    perron::SeededRandom random(14);
    Outcome all;
    for (int visit = 0; visit < 240; ++visit) {
        const WallTime now = start + std::chrono::hours(14 * 7 * 24) * visit / 240;
        all.sealed += store->countVisit(anyVisit(*ours.registry, random), now).value().sealed;
    }
    all.sealed += store->tick(start + weeks(14)).value().sealed;
    const auto reports = store->sealed().value();
    EXPECT_EQ(static_cast<int>(reports.size()), all.sealed);
    const auto has = [&](const char* what) {
        return std::count_if(reports.begin(), reports.end(),
                             [&](const SealedReport& report) { return report.bytes.find(what) != std::string::npos; });
    };
    EXPECT_GE(has(": span "), 10);
    EXPECT_GE(has(": block "), 1);
}
