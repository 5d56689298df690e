#include "ui/keys.h"

#include <gtest/gtest.h>

namespace perron::ui {
namespace {

TEST(Keys, ArrowsMoveAndReturnChooses) {
    EXPECT_EQ(keyOf({"Right"}), Key::Next);
    EXPECT_EQ(keyOf({"Up"}), Key::Previous);
    EXPECT_EQ(keyOf({"Return"}), Key::Ok);
    EXPECT_EQ(keyOf({"Tab", KeyStroke::Shift::Held}), Key::Previous);
}

TEST(Keys, AHeldKeyDoesNotRepeat) {
    EXPECT_FALSE(keyOf({"Return", KeyStroke::Shift::Up, KeyStroke::Origin::Repeat}));
}

TEST(Keys, OtherKeysMeanNothing) {
    EXPECT_FALSE(keyOf({"A"}));
    EXPECT_FALSE(keyOf({""}));
}

} // namespace
} // namespace perron::ui
