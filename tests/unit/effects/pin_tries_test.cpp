#include "effects/pin_tries.h"

#include <gtest/gtest.h>

#include "desk.h"

namespace perron::effects {
namespace {

using session::PinTries;

struct Tries : testing::Test {
    test::Folder folder;
    const Path file = folder.path / "pin-tries";
};

TEST_F(Tries, ComeBackAsTheyWereKept) {
    keepPinTries(file, {.wrong = 3, .locks = 2});
    EXPECT_EQ(readPinTries(file), (PinTries{.wrong = 3, .locks = 2}));
    EXPECT_EQ(readFile(file).value(), "3 2\n") << "no time of anything";
}

TEST_F(Tries, NoneLeavesNoFile) {
    keepPinTries(file, {.wrong = 3, .locks = 2});
    keepPinTries(file, {});
    EXPECT_FALSE(std::filesystem::exists(file));
    EXPECT_EQ(readPinTries(file), PinTries{});
}

TEST_F(Tries, DamageCountsAsNone) {
    for (const char* damage : {"", "x", "3", "-2 -9", "99999999999 1"}) {
        ASSERT_TRUE(writeFile(file, damage));
        EXPECT_EQ(readPinTries(file), PinTries{}) << damage;
    }
}

} // namespace
} // namespace perron::effects
