#include "effects/performer.h"

#include <gtest/gtest.h>

#include "crypto/pin.h"
#include "desk.h"
#include "server.h"

namespace perron::effects {
namespace {

using namespace std::chrono_literals;
using State = session::LinkHealth::State;

/// A whole kiosk but for its screen and its loudspeaker, beside a server in memory.
struct Kiosk : testing::Test {
    test::Folder folder;
    test::Loop loop;
    test::Notes notes;
    test::Server server;
    SeededRandom random{1};
    SimulatedClock clock{test::noonOn(2026, 11, 23)};
    int forgotten = 0;
    int restarted = 0;
    ImageStore images;
    Performer::Setup setup;
    std::unique_ptr<Performer> performer;

    Kiosk() {
        setup.counters.file = folder.path / "counters.db";
        setup.counters.registry = test::smallRegistry();
        setup.link = {"http://127.0.0.1", "", server.code, folder.path / "key", folder.path / "membership"};
        setup.voice.open = [](const speech::Listener&) -> Result<std::unique_ptr<speech::Player>> {
            return fail(Code::Unavailable, "no device");
        };
        setup.forget = [this] { ++forgotten; };
        setup.restart = [this] { ++restarted; };
    }
    void start() {
        performer = std::make_unique<Performer>(setup, images, server, clock, random, loop.queue, notes);
        keepHouse();
    }
    /// As the loop does: what is due is done, until nothing is.
    void keepHouse() {
        performer->settle();
        while (performer->nextDeadline() && *performer->nextDeadline() <= clock.mono()) {
            performer->catchUp();
            performer->settle();
        }
    }
    void week(int visits) {
        for (int i = 0; i < visits; ++i) {
            performer->perform(session::CountVisit{});
        }
        performer->settle();
        clock.advance(7 * 24h);
        keepHouse();
    }
    session::PinAnswer check(const char* pin) {
        performer->perform(session::CheckPin{WipedString(pin)});
        return loop.next<session::PinChecked>().answer;
    }
};

TEST_F(Kiosk, JoinsItsServerAndAWeeksReportArrivesWithoutAnybodyAsking) {
    start();
    EXPECT_TRUE(sync::loadMembership(setup.link.membershipFile));
    week(11);
    EXPECT_EQ(server.kept(), 1U);
    EXPECT_EQ(notes.count(Event::ReportAcknowledged), 1);
}

TEST_F(Kiosk, ReportsBearTheNameTheServerGave) {
    start();
    week(11);
    performer->perform(session::LoadReports{});
    const auto reports = loop.next<session::ReportsLoaded>().reports;
    ASSERT_EQ(reports.size(), 1U);
    EXPECT_EQ(protocol::decode(reports[0].bytes).value().kiosk, "kiosk-9");
    EXPECT_EQ(reports[0].travel, session::SealedReport::Travel::Arrived);
}

TEST_F(Kiosk, AServerThatIsDownIsTriedAgainAndNothingIsLost) {
    start();
    server.down = true;
    week(11);
    week(12);
    EXPECT_EQ(server.kept(), 0U);
    EXPECT_EQ(notes.count(Event::ServerUnreachable), 1) << "a long night offline is one line";
    server.down = false;
    clock.advance(6h);
    keepHouse();
    EXPECT_EQ(server.kept(), 2U);
}

TEST_F(Kiosk, AKioskThatStartsOfflineJoinsLater) {
    server.down = true;
    start();
    EXPECT_FALSE(sync::loadMembership(setup.link.membershipFile));
    server.down = false;
    clock.advance(6h);
    keepHouse();
    EXPECT_TRUE(sync::loadMembership(setup.link.membershipFile));
}

TEST_F(Kiosk, AFailedTryIsNotRepeatedBeforeItsTime) {
    server.down = true;
    start();
    const int asked = server.asked;
    EXPECT_GT(*performer->nextDeadline(), clock.mono());
    performer->catchUp();
    performer->settle();
    EXPECT_EQ(server.asked, asked);
}

TEST_F(Kiosk, StaffsSyncTriesAtOnceAndAnswersHowItStands) {
    start();
    server.down = true;
    week(11);
    loop.all<session::LinkChanged>();
    server.down = false;
    performer->perform(session::SyncNow{});
    performer->settle();
    const session::LinkHealth link = loop.next<session::LinkChanged>().link;
    EXPECT_EQ(link.state, State::Works);
    EXPECT_EQ(link.waiting, 0);
    EXPECT_EQ(link.lastSuccess, clock.wall());
    EXPECT_EQ(server.kept(), 1U);
}

TEST_F(Kiosk, AHeldReportLeavesWhenStaffAskForIt) {
    setup.counters.hold = 24;
    start();
    week(11);
    EXPECT_EQ(server.kept(), 0U);
    performer->perform(session::SyncNow{});
    performer->settle();
    EXPECT_EQ(server.kept(), 1U);
}

TEST_F(Kiosk, AHeldReportLeavesByItselfAfterItsHours) {
    setup.counters.hold = 24;
    start();
    week(11);
    for (int hour = 0; hour < 24; ++hour) {
        EXPECT_EQ(server.kept(), 0U) << hour;
        clock.advance(1h);
        keepHouse();
    }
    EXPECT_EQ(server.kept(), 1U);
}

TEST_F(Kiosk, StaffsSyncWithNothingToSendAsksWhetherTheServerAnswers) {
    start();
    loop.all<session::LinkChanged>();
    const int asked = server.asked;
    performer->perform(session::SyncNow{});
    performer->settle();
    EXPECT_EQ(loop.next<session::LinkChanged>().link.state, State::Answers);
    EXPECT_EQ(server.asked, asked + 1);
    server.down = true;
    performer->perform(session::SyncNow{});
    performer->settle();
    EXPECT_EQ(loop.next<session::LinkChanged>().link.state, State::Unreachable);
}

TEST_F(Kiosk, AnEnrolledKioskWithoutAnAddressSaysSo) {
    start();
    performer.reset();
    loop.all<session::LinkChanged>();
    setup.link.server.clear();
    start();
    EXPECT_EQ(loop.next<session::LinkChanged>().link.state, State::NoAddress);
}

TEST_F(Kiosk, AfterJoiningTheKeyInTheSettingsIsStillTheOnlyOneBelieved) {
    start();
    EXPECT_EQ(notes.count(Event::Enrolled), 1);
    performer.reset();
    loop.all<session::LinkChanged>();
    setup.link.expectedKey = std::string(64, 'a');
    const int asked = server.asked;
    start();
    week(11);
    EXPECT_EQ(loop.next<session::LinkChanged>().link.state, State::Untrusted);
    EXPECT_EQ(notes.count(Event::ServerUntrusted), 1);
    EXPECT_EQ(server.asked, asked) << "nothing is sent";
}

TEST_F(Kiosk, ARefusedReportIsShownAsRefused) {
    start();
    server.refusing = true;
    week(11);
    performer->perform(session::LoadReports{});
    EXPECT_EQ(loop.next<session::ReportsLoaded>().reports.at(0).travel, session::SealedReport::Travel::Refused);
    performer->perform(session::SyncNow{});
    performer->settle();
    EXPECT_EQ(loop.all<session::LinkChanged>().back().link.state, State::Refused);
}

TEST_F(Kiosk, ACodeTheServerDoesNotKnowIsRefusedAndLoggedOnce) {
    setup.link.code = "AAAA-AAAA-AAAA";
    start();
    EXPECT_EQ(loop.next<session::LinkChanged>().link.state, State::Refused);
    clock.advance(6h);
    keepHouse();
    EXPECT_EQ(notes.count(Event::RequestFailed), 1);
}

TEST_F(Kiosk, WithoutAServerNothingIsSentAndStaffReadNotEnrolled) {
    setup.link.server.clear();
    start();
    week(11);
    performer->perform(session::SyncNow{});
    performer->settle();
    const session::LinkHealth link = loop.next<session::LinkChanged>().link;
    EXPECT_EQ(link.state, State::NotEnrolled);
    EXPECT_EQ(link.waiting, 1);
    EXPECT_EQ(server.asked, 0);
}

TEST_F(Kiosk, WhenNothingIsDueTheNextDeadlineIsAnHourAtMost) {
    start();
    EXPECT_GT(*performer->nextDeadline(), clock.mono());
    EXPECT_LE(*performer->nextDeadline(), clock.mono() + Housekeeping::tickEvery);
}

TEST_F(Kiosk, AClockThatShows1970IsSaidOnceUntilItIsRight) {
    clock.setWall(WallTime{});
    start();
    clock.advance(2h);
    keepHouse();
    EXPECT_EQ(notes.count(Event::ClockWrong), 1);
    clock.setWall(test::noonOn(2026, 11, 24));
    clock.advance(2h);
    keepHouse();
    EXPECT_EQ(notes.count(Event::ClockWrong), 1);
}

TEST_F(Kiosk, ThePinIsCheckedBesideTheLoop) {
    setup.pinHash = crypto::hashPin("4821").value();
    start();
    EXPECT_EQ(check("4821"), session::PinAnswer::Right);
    EXPECT_EQ(check("4822"), session::PinAnswer::Wrong);
}

TEST_F(Kiosk, WithoutAUsablePinNoneOpensThePanel) {
    start();
    EXPECT_EQ(check("0000"), session::PinAnswer::NoneSet);
    setup.pinHash = "not a hash";
    start();
    EXPECT_EQ(check("0000"), session::PinAnswer::NoneSet);
    EXPECT_EQ(notes.count(Event::SettingsWrong), 1);
}

TEST_F(Kiosk, WrongPinsAreRememberedAlsoWhenTheProgramEndsAtOnce) {
    setup.pinTries = folder.path / "pin-tries";
    start();
    performer->perform(session::KeepPinTries{{.wrong = 4, .locks = 0}});
    performer.reset();
    EXPECT_TRUE(std::filesystem::exists(setup.pinTries));
}

TEST_F(Kiosk, ForgetSilencesTheVoiceAndWipesTheScreen) {
    start();
    page::Run run;
    run.language = page::Language{"fr"};
    run.said = {{"secret", 0, 6}};
    performer->perform(session::Speak{1, {{page::ElementId{"x"}, 0, page::Text{{run}}}}});
    performer->perform(session::Forget{});
    EXPECT_EQ(forgotten, 1);
    clock.advance(1min);
    performer->catchUp();
    EXPECT_TRUE(loop.all<session::SpeechReached>().empty());
}

TEST_F(Kiosk, RestartAndTheStaffsDoorAreCarriedOut) {
    start();
    performer->perform(session::Restart{});
    performer->perform(session::StaffEntered{});
    performer->perform(session::StaffLockedOut{});
    EXPECT_EQ(restarted, 1);
    EXPECT_EQ(notes.count(Event::StaffEntered), 1);
    EXPECT_EQ(notes.count(Event::StaffLockedOut), 1);
}

} // namespace
} // namespace perron::effects
