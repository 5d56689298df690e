#include "sync/reporter.h"

#include <sstream>

#include <gtest/gtest.h>

#include "loopback.h"
#include "sync/back_off.h"

namespace perron::sync {
namespace {

using namespace std::chrono_literals;
using loopback::MemoryOutbox;
using loopback::Network;
using loopback::Server;
using Step = Reporter::Step;

struct Bench {
    explicit Bench(std::uint32_t seed = 1)
        : random(seed)
        , network(server, random) {
        restart();
    }

    /// As after a power cut: only the outbox and the server remember.
    void restart() {
        reporter = std::make_unique<Reporter>(Reporter::Setup{"http://127.0.0.1", {"kiosk-1", serverKey}, key}, outbox,
                                              network, clock, random, log);
    }
    int lines(std::string_view event) const {
        int count = 0;
        const std::string text = written.str();
        for (auto at = text.find(event); at != std::string::npos; at = text.find(event, at + 1)) {
            ++count;
        }
        return count;
    }

    crypto::KeyPair key = loopback::newKey();
    SimulatedClock clock{WallTime(1'790'000'000s)};
    SeededRandom random;
    std::ostringstream written;
    StreamLog log{written, clock};
    Server server{key.publicKey()};
    crypto::PublicKey serverKey = server.key.publicKey();
    Network network;
    MemoryOutbox outbox;
    std::unique_ptr<Reporter> reporter;
};

TEST(Reporter, TakesReportsToTheServerInOrder) {
    Bench bench;
    bench.outbox.seal(11);
    bench.outbox.seal(14);
    EXPECT_EQ(bench.reporter->step(), Step::Sent);
    EXPECT_EQ(bench.server.visits(), 11);
    EXPECT_EQ(bench.reporter->step(), Step::Sent);
    EXPECT_EQ(bench.reporter->step(), Step::Idle);
    EXPECT_EQ(bench.server.visits(), 25);
    EXPECT_EQ(bench.reporter->status().waiting, 0U);
    EXPECT_TRUE(bench.reporter->status().lastSuccess);
}

TEST(Reporter, AfterAFailureAndNothingToSendTheNextReportLeavesAtOnce) {
    Bench bench;
    bench.outbox.seal(11);
    bench.network.down = true;
    ASSERT_EQ(bench.reporter->step(), Step::Waiting);
    ASSERT_TRUE(bench.outbox.acknowledge(1)); // by another way: a USB stick
    bench.network.down = false;
    bench.clock.advance(bench.reporter->nextTry() - bench.clock.mono());
    ASSERT_EQ(bench.reporter->step(), Step::Idle);
    bench.outbox.seal(14);
    EXPECT_EQ(bench.reporter->step(), Step::Sent);
}

TEST(Reporter, WaitsLongerAndLongerWhileTheServerIsDown) {
    Bench bench;
    bench.outbox.seal(11);
    bench.network.down = true;
    MonoTime before = 0ms;
    for (int failure = 1; failure < 20; ++failure) {
        EXPECT_EQ(bench.reporter->step(), Step::Waiting);
        const MonoTime pause = bench.reporter->nextTry() - bench.clock.mono();
        EXPECT_GE(pause, before / 2);
        EXPECT_LE(pause, longestPause);
        before = pause;
        EXPECT_EQ(bench.reporter->step(), Step::Waiting);
        EXPECT_EQ(bench.network.sent, failure) << "tried again before its time";
        bench.clock.advance(pause);
    }
    EXPECT_EQ(bench.lines("server-unreachable"), 1) << "a night offline is one line";
    bench.network.down = false;
    EXPECT_EQ(bench.reporter->step(), Step::Sent);
    EXPECT_FALSE(bench.reporter->status().lastError);
}

TEST(Reporter, TriesAtOnceWhenStaffAskForIt) {
    Bench bench;
    bench.outbox.seal(11);
    bench.network.down = true;
    bench.reporter->step();
    bench.network.down = false;
    EXPECT_EQ(bench.reporter->step(), Step::Waiting);
    bench.reporter->hurry();
    EXPECT_EQ(bench.reporter->step(), Step::Sent);
}

TEST(Reporter, BelievesNoOtherServersKey) {
    Bench bench;
    bench.outbox.seal(11);
    bench.server.key = loopback::newKey();
    EXPECT_EQ(bench.reporter->step(), Step::Waiting);
    EXPECT_EQ(bench.outbox.pending()->size(), 1U);
    ASSERT_TRUE(bench.reporter->status().lastError);
    EXPECT_EQ(bench.reporter->status().lastError->code, Code::Untrusted);
    EXPECT_EQ(bench.lines("server-untrusted"), 1);
}

TEST(Reporter, LetsTheOthersPassARefusedReport) {
    Bench bench;
    for (const int visits : {11, 12, 13}) {
        bench.outbox.seal(visits);
    }
    bench.server.refusing = 1;
    EXPECT_EQ(bench.reporter->step(), Step::Refused);
    EXPECT_EQ(bench.reporter->step(), Step::Sent);
    EXPECT_EQ(bench.reporter->step(), Step::Sent);
    EXPECT_EQ(bench.reporter->step(), Step::Idle);
    EXPECT_EQ(bench.server.visits(), 25);
    EXPECT_EQ(bench.reporter->status().waiting, 1U);
    EXPECT_EQ(bench.reporter->status().refused, 1U);
    EXPECT_EQ(bench.lines("report-refused"), 1);
}

TEST(Reporter, OffersARefusedReportAgainAfterSixHours) {
    Bench bench;
    bench.outbox.seal(11);
    bench.server.refusing = 1;
    bench.reporter->step();
    EXPECT_EQ(bench.reporter->step(), Step::Idle);
    EXPECT_EQ(bench.reporter->nextTry() - bench.clock.mono(), longestPause);
    bench.server.refusing = 0; // the server was updated
    bench.clock.advance(longestPause);
    EXPECT_EQ(bench.reporter->step(), Step::Sent);
    EXPECT_EQ(bench.reporter->status().refused, 0U);
}

TEST(Reporter, SendsAgainWhatTheDiskCouldNotMark) {
    Bench bench;
    bench.outbox.seal(11);
    bench.outbox.full = true;
    EXPECT_EQ(bench.reporter->step(), Step::Waiting);
    EXPECT_EQ(bench.lines("counters-unavailable"), 1);
    bench.outbox.full = false;
    bench.reporter->hurry();
    EXPECT_EQ(bench.reporter->step(), Step::Sent);
    EXPECT_EQ(bench.server.arrivals, 2);
    EXPECT_EQ(bench.server.visits(), 11);
}

/// The server holds three reports of a kiosk that is now a copy from the time before the second.
struct Restored : testing::Test {
    Restored() {
        for (const int visits : {11, 14, 15}) {
            bench.outbox.seal(visits);
            bench.reporter->step();
        }
        bench.outbox = {};
        for (const int visits : {11, 40, 41}) {
            bench.outbox.seal(visits);
        }
        bench.restart();
    }
    Bench bench;
};

TEST_F(Restored, WhatTheServerContradictsIsWithdrawnAndSentNoMore) {
    EXPECT_EQ(bench.reporter->step(), Step::Sent) << "the same bytes as before";
    EXPECT_EQ(bench.reporter->step(), Step::Sent);
    EXPECT_EQ(bench.outbox.withdrawn, std::pair(std::int64_t{2}, std::int64_t{4}));
    const int sent = bench.network.sent;
    EXPECT_EQ(bench.reporter->step(), Step::Idle);
    EXPECT_EQ(bench.network.sent, sent);
    EXPECT_FALSE(bench.reporter->status().lastError);
    EXPECT_EQ(bench.server.visits(), 11 + 14 + 15);
}

TEST_F(Restored, AContradictionThatTheServerDidNotSignIsOnlyARefusal) {
    bench.server.believable = false;
    EXPECT_EQ(bench.reporter->step(), Step::Sent);
    EXPECT_NE(bench.reporter->step(), Step::Sent);
    EXPECT_EQ(bench.outbox.withdrawn.first, 0);
    EXPECT_EQ(bench.outbox.pending()->size(), 2U);
}

TEST(Reporter, AKnockSaysWhetherTheServerAnswers) {
    Bench bench;
    bench.reporter->knock();
    EXPECT_TRUE(bench.reporter->status().answered);
    bench.network.faulty = true; // a captive portal
    bench.reporter->knock();
    EXPECT_FALSE(bench.reporter->status().answered);
    EXPECT_EQ(bench.reporter->status().lastError->code, Code::Offline);
}

class ReporterOnABadNetwork : public testing::TestWithParam<std::uint32_t> {};

TEST_P(ReporterOnABadNetwork, BringsEveryVisitExactlyOnce) {
    Bench bench(GetParam());
    bench.network.faulty = true;
    std::int64_t counted = 0;
    for (int turn = 0; turn < 300; ++turn) {
        if (turn % 15 == 0) {
            const int visits = 11 + static_cast<int>(bench.random.below(40));
            bench.outbox.seal(visits);
            counted += visits;
        }
        bench.outbox.full = bench.random.below(8) == 0;
        bench.reporter->step();
        bench.clock.advance(std::chrono::minutes(bench.random.below(600)));
        if (bench.random.below(20) == 0) {
            bench.restart();
        }
    }
    bench.network.faulty = false;
    bench.outbox.full = false;
    bench.reporter->hurry();
    for (int turn = 0; turn < 100 && bench.reporter->step() == Step::Sent; ++turn) {
    }
    EXPECT_EQ(bench.outbox.pending()->size(), 0U);
    EXPECT_EQ(bench.server.kept(), 20U);
    EXPECT_EQ(bench.server.visits(), counted);
}

INSTANTIATE_TEST_SUITE_P(Seeds, ReporterOnABadNetwork, testing::Range(1U, 41U));

TEST_P(ReporterOnABadNetwork, MarksNothingThatTheServerDoesNotHold) {
    Bench bench(GetParam());
    bench.network.faulty = true;
    for (int turn = 0; turn < 200; ++turn) {
        if (turn % 10 == 0) {
            bench.outbox.seal(11);
        }
        bench.reporter->step();
        bench.clock.advance(7h);
        const std::size_t marked = static_cast<std::size_t>(turn / 10 + 1) - bench.outbox.pending()->size();
        ASSERT_LE(marked, bench.server.kept());
    }
}

} // namespace
} // namespace perron::sync
