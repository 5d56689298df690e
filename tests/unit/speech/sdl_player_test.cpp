#include "speech/sdl_player.h"

#include <condition_variable>
#include <cstdlib>
#include <functional>
#include <utility>

#include <gmock/gmock.h>
#include <unistd.h>

#include "support/recording.h"

namespace perron::speech {
namespace {

using testing::ElementsAre;

/// Collects what a player tells from its thread and waits for it.
struct Ear {
    std::mutex mutex;
    std::condition_variable told;
    std::vector<Heard> heard;
    std::vector<Ended> ended;
    std::vector<bool> opened;
    std::vector<Error> broken;        ///< recordings
    std::function<void()> onceOpened; ///< while the player still asks for the device

    Listener listener() {
        return {[this](const Heard& h) {
                    const std::scoped_lock lock(mutex);
                    heard.push_back(h);
                    told.notify_all();
                },
                [this](const Ended& e) {
                    const std::scoped_lock lock(mutex);
                    ended.push_back(e);
                    told.notify_all();
                },
                [this](const Status& device) {
                    if (const auto what = std::exchange(onceOpened, {})) {
                        what();
                    }
                    const std::scoped_lock lock(mutex);
                    opened.push_back(device.has_value());
                    told.notify_all();
                },
                [this](const Error& clip) {
                    const std::scoped_lock lock(mutex);
                    broken.push_back(clip);
                    told.notify_all();
                }};
    }
    template <class Condition>
    bool wait(Condition condition) {
        std::unique_lock lock(mutex);
        return told.wait_for(lock, std::chrono::seconds(20), condition);
    }
};

/// SDL's driver that plays in real time to nowhere.
struct SdlSound : testing::Test {
    Ear ear;
    std::unique_ptr<SdlPlayer> player;

    void SetUp() override {
        setenv("SDL_AUDIODRIVER", "dummy", 1);
        player = started();
        ear.opened.clear();
    }
    /// A player that has tried its device already.
    std::unique_ptr<SdlPlayer> started() {
        auto made = std::make_unique<SdlPlayer>(Synthesizer::open().value(), ear.listener());
        EXPECT_TRUE(ear.wait([&] { return !ear.opened.empty(); }));
        return made;
    }
    static Speech speech(std::uint64_t id, std::vector<Utterance> utterances) {
        return {id, std::move(utterances), Rate{200}};
    }
};

TEST_F(SdlSound, EveryTokenIsToldInOrderAndThenTheEnd) {
    player->start(speech(3, {{"fr", {"Payez", "25 €"}}, {"fr", {"ici."}}}));
    ASSERT_TRUE(ear.wait([&] { return !ear.ended.empty(); }));
    EXPECT_THAT(ear.heard, ElementsAre(Heard{3, 0, 0}, Heard{3, 0, 1}, Heard{3, 1, 0}));
    EXPECT_EQ(ear.ended.at(0).speech, 3U);
    EXPECT_TRUE(ear.ended.at(0).outcome);
}

TEST_F(SdlSound, ANewSpeechReplacesTheOldOneAndOnlyItEnds) {
    player->start(speech(1, {{"fr", std::vector<std::string>(300, "encore")}}));
    ASSERT_TRUE(ear.wait([&] { return ear.heard.size() >= 2; }));
    player->start(speech(2, {{"fr", {"Fini."}}}));
    ASSERT_TRUE(ear.wait([&] { return !ear.ended.empty(); }));
    EXPECT_EQ(ear.ended.at(0).speech, 2U);
    EXPECT_EQ(ear.heard.back(), (Heard{2, 0, 0}));
}

TEST_F(SdlSound, AfterAStopTheNextSpeechIsHeardAsUsual) {
    player->start(speech(1, {{"fr", std::vector<std::string>(300, "encore")}}));
    ASSERT_TRUE(ear.wait([&] { return !ear.heard.empty(); }));
    player->stop();
    player->start(speech(2, {{"fr", {"Bonjour."}}}));
    ASSERT_TRUE(ear.wait([&] { return !ear.ended.empty(); }));
    EXPECT_EQ(ear.ended.at(0).speech, 2U);
}

TEST_F(SdlSound, ALanguageWithoutAVoiceIsSkippedAndReportedAtTheEnd) {
    player->start(speech(1, {{"zz", {"quoi"}}, {"fr", {"Bonjour."}}}));
    ASSERT_TRUE(ear.wait([&] { return !ear.ended.empty(); }));
    EXPECT_THAT(ear.heard, ElementsAre(Heard{1, 1, 0}));
    EXPECT_EQ(ear.ended.at(0).outcome.error().code, Code::NotFound);
}

TEST_F(SdlSound, ASpeechWithoutWordsEndsToo) {
    player->start(speech(1, {}));
    EXPECT_TRUE(ear.wait([&] { return !ear.ended.empty(); }));
}

TEST_F(SdlSound, APausedSpeechGoesOnWhereItWas) {
    player->start(speech(1, {{"fr", {"Un,", "deux,", "trois."}}}));
    ASSERT_TRUE(ear.wait([&] { return !ear.heard.empty(); }));
    player->pause();
    player->resume();
    ASSERT_TRUE(ear.wait([&] { return !ear.ended.empty(); }));
    EXPECT_EQ(ear.heard.size(), 3U);
}

TEST_F(SdlSound, EndingInTheMiddleOfASpeechIsClean) {
    player->start(speech(1, {{"fr", std::vector<std::string>(2000, "encore")}}));
    player->play(Tone::Taken);
    player.reset();
    EXPECT_TRUE(ear.ended.empty());
}

TEST_F(SdlSound, AMissingDeviceIsToldAtTheStart) {
    player.reset();
    setenv("SDL_AUDIODRIVER", "nosuchdriver", 1);
    player = started();
    EXPECT_THAT(ear.opened, ElementsAre(false));
}

TEST_F(SdlSound, ADeviceThatIsGoneEndsTheSpeechWithAnError) {
    setenv("SDL_AUDIODRIVER", "nosuchdriver", 1); // the one tried at the start is closed again
    player->start(speech(1, {{"fr", {"Bonjour."}}}));
    ASSERT_TRUE(ear.wait([&] { return !ear.ended.empty(); }));
    EXPECT_EQ(ear.ended.at(0).outcome.error().code, Code::Unavailable);
    setenv("SDL_AUDIODRIVER", "dummy", 1);
    player->start(speech(2, {{"fr", {"Bonjour."}}}));
    ASSERT_TRUE(ear.wait([&] { return ear.ended.size() == 2; }));
    EXPECT_TRUE(ear.ended.at(1).outcome);
    EXPECT_THAT(ear.opened, ElementsAre(false, true));
}

TEST_F(SdlSound, ASpeechBegunWhileTheDeviceIsAskedForInVainIsNotDropped) {
    setenv("SDL_AUDIODRIVER", "nosuchdriver", 1);
    ear.onceOpened = [this] {
        setenv("SDL_AUDIODRIVER", "dummy", 1);
        player->start(speech(2, {{"fr", {"Bonjour."}}}));
    };
    player->start(speech(1, {{"fr", {"Bonjour."}}}));
    ASSERT_TRUE(ear.wait([&] { return ear.ended.size() == 2; }));
    EXPECT_EQ(ear.ended.at(0).speech, 1U);
    EXPECT_EQ(ear.ended.at(1).speech, 2U);
    EXPECT_TRUE(ear.ended.at(1).outcome);
    EXPECT_THAT(ear.heard, ElementsAre(Heard{2, 0, 0}));
}

TEST_F(SdlSound, ARecordingIsPlayedAndItsWordsAreTold) {
    const Path file = testing::TempDir() + "perron-player-" + std::to_string(::getpid()) + ".ogg";
    test::record(file, {.seconds = 0.4});
    player->start(speech(1, {{"zz", {"Bonjour", "madame."}, MonoTime{0}, file}})); // no synthesizer could say it
    ASSERT_TRUE(ear.wait([&] { return !ear.ended.empty(); }));
    std::filesystem::remove(file);
    EXPECT_THAT(ear.heard, ElementsAre(Heard{1, 0, 0}, Heard{1, 0, 1}));
    EXPECT_TRUE(ear.ended.at(0).outcome);
    EXPECT_TRUE(ear.broken.empty());
}

TEST_F(SdlSound, WhereARecordingIsBrokenTheSynthesizerSpeaksAndTheFileIsTold) {
    player->start(speech(1, {{"fr", {"Bonjour", "madame."}, MonoTime{0}, "/nowhere/hello.ogg"}}));
    ASSERT_TRUE(ear.wait([&] { return !ear.ended.empty(); }));
    EXPECT_THAT(ear.heard, ElementsAre(Heard{1, 0, 0}, Heard{1, 0, 1}));
    EXPECT_TRUE(ear.ended.at(0).outcome);
    ASSERT_EQ(ear.broken.size(), 1U);
    EXPECT_THAT(ear.broken[0].detail, testing::HasSubstr("/nowhere/hello.ogg"));
}

TEST_F(SdlSound, AHeadsetThatDoesNotOpenLeavesTheVoiceSilent) {
    player->setOutputs({"Casque", ""});
    player->start(speech(1, {{"fr", {"Bonjour."}}}));
    ASSERT_TRUE(ear.wait([&] { return !ear.ended.empty(); }));
    EXPECT_EQ(ear.ended.at(0).outcome.error().code, Code::Unavailable) << "the loudspeaker is not for this voice";
    player->setOutputs({});
    player->start(speech(2, {{"fr", {"Bonjour."}}}));
    ASSERT_TRUE(ear.wait([&] { return ear.ended.size() == 2; }));
    EXPECT_TRUE(ear.ended.at(1).outcome);
}

TEST_F(SdlSound, AToneAloneTellsWhetherTheDeviceOpens) {
    player->play(Tone::Test);
    ASSERT_TRUE(ear.wait([&] { return !ear.opened.empty(); }));
    EXPECT_TRUE(ear.opened.at(0));
}

} // namespace
} // namespace perron::speech
