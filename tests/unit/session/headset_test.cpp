#include <gmock/gmock.h>

#include "support/kiosk.h"

namespace perron {
namespace {

using namespace std::chrono_literals;
using session::Headset;
using session::HeadsetChanged;
using test::Kiosk;
using testing::HasSubstr;

TEST(HeadsetIn, BeginsAVisitThatListensWithoutATouch) {
    Kiosk kiosk;
    kiosk.happen(HeadsetChanged{Headset::There});
    EXPECT_THAT(kiosk.spoken(), HasSubstr("welcome.title"));
    kiosk.tap("bar.finish");
    kiosk.tap("finish.next");
    EXPECT_EQ(kiosk.counted("ecoute"), "oui");
}

TEST(HeadsetIn, HearsFirstHowToChooseByFingerAndByKey) {
    Kiosk kiosk;
    kiosk.happen(HeadsetChanged{Headset::There});
    EXPECT_THAT(kiosk.spoken(), HasSubstr("welcome.title\nlesson.ear\nwelcome.keys\n"));
}

TEST(HeadsetIn, ReadsThePageOneIsOn) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.happen(HeadsetChanged{Headset::There});
    EXPECT_THAT(kiosk.spoken(), HasSubstr("home.title"));
}

TEST(HeadsetIn, AnswersTheQuestionWhetherSomebodyIsThere) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.wait(185s);
    ASSERT_TRUE(kiosk.state().asked);
    kiosk.happen(HeadsetChanged{Headset::There});
    EXPECT_FALSE(kiosk.state().asked);
    EXPECT_THAT(kiosk.spoken(), HasSubstr("home.title"));
}

TEST(HeadsetIn, AfterSomebodyElsesThanksBeginsAtTheWelcome) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.tap("bar.finish");
    kiosk.tap("finish.next");
    kiosk.happen(HeadsetChanged{Headset::There});
    EXPECT_EQ(kiosk.pageId(), "welcome");
    EXPECT_TRUE(kiosk.state().visit);
}

TEST(HeadsetIn, DoesNotReadTheStaffsPages) {
    Kiosk kiosk;
    kiosk.happen(session::StaffCorner{});
    kiosk.forgetEffects();
    kiosk.happen(HeadsetChanged{Headset::There});
    EXPECT_TRUE(kiosk.asked<session::Speak>().empty());
    EXPECT_FALSE(kiosk.state().visit);
}

TEST(HeadsetOut, SilencesTheVoiceUntilItIsAskedForAgain) {
    Kiosk kiosk;
    kiosk.happen(HeadsetChanged{Headset::There});
    kiosk.forgetEffects();
    kiosk.happen(HeadsetChanged{Headset::Gone});
    EXPECT_FALSE(kiosk.asked<session::Hush>().empty());
    kiosk.forgetEffects();
    kiosk.tap("welcome.start");
    EXPECT_TRUE(kiosk.asked<session::Speak>().empty());
    kiosk.tap("bar.listen");
    EXPECT_EQ(kiosk.asked<session::Speak>().size(), 1U);
}

TEST(HeadsetOut, SilencesThanksTooAndBeginsNoVisit) {
    Kiosk kiosk;
    kiosk.happen(HeadsetChanged{Headset::There});
    kiosk.tap("bar.finish");
    kiosk.tap("finish.next");
    ASSERT_TRUE(kiosk.state().speaking);
    kiosk.happen(HeadsetChanged{Headset::Gone});
    EXPECT_FALSE(kiosk.state().speaking);
    EXPECT_FALSE(kiosk.state().visit);
}

TEST(HeadsetOut, StillEndsTheVisitInTime) {
    Kiosk kiosk;
    kiosk.happen(HeadsetChanged{Headset::There});
    kiosk.happen(HeadsetChanged{Headset::Gone});
    kiosk.wait(300s);
    EXPECT_EQ(kiosk.pageId(), "welcome");
    EXPECT_FALSE(kiosk.state().visit);
}

} // namespace
} // namespace perron
