#include "ui/screen.h"

#include <limits>

#include <gtest/gtest.h>

namespace perron::ui {
namespace {

constexpr page::Size fullHd{1920, 1080};

TEST(ScreenSize, TheSettingWinsOverWhatTheScreenReports) {
    EXPECT_DOUBLE_EQ(chooseScreen(fullHd, 4.2, 3.9).pixelsPerMm, 4.2);
}

TEST(ScreenSize, WithoutASettingTheScreenIsBelieved) {
    const ScreenChoice choice = chooseScreen(fullHd, std::nullopt, 3.9);
    EXPECT_DOUBLE_EQ(choice.pixelsPerMm, 3.9);
    EXPECT_FALSE(choice.problem);
}

TEST(ScreenSize, AScreenThatSaysNothingIsTakenForTheUsualOne) {
    EXPECT_DOUBLE_EQ(chooseScreen(fullHd, std::nullopt, std::nullopt).pixelsPerMm, usualPixelsPerMm);
}

TEST(ScreenSize, AFigureNoScreenHasIsPassedOverAndTold) {
    for (const double wrong : {0.0, -1.0, 0.9, 120.0}) {
        const ScreenChoice reported = chooseScreen(fullHd, std::nullopt, wrong);
        EXPECT_DOUBLE_EQ(reported.pixelsPerMm, usualPixelsPerMm);
        EXPECT_TRUE(reported.problem);
        EXPECT_TRUE(chooseScreen(fullHd, wrong, 3.9).problem);
        EXPECT_DOUBLE_EQ(chooseScreen(fullHd, wrong, 3.9).pixelsPerMm, 3.9);
    }
}

TEST(ScreenSize, AScreenThatSaysNothingOrItsShapeForItsSizeIsTakenForTheUsualOneAndTold) {
    const double television = believable(fullHd, 1920.0 / 160, 1080.0 / 90); // EDID says 160 x 90 mm
    const double silent = believable(fullHd, 0, 0);
    const double broken = believable(fullHd, std::numeric_limits<double>::infinity(), 4);
    for (const double reported : {television, silent, broken}) {
        const ScreenChoice choice = chooseScreen(fullHd, std::nullopt, reported);
        EXPECT_DOUBLE_EQ(choice.pixelsPerMm, usualPixelsPerMm);
        EXPECT_EQ(choice.fault, ScreenChoice::Fault::Unknown);
        EXPECT_TRUE(choice.problem);
    }
}

TEST(ScreenSize, WithoutASizeLettersAreRatherTooLargeThanTooSmall) {
    EXPECT_NEAR(chooseScreen({3840, 2160}, std::nullopt, 0.0).pixelsPerMm, 8.05, 0.01);
    EXPECT_DOUBLE_EQ(chooseScreen({1280, 800}, std::nullopt, 0.0).pixelsPerMm, usualPixelsPerMm);
}

TEST(ScreenSize, ATurnedScreenThatSaysItsMillimetresUnturnedHasItsSize) {
    EXPECT_NEAR(believable({1080, 1920}, 1080.0 / 477, 1920.0 / 268), 4.03, 0.02);
}

TEST(ScreenSize, AScreenTooSmallForLargeTypeIsTold) {
    EXPECT_TRUE(chooseScreen(fullHd, 6, std::nullopt).problem);           // 320 mm
    EXPECT_FALSE(chooseScreen({1080, 1920}, 4.03, std::nullopt).problem); // 268 mm, standing
    EXPECT_TRUE(chooseScreen({1080, 1920}, 4.3, std::nullopt).problem);   // 251 mm
}

} // namespace
} // namespace perron::ui
