#include "effects/narrator.h"

#include <gtest/gtest.h>

#include "desk.h"

namespace perron::effects {
namespace {

using session::Condition;

session::Speak twoWords(int number) {
    page::Run run;
    run.language = page::Language{"fr"};
    run.said = {{"Bonjour", 0, 7}, {"madame", 8, 14}};
    return {number, {{page::ElementId{"x"}, 0, page::Text{{run}}}}};
}

/// Does what the test tells it to.
struct Puppet final : speech::Player {
    explicit Puppet(speech::Listener told)
        : listener(std::move(told)) {}
    void start(speech::Speech speech) override { started.push_back(std::move(speech)); }
    void stop() override { ++stops; }
    void pause() override {}
    void resume() override {}
    void setVolume(int to) override { volume = to; }
    void play(speech::Tone tone) override { tones.push_back(tone); }
    void setOutputs(const speech::Outputs& to) override { outputs = to; }

    speech::Listener listener;
    std::vector<speech::Speech> started;
    std::vector<speech::Tone> tones;
    speech::Outputs outputs;
    int stops = 0;
    int volume = -1;
};

struct Narration : testing::Test {
    test::Loop loop;
    test::Notes notes;
    SimulatedClock clock{WallTime{}};
    Puppet* puppet = nullptr;
    Narrator::OpenSound works = [this](speech::Listener listener) -> Result<std::unique_ptr<speech::Player>> {
        auto made = std::make_unique<Puppet>(std::move(listener));
        puppet = made.get();
        return made;
    };
    Narrator::OpenSound fails = [](const speech::Listener&) -> Result<std::unique_ptr<speech::Player>> {
        return fail(Code::Unavailable, "no device");
    };
    void playSilently(Narrator& narrator) {
        while (const auto due = narrator.nextDeadline()) {
            clock.advance(std::max(*due - clock.mono(), MonoTime{0}));
            narrator.catchUp();
        }
    }
};

TEST_F(Narration, WordsHeardComeBackAsPlacesInTheText) {
    Narrator narrator({works, 4}, clock, loop.queue, notes);
    EXPECT_EQ(puppet->volume, 4);
    narrator.speak(twoWords(3));
    puppet->listener.heard({3, 0, 1});
    puppet->listener.ended({3, {}});
    EXPECT_EQ(loop.next<session::SpeechReached>().token, 1U);
    EXPECT_EQ(loop.next<session::SpeechEnded>().speech, 3);
}

TEST_F(Narration, WhatAnEarlierSpeechStillTellsIsDropped) {
    Narrator narrator({works, 4}, clock, loop.queue, notes);
    narrator.speak(twoWords(1));
    narrator.speak(twoWords(2));
    puppet->listener.heard({1, 0, 1});
    puppet->listener.ended({1, {}});
    EXPECT_TRUE(loop.all<session::SpeechReached>().empty());
    narrator.hush();
    puppet->listener.heard({2, 0, 0});
    EXPECT_TRUE(loop.all<session::SpeechReached>().empty());
    EXPECT_GE(puppet->stops, 1);
}

TEST_F(Narration, WithoutADeviceWordsStillLightUpAndStaffAreTold) {
    Narrator narrator({fails, 4}, clock, loop.queue, notes);
    EXPECT_EQ(loop.next<session::SoundChanged>().sound, Condition::Fails);
    EXPECT_EQ(notes.count(Event::SoundMissing), 1);
    narrator.speak(twoWords(1));
    playSilently(narrator);
    EXPECT_EQ(loop.next<session::SpeechReached>().token, 0U);
    EXPECT_EQ(loop.next<session::SpeechReached>().token, 1U);
    EXPECT_EQ(loop.next<session::SpeechEnded>().speech, 1);
}

TEST_F(Narration, ADeviceLostInTheMiddleLeavesTheWordsLightingUpAndIsLoggedOnce) {
    Narrator narrator({works, 4}, clock, loop.queue, notes);
    for (const int number : {1, 2}) {
        narrator.speak(twoWords(number));
        puppet->listener.device(fail(Code::Unavailable, "gone"));
        puppet->listener.ended({static_cast<std::uint64_t>(number), fail(Code::Unavailable, "gone")});
        ASSERT_TRUE(narrator.nextDeadline());
        playSilently(narrator);
        EXPECT_EQ(loop.next<session::SpeechEnded>().speech, number);
    }
    EXPECT_EQ(notes.count(Event::SoundMissing), 1);
    puppet->listener.device({});
    EXPECT_EQ(loop.next<session::SoundChanged>().sound, Condition::Works);
}

TEST_F(Narration, AMissingVoiceIsLoggedOnceALanguage) {
    Narrator narrator({works, 4}, clock, loop.queue, notes);
    for (const int number : {1, 2}) {
        narrator.speak(twoWords(number));
        puppet->listener.ended({static_cast<std::uint64_t>(number), fail(Code::NotFound, "no voice for 'zz'")});
        if (number == 1) {
            EXPECT_EQ(loop.next<session::SoundChanged>().sound, Condition::LacksVoice);
        }
        playSilently(narrator);
        EXPECT_EQ(loop.next<session::SpeechReached>().token, 0U) << "words light up all the same";
        EXPECT_EQ(loop.next<session::SpeechEnded>().speech, number);
    }
    EXPECT_EQ(notes.count(Event::VoiceMissing), 1);
}

TEST_F(Narration, EachSoundHasItsTone) {
    Narrator narrator({works, 4}, clock, loop.queue, notes);
    narrator.play({session::Sound::What::Missed});
    narrator.play({session::Sound::What::Test});
    EXPECT_EQ(puppet->tones, (std::vector{speech::Tone::Missed, speech::Tone::Test}));
}

TEST_F(Narration, ABrokenRecordingIsLoggedOnceWithItsFile) {
    Narrator narrator({works, 4}, clock, loop.queue, notes);
    for (int i = 0; i < 2; ++i) {
        puppet->listener.clip({Code::Malformed, "voice/fr/bar.back.ogg: damaged"});
    }
    EXPECT_EQ(notes.count(Event::ClipBroken), 1);
}

TEST_F(Narration, WhatWasRecordedIsPlayedFromThere) {
    voice::Clips clips;
    clips.add("fr", "greeting", "Bonjour madame", "/voice/fr/greeting.ogg");
    Narrator narrator({works, 4, clips}, clock, loop.queue, notes);
    session::Speak speak = twoWords(1);
    speak.utterances[0].words.runs[0].message = page::MessageId{"greeting"};
    speak.utterances[0].words.runs[0].shown = "Bonjour madame";
    narrator.speak(speak);
    EXPECT_EQ(puppet->started.at(0).utterances.at(0).clip, "/voice/fr/greeting.ogg");
}

/// A socket for a headset, and somebody who plugs.
struct Plugging : Narration {
    struct Watch final : speech::HeadsetWatch {};
    speech::HeadsetWatch::Changed tell;
    const speech::Outputs headset{"Casque", "Haut-parleur"};

    Narrator::Setup setup() {
        return {works, 4, {}, [this](speech::HeadsetWatch::Changed changed) -> std::unique_ptr<speech::HeadsetWatch> {
                    tell = std::move(changed);
                    return std::make_unique<Watch>();
                }};
    }
};

TEST_F(Plugging, AHeadsetGetsTheVoiceAndTheVisitIsTold) {
    Narrator narrator(setup(), clock, loop.queue, notes);
    tell(std::nullopt);
    tell(headset);
    EXPECT_EQ(puppet->outputs, headset);
    EXPECT_EQ(loop.next<session::HeadsetChanged>().headset, session::Headset::There);
    EXPECT_EQ(notes.count(Event::HeadsetThere), 1);
}

TEST_F(Plugging, AHeadsetThatIsPulledOutIsSilentBeforeAnythingElseIsHeard) {
    Narrator narrator(setup(), clock, loop.queue, notes);
    tell(std::nullopt);
    tell(headset);
    narrator.speak(twoWords(1));
    const int before = puppet->stops;
    tell(std::nullopt);
    EXPECT_EQ(puppet->stops, before + 1);
    EXPECT_EQ(puppet->outputs, speech::Outputs{});
    loop.next<session::HeadsetChanged>();
    EXPECT_EQ(loop.next<session::HeadsetChanged>().headset, session::Headset::Gone);
}

TEST_F(Plugging, OneThatWasPluggedInBeforeTheStartHasTheVoiceAndCallsNobody) {
    Narrator narrator(setup(), clock, loop.queue, notes);
    tell(headset);
    EXPECT_EQ(puppet->outputs, headset);
    EXPECT_TRUE(loop.all<session::HeadsetChanged>().empty());
}

TEST_F(Plugging, AnotherLoudspeakerBesideTheHeadsetCallsNobody) {
    Narrator narrator(setup(), clock, loop.queue, notes);
    tell(headset);
    tell(speech::Outputs{"Casque", std::nullopt});
    EXPECT_EQ(puppet->outputs.tones, std::nullopt);
    EXPECT_TRUE(loop.all<session::HeadsetChanged>().empty());
}

TEST_F(Plugging, ASoundServerThatEndsTakesTheHeadsetWithItAndIsLogged) {
    Narrator narrator(setup(), clock, loop.queue, notes);
    tell(headset);
    tell(fail(Code::Unavailable, "sound server: gone"));
    EXPECT_EQ(notes.count(Event::HeadsetUnwatched), 1);
    EXPECT_EQ(loop.next<session::HeadsetChanged>().headset, session::Headset::Gone);
    EXPECT_EQ(puppet->outputs, speech::Outputs{});
}

} // namespace
} // namespace perron::effects
