#include <gmock/gmock.h>

#include "support/kiosk.h"

namespace perron {
namespace {

using test::Kiosk;
using testing::HasSubstr;

/// What the page says under its title.
std::string word(const Kiosk& kiosk) {
    for (const page::Block& block : kiosk.page().blocks) {
        const auto* say = std::get_if<page::Say>(&block);
        if (say != nullptr && say->id.value == "lesson.word") {
            return page::shown(say->text);
        }
    }
    return "no word";
}

struct Lesson : testing::Test {
    Kiosk kiosk;
    Lesson() { kiosk.tap("welcome.lesson"); }
};

TEST_F(Lesson, LeadsByASunThreeApplesAndABalloonHome) {
    EXPECT_EQ(kiosk.pageId(), "lesson.sun");
    for (const char* thing : {"lesson.sun", "lesson.apple.3", "lesson.apple.1", "lesson.apple.2", "lesson.balloon"}) {
        kiosk.tap(thing);
    }
    EXPECT_EQ(kiosk.pageId(), "lesson.done");
    kiosk.tap("lesson.start");
    EXPECT_EQ(kiosk.pageId(), "home");
}

TEST_F(Lesson, TheSameAppleThreeTimesIsOneApple) {
    kiosk.tap("lesson.sun");
    for (int i = 0; i < 3; ++i) {
        kiosk.tap("lesson.apple.1");
    }
    EXPECT_EQ(word(kiosk), "lesson.apples.two");
}

TEST_F(Lesson, MayBeSkippedAtEachStep) {
    const std::vector<std::vector<const char*>> ways{
        {}, {"lesson.sun"}, {"lesson.sun", "lesson.apple.1", "lesson.apple.2", "lesson.apple.3"}};
    for (const auto& way : ways) {
        Kiosk other;
        other.tap("welcome.lesson");
        for (const char* thing : way) {
            other.tap(thing);
        }
        other.tap("lesson.skip");
        EXPECT_EQ(other.pageId(), "home");
    }
}

TEST_F(Lesson, AMissGetsAKindWordUntilTheNextTouchAndIsNotCounted) {
    kiosk.happen(session::Missed{});
    EXPECT_EQ(word(kiosk), "lesson.missed");
    kiosk.tap("lesson.sun");
    EXPECT_EQ(word(kiosk), "lesson.apples.how");
    kiosk.happen(session::Missed{});
    kiosk.tap("lesson.apple.2");
    EXPECT_EQ(word(kiosk), "lesson.apples.two");
    kiosk.tap("bar.finish");
    kiosk.tap("finish.next");
    EXPECT_EQ(kiosk.counted("manques"), "aucun");
}

TEST_F(Lesson, WhoListensHearsTheKindWordAlone) {
    kiosk.tap("bar.listen");
    EXPECT_THAT(kiosk.spoken(), HasSubstr("lesson.ear"));
    kiosk.happen(session::Missed{});
    EXPECT_EQ(kiosk.spoken(), "lesson.missed\n");
    kiosk.tap("lesson.sun");
    kiosk.tap("lesson.apple.2");
    EXPECT_EQ(kiosk.spoken(), "lesson.apples.two\n");
}

TEST_F(Lesson, BackLeadsToTheStepBefore) {
    kiosk.tap("lesson.sun");
    kiosk.tap("lesson.apple.1");
    kiosk.tap("bar.back");
    EXPECT_EQ(kiosk.pageId(), "lesson.sun");
    kiosk.tap("bar.back");
    EXPECT_EQ(kiosk.pageId(), "welcome");
}

} // namespace
} // namespace perron
