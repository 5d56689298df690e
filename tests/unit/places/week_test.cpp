#include "places/week.h"

#include <gtest/gtest.h>

namespace perron::places {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

TEST(Week, ReadsDaysAndTimes) {
    const auto week = weekOf("Mo-We,Fr 09:00-12:00,14:00-17:30");
    ASSERT_TRUE(week.has_value());
    EXPECT_EQ(week->days[0].size(), 2U);
    EXPECT_EQ(week->days[0][1].end, 17h + 30min);
    EXPECT_TRUE(week->days[3].empty());
    EXPECT_EQ(week->days[4].size(), 2U);
}

TEST(Week, IsAskedByTheDay) {
    const auto week = weekOf("Tu 09:00-12:00");
    ASSERT_TRUE(week.has_value());
    EXPECT_EQ(week->on(local_days(2026y / November / 24)).size(), 1U);
    EXPECT_TRUE(week->on(local_days(2026y / November / 23)).empty());
}

TEST(Week, LeavesToTheLibraryWhatIsNotTheSameEveryWeek) {
    for (const char* other :
         {"Jul Mo 09:00-12:00", "Mo[1] 09:00-12:00", "Mo 22:00-02:00", "Mo 09:00+", "24/7",
          "Mo 09:00-12:00 \"sur rdv\"", "Mo-Fr", "09:00-12:00", "Mo 09:00-12:00; PH 10:00-11:00",
          "Mo 09:00-12:00 || Tu 10:00-11:00", "Mo sunrise-12:00", "Mo 09:00-25:00", "week 1-10 Mo 09:00-12:00"}) {
        EXPECT_FALSE(weekOf(other).has_value()) << other;
    }
}

} // namespace
} // namespace perron::places
