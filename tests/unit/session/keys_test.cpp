#include <set>

#include <gmock/gmock.h>

#include "support/kiosk.h"

namespace perron {
namespace {

using namespace std::chrono_literals;
using session::Key;
using session::KeyPressed;
using test::Kiosk;
using testing::HasSubstr;

std::set<std::string> roundOf(Kiosk& kiosk) {
    std::set<std::string> seen;
    kiosk.happen(KeyPressed{Key::Next});
    while (seen.insert(kiosk.state().focus.value).second) {
        kiosk.happen(KeyPressed{Key::Next});
    }
    return seen;
}

/// Next until the focus stands there; a round is enough.
bool goTo(Kiosk& kiosk, const std::string& element) {
    for (int i = 0; i < 60 && kiosk.state().focus.value != element; ++i) {
        kiosk.happen(KeyPressed{Key::Next});
    }
    return kiosk.state().focus.value == element;
}

std::string firstOffered(const Kiosk& kiosk) {
    for (const char* way : {"page.more", "flow.next"}) {
        if (kiosk.offers(way)) {
            return way;
        }
    }
    const session::Shown shown(kiosk.state(), kiosk.world());
    for (const page::Placed& placed : shown.part().leaves) {
        if (page::touchOf(placed.leaf) == page::Touch::Acts) {
            return page::idOf(placed.leaf).value;
        }
    }
    return "";
}

TEST(Keys, NextReachesEverythingThatActsAndComesRound) {
    Kiosk kiosk;
    kiosk.happen(KeyPressed{Key::Next});
    EXPECT_EQ(kiosk.state().focus.value, "welcome.start");
    EXPECT_EQ(roundOf(kiosk),
              (std::set<std::string>{"welcome.start", "welcome.lesson", "welcome.languages", "bar.language",
                                     "bar.listen", "bar.size", "bar.finish", "bar.help"}));
}

TEST(Keys, PreviousGoesTheOtherWay) {
    Kiosk kiosk;
    kiosk.happen(KeyPressed{Key::Previous});
    EXPECT_EQ(kiosk.state().focus.value, "bar.help");
}

TEST(Keys, OkDoesWhatATouchDoes) {
    Kiosk kiosk;
    kiosk.happen(KeyPressed{Key::Next});
    kiosk.happen(KeyPressed{Key::Ok});
    EXPECT_EQ(kiosk.pageId(), "home");
    EXPECT_TRUE(kiosk.state().focus.empty());
}

TEST(Keys, OkWithoutAFocusTakesTheFirstAndChoosesNothing) {
    Kiosk kiosk;
    kiosk.happen(KeyPressed{Key::Ok});
    EXPECT_EQ(kiosk.pageId(), "welcome");
    EXPECT_EQ(kiosk.state().focus.value, "welcome.start");
}

TEST(Keys, TheFocusOfWhoWentAwayIsNotThereForTheNext) {
    Kiosk kiosk;
    kiosk.happen(KeyPressed{Key::Next});
    kiosk.wait(5min);
    EXPECT_EQ(kiosk.pageId(), "welcome");
    EXPECT_TRUE(kiosk.state().focus.empty());
}

TEST(Keys, ListenStartsTheVoiceWithoutSight) {
    Kiosk kiosk;
    kiosk.happen(KeyPressed{Key::Listen});
    EXPECT_TRUE(kiosk.state().visit);
    EXPECT_THAT(kiosk.spoken(), HasSubstr("welcome.title"));
}

TEST(Keys, OkAfterListenLeadsToTheLanguages) {
    Kiosk kiosk;
    kiosk.happen(KeyPressed{Key::Listen});
    EXPECT_EQ(kiosk.state().focus.value, "welcome.languages");
    kiosk.happen(KeyPressed{Key::Ok});
    EXPECT_EQ(kiosk.pageId(), "languages");
}

TEST(Keys, WhoHasChosenALanguageIsNotToldOfTheOthersAgain) {
    Kiosk kiosk;
    kiosk.happen(KeyPressed{Key::Listen});
    kiosk.happen(KeyPressed{Key::Ok});
    kiosk.tap("language.ar");
    EXPECT_EQ(kiosk.pageId(), "welcome");
    EXPECT_FALSE(kiosk.shows("welcome.languages"));
}

TEST(Keys, ThatOfLanguagesLeadsThereFromEveryPageAndBack) {
    for (const char* way : {"welcome.start", "bar.help", "bar.size", "welcome.lesson"}) {
        Kiosk kiosk;
        kiosk.tap(way);
        const std::string before = kiosk.pageId();
        kiosk.happen(KeyPressed{Key::Languages});
        EXPECT_EQ(kiosk.pageId(), "languages");
        kiosk.happen(KeyPressed{Key::Languages});
        EXPECT_EQ(kiosk.pageId(), before);
    }
}

TEST(Keys, ListenStartsTheVoiceOnEveryPageOfAVisit) {
    for (const char* way : {"welcome.start", "bar.help", "bar.size"}) {
        Kiosk kiosk;
        kiosk.tap(way);
        kiosk.forgetEffects();
        kiosk.happen(KeyPressed{Key::Listen});
        EXPECT_THAT(kiosk.spoken(), HasSubstr(".title")) << way;
    }
}

TEST(Keys, WhoListensRestsOnWhatIsOnlyReadToo) {
    Kiosk kiosk;
    kiosk.happen(KeyPressed{Key::Listen});
    kiosk.happen(KeyPressed{Key::Next});
    EXPECT_EQ(kiosk.spoken(), "welcome.free\n");
    kiosk.forgetEffects();
    kiosk.happen(KeyPressed{Key::Ok});
    EXPECT_EQ(kiosk.spoken(), "welcome.free\n") << "OK on a card says it again";
    EXPECT_TRUE(roundOf(kiosk).contains("welcome.start"));
}

TEST(Keys, OfTheVoiceChangePaceAndVolumeWithoutLosingThePlace) {
    Kiosk kiosk;
    kiosk.happen(KeyPressed{Key::Listen});
    goTo(kiosk, "welcome.start");
    kiosk.happen(KeyPressed{Key::Slower});
    kiosk.happen(KeyPressed{Key::Louder});
    EXPECT_EQ(kiosk.asked<session::Speak>().back().percent, 79);
    EXPECT_EQ(kiosk.asked<session::Volume>().back().step, kiosk.world().settings.volume + 1);
    kiosk.happen(KeyPressed{Key::Pause});
    EXPECT_TRUE(kiosk.state().paused);
    EXPECT_EQ(kiosk.state().focus.value, "welcome.start");
}

TEST(Keys, AKeyForAPlaceThatIsSwitchedOffIsAnsweredAllTheSame) {
    Kiosk kiosk;
    kiosk.happen(KeyPressed{Key::Home});
    ASSERT_EQ(kiosk.asked<session::Sound>().size(), 1U);
    EXPECT_EQ(kiosk.asked<session::Sound>().back().what, session::Sound::What::Missed);
    EXPECT_EQ(kiosk.pageId(), "welcome");
}

TEST(Keys, AKeyWhileTheQuestionStandsGivesTheTimeToAnswerAnew) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.wait(200s);
    ASSERT_TRUE(kiosk.state().asked);
    for (int i = 0; i < 4; ++i) {
        kiosk.wait(20s);
        kiosk.happen(KeyPressed{Key::Next});
    }
    ASSERT_TRUE(kiosk.state().asked);
    goTo(kiosk, "idle.yes");
    kiosk.happen(KeyPressed{Key::Ok});
    EXPECT_EQ(kiosk.pageId(), "home");
}

TEST(Keys, OneOkAnswersTheQuestionOfWhoCameByKeys) {
    Kiosk kiosk;
    goTo(kiosk, "welcome.start");
    kiosk.happen(KeyPressed{Key::Ok});
    kiosk.wait(200s);
    ASSERT_TRUE(kiosk.state().asked);
    kiosk.happen(KeyPressed{Key::Ok});
    EXPECT_FALSE(kiosk.state().asked);
    EXPECT_EQ(kiosk.pageId(), "home");
}

TEST(Keys, AWholeProcedureNeedsNeitherTouchNorSight) {
    Kiosk kiosk;
    kiosk.happen(KeyPressed{Key::Listen});
    for (int steps = 0; steps < 60 && kiosk.pageId() != "flow.carte-identite.end"; ++steps) {
        ASSERT_TRUE(goTo(kiosk, firstOffered(kiosk))) << kiosk.pageId();
        kiosk.happen(KeyPressed{Key::Ok});
    }
    EXPECT_EQ(kiosk.pageId(), "flow.carte-identite.end");
}

struct Switches : testing::Test {
    Kiosk kiosk;
    Switches() {
        kiosk.m_settings.command = settings::Command::TwoSwitches;
        kiosk.happen(session::Ticked{});
    }
};

TEST_F(Switches, TheFocusIsSeenBeforeAnybodyCame) {
    EXPECT_FALSE(kiosk.state().visit);
    EXPECT_EQ(kiosk.state().focus.value, "welcome.start");
}

TEST_F(Switches, TheFocusIsSeenOnEachPageOfAProcedureAndOfItsEnd) {
    for (int steps = 0; steps < 60 && kiosk.pageId() != "end"; ++steps) {
        EXPECT_FALSE(kiosk.state().focus.empty()) << kiosk.pageId();
        const bool leave = kiosk.pageId() == "flow.carte-identite.end";
        ASSERT_TRUE(goTo(kiosk, leave ? "bar.finish" : firstOffered(kiosk))) << kiosk.pageId();
        kiosk.happen(KeyPressed{Key::Ok});
    }
    EXPECT_EQ(kiosk.pageId(), "end");
    EXPECT_EQ(kiosk.state().focus.value, "end.start");
    kiosk.wait(10s);
    EXPECT_EQ(kiosk.pageId(), "welcome");
    EXPECT_EQ(kiosk.state().focus.value, "welcome.start");
}

TEST_F(Switches, TheFirstPressOfEitherStartsTheVoiceForWhoSeesNothing) {
    kiosk.happen(KeyPressed{Key::Ok});
    EXPECT_EQ(kiosk.pageId(), "welcome");
    ASSERT_TRUE(kiosk.state().visit);
    EXPECT_TRUE(kiosk.state().visit->listening);
    EXPECT_THAT(kiosk.spoken(), testing::HasSubstr("welcome.switches"));
    ASSERT_TRUE(goTo(kiosk, "welcome.start"));
    kiosk.happen(KeyPressed{Key::Ok});
    EXPECT_EQ(kiosk.pageId(), "home");
}

TEST_F(Switches, WhoSilencesTheVoiceIsLeftInSilence) {
    kiosk.happen(KeyPressed{Key::Next});
    ASSERT_TRUE(goTo(kiosk, "bar.listen"));
    kiosk.happen(KeyPressed{Key::Ok});
    kiosk.happen(KeyPressed{Key::Next});
    EXPECT_FALSE(kiosk.state().visit->listening);
}

TEST_F(Switches, AnswerTheQuestion) {
    kiosk.happen(KeyPressed{Key::Ok});
    kiosk.wait(200s);
    ASSERT_TRUE(kiosk.state().asked);
    EXPECT_EQ(kiosk.state().focus.value, "idle.yes");
    kiosk.happen(KeyPressed{Key::Ok});
    EXPECT_FALSE(kiosk.state().asked);
}

TEST_F(Switches, ATouchStillDoesWhatItDid) {
    kiosk.tap("bar.help");
    EXPECT_EQ(kiosk.pageId(), "help");
}

} // namespace
} // namespace perron
