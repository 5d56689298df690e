#include "indicators/ledger.h"

#include <set>

#include <gtest/gtest.h>

#include "examples.h"

using namespace perron::indicators;
using namespace perron::indicators::test;
using perron::WallTime;

namespace {

const Registry registry = smallRegistry();
const Vocabulary same{registry, registry};
const ClosingRules rules = closingRules(registry);
const Week start = weekOf(noonOn(2026, 11, 23));

Week after(int weeks) {
    return {start.index + weeks};
}

Ledger withVisits(Ledger ledger, int visits) {
    for (int i = 0; i < visits; ++i) {
        ledger = withVisit(std::move(ledger), {}, registry);
    }
    return ledger;
}

const ClosedSpan& spanOf(const Closing& closing) {
    return std::get<ClosedSpan>(closing.content);
}
const ClosedBlock& blockOf(const Closing& closing) {
    return std::get<ClosedBlock>(closing.content);
}
bool isSpan(const Closing& closing) {
    return std::holds_alternative<ClosedSpan>(closing.content);
}

std::string textOf(const std::vector<Closing>& closings) {
    std::string text;
    for (const Closing& closing : closings) {
        text += std::to_string(closing.block);
        if (isSpan(closing)) {
            const ClosedSpan& span = spanOf(closing);
            text += " span " + toString(span.period.first) + ".." + toString(span.period.last) + " " +
                    std::to_string(span.visits) + "\n";
            continue;
        }
        const ClosedBlock& block = blockOf(closing);
        text += " block " + toString(block.period.first) + ".." + toString(block.period.last) + " " +
                std::to_string(block.visits) + " in " + std::to_string(block.spans) + "\n";
    }
    return text;
}

} // namespace

TEST(Ledger, SpanClosesAtTheEndOfTheWeekInWhichItHoldsEleven) {
    Ledger ledger = withVisits(firstLedger(start), 10);
    Step step = advance(ledger, after(1), same, rules);
    EXPECT_TRUE(step.closed.empty());
    step = advance(withVisits(step.ledger, 1), after(2), same, rules);
    EXPECT_EQ(textOf(step.closed), "1 span 2026-W48..2026-W49 11\n");
    EXPECT_EQ(step.ledger.span, (OpenSpan{after(2), 0}));
}

TEST(Ledger, NothingClosesWithinAWeek) {
    const Ledger ledger = withVisits(firstLedger(start), 500);
    const Step step = advance(ledger, start, same, rules);
    EXPECT_TRUE(step.closed.empty());
    EXPECT_EQ(step.ledger, ledger);
}

TEST(Ledger, BlockClosesWithTheSpanThatBringsItToTwoHundred) {
    Step step = advance(withVisits(firstLedger(start), 199), after(1), same, rules);
    EXPECT_EQ(step.closed.size(), 1U);
    step = advance(withVisits(step.ledger, 11), after(2), same, rules);
    EXPECT_EQ(textOf(step.closed), "1 span 2026-W49..2026-W49 11\n1 block 2026-W48..2026-W49 210 in 2\n");
    EXPECT_TRUE(step.newBlock);
    EXPECT_EQ(step.ledger.block.number, 2);
    EXPECT_TRUE(step.ledger.block.counts.empty());
}

TEST(Ledger, BlockClosesWithTheFirstSpanAfterThirteenWeeks) {
    Step step = advance(withVisits(firstLedger(start), 20), after(1), same, rules);
    step = advance(step.ledger, after(13), same, rules);
    EXPECT_TRUE(step.closed.empty());
    step = advance(withVisits(step.ledger, 11), after(14), same, rules);
    EXPECT_EQ(textOf(step.closed), "1 span 2026-W49..2027-W08 11\n1 block 2026-W48..2027-W08 31 in 2\n");
}

TEST(Ledger, BlockOfExactlyThirteenWeeksCloses) {
    Step step{.ledger = firstLedger(start), .closed = {}};
    for (int week = 1; week <= 13; ++week) {
        EXPECT_FALSE(step.newBlock);
        step = advance(withVisits(step.ledger, 11), after(week), same, rules);
    }
    EXPECT_TRUE(step.newBlock);
    EXPECT_EQ(blockOf(step.closed.back()).spans, 13);
}

TEST(Ledger, SpansSumToTheBlockAndEveryTableSumsToIt) {
    perron::SeededRandom random(11);
    Ledger ledger = firstLedger(start);
    std::int64_t inSpans = 0;
    int blocks = 0;
    for (int week = 1; week < 300; ++week) {
        for (std::uint32_t i = random.below(30); i > 0; --i) {
            ledger = withVisit(std::move(ledger), anyVisit(registry, random), registry);
        }
        Step step = advance(std::move(ledger), after(week), same, rules);
        ledger = std::move(step.ledger);
        for (const Closing& closing : step.closed) {
            if (isSpan(closing)) {
                EXPECT_GE(spanOf(closing).visits, 11);
                inSpans += spanOf(closing).visits;
                continue;
            }
            const ClosedBlock& block = blockOf(closing);
            EXPECT_EQ(block.visits, inSpans);
            inSpans = 0;
            ++blocks;
            for (const auto& counted : block.tables) {
                std::int64_t sum = 0;
                for (const Released& line : counted.cells) {
                    sum += line.path.find('/') == std::string::npos ? line.visits : 0;
                }
                EXPECT_EQ(sum, block.visits);
            }
        }
    }
    EXPECT_GT(blocks, 5);
}

TEST(Ledger, NewRegistryWaitsForTheSpanAndThenBeginsABlock) {
    const Registry next = smallRegistry("2026-2");
    const Vocabulary waiting{registry, next};
    Step step = advance(withVisits(firstLedger(start), 10), after(1), waiting, rules);
    EXPECT_FALSE(step.newBlock);
    step = advance(withVisits(step.ledger, 1), after(2), waiting, rules);
    EXPECT_EQ(step.closed.size(), 2U);
    EXPECT_TRUE(step.newBlock);
}

TEST(Ledger, NewRegistryWaitsAlsoWhileNobodyHasCome) {
    // Taken at once on an empty block, it would tell that those who wait are blocks with visits.
    const Registry next = smallRegistry("2026-2");
    EXPECT_FALSE(advance(firstLedger(start), after(1), {registry, next}, rules).newBlock);
}

TEST(Ledger, HigherThresholdWaitsLikeARegistry) {
    Registry next = registry;
    next.threshold = Threshold::of(20).value();
    const Step step = advance(withVisits(firstLedger(start), 11), after(1), {registry, next}, rules);
    EXPECT_EQ(spanOf(step.closed[0]).visits, 11);
    EXPECT_TRUE(step.newBlock);
}

TEST(Ledger, WeekEndsWhenTheClockIsSetBackAndNeverReopens) {
    Step step = advance(withVisits(firstLedger(start), 11), after(-5), same, rules);
    EXPECT_EQ(textOf(step.closed), "1 span 2026-W48..2026-W48 11\n");
    step = advance(withVisits(step.ledger, 11), start, same, rules);
    EXPECT_EQ(textOf(step.closed), "1 span 2026-W43..2026-W43 11\n");
    EXPECT_EQ(step.ledger.span.visits, 0);
    EXPECT_EQ(step.ledger.week, start);
}

TEST(Ledger, ClockAt1970LosesNothing) {
    const WallTime zero{};
    Step step = advance(withVisits(firstLedger(start), 150), weekOf(zero), same, rules);
    step = advance(withVisits(step.ledger, 3), after(1), same, rules);
    EXPECT_FALSE(step.dropped);
    EXPECT_EQ(step.ledger.block.spanVisits + step.ledger.span.visits, 153);
    EXPECT_EQ(step.ledger.block.weeks, 2);
}

TEST(Ledger, RandomClockJumpsReopenNoWeekAndLoseNoVisitBut25MonthsOld) {
    perron::SeededRandom random(5);
    for (int round = 0; round < 200; ++round) {
        Ledger ledger = firstLedger(start);
        std::int64_t counted = 0;
        std::int64_t left = 0;
        bool dropped = false;
        for (int jump = 0; jump < 60; ++jump) {
            const int visits = static_cast<int>(random.below(15));
            ledger = withVisits(std::move(ledger), visits);
            counted += visits;
            const Week shown = ledger.week;
            const Week now = random.below(8) == 0 ? Week{0} : after(static_cast<int>(random.below(12)) - 4);
            Step step = advance(std::move(ledger), now, same, rules);
            for (const Closing& closing : step.closed) {
                if (isSpan(closing)) {
                    // A span ends with the week that was open, and only then.
                    EXPECT_EQ(spanOf(closing).period.last, shown);
                    EXPECT_NE(now, shown);
                    left += spanOf(closing).visits;
                }
            }
            dropped = dropped || step.dropped;
            ledger = std::move(step.ledger);
            EXPECT_EQ(ledger.week, now);
            if (now != shown && !step.closed.empty()) {
                EXPECT_EQ(ledger.span.visits, 0);
            }
        }
        if (!dropped) {
            EXPECT_EQ(left + ledger.span.visits, counted);
        }
    }
}

TEST(Ledger, PeriodsTellNothingAboutWhenTheKioskWasRunning) {
    perron::SeededRandom random(9);
    for (int round = 0; round < 100; ++round) {
        Ledger always = firstLedger(start);
        Ledger atVisits = firstLedger(start);
        std::vector<Closing> fromAlways;
        std::vector<Closing> fromVisits;
        const auto pass = [](Ledger& ledger, Week now, std::vector<Closing>& into) {
            Step step = advance(std::move(ledger), now, same, rules);
            ledger = std::move(step.ledger);
            into.insert(into.end(), step.closed.begin(), step.closed.end());
        };
        for (int week = 0; week < 250; ++week) {
            pass(always, after(week), fromAlways);
            if (random.below(6) == 0) {
                pass(atVisits, after(week), fromVisits);
                const int visits = static_cast<int>(random.below(20));
                always = withVisits(std::move(always), visits);
                atVisits = withVisits(std::move(atVisits), visits);
            }
        }
        pass(always, after(250), fromAlways);
        pass(atVisits, after(250), fromVisits);
        ASSERT_EQ(textOf(fromVisits), textOf(fromAlways));
        ASSERT_EQ(atVisits, always);
    }
}

TEST(Ledger, OpenBlockIsDroppedWholeAfter25Months) {
    Step step = advance(withVisits(firstLedger(start), 20), after(1), same, rules);
    step = advance(withVisits(step.ledger, 10), after(107), same, rules);
    EXPECT_FALSE(step.dropped);
    step = advance(step.ledger, after(108), same, rules);
    EXPECT_TRUE(step.dropped);
    EXPECT_TRUE(step.closed.empty());
    EXPECT_EQ(step.ledger.block, (OpenBlock{.number = 2, .first = after(108), .counts = {}}));
    EXPECT_EQ(step.ledger.span, (OpenSpan{after(108), 0}));
}

TEST(Ledger, EmptyBlockIsDroppedLikeAFullOne) {
    const Step step = advance(firstLedger(start), after(108), same, rules);
    EXPECT_TRUE(step.dropped);
    EXPECT_EQ(step.ledger.block.number, 2);
}

TEST(Ledger, RestoredKioskDropsItsOpenBlock) {
    const Step step = dropOpenBlock(withVisits(firstLedger(start), 50));
    EXPECT_TRUE(step.closed.empty() && step.dropped && step.newBlock);
    EXPECT_EQ(step.ledger.block.number, 2);
    EXPECT_EQ(step.ledger.span.visits, 0);
}
