#include <gmock/gmock.h>

#include "support/kiosk.h"

namespace perron {
namespace {

using test::Kiosk;
using testing::HasSubstr;
using testing::Not;

TEST(Voice, ReadsNoPageUntilSomebodyAsksForIt) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    EXPECT_EQ(kiosk.spoken(), "voice.offer\n");
    kiosk.forgetEffects();
    kiosk.tap("home.theme.papiers");
    kiosk.tap("theme.flow.carte-identite");
    EXPECT_TRUE(kiosk.asked<session::Speak>().empty());
}

TEST(Voice, ReadsTitleBlocksAndChoicesButNotTheBar) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    EXPECT_EQ(
        kiosk.spoken(),
        "welcome.title\nlesson.ear\nwelcome.free\nwelcome.private\nwelcome.time\nwelcome.start\nwelcome.lesson\n");
}

TEST(Voice, TellsFirstHowOneChoosesWithWhatIsUsed) {
    Kiosk touched;
    touched.tap("bar.listen");
    EXPECT_THAT(touched.spoken(), HasSubstr("welcome.title\nlesson.ear\n"));
    Kiosk keys;
    keys.happen(session::KeyPressed{session::Key::Listen});
    EXPECT_THAT(keys.spoken(), HasSubstr("welcome.title\nwelcome.keys\n"));
    Kiosk switches;
    switches.m_settings.command = settings::Command::TwoSwitches;
    switches.happen(session::KeyPressed{session::Key::Listen});
    EXPECT_THAT(switches.spoken(), HasSubstr("welcome.title\nwelcome.switches\n"));
}

TEST(Voice, NamesTheOtherLanguagesToWhoStartedItWithoutAFinger) {
    Kiosk key;
    key.happen(session::KeyPressed{session::Key::Listen});
    EXPECT_THAT(key.spoken(), HasSubstr("welcome.language"));
    Kiosk headset;
    headset.happen(session::HeadsetChanged{session::Headset::There});
    EXPECT_THAT(headset.spoken(), HasSubstr("welcome.language"));
    Kiosk finger;
    finger.tap("bar.listen");
    EXPECT_THAT(finger.spoken(), Not(HasSubstr("welcome.language")));
}

TEST(Voice, LeavesSourcesAndWhatIsNotTickedToTheFocus) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    for (const char* element :
         {"welcome.start", "home.theme.papiers", "theme.flow.carte-identite", "flow.carte-identite.motif.vieille"}) {
        kiosk.tap(element);
    }
    kiosk.tap("flow.carte-identite.qui.adulte");
    EXPECT_THAT(kiosk.spoken(), Not(HasSubstr("fact.sources")));
    EXPECT_THAT(kiosk.spoken(), Not(HasSubstr("check.unticked")));
    kiosk.touch("flow.carte-identite.papiers.ancienne");
    EXPECT_THAT(kiosk.spoken(), HasSubstr("check.unticked"));
}

TEST(Voice, SaysOfAPlaceOfTheBarWhatOneDoesThere) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    kiosk.happen(session::KeyPressed{session::Key::Previous});
    kiosk.happen(session::KeyPressed{session::Key::Previous});
    EXPECT_EQ(kiosk.spoken(), "bar.finish.said\n");
}

TEST(Voice, ReadsEveryNextPageOnEntry) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    kiosk.tap("welcome.start");
    EXPECT_THAT(kiosk.spoken(), HasSubstr("home.title"));
    kiosk.tap("home.theme.papiers");
    kiosk.tap("theme.flow.carte-identite");
    EXPECT_THAT(kiosk.spoken(), HasSubstr("Elle est trop vieille"));
}

TEST(Voice, StopsAtTheNextTouchAndSaysWhatTheTouchLedTo) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    kiosk.touch("welcome.start");
    kiosk.forgetEffects();
    kiosk.touch("welcome.start");
    EXPECT_FALSE(kiosk.asked<session::Hush>().empty());
    EXPECT_EQ(kiosk.asked<session::Speak>().size(), 1U);
}

TEST(Voice, ASecondTouchOnListenMakesItSilentForGood) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    kiosk.tap("bar.listen");
    kiosk.forgetEffects();
    kiosk.tap("welcome.start");
    EXPECT_TRUE(kiosk.asked<session::Speak>().empty());
}

TEST(Voice, AfterThePageListenReadsItAgain) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    kiosk.happen(session::SpeechEnded{kiosk.state().speech});
    kiosk.forgetEffects();
    kiosk.tap("bar.listen");
    EXPECT_EQ(kiosk.asked<session::Speak>().size(), 1U);
}

TEST(Voice, LightsTheWordItSays) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    kiosk.happen(session::SpeechReached{kiosk.state().speech, 2, 0, 0});
    ASSERT_TRUE(kiosk.state().lit);
    EXPECT_EQ(kiosk.state().lit->element.value, "welcome.free");
    EXPECT_EQ(kiosk.state().lit->end, std::string("welcome.free").size());
}

TEST(Voice, NewsOfAnEarlierSpeechLightsNothing) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    const int before = kiosk.state().speech;
    kiosk.tap("welcome.start");
    kiosk.happen(session::SpeechReached{before, 0, 0, 0});
    EXPECT_FALSE(kiosk.state().lit);
    kiosk.happen(session::SpeechReached{kiosk.state().speech, 99, 0, 0});
    EXPECT_FALSE(kiosk.state().lit);
}

TEST(Voice, ATickedItemSaysSo) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    for (const char* element : {"welcome.start", "home.theme.papiers", "theme.flow.carte-identite",
                                "flow.carte-identite.motif.vieille", "flow.carte-identite.qui.adulte"}) {
        kiosk.tap(element);
    }
    std::string item;
    for (const page::Block& block : kiosk.page().blocks) {
        if (const auto* list = std::get_if<page::Checklist>(&block)) {
            item = list->items.front().id.value;
        }
    }
    ASSERT_FALSE(item.empty());
    kiosk.tap(item);
    EXPECT_THAT(kiosk.spoken(), HasSubstr("check.ticked"));
    kiosk.tap(item);
    EXPECT_THAT(kiosk.spoken(), HasSubstr("check.unticked"));
}

TEST(Voice, TheThanksCanBeSilencedToo) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    kiosk.tap("bar.finish");
    kiosk.tap("finish.next");
    ASSERT_TRUE(kiosk.state().speaking);
    kiosk.tap("bar.listen");
    EXPECT_FALSE(kiosk.state().speaking);
}

TEST(Voice, ItsKeysAreThereWhileItIsOn) {
    Kiosk kiosk;
    EXPECT_FALSE(kiosk.offers("voice.again"));
    kiosk.tap("bar.listen");
    for (const char* key : {"pause", "again", "slower", "faster", "softer", "louder"}) {
        EXPECT_TRUE(kiosk.offers(std::string("voice.") + key)) << key;
    }
    kiosk.tap("bar.listen");
    EXPECT_FALSE(kiosk.offers("voice.again"));
}

TEST(Voice, PausesWhereItIsAndGoesOn) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    kiosk.tap("voice.pause");
    EXPECT_EQ(kiosk.asked<session::Pause>().size(), 1U);
    EXPECT_TRUE(kiosk.asked<session::Hush>().empty()) << "a pause loses nothing";
    kiosk.tap("voice.pause");
    EXPECT_EQ(kiosk.asked<session::Resume>().size(), 1U);
    EXPECT_EQ(kiosk.asked<session::Speak>().size(), 1U);
}

TEST(Voice, ThatIsPausedHoldsNobodysPlaceForEver) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    kiosk.tap("voice.pause");
    kiosk.wait(std::chrono::seconds(181));
    EXPECT_TRUE(kiosk.state().asked);
    EXPECT_FALSE(kiosk.state().paused) << "the question is spoken";
    kiosk.wait(std::chrono::seconds(46));
    EXPECT_EQ(kiosk.pageId(), "welcome");
}

TEST(Voice, ThatSpeaksKeepsTheQuestionAway) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    for (int i = 0; i < 5; ++i) {
        kiosk.wait(std::chrono::seconds(100));
        kiosk.happen(session::SpeechReached{kiosk.state().speech, 0, 0, 0});
    }
    EXPECT_FALSE(kiosk.state().asked);
}

TEST(Voice, AnotherPaceGoesOnFromTheSentenceBeingSaid) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    kiosk.happen(session::SpeechReached{kiosk.state().speech, 3, 0, 0});
    kiosk.tap("voice.faster");
    EXPECT_EQ(kiosk.asked<session::Speak>().back().percent, 126);
    EXPECT_EQ(kiosk.spoken(), "welcome.private\nwelcome.time\nwelcome.start\nwelcome.lesson\n");
    for (int i = 0; i < 9; ++i) {
        kiosk.tap("voice.slower");
    }
    EXPECT_EQ(kiosk.asked<session::Speak>().back().percent, 50);
}

TEST(Voice, TheNextPersonHearsTheUsualPaceAndVolume) {
    Kiosk kiosk;
    const int usual = kiosk.world().settings.volume;
    kiosk.tap("bar.listen");
    kiosk.tap("voice.louder");
    kiosk.tap("voice.faster");
    EXPECT_EQ(kiosk.asked<session::Volume>().back().step, usual + 1);
    kiosk.tap("bar.finish");
    kiosk.tap("finish.next");
    EXPECT_EQ(kiosk.asked<session::Volume>().back().step, usual);
    kiosk.tap("end.start");
    kiosk.tap("bar.listen");
    EXPECT_EQ(kiosk.asked<session::Speak>().back().percent, 100);
}

TEST(Voice, SaysAPageAgain) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    kiosk.happen(session::SpeechEnded{kiosk.state().speech});
    kiosk.tap("voice.again");
    EXPECT_EQ(kiosk.asked<session::Speak>().size(), 2U);
}

TEST(Voice, TheWholeVisitIsCountedAsListened) {
    Kiosk kiosk;
    kiosk.tap("bar.listen");
    kiosk.tap("bar.listen");
    kiosk.tap("bar.finish");
    kiosk.tap("finish.next");
    EXPECT_EQ(kiosk.counted("ecoute"), "oui");
}

} // namespace
} // namespace perron
