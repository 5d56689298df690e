#include "effects/print_desk.h"

#include <thread>

#include <gtest/gtest.h>

#include "unit/effects/desk.h"

namespace perron::effects {
namespace {

using namespace std::chrono_literals;
using printing::Progress;
using printing::Trouble;
using session::PrinterTrouble;
using Stage = session::PrintReached::Stage;

/// What the printer of a test does, and what it was asked.
struct Paperwork {
    std::mutex mutex;
    Trouble looks = Trouble::None;
    Progress progress{.state = Progress::State::Done};
    int busyFor = 0;
    int cancelled = 0;
    std::string arrived;

    template <class Change>
    auto with(Change change) {
        const std::scoped_lock lock(mutex);
        return change(*this);
    }
};

class PaperPrinter final : public printing::Printer {
public:
    explicit PaperPrinter(Paperwork& paper)
        : m_paper(paper) {}
    Trouble look() override {
        return m_paper.with([](Paperwork& p) { return p.looks; });
    }
    Result<int> begin() override {
        return m_paper.with(
            [](Paperwork& p) { return p.busyFor-- > 0 ? fail(Code::Conflict, "busy") : Result<int>(7); });
    }
    Status send(int, std::string_view pdf) override {
        return m_paper.with([&](Paperwork& p) { return p.arrived = pdf, Status{}; });
    }
    Result<Progress> follow(int) override {
        return m_paper.with([](Paperwork& p) { return Result<Progress>(p.progress); });
    }
    Status cancel(int) override {
        return m_paper.with([](Paperwork& p) { return ++p.cancelled, Status{}; });
    }

private:
    Paperwork& m_paper;
};

struct Desk : testing::Test {
    Paperwork paper;
    test::Loop loop;
    test::Notes log;
    SimulatedClock clock{test::noonOn(2026, 11, 23)};
    PrintDesk desk{{[this](const printing::GivenUp&) { return std::make_unique<PaperPrinter>(paper); },
                    [](const page::Sheet&) { return Result<WipedString>("%PDF sheet"); }},
                   clock,
                   loop.queue,
                   log};

    /// The first that is not `before`.
    session::PrintReached after(std::set<Stage> before) {
        while (true) {
            const auto reached = loop.next<session::PrintReached>();
            if (!before.contains(reached.stage)) {
                return reached;
            }
        }
    }
};

TEST_F(Desk, ASheetGoesItsWayToTheEnd) {
    desk.print({1, {}});
    EXPECT_EQ(loop.next<session::PrintReached>().stage, Stage::Preparing);
    EXPECT_EQ(loop.next<session::PrintReached>().stage, Stage::Sending);
    EXPECT_EQ(loop.next<session::PrintReached>().stage, Stage::Done);
    EXPECT_EQ(paper.with([](Paperwork& p) { return p.arrived; }), "%PDF sheet");
}

TEST_F(Desk, OneThatIsOffGetsNoSheet) {
    paper.with([](Paperwork& p) { p.looks = Trouble::Off; });
    desk.print({1, {}});
    const auto end = after({Stage::Preparing});
    EXPECT_EQ(end.stage, Stage::Failed);
    EXPECT_EQ(end.trouble, PrinterTrouble::Off);
    EXPECT_EQ(paper.with([](Paperwork& p) { return p.arrived; }), "");
}

TEST_F(Desk, ABusyPrinterIsWaitedFor) {
    paper.with([](Paperwork& p) { p.busyFor = 2; });
    desk.print({1, {}});
    EXPECT_EQ(after({Stage::Preparing, Stage::Sending}).stage, Stage::Done);
}

TEST_F(Desk, StoppingTakesTheJobBack) {
    paper.with([](Paperwork& p) { p.progress = {.state = Progress::State::Printing}; });
    desk.print({1, {}});
    after({Stage::Preparing, Stage::Sending});
    desk.stop();
    EXPECT_EQ(after({Stage::Printing}).stage, Stage::Stopped);
    EXPECT_EQ(paper.with([](Paperwork& p) { return p.cancelled; }), 1);
}

TEST_F(Desk, WhatStopsItIsToldAtOnce) {
    paper.with([](Paperwork& p) { p.progress = {.state = Progress::State::Printing, .trouble = Trouble::NoPaper}; });
    desk.print({1, {}});
    EXPECT_EQ(after({Stage::Preparing, Stage::Sending}).trouble, PrinterTrouble::NoPaper);
    desk.stop();
}

TEST_F(Desk, AWarningCountsOnceNothingMoves) {
    paper.with([](Paperwork& p) { p.progress = {.state = Progress::State::Printing, .warning = Trouble::NoPaper}; });
    desk.print({1, {}});
    EXPECT_EQ(after({Stage::Preparing, Stage::Sending}).trouble, PrinterTrouble::None);
    clock.advance(11s);
    loop.next<session::PrintReached>();
    EXPECT_EQ(loop.next<session::PrintReached>().trouble, PrinterTrouble::NoPaper);
    desk.stop();
}

TEST_F(Desk, APrinterThatDoesNothingIsLeftAlone) {
    paper.with([](Paperwork& p) { p.progress = {.state = Progress::State::Waiting}; });
    desk.print({1, {}});
    after({Stage::Preparing, Stage::Sending});
    clock.advance(4min);
    EXPECT_EQ(after({Stage::Printing}).stage, Stage::Failed);
    EXPECT_EQ(paper.with([](Paperwork& p) { return p.cancelled; }), 1);
}

TEST_F(Desk, HowThePrinterIsIsToldOnceItChanges) {
    EXPECT_EQ(loop.next<session::PrinterChanged>().printer, PrinterTrouble::None);
    paper.with([](Paperwork& p) { p.looks = Trouble::NoPaper; });
    desk.look();
    EXPECT_EQ(loop.next<session::PrinterChanged>().printer, PrinterTrouble::NoPaper);
}

TEST_F(Desk, NoLineOfTheLogTellsThatSomebodyPrinted) {
    paper.with([](Paperwork& p) { p.progress = {.state = Progress::State::Refused}; });
    desk.print({1, {}});
    EXPECT_EQ(after({Stage::Preparing, Stage::Sending}).stage, Stage::Failed);
    EXPECT_EQ(log.count(Event::PrinterTroubled), 0);
}

TEST(DeskAlone, WithoutAPrinterThereIsNone) {
    test::Loop loop;
    test::Notes log;
    SimulatedClock clock{test::noonOn(2026, 11, 23)};
    const PrintDesk desk({}, clock, loop.queue, log);
    EXPECT_FALSE(loop.next<session::PrinterChanged>().printer);
}

} // namespace
} // namespace perron::effects
