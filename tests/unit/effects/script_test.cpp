#include "effects/script.h"

#include <gmock/gmock.h>

namespace perron::effects {
namespace {

using testing::ElementsAre;

page::Run run(const std::string& language, const std::vector<std::string>& words) {
    page::Run made;
    made.language = page::Language{language};
    for (const std::string& word : words) {
        made.said.push_back({word, 0, 0});
    }
    return made;
}

session::Speak speak(std::vector<std::vector<page::Run>> texts) {
    session::Speak made{5, {}};
    for (std::vector<page::Run>& runs : texts) {
        made.utterances.push_back({page::ElementId{"x"}, 0, page::Text{std::move(runs)}});
    }
    return made;
}

TEST(Script, NeighbouringRunsOfALanguageAreSaidInOneBreath) {
    const Script script(speak({{run("fr", {"La"}), run("fr", {"mairie", "ouvre."})}}));
    ASSERT_EQ(script.speech().utterances.size(), 1U);
    EXPECT_THAT(script.speech().utterances[0].tokens, ElementsAre("La", "mairie", "ouvre."));
    const auto reached = script.reached({5, 0, 2});
    ASSERT_TRUE(reached);
    EXPECT_EQ(reached->speech, 5);
    EXPECT_EQ(reached->utterance, 0U);
    EXPECT_EQ(reached->run, 1U);
    EXPECT_EQ(reached->token, 1U);
}

TEST(Script, AnotherLanguageIsAnotherUtteranceWithoutThePauseOfASentence) {
    const Script script(speak({{run("ar", {"بطاقة"}), run("fr", {"carte", "d'identité"})}, {run("ar", {"نعم"})}}));
    const auto& utterances = script.speech().utterances;
    ASSERT_EQ(utterances.size(), 3U);
    EXPECT_EQ(utterances[1].language, "fr");
    EXPECT_LT(utterances[0].pauseAfter, utterances[1].pauseAfter);
    EXPECT_EQ(script.reached({5, 1, 1})->run, 1U);
    EXPECT_EQ(script.reached({5, 2, 0})->utterance, 1U);
}

TEST(Script, TextsAndRunsWithoutWordsAreNotUtterancesButKeepTheirNumber) {
    const Script script(speak({{}, {run("fr", {}), run("fr", {"Oui"})}}));
    ASSERT_EQ(script.speech().utterances.size(), 1U);
    EXPECT_EQ(script.reached({5, 0, 0})->utterance, 1U);
    EXPECT_EQ(script.reached({5, 0, 0})->run, 1U);
}

TEST(Script, AnotherSpeechOrAnUnknownTokenReachesNothing) {
    const Script script(speak({{run("fr", {"Oui"})}}));
    EXPECT_FALSE(script.reached({4, 0, 0}));
    EXPECT_FALSE(script.reached({5, 1, 0}));
    EXPECT_FALSE(script.reached({5, 0, 1}));
}

/// The same words, of a message.
page::Run of(const std::string& message, page::Run run, const std::string& shown) {
    run.message = page::MessageId{message};
    run.shown = shown;
    return run;
}

TEST(Script, ARecordingIsAnUtteranceOfItsOwn) {
    voice::Clips clips;
    clips.add("fr", "open", "mairie ouvre.", "/clips/open.ogg");
    const Script script(speak({{run("fr", {"La"}), of("open", run("fr", {"mairie", "ouvre."}), "mairie ouvre."),
                                run("fr", {"Demain."})}}),
                        clips);
    const auto& utterances = script.speech().utterances;
    ASSERT_EQ(utterances.size(), 3U);
    EXPECT_EQ(utterances[0].clip, "");
    EXPECT_EQ(utterances[1].clip, "/clips/open.ogg");
    EXPECT_EQ(utterances[2].clip, "");
    EXPECT_LT(utterances[1].pauseAfter, utterances[2].pauseAfter) << "the text goes on";
    EXPECT_EQ(script.reached({5, 1, 1})->run, 1U);
    EXPECT_EQ(script.reached({5, 1, 1})->token, 1U);
}

TEST(Script, ARecordingOfOtherWordsIsNotPlayed) {
    voice::Clips clips;
    clips.add("fr", "open", "La mairie ferme.", "/clips/open.ogg");
    const Script script(speak({{of("open", run("fr", {"mairie", "ouvre."}), "mairie ouvre.")}}), clips);
    EXPECT_EQ(script.speech().utterances.at(0).clip, "");
}

} // namespace
} // namespace perron::effects
