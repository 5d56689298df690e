#include "places/timetable.h"

#include <gtest/gtest.h>

namespace perron::places {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;
using State = Opening::State;

const local_days first = local_days(2026y / November / 23);

TEST(Timetable, OpenWinsOverUnknownAndUnknownOverClosed) {
    const Timetable table(first, first + days(1),
                          {{first + 8h, first + 12h, State::Closed},
                           {first + 9h, first + 12h, State::Unknown},
                           {first + 10h, first + 11h, State::Open}});
    EXPECT_EQ(table.at(first + 8h + 30min).state, State::Closed);
    EXPECT_EQ(table.at(first + 9h).state, State::Unknown);
    EXPECT_EQ(table.at(first + 10h).state, State::Open);
    EXPECT_EQ(table.at(first + 11h).state, State::Unknown);
}

TEST(Timetable, OpeningsThatTouchAreOne) {
    const Timetable table(first, first + days(1),
                          {{first + 10h, first + 11h, State::Open}, {first + 11h, first + 12h, State::Open}});
    EXPECT_EQ(table.at(first + 10h).change, first + 12h);
}

TEST(Timetable, AnOverruledDayEndsAtMidnight) {
    Timetable table(first, first + days(2), {{first, first + days(2), State::Open}});
    table.overrule(first, State::Closed);
    EXPECT_EQ(table.at(first + 23h), (Opening{State::Closed, LocalTime(first + days(1)), 1}));
}

TEST(Timetable, NoChangeIsToldBeyondItsEnd) {
    const Timetable table(first, first + days(1), {});
    EXPECT_EQ(table.at(first + 5h), (Opening{State::Closed, std::nullopt, 0}));
    EXPECT_FALSE(table.covers(first + days(1)));
}

} // namespace
} // namespace perron::places
