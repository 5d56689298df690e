#include <gmock/gmock.h>

#include "support/kiosk.h"

namespace perron {
namespace {

using namespace std::chrono_literals;
using test::Kiosk;
using testing::HasSubstr;

struct Listener : testing::Test {
    Kiosk kiosk;
    Listener() { kiosk.tap("bar.listen"); }
};

TEST_F(Listener, HearsWhatTheFirstTouchIsOn) {
    kiosk.touch("welcome.start");
    EXPECT_EQ(kiosk.pageId(), "welcome");
    EXPECT_EQ(kiosk.spoken(), "welcome.start\n");
    EXPECT_EQ(kiosk.state().focus.value, "welcome.start") << "and sees it";
}

TEST_F(Listener, ChoosesWithTheSecondTouch) {
    kiosk.touch("welcome.start");
    kiosk.touch("welcome.start");
    EXPECT_EQ(kiosk.pageId(), "home");
}

TEST_F(Listener, ChoosesWithOkWhatTheFingerFound) {
    kiosk.touch("welcome.start");
    kiosk.happen(session::KeyPressed{session::Key::Ok});
    EXPECT_EQ(kiosk.pageId(), "home");
}

TEST_F(Listener, MayLookAroundWithAFingerAndChoosesNothing) {
    kiosk.tap("welcome.start");
    for (const char* tile : {"home.theme.papiers", "home.help", "home.theme.papiers"}) {
        kiosk.touch(tile);
        EXPECT_EQ(kiosk.pageId(), "home");
    }
}

TEST_F(Listener, HearsACardAloneAsOftenAsItIsTouched) {
    for (int i = 0; i < 3; ++i) {
        kiosk.forgetEffects();
        kiosk.touch("welcome.private");
        EXPECT_EQ(kiosk.spoken(), "welcome.private\n");
    }
    kiosk.touch("page.title");
    EXPECT_EQ(kiosk.spoken(), "welcome.title\n");
}

TEST_F(Listener, HasTheBarAndTheVoicesKeysAtOnce) {
    kiosk.touch("voice.louder");
    EXPECT_EQ(kiosk.asked<session::Volume>().size(), 1U);
    kiosk.touch("bar.size");
    EXPECT_EQ(kiosk.pageId(), "sight");
}

TEST_F(Listener, HidesTheNumbersForDangerWithOneTouch) {
    kiosk.touch("bar.help");
    kiosk.touch("help.hide");
    EXPECT_EQ(kiosk.pageId(), "home");
}

TEST_F(Listener, TicksWithTheSecondTouchAndUnticksWithTheNext) {
    for (const char* way : {"welcome.start", "home.theme.papiers", "theme.flow.carte-identite",
                            "flow.carte-identite.motif.vieille", "flow.carte-identite.qui.adulte"}) {
        kiosk.tap(way);
    }
    const auto lists = kiosk.page().blocks;
    std::string item;
    for (const page::Block& block : lists) {
        if (const auto* list = std::get_if<page::Checklist>(&block)) {
            item = list->items.front().id.value;
        }
    }
    kiosk.touch(item);
    EXPECT_TRUE(kiosk.state().visit->ticks.empty());
    kiosk.touch(item);
    EXPECT_EQ(kiosk.state().visit->ticks.size(), 1U);
    kiosk.touch(item);
    EXPECT_TRUE(kiosk.state().visit->ticks.empty());
}

TEST_F(Listener, LooksAroundInTheQuestionWithoutLosingTheTimeToAnswer) {
    kiosk.wait(190s);
    ASSERT_TRUE(kiosk.state().asked);
    kiosk.wait(30s);
    kiosk.touch("idle.no");
    kiosk.wait(40s);
    ASSERT_TRUE(kiosk.state().asked);
    kiosk.tap("idle.yes");
    EXPECT_FALSE(kiosk.state().asked);
}

TEST(WhoDoesNotListen, ChoosesWithOneTouchAndACardIsSilent) {
    Kiosk kiosk;
    kiosk.touch("welcome.private");
    EXPECT_TRUE(kiosk.asked<session::Speak>().empty());
    kiosk.touch("welcome.start");
    EXPECT_EQ(kiosk.pageId(), "home");
}

TEST(WhoListenedBefore, ChoosesWithOneTouchOnceTheVoiceIsOff) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    kiosk.tap("bar.listen");
    kiosk.touch("welcome.start");
    EXPECT_EQ(kiosk.pageId(), "home");
}

} // namespace
} // namespace perron
