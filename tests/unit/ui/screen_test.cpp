#include "ui/screen.h"

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

TEST(ScreenSize, AScreenTooSmallForLargeTypeIsTold) {
    EXPECT_TRUE(chooseScreen(fullHd, 6, std::nullopt).problem);           // 320 mm
    EXPECT_FALSE(chooseScreen({1080, 1920}, 4.03, std::nullopt).problem); // 268 mm, standing
    EXPECT_TRUE(chooseScreen({1080, 1920}, 4.3, std::nullopt).problem);   // 251 mm
}

} // namespace
} // namespace perron::ui
