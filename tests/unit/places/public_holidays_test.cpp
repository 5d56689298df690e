#include "places/public_holidays.h"

#include <gtest/gtest.h>

namespace perron::places {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

TEST(PublicHolidays, ElevenAYearUnlessTwoFallTogether) {
    for (const auto& [year, expected] :
         {std::pair(2024y, 11), std::pair(2025y, 11), std::pair(2026y, 11), std::pair(2008y, 10)}) {
        int count = 0;
        for (local_days day = local_days(year / January / 1); day < local_days((year + years(1)) / January / 1);
             day += days(1)) {
            count += isPublicHoliday(day) ? 1 : 0;
        }
        EXPECT_EQ(count, expected) << static_cast<int>(year); // in 2008 Ascension fell on 1 May
    }
}

TEST(PublicHolidays, EasterFallsWhereTheAlmanacSays) {
    for (const year_month_day sunday :
         {1961y / April / 2, 1981y / April / 19, 2000y / April / 23, 2008y / March / 23, 2011y / April / 24,
          2024y / March / 31, 2025y / April / 20, 2026y / April / 5, 2027y / March / 28, 2038y / April / 25}) {
        EXPECT_EQ(easter(sunday.year()), local_days(sunday)) << static_cast<int>(sunday.year());
    }
}

TEST(PublicHolidays, GoodFridayAndShroveTuesdayAreWorkingDays) {
    EXPECT_FALSE(isPublicHoliday(local_days(2026y / April / 3)));
    EXPECT_FALSE(isPublicHoliday(local_days(2026y / February / 17)));
}

} // namespace
} // namespace perron::places
