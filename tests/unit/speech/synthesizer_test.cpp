#include "speech/synthesizer.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace perron::speech {
namespace {

struct Tape : SpeechSink {
    std::vector<std::int16_t> sound;
    std::vector<std::size_t> marks;
    std::size_t chunks = 0;
    std::size_t longestChunk = 0;
    std::size_t stopAfter = SIZE_MAX;

    void token(std::size_t index, std::size_t at) override {
        EXPECT_EQ(index, marks.size());
        marks.push_back(at);
    }
    Next samples(std::span<const std::int16_t> chunk) override {
        sound.insert(sound.end(), chunk.begin(), chunk.end());
        longestChunk = std::max(longestChunk, chunk.size());
        return ++chunks >= stopAfter ? Next::Stop : Next::GoOn;
    }
};

struct Voice : testing::Test {
    std::unique_ptr<Synthesizer> voice = Synthesizer::open().value();

    Tape say(std::vector<std::string> tokens, Rate rate = {}, MonoTime pause = MonoTime{0}) {
        Tape tape;
        EXPECT_TRUE(voice->say({"fr", std::move(tokens), pause}, rate, tape));
        return tape;
    }
};

double loudness(const std::vector<std::int16_t>& sound) {
    double sum = 0;
    for (const std::int16_t sample : sound) {
        sum += static_cast<double>(sample) * sample;
    }
    return sound.empty() ? 0 : sum / static_cast<double>(sound.size());
}

// The library's result varies by some samples with what it said before.
bool alike(std::size_t a, std::size_t b) {
    return std::max(a, b) - std::min(a, b) < sampleRate / 50;
}

// How often the wave crosses zero upwards, a second: a stand-in for pitch and timbre that needs no Fourier transform.
double crossings(const std::vector<std::int16_t>& sound) {
    std::size_t count = 0;
    for (std::size_t i = 1; i < sound.size(); ++i) {
        count += sound[i - 1] < 0 && sound[i] >= 0 ? 1 : 0;
    }
    return static_cast<double>(count) * sampleRate / static_cast<double>(sound.size());
}

TEST_F(Voice, ASentenceBecomesSoundInSmallChunks) {
    const Tape tape = say({"Refaire", "ma", "carte", "d'identité."});
    EXPECT_GT(tape.sound.size(), sampleRate); // more than a second
    EXPECT_GT(loudness(tape.sound), 1e4);
    EXPECT_LE(tape.longestChunk, sampleRate / 10U); // the first 100 ms can be heard before the rest is made
}

TEST_F(Voice, EveryTokenHasItsPlaceAndPlacesGrow) {
    const Tape tape = say({"Ça", "coûte", "25 €", "pour", "l'image,", "au", "rendez-vous", "du", "14 juillet 2026,",
                           "pour", "1 234,50 €", "au", "02 48 50 82 00."});
    ASSERT_EQ(tape.marks.size(), 13U);
    EXPECT_EQ(std::adjacent_find(tape.marks.begin(), tape.marks.end(), std::greater_equal<>()), tape.marks.end())
        << "each word begins after the one before";
    EXPECT_LT(tape.marks.back(), tape.sound.size());
}

TEST_F(Voice, ALongAmountTakesTheTimeOfItsWords) {
    const Tape tape = say({"payer", "1 234,50 €", "demain"});
    ASSERT_EQ(tape.marks.size(), 3U);
    EXPECT_GT(tape.marks[2] - tape.marks[1], 4 * (tape.marks[1] - tape.marks[0]));
}

TEST_F(Voice, TwentyFiveWithItsSignIsSaidInWords) {
    const auto amount = static_cast<double>(say({"Payez", "25 €", "ici."}).sound.size());
    const auto words = static_cast<double>(say({"Payez", "vingt-cinq", "euros", "ici."}).sound.size());
    EXPECT_NEAR(amount / words, 1, 0.1);
}

TEST_F(Voice, ASecondSentenceCountsItsPlacesFromItsOwnStart) {
    const Tape first = say({"Bonjour,", "entrez."});
    const Tape second = say({"Bonjour,", "entrez."});
    EXPECT_EQ(second.marks.at(0), 0U);
    EXPECT_TRUE(alike(first.marks.at(1), second.marks.at(1)));
}

TEST_F(Voice, HalfTheRateTakesAboutTwiceTheTimeAtTheSamePitch) {
    const std::vector<std::string> words{"La", "mairie", "de", "Nérondes", "est", "ouverte", "le", "matin."};
    const Tape calm = say(words);
    const Tape slow = say(words, Rate{50});
    const Tape fast = say(words, Rate{200});
    const auto ratio = [&](const Tape& tape) {
        return static_cast<double>(tape.sound.size()) / static_cast<double>(calm.sound.size());
    };
    EXPECT_NEAR(ratio(slow), 2, 0.4);
    EXPECT_NEAR(ratio(fast), 0.5, 0.15);
    EXPECT_NEAR(crossings(slow.sound) / crossings(calm.sound), 1, 0.25);
}

TEST_F(Voice, ARateOutsideItsRangeIsTheNearerEnd) {
    EXPECT_TRUE(alike(say({"bonjour"}, Rate{5}).sound.size(), say({"bonjour"}, Rate{50}).sound.size()));
    EXPECT_TRUE(alike(say({"bonjour"}, Rate{900}).sound.size(), say({"bonjour"}, Rate{200}).sound.size()));
}

TEST_F(Voice, TheClosingPauseIsSilenceOfItsLengthAndFollowsTheRate) {
    const std::size_t bare = say({"bonjour"}).sound.size();
    EXPECT_TRUE(alike(say({"bonjour"}, {}, MonoTime{400}).sound.size(), bare + 400 * sampleRate / 1000));
    const std::size_t fast = say({"bonjour"}, Rate{200}).sound.size();
    EXPECT_TRUE(alike(say({"bonjour"}, Rate{200}, MonoTime{400}).sound.size(), fast + 200 * sampleRate / 1000));
}

TEST_F(Voice, ALanguageWithoutAVoiceIsAnErrorAndTheNextOneIsStillSpoken) {
    Tape tape;
    EXPECT_EQ(voice->say({"zz", {"x"}}, {}, tape).error().code, Code::NotFound);
    EXPECT_TRUE(tape.sound.empty());
    EXPECT_FALSE(say({"bonjour"}).sound.empty());
}

TEST_F(Voice, ARegionFallsBackOnItsLanguage) {
    Tape tape;
    ASSERT_TRUE(voice->say({"fr-FR", {"bonjour"}, MonoTime{0}}, {}, tape));
    EXPECT_TRUE(alike(tape.sound.size(), say({"bonjour"}).sound.size()));
}

TEST_F(Voice, EveryLanguageOfTheKioskIsSpokenWordByWord) {
    for (const auto& [language, tokens] :
         std::vector<std::pair<std::string, std::vector<std::string>>>{{"ar", {"أين", "أجد", "المساعدة؟"}},
                                                                       {"uk", {"Де", "знайти", "допомогу?"}},
                                                                       {"en", {"Where", "is", "help?"}},
                                                                       {"tr", {"Nereden", "yardım", "alırım?"}},
                                                                       {"pt", {"Onde", "encontro", "ajuda?"}}}) {
        Tape tape;
        ASSERT_TRUE(voice->say({language, tokens}, {}, tape)) << language;
        ASSERT_EQ(tape.marks.size(), 3U);
        EXPECT_LT(tape.marks[0], tape.marks[1]);
        EXPECT_LT(tape.marks[1], tape.marks[2]);
    }
}

TEST_F(Voice, WhoListensMayStopInTheMiddle) {
    Tape tape;
    tape.stopAfter = 2;
    ASSERT_TRUE(voice->say({"fr", {"Une", "phrase", "qui", "dure", "assez", "longtemps", "pour", "être", "coupée."}},
                           {}, tape));
    EXPECT_EQ(tape.chunks, 2U);
}

TEST_F(Voice, NothingToSayIsOnlyAPause) {
    const Tape tape = say({}, {}, MonoTime{100});
    EXPECT_TRUE(tape.marks.empty());
    EXPECT_LT(tape.sound.size(), sampleRate / 5U);
}

TEST_F(Voice, MarkupAndBrokenLettersAreReadAsTextAndLeaveTheRestInStep) {
    const Tape tape = say({"<b>", "[[a]]", "\xFF\xC3", "fin"});
    ASSERT_EQ(tape.marks.size(), 4U);
    EXPECT_TRUE(std::is_sorted(tape.marks.begin(), tape.marks.end()));
}

TEST_F(Voice, ThereIsOnlyOneAtATime) {
    EXPECT_EQ(Synthesizer::open().error().code, Code::Conflict);
    voice.reset();
    EXPECT_TRUE(Synthesizer::open());
}

} // namespace
} // namespace perron::speech
