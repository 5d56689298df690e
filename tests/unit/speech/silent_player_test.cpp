#include "speech/silent_player.h"

#include <gmock/gmock.h>

namespace perron::speech {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

struct Silent : testing::Test {
    SimulatedClock clock{WallTime{}};
    std::vector<Heard> heard;
    std::vector<std::uint64_t> ended;
    SilentPlayer player{
        clock, {[this](const Heard& h) { heard.push_back(h); }, [this](const Ended& e) { ended.push_back(e.speech); }}};

    static Speech twoSentences(std::uint64_t id, Rate rate = {}) {
        return {id, {{"fr", {"Bonjour", "madame."}}, {"fr", {"Entrez."}}}, rate};
    }
    void playToItsEnd() {
        while (const auto due = player.nextDeadline()) {
            clock.advance(std::max(*due - clock.mono(), MonoTime{0}));
            player.catchUp();
        }
    }
};

TEST_F(Silent, EveryTokenIsToldInOrderAndThenTheEnd) {
    player.start(twoSentences(7));
    playToItsEnd();
    EXPECT_THAT(heard, ElementsAre(Heard{7, 0, 0}, Heard{7, 0, 1}, Heard{7, 1, 0}));
    EXPECT_THAT(ended, ElementsAre(7));
}

TEST_F(Silent, NothingIsToldBeforeItsTime) {
    player.start(twoSentences(1));
    player.catchUp();
    EXPECT_THAT(heard, ElementsAre(Heard{1, 0, 0}));
    clock.advance(10ms);
    player.catchUp();
    EXPECT_EQ(heard.size(), 1U);
}

TEST_F(Silent, TwiceTheRateIsHalfTheTime) {
    player.start(twoSentences(1));
    playToItsEnd();
    const MonoTime calm = clock.mono();
    player.start(twoSentences(2, Rate{200}));
    playToItsEnd();
    EXPECT_NEAR(static_cast<double>((clock.mono() - calm).count()), static_cast<double>(calm.count()) / 2, 5);
}

TEST_F(Silent, AStoppedSpeechTellsNothingMore) {
    player.start(twoSentences(1));
    player.stop();
    clock.advance(1h);
    player.catchUp();
    EXPECT_THAT(heard, IsEmpty());
    EXPECT_THAT(ended, IsEmpty());
    EXPECT_FALSE(player.nextDeadline());
}

TEST_F(Silent, ANewSpeechReplacesTheOldOne) {
    player.start(twoSentences(1));
    player.start(twoSentences(2));
    playToItsEnd();
    EXPECT_THAT(ended, ElementsAre(2));
}

TEST_F(Silent, APauseShiftsWhatFollows) {
    player.start(twoSentences(1));
    player.catchUp();
    const MonoTime due = *player.nextDeadline();
    player.pause();
    EXPECT_FALSE(player.nextDeadline());
    clock.advance(1min);
    player.catchUp();
    EXPECT_EQ(heard.size(), 1U);
    player.resume();
    EXPECT_EQ(player.nextDeadline(), due + 1min);
}

} // namespace
} // namespace perron::speech
