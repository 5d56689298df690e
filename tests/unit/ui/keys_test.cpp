#include "ui/keys.h"

#include <gtest/gtest.h>

namespace perron::ui {
namespace {

const std::vector<page::KeyBinding> bound{
    {"Right", Key::Next}, {"Tab", Key::Next}, {"Up", Key::Previous}, {"Keypad 5", Key::Ok}};

struct Keys : testing::Test {
    KeyFilter keys{{bound, std::chrono::milliseconds{80}}};
    MonoTime now{1000};
    std::optional<Key> stroke(const KeyStroke& what, std::chrono::milliseconds later = std::chrono::milliseconds{200}) {
        now += later;
        return keys.meaningOf(what, now);
    }
};

TEST_F(Keys, AStrokeSaysWhatItIsBoundTo) {
    EXPECT_EQ(stroke({"Right"}), Key::Next);
    EXPECT_EQ(stroke({"Up"}), Key::Previous);
    EXPECT_EQ(stroke({"Keypad 5"}), Key::Ok);
}

TEST_F(Keys, ShiftTurnsNextRound) {
    EXPECT_EQ(stroke({"Tab", KeyStroke::Shift::Held}), Key::Previous);
}

TEST_F(Keys, AHeldKeyDoesNotRepeat) {
    EXPECT_FALSE(stroke({"Right", KeyStroke::Shift::Up, KeyStroke::Origin::Repeat}));
}

TEST_F(Keys, ASwitchThatBouncesIsPressedOnce) {
    using std::chrono::milliseconds;
    EXPECT_TRUE(stroke({"Keypad 5"}));
    EXPECT_FALSE(stroke({"Keypad 5"}, milliseconds{79}));
    EXPECT_TRUE(stroke({"Keypad 5"}, milliseconds{1}));
    EXPECT_TRUE(stroke({"Right"}, milliseconds{1})) << "another key is another stroke";
}

TEST_F(Keys, OtherKeysMeanNothing) {
    EXPECT_FALSE(stroke({"A"}));
    EXPECT_FALSE(stroke({""}));
}

} // namespace
} // namespace perron::ui
