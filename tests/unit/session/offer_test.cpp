#include <gmock/gmock.h>

#include "support/kiosk.h"

namespace perron {
namespace {

using namespace std::chrono_literals;
using session::Key;
using session::KeyPressed;
using test::Kiosk;
using testing::HasSubstr;
using testing::Not;

TEST(Offer, AnswersTheFirstTouchOnce) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    EXPECT_EQ(kiosk.spoken(), "voice.offer\n");
    kiosk.forgetEffects();
    kiosk.tap("home.help");
    kiosk.tap("bar.home");
    EXPECT_TRUE(kiosk.asked<session::Speak>().empty());
}

TEST(Offer, AnswersATouchThatHitNothing) {
    Kiosk kiosk;
    kiosk.happen(session::Missed{});
    EXPECT_EQ(kiosk.spoken(), "voice.offer\n");
    EXPECT_FALSE(kiosk.state().visit) << "a stray touch is no visit";
    kiosk.forgetEffects();
    kiosk.happen(session::Missed{});
    kiosk.tap("welcome.start");
    EXPECT_TRUE(kiosk.asked<session::Speak>().empty()) << "the same person";
}

TEST(Offer, OfAStrayTouchIsMadeAnewToWhoComesLater) {
    Kiosk kiosk;
    kiosk.happen(session::Missed{});
    kiosk.wait(600s);
    kiosk.forgetEffects();
    kiosk.tap("welcome.start");
    EXPECT_EQ(kiosk.spoken(), "voice.offer\n");
}

TEST(Offer, IsMadeToTheNextPersonToo) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.tap("bar.finish");
    kiosk.tap("finish.next");
    kiosk.wait(9s);
    kiosk.forgetEffects();
    kiosk.tap("welcome.start");
    EXPECT_EQ(kiosk.spoken(), "voice.offer\n");
}

TEST(Offer, IsAnsweredByTheLoudspeakerWhileItIsSaid) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    EXPECT_EQ(kiosk.page().bar[static_cast<std::size_t>(page::BarPlace::Listen)].state, page::BarButton::State::On);
    kiosk.tap("bar.listen");
    EXPECT_THAT(kiosk.spoken(), HasSubstr("home.title"));
    EXPECT_TRUE(kiosk.state().visit->listening);
}

TEST(Offer, IsNotMadeToWhoAsksForTheVoiceAtOnce) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    EXPECT_THAT(kiosk.spoken(), Not(HasSubstr("voice.offer")));
    kiosk.tap("bar.listen");
    kiosk.forgetEffects();
    kiosk.tap("welcome.start");
    EXPECT_TRUE(kiosk.asked<session::Speak>().empty());
}

TEST(Offer, DoesNotTalkOverTheNumbersForDanger) {
    Kiosk kiosk;
    kiosk.tap("bar.help");
    EXPECT_TRUE(kiosk.asked<session::Speak>().empty());
}

TEST(Offer, WaitsForTheLanguageThatIsBeingChosen) {
    Kiosk kiosk;
    kiosk.tap("bar.language");
    EXPECT_TRUE(kiosk.asked<session::Speak>().empty());
    kiosk.tap("language.ar");
    EXPECT_EQ(kiosk.spoken(), "voice.offer\n");
}

TEST(Offer, IsMadeToWhoUsesKeysAndNotTwice) {
    Kiosk kiosk;
    kiosk.happen(KeyPressed{Key::Next});
    EXPECT_EQ(kiosk.spoken(), "voice.offer\n");
    kiosk.forgetEffects();
    kiosk.happen(KeyPressed{Key::Ok});
    EXPECT_TRUE(kiosk.asked<session::Speak>().empty());
}

TEST(Offer, LightsNoWords) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.happen(session::SpeechReached{kiosk.state().speech, 0, 0, 0});
    ASSERT_TRUE(kiosk.state().lit);
    EXPECT_FALSE(kiosk.shows(kiosk.state().lit->element.value));
}

/// Somebody listens to the page of themes, and it has been read to its end.
struct Silence : testing::Test {
    Kiosk kiosk;

    Silence() {
        kiosk.tap("bar.listen");
        kiosk.tap("welcome.start");
        finish();
    }
    void finish() {
        kiosk.happen(session::SpeechEnded{kiosk.state().speech});
        kiosk.forgetEffects();
    }
    std::size_t speeches() { return kiosk.asked<session::Speak>().size(); }
};

TEST_F(Silence, IsEndedByThePageOnceMore) {
    kiosk.wait(24s);
    EXPECT_EQ(speeches(), 0U);
    kiosk.wait(2s);
    EXPECT_EQ(speeches(), 1U);
    EXPECT_THAT(kiosk.spoken(), HasSubstr("home.title"));
}

TEST_F(Silence, IsNotEndedAThirdTimeAndLeadsToTheQuestion) {
    kiosk.wait(26s);
    finish();
    kiosk.wait(170s);
    EXPECT_EQ(speeches(), 0U);
    EXPECT_FALSE(kiosk.state().asked);
    kiosk.wait(11s);
    EXPECT_TRUE(kiosk.state().asked);
}

TEST_F(Silence, OnTheNextPageIsEndedToo) {
    kiosk.wait(26s);
    finish();
    kiosk.tap("home.help");
    finish();
    kiosk.wait(26s);
    EXPECT_EQ(speeches(), 1U);
}

TEST_F(Silence, ThatWasAskedForLasts) {
    kiosk.tap("bar.listen"); // reads again
    kiosk.tap("bar.listen"); // and is silenced
    kiosk.forgetEffects();
    kiosk.wait(100s);
    EXPECT_EQ(speeches(), 0U);
}

TEST_F(Silence, OfAPauseLasts) {
    kiosk.tap("voice.again");
    kiosk.tap("voice.pause");
    kiosk.forgetEffects();
    kiosk.wait(100s);
    EXPECT_EQ(speeches(), 0U);
}

TEST(SilenceOfWhoOnlyReads, Lasts) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.happen(session::SpeechEnded{kiosk.state().speech});
    kiosk.forgetEffects();
    kiosk.wait(100s);
    EXPECT_TRUE(kiosk.asked<session::Speak>().empty());
}

} // namespace
} // namespace perron
