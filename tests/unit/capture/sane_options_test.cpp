#include "capture/sane_options.h"

#include <gtest/gtest.h>

#include "capture/sane_scanner.h"

namespace perron::capture {
namespace {

TEST(SaneOptions, GreyHasManyNames) {
    EXPECT_EQ(greyOf({"Lineart", "Gray", "Color"}), "Gray");
    EXPECT_EQ(greyOf({"Color", "True Gray", "Halftone"}), "True Gray");
    EXPECT_EQ(greyOf({"Lineart", "16 bits gray", "Grayscale"}), "Grayscale");
    EXPECT_EQ(greyOf({"Lineart", "24bit Color[Fast]"}), "24bit Color[Fast]");
    EXPECT_EQ(greyOf({"Lineart"}), "Lineart");
    EXPECT_EQ(greyOf({}), "");
}

TEST(SaneOptions, AFeederAndAGlassAreTold) {
    const Sources both = sourcesIn({"Flatbed", "Automatic Document Feeder", "ADF Duplex"});
    EXPECT_EQ(both.glass, "Flatbed");
    EXPECT_EQ(both.feeder, "Automatic Document Feeder");
    const Sources sides = sourcesIn({"ADF Duplex", "ADF Front"});
    EXPECT_EQ(sides.feeder, "ADF Front");
    EXPECT_EQ(sides.glass, "");
    EXPECT_EQ(sourcesIn({"Transparency Unit", "Normal"}).glass, "Normal");
    EXPECT_EQ(sourcesIn({}).feeder, "");
}

TEST(SaneOptions, ThreeHundredDotsOrTheNextFinerOrTheFinest) {
    EXPECT_EQ(resolutionFrom({.numbers = {75, 300, 600}}), 300);
    EXPECT_EQ(resolutionFrom({.numbers = {1200, 600, 400, 100}}), 400);
    EXPECT_EQ(resolutionFrom({.numbers = {75, 200, 150}}), 200);
    EXPECT_EQ(resolutionFrom({.least = 50, .most = 1200}), 300);
    EXPECT_EQ(resolutionFrom({.least = 50, .most = 200}), 200);
    EXPECT_EQ(resolutionFrom({.least = 600, .most = 1200}), 600);
    EXPECT_EQ(resolutionFrom({}), 0);
}

TEST(SaneOptions, AnErrorBeforeTheFirstPageMeansThatItIsNotThere) {
    EXPECT_EQ(troubleOnOpening(SANE_STATUS_INVAL), Trouble::NoDevice);
    EXPECT_EQ(troubleOnOpening(SANE_STATUS_IO_ERROR), Trouble::NoDevice);
    EXPECT_EQ(troubleOnOpening(SANE_STATUS_ACCESS_DENIED), Trouble::Denied);
    EXPECT_EQ(troubleOnOpening(SANE_STATUS_GOOD), Trouble::None);
}

} // namespace
} // namespace perron::capture
