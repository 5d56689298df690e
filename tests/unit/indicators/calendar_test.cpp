#include "indicators/calendar.h"

#include <gtest/gtest.h>

#include "examples.h"

using namespace perron::indicators;
using namespace perron::indicators::test;
using perron::WallTime;

TEST(Calendar, YearsBeginAndEndAsIso8601Says) {
    EXPECT_EQ(toString(weekOf(noonOn(2026, 11, 23))), "2026-W48");
    EXPECT_EQ(toString(weekOf(noonOn(2026, 12, 31))), "2026-W53");
    EXPECT_EQ(toString(weekOf(noonOn(2027, 1, 3))), "2026-W53");
    EXPECT_EQ(toString(weekOf(noonOn(2027, 1, 4))), "2027-W01");
    EXPECT_EQ(toString(weekOf(noonOn(2024, 12, 30))), "2025-W01");
    EXPECT_EQ(toString(weekOf(noonOn(1970, 1, 1))), "1970-W01");
    EXPECT_EQ(toString(weekOf(noonOn(1969, 12, 28))), "1969-W52");
}

TEST(Calendar, WeekGoesFromMondayToSundayMidnight) {
    const Week week = weekOf(noonOn(2026, 11, 25));
    EXPECT_EQ(weekOf(startOf(week)), week);
    EXPECT_EQ(weekOf(startOf(week.next()) - std::chrono::milliseconds(1)), week);
    EXPECT_EQ(weekOf(startOf(week.next())), week.next());
}

TEST(Calendar, ClockWithoutABatteryIsNotPlausible) {
    EXPECT_FALSE(isPlausible(weekOf(WallTime{})));
    EXPECT_FALSE(isPlausible(weekOf(noonOn(2025, 12, 28))));
    EXPECT_TRUE(isPlausible(weekOf(noonOn(2026, 1, 1))));
    EXPECT_TRUE(isPlausible(weekOf(noonOn(2026, 11, 23))));
}
