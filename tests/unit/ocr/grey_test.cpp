#include "ocr/grey.h"

#include <random>

#include <gtest/gtest.h>

#include "support/paper_letter.h"

namespace perron::ocr {
namespace {

Grey paper(int width, int height) {
    Grey grey(width, height);
    std::fill(grey.pixels.begin(), grey.pixels.end(), 230);
    return grey;
}

/// As a worn fax gives it: a share of the pixels is black or white by chance.
Grey speckled(Grey grey, double share) {
    std::mt19937 chance(3);
    std::uniform_real_distribution<double> draw;
    for (std::uint8_t& pixel : grey.pixels) {
        const double drawn = draw(chance);
        pixel = drawn < share / 2 ? 0 : drawn < share ? 255 : pixel;
    }
    return grey;
}

TEST(Grey, SpecksAndPairsOfThemAreTakenOut) {
    Grey grey = paper(30, 30);
    grey.row(10)[10] = 0;
    grey.row(20)[20] = grey.row(20)[21] = 0;
    EXPECT_EQ(withoutSpecks(grey).pixels, paper(30, 30).pixels);
}

TEST(Grey, AStrokeOfOnePixelStaysWhenSpecksAreTakenOut) {
    Grey grey = paper(30, 30);
    for (int y = 0; y < 30; ++y) {
        grey.row(y)[12] = 0;
    }
    EXPECT_EQ(withoutSpecks(grey).pixels, grey.pixels);
}

TEST(Grey, ACleanSheetHasNoSpecksAndAWornOneHas) {
    for (const double dots : {100.0, 150.0, 300.0}) {
        const Grey sheet = tests::paperSheet(dots);
        EXPECT_LT(specks(sheet), 0.0005) << dots;
        EXPECT_GT(specks(speckled(sheet, 0.02)), 0.004) << dots;
    }
}

TEST(Grey, SpecksAreCountedOnNoPictureToo) {
    EXPECT_EQ(specks(Grey()), 0);
    EXPECT_EQ(specks(Grey(2, 2)), 0);
}

} // namespace
} // namespace perron::ocr
