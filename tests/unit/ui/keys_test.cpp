#include "ui/keys.h"

#include <gtest/gtest.h>

namespace perron::ui {
namespace {

const std::vector<page::KeyBinding> bound{
    {"Right", Key::Next}, {"Tab", Key::Next}, {"Up", Key::Previous}, {"Keypad 5", Key::Ok}};

TEST(Keys, AStrokeSaysWhatItIsBoundTo) {
    EXPECT_EQ(keyOf({"Right"}, bound), Key::Next);
    EXPECT_EQ(keyOf({"Up"}, bound), Key::Previous);
    EXPECT_EQ(keyOf({"Keypad 5"}, bound), Key::Ok);
}

TEST(Keys, ShiftTurnsNextRound) {
    EXPECT_EQ(keyOf({"Tab", KeyStroke::Shift::Held}, bound), Key::Previous);
}

TEST(Keys, AHeldKeyDoesNotRepeat) {
    EXPECT_FALSE(keyOf({"Right", KeyStroke::Shift::Up, KeyStroke::Origin::Repeat}, bound));
}

TEST(Keys, OtherKeysMeanNothing) {
    EXPECT_FALSE(keyOf({"A"}, bound));
    EXPECT_FALSE(keyOf({""}, bound));
}

} // namespace
} // namespace perron::ui
