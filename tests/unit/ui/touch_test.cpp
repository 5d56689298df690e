#include "ui/touch.h"

#include <gtest/gtest.h>

namespace perron::ui {
namespace {

using std::chrono::milliseconds;

const page::ElementId yes{"yes"};
const page::ElementId no{"no"};

Pointer finger(int x, int y = 100, std::int64_t which = 1) {
    return {Pointer::Phase::Down, Pointer::Kind::Finger, which, x, y};
}
Pointer mouse(int x) {
    return {Pointer::Phase::Down, Pointer::Kind::Mouse, 0, x, 100};
}

struct Hands : testing::Test {
    TouchFilter touch{40};
    MonoTime now{10'000};

    std::optional<Input> tap(const Pointer& at, const Under& under, milliseconds held = milliseconds{120}) {
        touch.down(at, under, now);
        now += held;
        return touch.up(at, now);
    }
    static bool chose(const std::optional<Input>& input, const page::ElementId& element) {
        return input && std::holds_alternative<Activated>(*input) && std::get<Activated>(*input).element == element;
    }
};

TEST_F(Hands, NothingHappensBeforeTheFingerLeaves) {
    touch.down(finger(10), {yes}, now);
    EXPECT_FALSE(touch.tick(now + milliseconds{900}));
    EXPECT_EQ(touch.pressed(), yes);
}

TEST_F(Hands, TheTargetIsWhereTheFingerCameDownEvenIfItRolledOff) {
    touch.down(finger(10), {yes}, now);
    EXPECT_TRUE(chose(touch.up(finger(700, 900), now + milliseconds{300}), yes));
}

TEST_F(Hands, ALongPressStillCounts) {
    EXPECT_TRUE(chose(tap(finger(10), {yes}, milliseconds{20'000}), yes));
}

TEST_F(Hands, AFingersTouchUnderFiftyMillisecondsIsAGhost) {
    EXPECT_FALSE(tap(finger(10), {yes}, milliseconds{49}));
    EXPECT_TRUE(chose(tap(finger(10), {yes}, milliseconds{50}), yes));
}

TEST_F(Hands, AMouseMayBeQuick) {
    EXPECT_TRUE(chose(tap(mouse(10), {yes}, milliseconds{1}), yes));
}

TEST_F(Hands, ASecondTouchWithinHalfASecondIsTheSameTouch) {
    EXPECT_TRUE(tap(finger(10), {yes}));
    now += milliseconds{499};
    EXPECT_FALSE(tap(finger(10), {yes}));
}

TEST_F(Hands, AHandThatTremblesOnAndOnGivesOneAnswer) {
    EXPECT_TRUE(tap(finger(10), {yes}));
    for (int i = 0; i < 8; ++i) { // 3 to 6 Hz; one of them too short to be a touch, on a page that changed meanwhile
        now += milliseconds{i % 2 == 0 ? 80 : 260};
        EXPECT_FALSE(tap(finger(12), {i < 4 ? yes : no}, milliseconds{i == 3 ? 20 : 60})) << i;
    }
    now += milliseconds{500};
    EXPECT_TRUE(chose(tap(finger(10), {no}), no));
}

TEST_F(Hands, AfterHalfASecondItIsAnotherTouch) {
    EXPECT_TRUE(tap(finger(10), {yes}));
    now += milliseconds{500};
    EXPECT_TRUE(chose(tap(finger(10), {yes}), yes));
}

TEST_F(Hands, ASecondTouchElsewhereOnTheSameTileIsTheSameTouch) {
    EXPECT_TRUE(tap(finger(10), {yes}));
    EXPECT_FALSE(tap(finger(300), {yes}));
}

TEST_F(Hands, TwoTilesMayBeTouchedQuicklyOneAfterTheOther) {
    EXPECT_TRUE(tap(finger(10), {yes}));
    EXPECT_TRUE(chose(tap(finger(300), {no}), no));
}

TEST_F(Hands, ASecondTouchOnThePlaceIsTheSameTouchThoughThePageChangedUnderIt) {
    EXPECT_TRUE(tap(finger(10), {yes}));
    EXPECT_FALSE(tap(finger(20), {no}));
}

TEST_F(Hands, OnAPadTheSameKeyMayBeTypedTwiceQuickly) {
    const Under key{yes, false, page::Tile::Again::NewTouch};
    EXPECT_TRUE(tap(finger(10), key));
    now += milliseconds{90};
    EXPECT_TRUE(chose(tap(finger(10), key), yes));
}

TEST_F(Hands, WhatTheGlassMakesTwiceIsOneKeyOfThePad) {
    const Under key{yes, false, page::Tile::Again::NewTouch};
    EXPECT_TRUE(tap(finger(10), key));
    now += milliseconds{60};
    EXPECT_FALSE(tap(finger(10), key));
}

TEST_F(Hands, OnlyTheFirstFingerCounts) {
    touch.down(finger(10, 100, 1), {yes}, now);
    touch.down(finger(500, 100, 2), {no}, now + milliseconds{50});
    EXPECT_FALSE(touch.up(finger(500, 100, 2), now + milliseconds{150}));
    EXPECT_TRUE(chose(touch.up(finger(10, 100, 1), now + milliseconds{200}), yes));
}

TEST_F(Hands, ThreeContactsAtOnceAreAPalmAndChooseNothing) {
    for (std::int64_t contact = 1; contact <= 3; ++contact) {
        touch.down(finger(10 * static_cast<int>(contact), 100, contact), {yes}, now);
    }
    EXPECT_FALSE(touch.pressed());
    for (std::int64_t contact = 1; contact <= 3; ++contact) {
        EXPECT_FALSE(touch.up(finger(10, 100, contact), now + milliseconds{200}));
    }
    now += milliseconds{800};
    EXPECT_TRUE(chose(tap(finger(10, 100, 4), {yes}), yes)) << "and the next finger counts again";
}

TEST_F(Hands, ContactsWhoseLeavingWasLostAreNoPalmForEver) {
    touch.down(finger(10, 100, 1), {}, now);
    touch.down(finger(20, 100, 2), {}, now);
    now += milliseconds{10'000};
    EXPECT_TRUE(chose(tap(finger(500, 100, 3), {no}), no));
}

TEST_F(Hands, ALeaningPalmDoesNotLockTheScreenForEver) {
    touch.down(finger(10, 100, 1), {}, now);
    now += milliseconds{10'000};
    EXPECT_TRUE(chose(tap(finger(500, 100, 2), {no}), no));
}

TEST_F(Hands, AFingerWhoseLeavingWasLostMayComeAgain) {
    touch.down(finger(10), {yes}, now);
    now += milliseconds{800};
    EXPECT_TRUE(chose(tap(finger(500), {no}), no));
}

TEST_F(Hands, AMissIsReported) {
    const std::optional<Input> input = tap(finger(10), {});
    ASSERT_TRUE(input);
    EXPECT_TRUE(std::holds_alternative<Missed>(*input));
}

TEST_F(Hands, TwoSecondsInTheStaffsCornerSpeakWhileItIsHeld) {
    touch.down(finger(1900, 10), {std::nullopt, true}, now);
    ASSERT_TRUE(touch.deadline());
    EXPECT_EQ(*touch.deadline(), now + milliseconds{2000});
    EXPECT_FALSE(touch.tick(now + milliseconds{1999}));
    const std::optional<Input> input = touch.tick(now + milliseconds{2000});
    ASSERT_TRUE(input);
    EXPECT_TRUE(std::holds_alternative<StaffCorner>(*input));
    EXPECT_FALSE(touch.up(finger(1900, 10), now + milliseconds{2100}));
}

TEST_F(Hands, AShortTouchInTheCornerIsAnOrdinaryOne) {
    EXPECT_TRUE(chose(tap(finger(1900, 10), {yes, true}, milliseconds{1500}), yes));
}

TEST_F(Hands, ATouchOnAPageThatWentAwayMeansNothing) {
    touch.down(finger(10), {yes}, now);
    touch.cancel();
    EXPECT_FALSE(touch.pressed());
    EXPECT_FALSE(touch.up(finger(10), now + milliseconds{200}));
}

TEST_F(Hands, AfterAVisitIsForgottenASecondTouchAnywhereIsStillTheSame) {
    EXPECT_TRUE(chose(tap(finger(100), {yes}), yes));
    touch.forget();
    now += milliseconds{200};
    EXPECT_FALSE(tap(finger(900), {no})) << "or a trembling hand would begin the next visit";
    now += milliseconds{500};
    EXPECT_TRUE(chose(tap(finger(100), {yes}), yes));
}

} // namespace
} // namespace perron::ui
