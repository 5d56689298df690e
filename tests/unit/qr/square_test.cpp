#include "qr/square.h"

#include <gtest/gtest.h>

namespace perron::qr {
namespace {

TEST(Qr, AnAddressBecomesASquareOfModules) {
    const auto square = encode("https://www.service-public.gouv.fr/particuliers/vosdroits/F1344");
    ASSERT_TRUE(square);
    EXPECT_EQ((square->side - 17) % 4, 0);
    EXPECT_EQ(square->dark.size(), static_cast<std::size_t>(square->side * square->side));
    EXPECT_TRUE(square->isDark(0, 0)); // a corner of the finder pattern
    EXPECT_FALSE(square->isDark(1, 1));
}

TEST(Qr, ASeventhMayBeHidden) {
    // What level L would hold in version 4 needs version 5 at level M (ISO/IEC 18004, table 7).
    EXPECT_EQ(encode(std::string(63, 'x'))->side, 37);
}

TEST(Qr, StrokesCoverEachDarkModuleOnce) {
    const Square square = encode("https://www.service-public.gouv.fr").value();
    std::vector<int> covered(square.dark.size(), 0);
    for (const Stroke& stroke : strokes(square)) {
        for (int x = stroke.x; x < stroke.x + stroke.length; ++x) {
            ++covered[static_cast<std::size_t>(stroke.y * square.side + x)];
        }
    }
    for (std::size_t i = 0; i < covered.size(); ++i) {
        EXPECT_EQ(covered[i], square.dark[i] ? 1 : 0) << i;
    }
}

TEST(Qr, WhatNoCodeHoldsIsRefused) {
    EXPECT_EQ(encode("").error().code, Code::Refused);
    EXPECT_EQ(encode(std::string(4000, 'x')).error().code, Code::Refused);
}

} // namespace
} // namespace perron::qr
