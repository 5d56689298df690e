#include "unit/ui/screened.h"

namespace perron::ui {
namespace {

TEST_F(Screened, ATapOnATileChoosesIt) {
    EXPECT_TRUE(press(ElementId{"papiers"}).empty());
    const std::vector<Input> meant = release();
    ASSERT_EQ(meant.size(), 1U);
    EXPECT_EQ(std::get<Activated>(meant[0]).element, ElementId{"papiers"});
}

TEST_F(Screened, ABarPlaceThatIsSwitchedOffIsAMiss) {
    page.bar[0].state = page::BarButton::State::Off;
    show();
    press(ElementId{"bar.back"});
    const std::vector<Input> meant = release();
    ASSERT_EQ(meant.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<Missed>(meant[0]));
}

TEST_F(Screened, ATouchBegunOnAnotherPageMeansNothing) {
    press(ElementId{"bar.home"});
    page = pageOf("elsewhere");
    show();
    EXPECT_TRUE(release().empty());
}

TEST_F(Screened, ATouchLivesOnWhenOnlyTheLitWordMoves) {
    press(ElementId{"bar.home"});
    show({.lit = LitWords{page::titleElement, 0, 0, 0, 7}});
    EXPECT_EQ(release().size(), 1U);
}

TEST_F(Screened, TwoSecondsInTheTopEndCornerCallTheStaff) {
    view.feed({Pointer{Pointer::Phase::Down, Pointer::Kind::Finger, 1, 1270, 10}, now});
    ASSERT_TRUE(view.deadline());
    const std::vector<Input> meant = view.tick(*view.deadline());
    ASSERT_EQ(meant.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<StaffCorner>(meant[0]));
}

TEST_F(Screened, AKeyIsPassedOn) {
    const std::vector<Input> meant = view.feed({KeyStroke{"Return"}, now});
    ASSERT_EQ(meant.size(), 1U);
    EXPECT_EQ(std::get<KeyPressed>(meant[0]).key, Key::Ok);
}

TEST_F(Screened, AKeyThatIsBoundToNothingMeansNothing) {
    EXPECT_TRUE(view.feed({KeyStroke{"Z"}, now}).empty());
}

TEST_F(Screened, WhatIsOnlyReadIsAMissUntilItIsSpoken) {
    page.blocks.insert(page.blocks.begin(),
                       page::Say{ElementId{"say"}, words("Une phrase."), {}, page::Say::Look::Card});
    show();
    press(ElementId{"say"});
    EXPECT_TRUE(std::holds_alternative<Missed>(release().at(0)));
    now += milliseconds{600};
    show({.cards = Look::Cards::Spoken});
    press(ElementId{"say"});
    EXPECT_EQ(std::get<Activated>(release().at(0)).element, ElementId{"say"});
}

TEST_F(Screened, APartBeyondTheLastShowsTheLast) {
    show({.part = 7});
    EXPECT_EQ(view.part(), view.parts() - 1);
}

} // namespace
} // namespace perron::ui
