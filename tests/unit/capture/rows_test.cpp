#include "capture/rows.h"

#include <cstring>

#include <gtest/gtest.h>

namespace perron::capture {
namespace {

using Sort = Pass::Sort;
using Bytes = std::vector<std::uint8_t>;

Bytes rowsOf(const Pass& pass, const Bytes& bytes, int by = 1) {
    Rows rows(by);
    EXPECT_TRUE(rows.begin(pass));
    EXPECT_TRUE(rows.add(bytes));
    return rows.pixels();
}

TEST(Rows, ALineMayEndWithBytesThatAreNoPixels) {
    EXPECT_EQ(rowsOf({Sort::Grey, 8, 2, 3}, {1, 2, 99, 3, 4, 99}), (Bytes{1, 2, 3, 4}));
}

TEST(Rows, PiecesMayEndAnywhere) {
    Rows rows;
    ASSERT_TRUE(rows.begin({Sort::Grey, 8, 2, 2}));
    for (const std::uint8_t byte : Bytes{1, 2, 3, 4}) {
        rows.add({&byte, 1});
    }
    EXPECT_EQ(rows.pixels(), (Bytes{1, 2, 3, 4}));
    EXPECT_EQ(rows.height(), 2);
}

TEST(Rows, OneBitIsBlackWhereItIsSet) {
    EXPECT_EQ(rowsOf({Sort::Grey, 1, 3, 1}, {0b10100000}), (Bytes{0, 255, 0}));
}

TEST(Rows, SixteenBitsKeepTheirUpperHalf) {
    const std::uint16_t value = 0x80ff;
    Bytes bytes(2);
    std::memcpy(bytes.data(), &value, 2);
    EXPECT_EQ(rowsOf({Sort::Grey, 16, 1, 2}, bytes), (Bytes{0x80}));
}

TEST(Rows, ColoursBecomeTheirLightness) {
    const Bytes grey = rowsOf({Sort::Colours, 8, 3, 9}, {255, 255, 255, 255, 0, 0, 0, 0, 255});
    EXPECT_EQ(grey[0], 255);
    EXPECT_GT(grey[1], grey[2]); // red is lighter than blue
    EXPECT_LT(grey[1], 100);
}

TEST(Rows, ThreePassesMakeOnePage) {
    Rows rows;
    for (const Sort sort : {Sort::Red, Sort::Green, Sort::Blue}) {
        ASSERT_TRUE(rows.begin({sort, 8, 2, 2}));
        ASSERT_TRUE(rows.add(Bytes{255, 0}));
    }
    EXPECT_EQ(rows.height(), 1);
    EXPECT_GT(rows.pixels()[0], 250);
    EXPECT_EQ(rows.pixels()[1], 0);
}

TEST(Rows, FourFineDotsAreOneOfTheirMean) {
    EXPECT_EQ(rowsOf({Sort::Grey, 8, 5, 5}, {0, 100, 8, 8, 1, 100, 200, 8, 8, 1}, 2), (Bytes{100, 8}));
}

TEST(Rows, WhatMakesNoSenseIsNotBegun) {
    EXPECT_FALSE(Rows().begin({Sort::Grey, 8, 0, 0}));
    EXPECT_FALSE(Rows().begin({Sort::Grey, 8, -5, 10}));
    EXPECT_FALSE(Rows().begin({Sort::Grey, 8, 100, 99}));
    EXPECT_FALSE(Rows().begin({Sort::Colours, 8, 100, 299}));
    EXPECT_FALSE(Rows().begin({Sort::Colours, 1, 100, 1000}));
    EXPECT_FALSE(Rows().begin({Sort::Grey, 12, 100, 1000}));
}

TEST(Rows, MoreThanAPageIsRefused) {
    Rows rows;
    ASSERT_TRUE(rows.begin({Sort::Grey, 8, 100'000, 100'000}));
    const Bytes line(100'000);
    bool taken = true;
    int lines = 0;
    for (; taken && lines < 1000; ++lines) {
        taken = rows.add(line);
    }
    EXPECT_LT(lines, 500);
}

} // namespace
} // namespace perron::capture
