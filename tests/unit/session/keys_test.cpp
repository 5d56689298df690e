#include <set>

#include <gtest/gtest.h>

#include "support/kiosk.h"

namespace perron {
namespace {

using session::Key;
using session::KeyPressed;
using test::Kiosk;

TEST(Keys, NextReachesEverythingThatActsAndComesRound) {
    Kiosk kiosk;
    kiosk.happen(KeyPressed{Key::Next});
    const std::string first = kiosk.state().focus.value;
    EXPECT_EQ(first, "welcome.start");
    std::set<std::string> seen;
    for (int i = 0; i < 20; ++i) {
        seen.insert(kiosk.state().focus.value);
        kiosk.happen(KeyPressed{Key::Next});
    }
    EXPECT_EQ(seen, (std::set<std::string>{"welcome.start", "bar.language", "bar.listen", "bar.size", "bar.help"}));
}

TEST(Keys, PreviousGoesTheOtherWay) {
    Kiosk kiosk;
    kiosk.happen(KeyPressed{Key::Previous});
    EXPECT_EQ(kiosk.state().focus.value, "bar.help");
}

TEST(Keys, OkDoesWhatATouchDoes) {
    Kiosk kiosk;
    kiosk.happen(KeyPressed{Key::Next});
    kiosk.happen(KeyPressed{Key::Ok});
    EXPECT_EQ(kiosk.pageId(), "home");
    EXPECT_TRUE(kiosk.state().focus.empty());
}

TEST(Keys, ListenStartsTheVoiceWithoutSight) {
    Kiosk kiosk;
    kiosk.happen(KeyPressed{Key::Listen});
    EXPECT_EQ(kiosk.asked<session::Speak>().size(), 1U);
    kiosk.happen(KeyPressed{Key::Next});
    EXPECT_EQ(kiosk.spoken(), "welcome.start\n");
}

TEST(Keys, AWholeProcedureNeedsNoTouch) {
    Kiosk kiosk;
    kiosk.happen(KeyPressed{Key::Listen});
    for (int steps = 0; steps < 60 && kiosk.pageId() != "flow.carte-identite.end"; ++steps) {
        const bool checklist = kiosk.offers("flow.next") || kiosk.offers("page.more");
        const std::string goal = kiosk.offers("page.more") ? "page.more" : "flow.next";
        kiosk.happen(KeyPressed{Key::Next});
        for (int i = 0; checklist && i < 40 && kiosk.state().focus.value != goal; ++i) {
            kiosk.happen(KeyPressed{Key::Next});
        }
        kiosk.happen(KeyPressed{Key::Ok});
    }
    EXPECT_EQ(kiosk.pageId(), "flow.carte-identite.end");
}

} // namespace
} // namespace perron
