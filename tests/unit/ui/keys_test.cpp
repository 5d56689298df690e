#include "ui/keys.h"

#include <gtest/gtest.h>

namespace perron::ui {
namespace {

const std::vector<page::KeyBinding> bound{
    {"Right", Key::Next}, {"Left", Key::Previous}, {"Tab", Key::Next}, {"Up", Key::Previous}, {"Keypad 5", Key::Ok}};

struct Keys : testing::Test {
    KeyFilter keys{{bound, std::chrono::milliseconds{80}}};
    MonoTime now{1000};
    page::Direction reading = page::Direction::LeftToRight;
    std::optional<Key> stroke(const KeyStroke& what, std::chrono::milliseconds later = std::chrono::milliseconds{200}) {
        now += later;
        return keys.meaningOf(what, now, reading);
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
    EXPECT_FALSE(stroke({"Keypad 5"}, milliseconds{79})) << "it goes on bouncing";
    EXPECT_TRUE(stroke({"Keypad 5"}, milliseconds{80}));
    EXPECT_TRUE(stroke({"Right"}, milliseconds{1})) << "another key is another stroke";
}

TEST_F(Keys, OnAPageReadFromRightToLeftTheArrowsPointWhereReadingGoes) {
    reading = page::Direction::RightToLeft;
    EXPECT_EQ(stroke({"Left"}), Key::Next);
    EXPECT_EQ(stroke({"Right"}), Key::Previous);
    EXPECT_EQ(stroke({"Left", KeyStroke::Shift::Held}), Key::Previous);
    EXPECT_EQ(stroke({"Tab"}), Key::Next);
}

TEST_F(Keys, ASwitchThatSendsAnArrowGoesOnInEveryLanguage) {
    keys = KeyFilter{{{{"Right", Key::Next}, {"Return", Key::Ok}}, std::chrono::milliseconds{80}}};
    reading = page::Direction::RightToLeft;
    EXPECT_EQ(stroke({"Right"}), Key::Next);
}

TEST_F(Keys, OtherKeysMeanNothing) {
    EXPECT_FALSE(stroke({"A"}));
    EXPECT_FALSE(stroke({""}));
}

} // namespace
} // namespace perron::ui
