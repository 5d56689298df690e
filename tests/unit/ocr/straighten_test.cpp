#include "ocr/straighten.h"

#include <cmath>

#include <gtest/gtest.h>

#include "ocr/light.h"
#include "ocr/lines.h"
#include "ocr/sheet.h"
#include "support/paper_letter.h"

namespace perron::ocr {
namespace {

using tests::paperSheet;
using tests::photographed;
using tests::turnedSheet;

constexpr double dpi = 150;

Scan scanned(Grey grey) {
    Scan scan;
    scan.least = reduced(grey, std::max(1, grey.longSide() / 400));
    scan.grey = std::move(grey);
    return scan;
}

Lie lieOn(const Grey& grey) {
    return lieOf(lettersOn(grey)).value_or(Lie{});
}

TEST(Lines, OfAStraightPageLieStraight) {
    const Lie lie = lieOn(paperSheet(dpi));
    EXPECT_EQ(lie.quarters, 0);
    EXPECT_NEAR(lie.tilt, 0, 0.5);
    EXPECT_NEAR(lie.letter, 12, 3); // small letters of 11 points
}

class Turned : public testing::TestWithParam<int> {};

TEST_P(Turned, IsFoundWithin2DegreesOrOnItsHead) {
    const Lie lie = lieOn(turnedSheet(paperSheet(dpi), GetParam(), 255));
    // Which way is up shows more exactly once the lines lie level.
    EXPECT_NEAR(std::fmod(90.0 * lie.quarters + lie.tilt, 180), GetParam() % 180, 2);
}

INSTANTIATE_TEST_SUITE_P(Lines, Turned, testing::Values(7, 28, 62, 90, 97, 180, 200, 270, 285));

TEST(Lines, AreNotFoundOnAnEmptyPage) {
    EXPECT_FALSE(lieOf(lettersOn(Grey(400, 600))));
}

TEST(Sheet, IsFoundBeforeADarkGround) {
    const Grey photo = photographed(paperSheet(dpi), 60);
    const Scan scan = scanned(photo);
    const auto sheet = sheetOn(scan.least);
    ASSERT_TRUE(sheet);
    // The sheet's upper left corner in the photograph.
    const double w = photo.width;
    const double h = photo.height;
    const Map onto =
        Map::onto({{{-0.30 * w, -0.14 * h}, {1.24 * w, -0.10 * h}, {1.10 * w, 1.08 * h}, {-0.12 * w, 1.10 * h}}}, w, h);
    const double scale = static_cast<double>(scan.least.width) / w;
    const Point corner = onto.of({(*sheet)[0].x / scale, (*sheet)[0].y / scale});
    EXPECT_NEAR(corner.x, 0, 0.012 * w);
    EXPECT_NEAR(corner.y, 0, 0.012 * w);
}

TEST(Sheet, ThatFillsThePictureIsNotLookedFor) {
    EXPECT_FALSE(sheetOn(scanned(paperSheet(dpi)).least));
}

TEST(Sheet, ABannerAcrossThePageIsNoGround) {
    Grey page = paperSheet(dpi);
    std::fill(page.pixels.begin(), page.pixels.begin() + page.width * 150, 40);
    EXPECT_FALSE(sheetOn(scanned(page).least));
}

TEST(Light, AShadowIsTakenOff) {
    Grey page = paperSheet(dpi);
    tests::shade(page, 0.5);
    const Light light(page);
    EXPECT_FALSE(light.even());
    EXPECT_TRUE(Light(light.flattened(page)).even());
}

TEST(Light, ACleanPageIsEven) {
    EXPECT_TRUE(Light(paperSheet(dpi)).even());
}

TEST(Straighten, ACleanPageComesBackToThePixel) {
    const Grey page = paperSheet(300);
    const auto out = straightened(scanned(page));
    ASSERT_TRUE(out);
    EXPECT_EQ(out->page.pixels, page.pixels);
    EXPECT_FALSE(out->doubted);
}

class Askew : public testing::TestWithParam<int> {};

TEST_P(Askew, ComesBackStraight) {
    const auto out = straightened(scanned(turnedSheet(paperSheet(dpi), GetParam(), 255)));
    ASSERT_TRUE(out);
    const Lie lie = lieOn(out->page);
    EXPECT_EQ(lie.quarters, 0);
    EXPECT_NEAR(lie.tilt, 0, 0.5);
}

INSTANTIATE_TEST_SUITE_P(Straighten, Askew, testing::Values(-30, -3, 2, 30, 90, 180, 270, 281));

TEST(Straighten, APhotographComesBackAsASheet) {
    const auto out = straightened(scanned(photographed(paperSheet(dpi), 60)));
    ASSERT_TRUE(out);
    EXPECT_NEAR(static_cast<double>(out->page.height) / out->page.width, 1.414, 0.03);
    const Grey& page = out->page; // nothing of the ground is left
    for (const auto& [x, y] :
         {std::pair(2, 2), {page.width - 3, 2}, {2, page.height - 3}, {page.width - 3, page.height - 3}}) {
        EXPECT_GT(page.at(x, y), 200);
    }
}

TEST(Straighten, SmallLettersAreMadeLarger) {
    const Grey page = paperSheet(60);
    const auto out = straightened(scanned(page));
    ASSERT_TRUE(out);
    EXPECT_GT(out->page.width, 1.9 * page.width);
}

TEST(Straighten, ABlankPageIsSaidToBeBlank) {
    Grey page(600, 800);
    for (const int value : {0, 255}) {
        std::fill(page.pixels.begin(), page.pixels.end(), static_cast<std::uint8_t>(value));
        EXPECT_EQ(straightened(scanned(page)).error(), Refusal::Blank);
    }
}

} // namespace
} // namespace perron::ocr
