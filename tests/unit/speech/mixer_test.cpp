#include "speech/mixer.h"

#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>

#include "speech/synthesizer.h"

namespace perron::speech {
namespace {

using testing::Each;
using testing::ElementsAre;

std::vector<std::int16_t> hear(Mixer& mixer, std::size_t samples) {
    std::vector<std::int16_t> out(samples, 1);
    mixer.fill(out);
    return out;
}

TEST(Mixer, WhatWasAppendedComesOutAndThenSilence) {
    Mixer mixer;
    mixer.begin(1);
    mixer.append(1, std::vector<std::int16_t>{100, -200});
    EXPECT_THAT(hear(mixer, 4), ElementsAre(100, -200, 0, 0));
}

TEST(Mixer, SoundMadeForAnEarlierSpeechIsRefused) {
    Mixer mixer;
    mixer.begin(1);
    mixer.begin(2);
    EXPECT_FALSE(mixer.append(1, std::vector<std::int16_t>{100}));
    EXPECT_TRUE(mixer.append(2, std::vector<std::int16_t>{7}));
    EXPECT_THAT(hear(mixer, 2), ElementsAre(7, 0));
}

TEST(Mixer, AfterClearNothingIsHeardAndNobodyIsTold) {
    Mixer mixer;
    mixer.begin(1);
    mixer.append(1, std::vector<std::int16_t>(1000, 500));
    mixer.mark({1, 0, 0}, 0);
    hear(mixer, 10);
    mixer.clear();
    EXPECT_THAT(hear(mixer, 100), Each(0));
    EXPECT_TRUE(mixer.takeHeard().empty());
    EXPECT_FALSE(mixer.takeEnded());
}

TEST(Mixer, ATokenIsToldWhenItsFirstSampleIsHandedOutNotBefore) {
    Mixer mixer;
    mixer.begin(1);
    mixer.append(1, std::vector<std::int16_t>(100, 5));
    mixer.mark({1, 0, 0}, 0);
    mixer.mark({1, 0, 1}, 50);
    EXPECT_TRUE(mixer.takeHeard().empty());
    hear(mixer, 50);
    EXPECT_THAT(mixer.takeHeard(), ElementsAre(Heard{1, 0, 0}));
    hear(mixer, 1);
    EXPECT_THAT(mixer.takeHeard(), ElementsAre(Heard{1, 0, 1}));
}

TEST(Mixer, TheEndIsToldOnceAndAfterTheLastSampleAndToken) {
    Mixer mixer;
    mixer.begin(1);
    mixer.append(1, std::vector<std::int16_t>(10, 5));
    mixer.mark({1, 0, 0}, 10); // makes no sound
    mixer.finish(1, {});
    hear(mixer, 9);
    EXPECT_FALSE(mixer.takeEnded());
    hear(mixer, 9);
    EXPECT_EQ(mixer.takeHeard().size(), 1U);
    EXPECT_TRUE(mixer.takeEnded());
    EXPECT_FALSE(mixer.takeEnded());
    EXPECT_TRUE(mixer.idle());
}

TEST(Mixer, APauseKeepsThePlace) {
    Mixer mixer;
    mixer.begin(1);
    mixer.append(1, std::vector<std::int16_t>{1, 2, 3});
    hear(mixer, 1);
    mixer.setPaused(true);
    EXPECT_THAT(hear(mixer, 5), Each(0));
    mixer.setPaused(false);
    EXPECT_THAT(hear(mixer, 2), ElementsAre(2, 3));
}

TEST(Mixer, ALongSpeechKeepsItsPlaceWhenWhatWasPlayedIsDropped) {
    Mixer mixer;
    mixer.begin(1);
    for (int second = 0; second < 12; ++second) {
        mixer.append(1, std::vector<std::int16_t>(sampleRate, static_cast<std::int16_t>(second + 1)));
        EXPECT_THAT(hear(mixer, sampleRate), Each(second + 1));
    }
    EXPECT_EQ(mixer.appended(), 12U * sampleRate);
    EXPECT_EQ(mixer.ahead(), 0U);
}

TEST(Mixer, AToneSoundsOverTheVoiceAndNothingOverflows) {
    Mixer mixer;
    mixer.begin(1);
    mixer.append(1, std::vector<std::int16_t>(sampleRate, 32767));
    mixer.add(Tone::Taken);
    const std::vector<std::int16_t> out = hear(mixer, sampleRate / 10);
    EXPECT_GE(*std::min_element(out.begin(), out.end()), 32767 / 2);
}

TEST(Mixer, AToneOutlivesTheSpeechThatATouchEnds) {
    Mixer mixer;
    mixer.add(Tone::Taken);
    mixer.clear();
    mixer.begin(1);
    const std::vector<std::int16_t> out = hear(mixer, sampleRate / 10);
    EXPECT_GT(*std::max_element(out.begin(), out.end()), 1000);
}

TEST(Mixer, SixDecibelsLessAreHalfTheSample) {
    Mixer mixer;
    mixer.begin(1);
    mixer.append(1, std::vector<std::int16_t>(1, 10000));
    mixer.setVolume(loudestVolume - 2);
    EXPECT_NEAR(hear(mixer, 1)[0], 5012, 1);
}

TEST(Volume, RangeAndMiddleStepAreThoseOfTheStandard) {
    EXPECT_GE(decibels(loudestVolume) - decibels(softestVolume), 18);
    bool twelveAboveLowest = false;
    for (int step = softestVolume + 1; step <= loudestVolume; ++step) {
        EXPECT_GT(decibels(step), decibels(step - 1));
        twelveAboveLowest = twelveAboveLowest || decibels(step) - decibels(softestVolume) == 12;
    }
    EXPECT_TRUE(twelveAboveLowest);
    EXPECT_DOUBLE_EQ(amplitude(loudestVolume), 1);
    EXPECT_DOUBLE_EQ(amplitude(99), amplitude(loudestVolume));
}

TEST(Tones, AreShortSoftAndWithoutAnEdge) {
    for (const Tone tone : {Tone::Taken, Tone::Missed, Tone::Test}) {
        const std::vector<std::int16_t> sound = samplesOf(tone);
        ASSERT_FALSE(sound.empty());
        EXPECT_LE(sound.size(), sampleRate / 2U);
        EXPECT_LT(*std::max_element(sound.begin(), sound.end()), 32767 / 4);
        EXPECT_LT(std::abs(sound.front()), 20);
        EXPECT_LT(std::abs(sound.back()), 20);
    }
    EXPECT_LE(samplesOf(Tone::Taken).size(), sampleRate / 10U);
}

} // namespace
} // namespace perron::speech
