#include <gmock/gmock.h>

#include "support/kiosk.h"

namespace perron {
namespace {

using namespace std::chrono_literals;
using session::PinAnswer;
using session::PinChecked;
using test::Kiosk;

void type(Kiosk& kiosk, const std::string& digits) {
    for (const char digit : digits) {
        kiosk.tap(std::string("pin.") + digit);
    }
    kiosk.tap("pin.ok");
}

void enter(Kiosk& kiosk) {
    kiosk.happen(session::StaffCorner{});
    type(kiosk, "4711");
    kiosk.happen(PinChecked{PinAnswer::Right});
}

TEST(Staff, TheCornerAnswersAlsoOverTheIdleQuestion) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.wait(kiosk.world().settings.idle + std::chrono::seconds(1));
    ASSERT_TRUE(kiosk.state().asked);
    kiosk.happen(session::StaffCorner{});
    EXPECT_EQ(kiosk.pageId(), "pin");
}

TEST(Staff, ThePinIsAskedAndChecked) {
    Kiosk kiosk;
    kiosk.happen(session::StaffCorner{});
    EXPECT_EQ(kiosk.pageId(), "pin");
    type(kiosk, "4711");
    const auto checks = kiosk.asked<session::CheckPin>();
    ASSERT_EQ(checks.size(), 1U);
    EXPECT_EQ(std::string(checks.front().pin), "4711");
    EXPECT_TRUE(kiosk.state().pin.empty());
    kiosk.happen(PinChecked{PinAnswer::Right});
    EXPECT_EQ(kiosk.pageId(), "staff");
}

TEST(Staff, NoDigitIsEverSpokenOrShown) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    kiosk.happen(session::StaffCorner{});
    kiosk.tap("pin.4");
    kiosk.tap("pin.7");
    const page::Page page = kiosk.page();
    for (const page::Leaf& leaf : page::walk(page)) {
        if (std::holds_alternative<const page::PinPad*>(leaf)) {
            EXPECT_EQ(page::said(page::spokenOf(leaf).front()), "pin.digits");
        }
    }
}

TEST(Staff, FiveWrongPinsLockForFifteenSecondsThenThirty) {
    Kiosk kiosk;
    kiosk.happen(session::StaffCorner{});
    const auto fail = [&] {
        for (int i = 0; i < 5; ++i) {
            type(kiosk, "1");
            kiosk.happen(PinChecked{PinAnswer::Wrong});
        }
    };
    fail();
    EXPECT_EQ(kiosk.asked<session::StaffLockedOut>().size(), 1U);
    EXPECT_TRUE(kiosk.shows("pin.locked"));
    kiosk.wait(14s);
    EXPECT_TRUE(kiosk.shows("pin.locked"));
    kiosk.wait(2s);
    EXPECT_FALSE(kiosk.shows("pin.locked"));
    fail();
    kiosk.wait(29s);
    EXPECT_TRUE(kiosk.shows("pin.locked"));
    kiosk.wait(2s);
    EXPECT_FALSE(kiosk.shows("pin.locked"));
}

TEST(Staff, WrongPinsAreRememberedForTheNextStartAndARightOneForgetsThem) {
    Kiosk kiosk;
    kiosk.happen(session::StaffCorner{});
    for (int i = 0; i < 6; ++i) {
        type(kiosk, "1");
        kiosk.happen(PinChecked{PinAnswer::Wrong});
        kiosk.wait(i == 4 ? 16s : 0s);
    }
    EXPECT_EQ(kiosk.asked<session::KeepPinTries>().back().tries, (session::PinTries{.wrong = 1, .locks = 1}));
    type(kiosk, "4711");
    kiosk.happen(PinChecked{PinAnswer::Right});
    EXPECT_EQ(kiosk.asked<session::KeepPinTries>().back().tries, session::PinTries{});
}

TEST(Staff, ARestartBeginsTheLockAnew) {
    const auto lockedFor = [](session::PinTries tries) {
        return session::start(MonoTime{1000}, WallTime{}, tries).guard.lockedUntil - MonoTime{1000};
    };
    EXPECT_EQ(lockedFor({.wrong = 0, .locks = 1}), 15s);
    EXPECT_EQ(lockedFor({.wrong = 3, .locks = 3}), 60s);
    EXPECT_EQ(session::start(MonoTime{1000}, WallTime{}, {.wrong = 4}).guard.tries.wrong, 4) << "one try is left";
    EXPECT_LE(lockedFor({.wrong = 0, .locks = 1'000'000}), 24h);
}

TEST(Staff, LeavingAndComingBackDoesNotLiftTheLock) {
    Kiosk kiosk;
    kiosk.happen(session::StaffCorner{});
    for (int i = 0; i < 5; ++i) {
        type(kiosk, "1");
        kiosk.happen(PinChecked{PinAnswer::Wrong});
    }
    kiosk.tap("bar.back");
    kiosk.happen(session::StaffCorner{});
    EXPECT_TRUE(kiosk.shows("pin.locked"));
}

TEST(Staff, WithoutAPinThePanelStaysShutAndSaysWhy) {
    Kiosk kiosk;
    kiosk.m_settings.pinHash.clear();
    kiosk.happen(session::StaffCorner{});
    EXPECT_TRUE(kiosk.shows("pin.none"));
    EXPECT_FALSE(kiosk.offers("pin.ok"));
}

TEST(Staff, OneTouchFreesTheKioskForTheNextPerson) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.tap("home.help");
    enter(kiosk);
    kiosk.tap("staff.next");
    EXPECT_EQ(kiosk.pageId(), "welcome");
    EXPECT_FALSE(kiosk.state().visit);
    EXPECT_EQ(kiosk.asked<session::CountVisit>().size(), 1U);
}

TEST(Staff, LookingAtThePanelIsNoVisit) {
    Kiosk kiosk;
    enter(kiosk);
    kiosk.tap("staff.next");
    EXPECT_TRUE(kiosk.asked<session::CountVisit>().empty());
}

TEST(Staff, LeavingGivesThePageBackToTheResident) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.tap("home.help");
    enter(kiosk);
    kiosk.tap("bar.back");
    EXPECT_EQ(kiosk.pageId(), "needs");
}

TEST(Staff, AForgottenPanelClosesByItself) {
    Kiosk kiosk;
    enter(kiosk);
    kiosk.wait(181s);
    EXPECT_EQ(kiosk.pageId(), "welcome");
}

TEST(Staff, TheSealedReportIsShownByteForByte) {
    Kiosk kiosk;
    enter(kiosk);
    kiosk.tap("staff.report");
    ASSERT_EQ(kiosk.asked<session::LoadReports>().size(), 1U);
    const std::string bytes =
        "{\"kiosk\":\"k1\",\"sequence\":2,\"visits\":11,\"text\":\"" + std::string(90, 'x') + "\"}";
    kiosk.happen(session::ReportsLoaded{{{2, bytes, session::SealedReport::Travel::Waiting}}});
    std::string seen;
    for (const page::Block& block : kiosk.page().blocks) {
        if (const auto* document = std::get_if<page::Document>(&block)) {
            for (const page::Text& line : document->lines) {
                seen += page::shown(line);
            }
        }
    }
    EXPECT_EQ(seen, bytes);
    kiosk.tap("bar.back");
    EXPECT_EQ(kiosk.pageId(), "staff");
    kiosk.tap("bar.back");
    EXPECT_TRUE(kiosk.state().reports.empty());
}

TEST(Staff, TheOverviewSaysWhatIsWrong) {
    Kiosk kiosk;
    enter(kiosk);
    EXPECT_EQ(page::said(kiosk.page().title), "staff.well");
    kiosk.happen(session::SoundChanged{session::Condition::Fails});
    EXPECT_EQ(page::said(kiosk.page().title), "staff.attention");
    kiosk.happen(session::SoundChanged{session::Condition::LacksVoice});
    const page::Page page = kiosk.page();
    EXPECT_EQ(page::said(std::get<page::StatusCards>(page.blocks.front()).cards.front().text), "staff.sound.lacks");
}

TEST(Staff, WhatWantsAttentionStandsFirst) {
    Kiosk kiosk;
    enter(kiosk);
    kiosk.happen(session::CountersChanged{{.state = session::CountersHealth::State::Fails}});
    const page::Page page = kiosk.page();
    const auto& cards = std::get<page::StatusCards>(page.blocks.front()).cards;
    EXPECT_EQ(cards.front().id.value, "staff.counters");
    EXPECT_EQ(cards.size(), 4U);
}

TEST(Staff, TheOverviewSaysWhatHappenedToTheCounters) {
    using Health = session::CountersHealth;
    const std::pair<Health, const char*> all[] = {
        {{Health::State::Works, Health::Notice::None, 0}, "staff.counters.none"},
        {{Health::State::Works, Health::Notice::None, 2}, "staff.counters.held"},
        {{Health::State::Works, Health::Notice::BegunAnew, 2}, "staff.counters.begunanew"},
        {{Health::State::Works, Health::Notice::Restored, 2}, "staff.counters.restored"},
        {{Health::State::NoVocabulary, Health::Notice::None, 0}, "staff.counters.novocabulary"},
        {{Health::State::Fails, Health::Notice::Restored, 0}, "staff.counters.fail"},
    };
    for (const auto& [health, message] : all) {
        Kiosk kiosk;
        enter(kiosk);
        kiosk.happen(session::CountersChanged{health});
        const page::Page page = kiosk.page();
        const auto& cards = std::get<page::StatusCards>(page.blocks.front()).cards;
        const auto card = std::find_if(cards.begin(), cards.end(),
                                       [](const page::StatusCard& one) { return one.id.value == "staff.counters"; });
        ASSERT_NE(card, cards.end());
        EXPECT_EQ(page::said(card->text), message);
        const bool well = health.state == Health::State::Works && health.notice == Health::Notice::None;
        EXPECT_EQ(page::said(page.title), well ? "staff.well" : "staff.attention") << message;
    }
}

TEST(Staff, EachToolAsksForItsEffect) {
    Kiosk kiosk;
    enter(kiosk);
    kiosk.tap("staff.sync");
    kiosk.tap("staff.soundtest");
    kiosk.tap("staff.restart");
    EXPECT_EQ(kiosk.asked<session::SyncNow>().size(), 1U);
    EXPECT_EQ(kiosk.asked<session::Restart>().size(), 1U);
    int tests = 0;
    for (const session::Sound& sound : kiosk.asked<session::Sound>()) {
        tests += sound.what == session::Sound::What::Test ? 1 : 0;
    }
    EXPECT_EQ(tests, 1);
}

} // namespace
} // namespace perron
