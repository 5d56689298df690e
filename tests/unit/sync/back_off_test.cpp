#include "sync/back_off.h"

#include <limits>

#include <gtest/gtest.h>

namespace perron::sync {
namespace {

using namespace std::chrono_literals;

class Most final : public Random {
public:
    std::uint32_t below(std::uint32_t below) override { return below - 1; }
};
class Least final : public Random {
public:
    std::uint32_t below(std::uint32_t) override { return 0; }
};

TEST(BackOff, StartsWithSeconds) {
    Most most;
    Least least;
    EXPECT_EQ(pauseAfter(1, most), 5s);
    EXPECT_EQ(pauseAfter(1, least), 2500ms);
}

TEST(BackOff, DoublesWithEachFailure) {
    Most most;
    EXPECT_EQ(pauseAfter(2, most), 10s);
    EXPECT_EQ(pauseAfter(5, most), 80s);
}

TEST(BackOff, NeverExceedsSixHours) {
    Most most;
    EXPECT_EQ(pauseAfter(13, most), 20'480s);
    EXPECT_EQ(pauseAfter(14, most), 6h);
    EXPECT_EQ(pauseAfter(std::numeric_limits<int>::max(), most), 6h);
}

TEST(BackOff, IsSpreadOverHalfItsLength) {
    SeededRandom random(11);
    MonoTime shortest = 6h;
    MonoTime longest = 0ms;
    for (int draw = 0; draw < 1000; ++draw) {
        const MonoTime pause = pauseAfter(20, random);
        shortest = std::min(shortest, pause);
        longest = std::max(longest, pause);
    }
    EXPECT_GE(shortest, 3h);
    EXPECT_LT(shortest, 3h + 5min);
    EXPECT_LE(longest, 6h);
    EXPECT_GT(longest, 6h - 5min);
}

} // namespace
} // namespace perron::sync
