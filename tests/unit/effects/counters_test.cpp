#include "effects/counters.h"

#include <atomic>

#include <gtest/gtest.h>

#include "desk.h"

namespace perron::effects {
namespace {

using State = session::CountersHealth::State;
using Notice = session::CountersHealth::Notice;

struct Counting : testing::Test {
    test::Folder folder;
    test::Loop loop;
    test::Notes notes;
    std::atomic<int> due = 0;
    Path file = folder.path / "data" / "counters.db";
    const WallTime monday = test::noonOn(2026, 11, 23);

    indicators::CounterStore::Setup setup;

    std::unique_ptr<Counters> counters() {
        setup.file = file;
        setup.seal = [](const indicators::Unsealed& unsealed) { return "report " + std::to_string(unsealed.sequence); };
        return std::make_unique<Counters>(
            setup, [this] { ++due; }, loop.queue, notes);
    }
    Counting() { setup.registry = test::smallRegistry(); }
    void openFolder() { std::filesystem::create_directories(file.parent_path()); }
    static void countVisits(Counters& counters, int count, WallTime now) {
        for (int i = 0; i < count; ++i) {
            counters.count({}, now);
        }
        counters.settle();
    }
};

TEST_F(Counting, ElevenVisitsAndTheEndOfTheirWeekMakeAReportThatWaits) {
    openFolder();
    const auto counters = this->counters();
    countVisits(*counters, 11, monday);
    EXPECT_EQ(due, 0);
    counters->tick(monday + std::chrono::hours(24 * 7));
    counters->settle();
    EXPECT_EQ(due, 1);
    EXPECT_EQ(notes.count(Event::ReportSealed), 1);
    EXPECT_EQ(counters->pending().value().at(0).bytes, "report 1");
}

TEST_F(Counting, WhatWasAskedIsCountedBeforeTheEnd) {
    openFolder();
    {
        const auto counters = this->counters();
        for (int i = 0; i < 11; ++i) {
            counters->count({}, monday);
        }
    }
    const auto again = counters();
    again->tick(monday + std::chrono::hours(24 * 7));
    again->settle();
    EXPECT_EQ(again->pending().value().size(), 1U);
}

TEST_F(Counting, AStoreThatDoesNotOpenIsToldOnceAndTriedAgainAtTheNextVisit) {
    const auto counters = this->counters();
    countVisits(*counters, 3, monday);
    EXPECT_EQ(notes.count(Event::CountersUnavailable), 1);
    EXPECT_EQ(loop.next<session::CountersChanged>().counters.state, State::Fails);
    EXPECT_EQ(counters->pending().error().code, Code::Unavailable);
    openFolder();
    countVisits(*counters, 1, monday);
    EXPECT_EQ(loop.next<session::CountersChanged>().counters.state, State::Works);
    EXPECT_TRUE(counters->pending());
}

TEST_F(Counting, AFileThatIsNoDatabaseIsSetAsideAndCountingGoesOn) {
    openFolder();
    ASSERT_TRUE(writeFile(file, std::string(8192, 'x')));
    const auto counters = this->counters();
    countVisits(*counters, 1, monday);
    EXPECT_EQ(notes.count(Event::CountersSetAside), 1);
    EXPECT_EQ(notes.count(Event::CountersUnavailable), 0);
    EXPECT_TRUE(counters->pending());
}

TEST_F(Counting, AFileThatBreaksWhileOpenIsSetAsideAndTheVisitStillCounted) {
    openFolder();
    const auto counters = this->counters();
    countVisits(*counters, 1, monday);
    std::filesystem::resize_file(file, 0);
    ASSERT_TRUE(writeFile(file, std::string(8192, 'x')));
    countVisits(*counters, 11, monday);
    counters->tick(monday + std::chrono::hours(24 * 7));
    counters->settle();
    EXPECT_EQ(counters->pending().value().size(), 1U);
}

TEST_F(Counting, StaffSeeReportsNewestFirstAndHowFarEachTravelled) {
    openFolder();
    const auto counters = this->counters();
    for (int week = 0; week < 3; ++week) {
        countVisits(*counters, 11, monday + std::chrono::hours(24 * 7 * week));
    }
    counters->tick(monday + std::chrono::hours(24 * 7 * 3));
    counters->settle();
    ASSERT_TRUE(counters->acknowledge(1));
    counters->loadReports(monday, [](std::int64_t sequence) { return sequence == 2; });
    const std::vector<session::SealedReport> reports = loop.next<session::ReportsLoaded>().reports;
    using Travel = session::SealedReport::Travel;
    ASSERT_EQ(reports.size(), 3U);
    EXPECT_EQ(reports[0].sequence, 3);
    EXPECT_EQ(reports[0].travel, Travel::Waiting);
    EXPECT_EQ(reports[1].travel, Travel::Refused);
    EXPECT_EQ(reports[2].travel, Travel::Arrived);
    EXPECT_EQ(reports[2].bytes, "report 1");
}

TEST_F(Counting, AFileThatIsGoneIsSaidInTheLogAndToStaff) {
    openFolder();
    countVisits(*counters(), 1, monday);
    std::filesystem::remove(file);
    const auto counters = this->counters();
    countVisits(*counters, 1, monday);
    EXPECT_EQ(notes.count(Event::CountersLost), 1);
    EXPECT_EQ(loop.next<session::CountersChanged>().counters.notice, Notice::BegunAnew);
}

TEST_F(Counting, AFileFromAnOlderImageIsSaidInTheLogAndToStaff) {
    openFolder();
    std::string image;
    {
        const auto counters = this->counters();
        countVisits(*counters, 11, monday);
        image = readFile(file).value();
        counters->tick(monday + std::chrono::hours(24 * 7));
    }
    ASSERT_TRUE(writeFile(file, image));
    const auto counters = this->counters();
    countVisits(*counters, 1, monday);
    EXPECT_EQ(notes.count(Event::CountersRestored), 1);
    EXPECT_EQ(notes.count(Event::CountersTooOld), 0);
    EXPECT_EQ(loop.all<session::CountersChanged>().back().counters.notice, Notice::Restored);
}

TEST_F(Counting, WithoutARegistryVisitsGoByAndStaffReadThatNothingIsCounted) {
    openFolder();
    setup.registry.reset();
    const auto counters = this->counters();
    countVisits(*counters, 3, monday);
    EXPECT_EQ(notes.count(Event::CountersUnavailable), 1);
    EXPECT_EQ(loop.next<session::CountersChanged>().counters.state, State::NoVocabulary);
}

TEST_F(Counting, AHeldReportLeavesWhenItsHoursAreOver) {
    openFolder();
    setup.hold = 2;
    const auto counters = this->counters();
    countVisits(*counters, 11, monday);
    const WallTime next = monday + std::chrono::hours(24 * 7);
    counters->tick(next);
    counters->settle();
    EXPECT_EQ(due, 0);
    EXPECT_EQ(loop.next<session::CountersChanged>().counters.held, 1);
    counters->loadReports(next, [](std::int64_t) { return false; });
    EXPECT_EQ(loop.next<session::ReportsLoaded>().reports.at(0).travel, session::SealedReport::Travel::Held);
    counters->tick(next);
    counters->tick(next);
    counters->settle();
    EXPECT_EQ(due, 1);
    EXPECT_EQ(loop.next<session::CountersChanged>().counters.held, 0);
}

TEST_F(Counting, AWithdrawnReportIsShownAsSuch) {
    openFolder();
    const auto counters = this->counters();
    countVisits(*counters, 11, monday);
    counters->tick(monday + std::chrono::hours(24 * 7));
    counters->settle();
    ASSERT_TRUE(counters->withdraw(1, 5));
    counters->settle();
    EXPECT_EQ(notes.count(Event::CountersRestored), 1);
    counters->loadReports(monday, [](std::int64_t) { return false; });
    EXPECT_EQ(loop.next<session::ReportsLoaded>().reports.at(0).travel, session::SealedReport::Travel::Withdrawn);
}

TEST_F(Counting, WithoutAStoreStaffSeeNoReport) {
    const auto counters = this->counters();
    counters->loadReports(monday, [](std::int64_t) { return false; });
    EXPECT_TRUE(loop.next<session::ReportsLoaded>().reports.empty());
}

} // namespace
} // namespace perron::effects
