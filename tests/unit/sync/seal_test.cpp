#include "sync/seal.h"

#include <gtest/gtest.h>

#include "base/random.h"
#include "protocol/report.h"
#include "support/disk.h"

using namespace perron;
using indicators::Week;

namespace {

const Week first = indicators::weekOf(WallTime(std::chrono::sys_days(std::chrono::year(2026) / 11 / 23)));

indicators::Unsealed spanOf(std::int64_t visits) {
    return {.sequence = 3,
            .block = 2,
            .registry = "2026-1",
            .threshold = 11,
            .kind = indicators::Kind::Real,
            .content = indicators::ClosedSpan{.period = {first, first.next()}, .visits = visits}};
}

} // namespace

TEST(Seal, SpanBecomesTheProtocolsBytes) {
    EXPECT_EQ(sync::sealer("nerondes-1")(spanOf(14)),
              R"({"format":1,"kiosk":"nerondes-1","sequence":3,"block":2,"registry":"2026-1","threshold":11,)"
              R"("demonstration":false,"span":{"first":"2026-W48","last":"2026-W49","visits":14}})"
              "\n");
}

TEST(Seal, DemonstrationIsMarkedAsSuch) {
    indicators::Unsealed unsealed = spanOf(14);
    unsealed.kind = indicators::Kind::Demonstration;
    EXPECT_TRUE(protocol::decode(sync::sealer("")(unsealed)).value().demonstration);
}

TEST(Seal, EveryReportOfAYearIsOneThatTheServerReads) {
    const Path assets = Path(PERRON_SOURCE) / "assets";
    const test::Folder folder;
    indicators::CounterStore::Setup setup;
    setup.file = folder / "counters.db";
    setup.kind = indicators::Kind::Demonstration;
    setup.registry = indicators::loadRegistry(assets).value();
    setup.seal = sync::sealer("nerondes-1");
    WallTime now = indicators::startOf(first);
    const auto store = std::move(indicators::CounterStore::open(setup, now).value().store);
    SeededRandom random(3);
    for (int visit = 0; visit < 600; ++visit) {
        indicators::VisitAnswers answers;
        for (const indicators::Table& table : setup.registry->tables) {
            const auto leaves = indicators::leavesOf(table);
            answers.answer(table.id, leaves[random.below(random.below(static_cast<std::uint32_t>(leaves.size())) + 1)]);
        }
        ASSERT_TRUE(store->countVisit(answers, now));
        now += std::chrono::hours(14);
    }
    const auto reports = store->sealed().value();
    int blocks = 0;
    for (const auto& sealed : reports) {
        const auto report = protocol::decode(sealed.bytes);
        ASSERT_TRUE(report) << report.error().detail << "\n" << sealed.bytes;
        EXPECT_EQ(report->sequence, sealed.sequence);
        blocks += std::holds_alternative<protocol::BlockReport>(report->content) ? 1 : 0;
    }
    EXPECT_GE(blocks, 2);
    EXPECT_GE(reports.size(), 30U);
}
