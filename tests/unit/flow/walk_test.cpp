#include "flow/walk.h"

#include <gmock/gmock.h>

#include "sample.h"

namespace perron::flow {
namespace {

using testing::ElementsAre;

/// motif (perdue, vieille) - qui, only when lost (moi, enfant) - apporter, not for me - moi, only for me - fin.
constexpr const char* steps = R"(
  - id: motif
    titre: Pourquoi ?
    choix:
      - {id: perdue, texte: Perdue, image: loupe}
      - {id: vieille, texte: Vieille, image: sablier}
  - id: qui
    titre: Qui ?
    si: {motif: [perdue]}
    choix:
      - {id: moi, texte: Moi, image: loupe}
      - {id: enfant, texte: Enfant, image: loupe}
  - id: apporter
    titre: Apportez
    a_apporter:
      - {id: carte, texte: La carte, image: loupe, si: {motif: [vieille]}, source: F1}
      - {id: acte, texte: Un acte, image: loupe, si: {motif: [perdue], qui: [enfant]}}
  - id: moi
    titre: Pour vous
    si: {qui: [moi]}
    phrases:
      - {id: un, texte: Venez., image: loupe}
  - id: fin
    titre: Fin
    phrases:
      - {id: un, texte: Oui., image: loupe}
)";

struct Walk : testing::Test {
    Sample sample;
    Library library = sample.withSteps(steps);
    const Flow& flow = library.flows.at(0);

    std::vector<std::string> way(const Answers& answers) const {
        std::vector<std::string> ids;
        for (auto at = firstStep(flow, answers); at; at = nextStep(flow, *at, answers)) {
            ids.push_back(flow.steps[*at].id);
        }
        return ids;
    }
};

TEST_F(Walk, StepsWithNothingToShowAreSkipped) {
    EXPECT_THAT(way({{"motif", "vieille"}}), ElementsAre("motif", "apporter", "fin"));
    EXPECT_THAT(way({{"motif", "perdue"}, {"qui", "moi"}}), ElementsAre("motif", "qui", "moi", "fin"));
    EXPECT_THAT(way({{"motif", "perdue"}, {"qui", "enfant"}}), ElementsAre("motif", "qui", "apporter", "fin"));
}

TEST_F(Walk, AnAnswerToAQuestionNoLongerAskedDoesNotCount) {
    const Answers changed{{"motif", "vieille"}, {"qui", "enfant"}};
    EXPECT_EQ(counting(flow, changed), (Answers{{"motif", "vieille"}}));
    const auto items = shownItems(flow, std::get<Checklist>(flow.steps[2].body), changed);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items[0]->id, "carte");
}

TEST_F(Walk, AnAnswerThatIsNoChoiceDoesNotCount) {
    EXPECT_EQ(counting(flow, {{"motif", "mangee"}}), Answers());
}

TEST_F(Walk, AQuestionNotAnsweredYetHoldsNothing) {
    EXPECT_EQ(nextStep(flow, 0, {}), 4U);
    EXPECT_EQ(nextStep(flow, 1, {{"motif", "perdue"}}), 4U);
}

TEST_F(Walk, ThePositionCountsWhatMayStillComeAndNeverGrows) {
    EXPECT_EQ(position(flow, 0, {}).number, 1);
    EXPECT_EQ(position(flow, 0, {}).count, 5);
    EXPECT_EQ(position(flow, 1, {{"motif", "perdue"}}).count, 5);
    EXPECT_EQ(position(flow, 3, {{"motif", "perdue"}, {"qui", "moi"}}).count, 4);
    EXPECT_EQ(position(flow, 3, {{"motif", "perdue"}, {"qui", "moi"}}).number, 3);
}

TEST_F(Walk, StepsThatHangOnAQuestionNeverAskedDoNotCount) {
    EXPECT_EQ(position(flow, 2, {{"motif", "vieille"}}).number, 2);
    EXPECT_EQ(position(flow, 2, {{"motif", "vieille"}}).count, 3);
}

TEST_F(Walk, ThePositionOfAQuestionDoesNotChangeWithItsOwnAnswer) {
    EXPECT_EQ(position(flow, 0, {{"motif", "vieille"}}).count, position(flow, 0, {}).count);
}

TEST_F(Walk, SourcesAreThoseOfWhatIsShown) {
    EXPECT_EQ(shownSources(flow, 2, {{"motif", "vieille"}}).size(), 1U);
    EXPECT_EQ(shownSources(flow, 2, {{"motif", "perdue"}, {"qui", "enfant"}}).size(), 0U);
}

TEST_F(Walk, AWayIsDiscreetOnceItPassesAStepThatIs) {
    Flow discreet = flow;
    discreet.steps[3].discreet = true; // the one for whom it is "moi"
    EXPECT_TRUE(isDiscreet(discreet, {{"motif", "perdue"}, {"qui", "moi"}}));
    EXPECT_FALSE(isDiscreet(discreet, {{"motif", "perdue"}, {"qui", "enfant"}}));
    EXPECT_FALSE(isDiscreet(discreet, {{"motif", "vieille"}, {"qui", "moi"}}));
}

TEST_F(Walk, WordsHaveIdsMadeOfTheIdsInTheFile) {
    EXPECT_EQ(flow.title.id, "flow.essai.titre");
    EXPECT_EQ(flow.steps[0].title.id, "flow.essai.motif.titre");
    EXPECT_EQ(std::get<Question>(flow.steps[0].body).choices[0].label.id, "flow.essai.motif.perdue");
}

} // namespace
} // namespace perron::flow
