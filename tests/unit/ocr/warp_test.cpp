#include "ocr/warp.h"

#include <gtest/gtest.h>

#include "ocr/grey.h"

namespace perron::ocr {
namespace {

void expectAt(const Point& point, double x, double y) {
    EXPECT_NEAR(point.x, x, 1e-6);
    EXPECT_NEAR(point.y, y, 1e-6);
}

TEST(Map, TakesTheCornersOfARectangleOntoFourPoints) {
    const Quad quad{{{10, 20}, {300, 5}, {340, 400}, {-8, 380}}};
    const Map map = Map::onto(quad, 200, 100);
    expectAt(map.of({0, 0}), 10, 20);
    expectAt(map.of({200, 0}), 300, 5);
    expectAt(map.of({200, 100}), 340, 400);
    expectAt(map.of({0, 100}), -8, 380);
}

TEST(Map, TurnsClockwise) {
    expectAt(Map::turned(90).of({1, 0}), 0, 1);
}

TEST(Map, DoesTheOtherFirst) {
    expectAt(Map::scaled(2).after(Map::moved(1, 0)).of({1, 1}), 4, 2);
}

TEST(Warp, ByNothingChangesNothing) {
    Grey grey(40, 30);
    for (std::size_t i = 0; i < grey.pixels.size(); ++i) {
        grey.pixels[i] = static_cast<std::uint8_t>(i * 7);
    }
    EXPECT_EQ(warped(grey, Map(), 40, 30).pixels, grey.pixels);
}

TEST(Warp, ShowsTheGroundBeyondTheEdge) {
    const Grey out = warped(Grey(10, 10), Map::moved(-5, 0), 10, 10, 77);
    EXPECT_EQ(out.at(0, 5), 77);
    EXPECT_EQ(out.at(9, 5), 0);
}

TEST(Warp, MapsWithAHorizonStayInBounds) {
    const Grey out = warped(Grey(10, 10), Map({1, 0, 0, 0, 1, 0, 0.1, 0, -0.5}), 50, 50, 9);
    EXPECT_EQ(out.width, 50);
}

TEST(Grey, ReducedIsTheMean) {
    Grey grey(4, 2);
    grey.pixels = {0, 100, 10, 10, 100, 200, 10, 10};
    EXPECT_EQ(reduced(grey, 2).pixels, (std::vector<std::uint8_t>{100, 10}));
}

TEST(Grey, AMedianTakesOutGrainsAndKeepsEdges) {
    Grey grey(6, 5);
    for (int y = 0; y < 5; ++y) {
        for (int x = 0; x < 6; ++x) {
            grey.row(y)[x] = x < 3 ? 20 : 200;
        }
    }
    const Grey clean = grey;
    grey.row(2)[1] = 255;
    EXPECT_EQ(median(grey).pixels, clean.pixels);
}

TEST(Grey, ThePartingLiesBetweenPrintAndPaper) {
    Grey grey(100, 10);
    for (std::size_t i = 0; i < grey.pixels.size(); ++i) {
        grey.pixels[i] = i % 10 == 0 ? 40 : 220;
    }
    EXPECT_GE(parting(grey), 40);
    EXPECT_LT(parting(grey), 220);
}

} // namespace
} // namespace perron::ocr
