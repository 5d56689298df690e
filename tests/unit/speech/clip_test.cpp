#include "speech/clip.h"

#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>
#include <unistd.h>

#include "support/recording.h"

namespace perron::speech {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct Tape final : SpeechSink {
    std::vector<std::size_t> begins;
    std::vector<std::int16_t> sound;
    std::size_t stopAt = SIZE_MAX;

    void token(std::size_t, std::size_t at) override { begins.push_back(at); }
    Next samples(std::span<const std::int16_t> chunk) override {
        sound.insert(sound.end(), chunk.begin(), chunk.end());
        return sound.size() >= stopAt ? Next::Stop : Next::GoOn;
    }
};

struct Clip : testing::Test {
    Path folder = testing::TempDir() + "perron-clip-" + std::to_string(::getpid());
    Path file = folder / "bar.back.ogg";

    Clip() { std::filesystem::create_directories(folder); }
    ~Clip() override { std::filesystem::remove_all(folder); }

    std::vector<std::int16_t> read() const {
        auto sound = readClip(file);
        EXPECT_TRUE(sound) << (sound ? "" : sound.error().detail);
        return sound.value_or(std::vector<std::int16_t>{0});
    }
    Code fault() const {
        const auto sound = readClip(file);
        EXPECT_FALSE(sound);
        EXPECT_THAT(sound.error().detail, HasSubstr("bar.back.ogg"));
        return sound.error().code;
    }
    static double seconds(const std::vector<std::int16_t>& sound) {
        return static_cast<double>(sound.size()) / sampleRate;
    }
    static double loudness(const std::vector<std::int16_t>& sound) {
        double power = 0;
        for (const std::int16_t one : sound) {
            power += double{1} * one * one;
        }
        return std::sqrt(power / static_cast<double>(sound.size()));
    }
    /// How often the wave rises through nothing in a second: its pitch.
    static double hertz(const std::vector<std::int16_t>& sound) {
        int rises = 0;
        for (std::size_t i = sound.size() / 4 + 1; i < sound.size() * 3 / 4; ++i) {
            rises += sound[i - 1] < 0 && sound[i] >= 0 ? 1 : 0;
        }
        return rises / (seconds(sound) / 2);
    }
};

TEST_F(Clip, KeepsItsPitchAndLengthWhateverItsRateAndChannels) {
    for (const int rate : {8000, 22050, 44100, 48000}) {
        for (const int channels : {1, 2}) {
            test::record(file, {.seconds = 1, .rate = rate, .channels = channels});
            const std::vector<std::int16_t> sound = read();
            EXPECT_NEAR(seconds(sound), 1, 0.05) << rate << " " << channels;
            EXPECT_NEAR(hertz(sound), 220, 3) << rate << " " << channels;
        }
    }
}

TEST_F(Clip, WhatTheNewRateCannotHoldIsNotHeardAsSomethingElse) {
    test::record(file, {.seconds = 1, .hertz = 220});
    const double low = loudness(read());
    test::record(file, {.seconds = 1, .amplitude = 0.05, .hertz = 14000}); // folded back it would sing at 8050 Hz
    const auto high = readClip(file);
    EXPECT_TRUE(!high || loudness(*high) < low / 8) << loudness(*high);
}

TEST_F(Clip, SilenceBeforeTheVoiceIsCutOff) {
    test::record(file, {.seconds = 1, .before = 2});
    EXPECT_NEAR(seconds(read()), 1.1, 0.15);
}

TEST_F(Clip, AFaintAndALoudVoiceAreHeardAlike) {
    test::record(file, {.amplitude = 0.05});
    const double faint = loudness(read());
    test::record(file, {.amplitude = 0.9});
    EXPECT_NEAR(faint / loudness(read()), 1, 0.1);
}

TEST_F(Clip, WhatIsNoSoundIsMalformed) {
    ASSERT_TRUE(writeFile(file, "no sound at all"));
    EXPECT_EQ(fault(), Code::Malformed);
    EXPECT_THAT(readClip(file).error().detail, HasSubstr("bar.back.ogg : ce n'est pas un enregistrement"));
}

TEST_F(Clip, ABrokenRecordingIsMalformed) {
    test::record(file, {.seconds = 4});
    test::spoil(file);
    EXPECT_EQ(fault(), Code::Malformed);
}

TEST_F(Clip, AMicrophoneThatWasOffIsMalformed) {
    test::record(file, {.amplitude = 0});
    EXPECT_EQ(fault(), Code::Malformed);
}

TEST_F(Clip, WhatLastsTooLongIsRefused) {
    test::record(file, {.seconds = 62, .rate = 8000});
    EXPECT_EQ(fault(), Code::Refused);
}

TEST_F(Clip, ThatIsGoneIsNotFound) {
    EXPECT_EQ(fault(), Code::NotFound);
}

TEST_F(Clip, AnotherPaceLeavesThePitch) {
    test::record(file, {.seconds = 2});
    for (const int percent : {50, 200}) {
        const std::vector<std::int16_t> sound = paced(read(), Rate{percent});
        EXPECT_NEAR(seconds(sound), 2 * 100.0 / percent, 0.3) << percent;
        EXPECT_NEAR(hertz(sound), 220, 6) << percent;
    }
}

TEST_F(Clip, EveryTokenHasAShareOfItByItsLetters) {
    test::record(file, {.seconds = 2});
    Tape tape;
    ASSERT_TRUE(sayClip({"fr", {"La", "bibliothèque", "ouvre."}, MonoTime{0}, file}, {}, tape));
    ASSERT_EQ(tape.begins.size(), 3U);
    EXPECT_EQ(tape.begins[0], 0U);
    EXPECT_NEAR(static_cast<double>(tape.begins[1]) / static_cast<double>(tape.sound.size()), 3.0 / 23, 0.01);
    EXPECT_NEAR(static_cast<double>(tape.begins[2]) / static_cast<double>(tape.sound.size()), 16.0 / 23, 0.01);
}

TEST_F(Clip, ItsClosingPauseFollows) {
    test::record(file);
    Tape without;
    Tape with;
    ASSERT_TRUE(sayClip({"fr", {"La"}, MonoTime{0}, file}, {}, without));
    ASSERT_TRUE(sayClip({"fr", {"La"}, MonoTime{400}, file}, {}, with));
    EXPECT_EQ(with.sound.size(), without.sound.size() + 400 * sampleRate / 1000);
}

TEST_F(Clip, StopsWhenTheSinkHasEnough) {
    test::record(file, {.seconds = 5});
    Tape tape;
    tape.stopAt = sampleRate;
    ASSERT_TRUE(sayClip({"fr", {"La"}, MonoTime{400}, file}, {}, tape));
    EXPECT_LT(tape.sound.size(), 2U * sampleRate);
}

TEST_F(Clip, ThatIsBrokenGivesTheSinkNothing) {
    Tape tape;
    EXPECT_FALSE(sayClip({"fr", {"La"}, MonoTime{400}, file}, {}, tape));
    EXPECT_TRUE(tape.begins.empty());
    EXPECT_TRUE(tape.sound.empty());
}

} // namespace
} // namespace perron::speech
