#include <map>

#include <gtest/gtest.h>

#include "session/maker.h"
#include "session/shown.h"
#include "support/kiosk.h"

namespace perron::session {
namespace {

using test::Kiosk;

page::Tile tileOf(const page::Page& page, const std::string& id) {
    for (const page::Tile& tile : std::get<page::Choices>(page.blocks.front()).tiles) {
        if (tile.id.value == id) {
            return tile;
        }
    }
    return {};
}

struct Arabic : testing::Test {
    Arabic() {
        kiosk.tap("welcome.start");
        kiosk.tap("bar.language");
        kiosk.tap("language.ar");
    }
    Kiosk kiosk;
};

TEST(Languages, TheBarLeadsToTheirPageAndBack) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.tap("bar.language");
    EXPECT_EQ(kiosk.pageId(), "languages");
    kiosk.tap("bar.language");
    EXPECT_EQ(kiosk.pageId(), "home");
}

TEST(Languages, TheFirstScreenShowsTheOthersAndLeadsToThem) {
    Kiosk kiosk;
    EXPECT_TRUE(kiosk.shows("welcome.languages"));
    kiosk.tap("welcome.languages");
    EXPECT_EQ(kiosk.pageId(), "languages");
}

TEST(Languages, OnlyThoseWithWordsAreOffered) {
    Kiosk kiosk;
    kiosk.tap("bar.language");
    EXPECT_TRUE(kiosk.offers("language.ar"));
    EXPECT_FALSE(kiosk.offers("language.uk"));
}

TEST(Languages, TheOneInUseIsMarked) {
    Kiosk kiosk;
    kiosk.tap("bar.language");
    EXPECT_FALSE(tileOf(kiosk.page(), "language.fr").chosen.empty());
    EXPECT_TRUE(tileOf(kiosk.page(), "language.ar").chosen.empty());
}

TEST_F(Arabic, LeadsBackToThePageOneCameFrom) {
    EXPECT_EQ(kiosk.pageId(), "home");
    EXPECT_EQ(kiosk.page().language.value, "ar");
}

TEST_F(Arabic, IsCounted) {
    kiosk.tap("bar.finish");
    kiosk.tap("finish.next");
    EXPECT_EQ(kiosk.counted("langue"), "ar");
}

TEST_F(Arabic, SaysThankYouAndLeavesNothingToTheNextPerson) {
    kiosk.tap("bar.finish");
    kiosk.tap("finish.next");
    EXPECT_EQ(kiosk.page().language.value, "ar");
    kiosk.wait(std::chrono::seconds(10));
    EXPECT_EQ(kiosk.pageId(), "welcome");
    EXPECT_EQ(kiosk.page().language.value, "fr");
}

TEST_F(Arabic, EndsWithAVisitThatNobodyFinished) {
    kiosk.wait(std::chrono::seconds(230));
    EXPECT_EQ(kiosk.pageId(), "welcome");
    EXPECT_EQ(kiosk.page().language.value, "fr");
}

TEST_F(Arabic, StaffReadFrenchAllTheSame) {
    kiosk.happen(StaffCorner{});
    EXPECT_EQ(kiosk.page().language.value, "fr");
}

TEST_F(Arabic, IsReadAtOnceToWhoListens) {
    kiosk.tap("bar.listen");
    kiosk.tap("bar.language");
    kiosk.touch("language.fr"); // says its name
    kiosk.forgetEffects();
    kiosk.touch("language.fr");
    EXPECT_EQ(kiosk.asked<Speak>().size(), 1U);
}

TEST(Languages, EachVisitBeginsWithTheSettingsOwn) {
    Kiosk kiosk;
    kiosk.m_settings.language = "ar";
    EXPECT_EQ(kiosk.page().language.value, "ar");
    kiosk.tap("welcome.start");
    EXPECT_EQ(kiosk.page().language.value, "ar");
}

TEST(Sight, AChoiceOfALaterPartStaysInSight) {
    Kiosk kiosk;
    const World& real = kiosk.world();
    const World small{real.flows, real.places, real.settings, real.words, {1280, 800, 4.6}, real.measure, {}};
    State state = start(MonoTime{0}, WallTime{});
    const auto tap = [&](const char* element) {
        state = update(state, {MonoTime{0}, WallTime{}, Activated{page::ElementId{element}}}, small).state;
    };
    for (const char* element : {"welcome.start", "bar.size", "sight.largest"}) {
        tap(element);
    }
    while (!Shown(state, small).acts(page::ElementId{"sight.light"})) {
        const int before = state.trail.back().part;
        tap("page.more");
        ASSERT_GT(state.trail.back().part, before);
    }
    tap("sight.light");
    EXPECT_GT(state.trail.back().part, 0);
    EXPECT_TRUE(Shown(state, small).acts(page::ElementId{"sight.light"}));
}

TEST(Welcome, IsTurnedBackFromALaterPart) {
    Kiosk kiosk;
    State state = kiosk.state();
    const auto back = [&] {
        const page::Page page = session::page(state, kiosk.world());
        return page.bar[static_cast<std::size_t>(page::BarPlace::Back)].state;
    };
    EXPECT_EQ(back(), page::BarButton::State::Off);
    state.trail.back().part = 1;
    EXPECT_EQ(back(), page::BarButton::State::On);
    state = update(state, {MonoTime{0}, WallTime{}, Activated{page::ElementId{"bar.back"}}}, kiosk.world()).state;
    EXPECT_EQ(state.trail.back().part, 0);
}

TEST(Sight, DoneLeavesThePageFromItsLastPart) {
    Kiosk kiosk;
    const World& real = kiosk.world();
    const World small{real.flows, real.places, real.settings, real.words, {1280, 800, 4.6}, real.measure, {}};
    State state = start(MonoTime{0}, WallTime{});
    const auto tap = [&](const char* element) {
        state = update(state, {MonoTime{0}, WallTime{}, Activated{page::ElementId{element}}}, small).state;
    };
    tap("welcome.start");
    tap("bar.size");
    tap("page.more");
    tap("sight.largest");
    for (int part = 0; part < 9 && !Shown(state, small).acts(page::ElementId{"sight.done"}); ++part) {
        tap("page.more");
    }
    ASSERT_GT(state.trail.back().part, 0);
    tap("sight.done");
    EXPECT_EQ(page(state, small).id.value, "home");
}

std::optional<std::string> english(const page::Language&, std::string_view id) {
    const std::map<std::string_view, std::string> messages{{"time.clock", "12"},
                                                           {"time.hour.am", "{hour} am"},
                                                           {"time.hour.pm", "{hour} pm"},
                                                           {"time.noon", "{hour} noon"},
                                                           {"time.minutes.am", "{hour}:{minute} am"},
                                                           {"time.minutes.pm", "{hour}:{minute} pm"}};
    const auto found = messages.find(id);
    return found == messages.end() ? std::nullopt : std::optional(found->second);
}

TEST(Languages, WhoReadsATwelveHourClockIsToldAmAndPm) {
    const Kiosk kiosk;
    const World& real = kiosk.world();
    const page::Words words(english);
    const World world{real.flows, real.places, real.settings, words, real.screen, real.measure, {}};
    const Maker make(kiosk.state(), world);
    const auto at = [&](int hour, int minute) {
        return page::shown(make.time(std::chrono::hours(hour) + std::chrono::minutes(minute)));
    };
    EXPECT_EQ(at(0, 0), "12 am");
    EXPECT_EQ(at(9, 5), "9:05 am");
    EXPECT_EQ(at(12, 0), "12 noon");
    EXPECT_EQ(at(12, 30), "12:30 pm");
    EXPECT_EQ(at(17, 30), "5:30 pm");
}

TEST_F(Arabic, TheSignForStaffStaysFrench) {
    kiosk.tap("bar.help");
    kiosk.tap("help.here");
    const page::Page page = kiosk.page();
    const auto& sign = std::get<page::Sign>(page.blocks.front());
    EXPECT_EQ(sign.text.runs.front().language.value, "fr");
}

} // namespace
} // namespace perron::session
