#include "places/public_holidays.h"

#include <algorithm>
#include <array>

namespace perron::places {

using namespace std::chrono;

local_days easter(year year) {
    // Gauss, as completed by Lichtenberg: no exceptions to remember.
    const int y = static_cast<int>(year);
    const int century = y / 100;
    const int moonCorrection = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
    const int sunCorrection = 2 - (3 * century + 3) / 4;
    const int golden = y % 19;
    const int seed = (19 * golden + moonCorrection) % 30;
    const int limit = (seed + golden / 11) / 29;
    const int fullMoon = 21 + seed - limit; // day of March
    const int firstSunday = 7 - (y + y / 4 + sunCorrection) % 7;
    const int toSunday = 7 - (fullMoon - firstSunday) % 7;
    return local_days(year / March / 1) + days(fullMoon + toSunday - 1);
}

bool isSecondDayOfFeast(local_days day) {
    const days afterEaster = day - easter(year_month_day(day).year());
    return afterEaster == days(1) || afterEaster == days(50);
}

bool isPublicHoliday(local_days day) {
    constexpr std::array fixed{January / 1, May / 1,      May / 8,       July / 14,
                               August / 15, November / 1, November / 11, December / 25};
    const year_month_day date(day);
    if (std::find(fixed.begin(), fixed.end(), date.month() / date.day()) != fixed.end()) {
        return true;
    }
    constexpr days ascension{39};
    return isSecondDayOfFeast(day) || day - easter(date.year()) == ascension;
}

} // namespace perron::places
