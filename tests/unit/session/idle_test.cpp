#include <gmock/gmock.h>

#include "support/kiosk.h"

namespace perron {
namespace {

using namespace std::chrono_literals;
using test::Kiosk;

TEST(Idle, AfterThreeMinutesTheKioskAsksAndSpeaks) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.wait(179s);
    EXPECT_EQ(kiosk.pageId(), "home");
    kiosk.wait(2s);
    EXPECT_EQ(kiosk.pageId(), "idle");
    EXPECT_THAT(kiosk.spoken(), testing::HasSubstr("idle.title"));
}

TEST(Idle, SaysHowLongOneHasToAnswer) {
    Kiosk kiosk;
    kiosk.m_settings.answer = 90s;
    kiosk.tap("welcome.start");
    kiosk.wait(185s);
    const page::Words words{[](const page::Language&, std::string_view message) -> std::optional<std::string> {
        return message == "idle.text" ? "{seconds}" : "";
    }};
    const session::World& real = kiosk.world();
    const session::World world{real.flows, real.places, real.settings, words, real.screen, real.measure, {}};
    const page::Page page = session::page(kiosk.state(), world);
    EXPECT_TRUE(std::any_of(page.blocks.begin(), page.blocks.end(), [](const page::Block& block) {
        const auto* say = std::get_if<page::Say>(&block);
        return say != nullptr && page::said(say->text) == "90";
    }));
}

TEST(Idle, YesContinuesWhereThePersonWas) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.tap("home.help");
    kiosk.wait(181s);
    kiosk.tap("idle.yes");
    EXPECT_EQ(kiosk.pageId(), "needs");
    EXPECT_TRUE(kiosk.state().visit);
}

TEST(Idle, IsAnsweredAsOftenAsOneWants) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.tap("home.help");
    for (int i = 0; i < 12; ++i) { // EN 301 549 11.2.2.1 asks ten times
        kiosk.wait(200s);
        ASSERT_TRUE(kiosk.state().asked);
        kiosk.tap("idle.yes");
        ASSERT_FALSE(kiosk.state().asked);
    }
    EXPECT_EQ(kiosk.pageId(), "needs");
}

TEST(Idle, ATouchBesideTheAnswersIsAnAnswerToo) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.wait(185s);
    kiosk.happen(session::Missed{});
    EXPECT_EQ(kiosk.pageId(), "home");
}

TEST(Idle, WithoutAnAnswerTheVisitEndsAfterFortyFiveSecondsAndIsCounted) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.wait(180s + 44s);
    EXPECT_TRUE(kiosk.state().visit);
    kiosk.wait(2s);
    EXPECT_FALSE(kiosk.state().visit);
    EXPECT_EQ(kiosk.pageId(), "welcome");
    EXPECT_EQ(kiosk.asked<session::CountVisit>().size(), 1U);
}

TEST(Idle, AVoiceThatSpeaksIsNotIdle) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    const int speech = kiosk.state().speech;
    for (int i = 0; i < 10; ++i) {
        kiosk.wait(60s);
        kiosk.happen(session::SpeechReached{speech, 0, 0, 0});
    }
    EXPECT_NE(kiosk.pageId(), "idle");
    kiosk.happen(session::SpeechEnded{speech});
    kiosk.wait(181s);
    EXPECT_EQ(kiosk.pageId(), "idle");
}

TEST(Idle, AVoiceWhoseEndIsLostKeepsNoVisitOpen) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    kiosk.wait(181s);
    EXPECT_EQ(kiosk.pageId(), "idle");
    kiosk.wait(46s);
    EXPECT_FALSE(kiosk.state().visit);
}

TEST(Idle, TheKiosksOwnVoiceMakesNoVisitLonger) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.wait(181s);
    kiosk.happen(session::SpeechReached{kiosk.state().speech, 0, 0, 0}); // it asks aloud, and nobody is there
    kiosk.wait(60s);
    EXPECT_FALSE(kiosk.state().visit);
    EXPECT_EQ(kiosk.counted("duree"), "moins-2");
}

TEST(End, WhoeverListenedHearsThatAllIsWiped) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    kiosk.tap("bar.finish");
    kiosk.tap("finish.next");
    EXPECT_THAT(kiosk.spoken(), testing::HasSubstr("end.text"));
}

TEST(Idle, AnEmptyKioskSleepsWithoutADeadline) {
    Kiosk kiosk;
    EXPECT_FALSE(session::nextDeadline(kiosk.state(), kiosk.world()));
}

TEST(End, TheThanksGoBackToTheWelcomeByThemselves) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.tap("bar.finish");
    kiosk.tap("face.non");
    EXPECT_EQ(kiosk.pageId(), "end");
    kiosk.wait(9s);
    EXPECT_EQ(kiosk.pageId(), "welcome");
    EXPECT_FALSE(kiosk.state().visit);
}

} // namespace
} // namespace perron
