#include "places/opening_hours.h"

#include <cstdlib>
#include <ctime>

#include <gtest/gtest.h>

#include "moments.h"

namespace perron::places {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;
using namespace testing;
using State = Opening::State;

constexpr auto townHall = "Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00";
constexpr auto monday = 2026y / November / 23;
constexpr auto tuesdayInJune = 2026y / June / 16;

Opening at(const char* hours, WallTime when) {
    const auto parsed = OpeningHours::parse(hours);
    EXPECT_TRUE(parsed.has_value()) << hours;
    return parsed ? parsed->at(when) : Opening{};
}

LocalTime local(year_month_day day, hours hour, minutes minute = 0min) {
    return local_days(day) + hour + minute;
}

TEST(OpeningHours, OpenUntilNoon) {
    EXPECT_EQ(at(townHall, frenchWinter(monday, 10)), (Opening{State::Open, local(monday, 12h), 0}));
}

TEST(OpeningHours, ClosedAtLunchOpensAgainTheSameDay) {
    EXPECT_EQ(at(townHall, frenchWinter(monday, 13)), (Opening{State::Closed, local(monday, 14h), 0}));
}

TEST(OpeningHours, ClosedInTheEveningOpensTomorrow) {
    EXPECT_EQ(at(townHall, frenchWinter(monday, 18)), (Opening{State::Closed, local(2026y / November / 24, 9h), 1}));
}

TEST(OpeningHours, ClosesExactlyAtTheHour) {
    EXPECT_EQ(at(townHall, frenchWinter(monday, 11, 59)).state, State::Open);
    EXPECT_EQ(at(townHall, frenchWinter(monday, 12)).state, State::Closed);
}

TEST(OpeningHours, ClosedOnBastilleDay) {
    const auto bastilleDay = 2026y / July / 14;
    EXPECT_EQ(at(townHall, frenchSummer(bastilleDay, 10)), (Opening{State::Closed, local(2026y / July / 15, 9h), 1}));
}

TEST(OpeningHours, ClosedOnEasterAndWhitMondayThoughTheLibraryMissesThem) {
    EXPECT_EQ(at(townHall, frenchSummer(2026y / April / 6, 10)).state, State::Closed);
    EXPECT_EQ(at("Mo-Fr 09:00-12:00; PH off", frenchSummer(2026y / May / 25, 10)).state, State::Closed);
}

TEST(OpeningHours, AHolidayWithItsOwnHoursIsOpen) {
    constexpr auto museum = "Tu 09:00-12:00; PH 15:00-17:00";
    EXPECT_EQ(at(museum, frenchSummer(2026y / July / 14, 16)).state, State::Open);
    EXPECT_EQ(at(museum, frenchSummer(2026y / July / 14, 10)).state, State::Closed);
}

TEST(OpeningHours, WhatOwnHoursSayOfEasterMondayIsNotKnown) {
    EXPECT_EQ(at("Mo 09:00-12:00; PH 15:00-17:00", frenchSummer(2026y / April / 6, 16)).state, State::Unknown);
}

TEST(OpeningHours, NeverClosedMeansNeverClosed) {
    EXPECT_EQ(at("24/7", frenchSummer(2026y / July / 14, 3)), (Opening{State::Open, std::nullopt, 0}));
}

TEST(OpeningHours, ALaterRuleOverridesAnEarlierOne) {
    constexpr auto lateOnTuesday = "Mo-Fr 14:00-18:30; Tu 14:00-19:30";
    EXPECT_EQ(at(lateOnTuesday, frenchSummer(tuesdayInJune, 19)).state, State::Open);
}

TEST(OpeningHours, HoursThatOverlapAreOneOpening) {
    const Opening opening = at("Fr 08:45-10:15,10:30-11:30,10:30-12:00", frenchWinter(2026y / November / 27, 11));
    EXPECT_EQ(opening, (Opening{State::Open, local(2026y / November / 27, 12h), 0}));
}

TEST(OpeningHours, OnAppointmentIsNotOpen) {
    EXPECT_EQ(at("Mo-Fr 09:00-12:00 \"sur rendez-vous\"", frenchWinter(monday, 10)).state, State::Unknown);
}

TEST(OpeningHours, AnOpeningMoreThanAWeekAwayIsNotTold) {
    EXPECT_EQ(at("Dec 03 09:00-12:00", frenchWinter(monday, 10)), (Opening{State::Closed, std::nullopt, 0}));
    EXPECT_EQ(at("Nov 30 09:00-12:00", frenchWinter(monday, 10)).daysAhead, 7);
}

TEST(OpeningHours, SameAnswerWhateverWasAskedBefore) {
    const auto asked = OpeningHours::parse("Mo 09:00-12:00").value();
    const WallTime question = frenchWinter(2026y / November / 24, 10);
    const Opening fresh = OpeningHours::parse("Mo 09:00-12:00").value().at(question);
    for (const int days : {0, -6, -7, 8, 400, -400}) {
        asked.at(question + std::chrono::days(days));
        EXPECT_EQ(asked.at(question), fresh) << days;
    }
}

TEST(OpeningHours, OurWeekAndTheLibraryAgreeAtEveryQuarterOfAnHour) {
    for (const std::string hours :
         {"Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00",
          "Mo,Tu,Fr 08:30-13:00; We 14:00-17:00; Th 08:30-13:00,14:00-17:00",
          "Fr 08:45-10:15,10:30-11:30,10:30-12:00,13:30-14:30", "Mo-Fr 14:00-18:30; Tu 14:00-19:30",
          "Mo-Fr 08:00-18:00; We off", "Fr-Mo 10:00-12:00; Su off", "Mo-Su 00:00-24:00; We 08:00-12:00",
          "Mo-Fr 09:00-12:00; PH off"}) {
        const auto week = OpeningHours::parse(hours).value();
        const auto library =
            OpeningHours::parse(hours + "; 2050 Jan 01 off").value(); // a date: no longer one week for ever
        for (const year_month_day day :
             {2026y / July / 10, 2026y / October / 21}) { // Bastille Day; the end of summer time
            for (int quarter = 0; quarter < 7 * 96; ++quarter) {
                const WallTime when = utc(day, 0) + 15min * quarter;
                ASSERT_EQ(week.at(when), library.at(when)) << hours << " quarter " << quarter;
            }
        }
    }
}

TEST(OpeningHours, FrenchTimeInSummerAndWinter) {
    EXPECT_EQ(localTime(utc(2026y / July / 1, 7)), local(2026y / July / 1, 9h));
    EXPECT_EQ(localTime(utc(2026y / December / 1, 7)), local(2026y / December / 1, 8h));
    EXPECT_EQ(at(townHall, utc(tuesdayInJune, 7, 30)).state, State::Open);
    EXPECT_EQ(at(townHall, utc(2026y / November / 24, 7, 30)).state, State::Closed);
}

TEST(OpeningHours, TheMachinesOwnTimeZoneDoesNotMatter) {
    const char* before = std::getenv("TZ");
    const std::string kept = before ? before : "";
    for (const char* zone : {"America/New_York", "Asia/Tokyo", "Europe/Paris", "UTC"}) {
        setenv("TZ", zone, 1);
        tzset();
        EXPECT_EQ(at(townHall, frenchSummer(tuesdayInJune, 10)), (Opening{State::Open, local(tuesdayInJune, 12h), 0}))
            << zone;
        EXPECT_EQ(at(townHall, frenchSummer(2026y / March / 29, 9)).state, State::Closed) << zone;
    }
    before ? setenv("TZ", kept.c_str(), 1) : unsetenv("TZ");
    tzset();
}

TEST(OpeningHours, AClockAt1970StillGetsAnAnswer) {
    EXPECT_EQ(at(townHall, utc(1970y / January / 2, 9)).state, State::Open);
}

TEST(OpeningHours, UnreadableHoursAreRefusedNotGuessed) {
    for (const char* dirty : {"", "sur rendez-vous", "voir le site", "Mo-Fr", "Mo 09:00-12:00 ; ; Tu 10:00-11:00",
                              "SH off; Mo 10:00-12:00", "Mo-Fr sunrise-sunset", "\xff\xfe"}) {
        EXPECT_FALSE(OpeningHours::parse(dirty).has_value()) << dirty;
    }
}

TEST(OpeningHours, FrenchHandwritingIsUnderstood) {
    for (const char* written :
         {"Lu-Ve 09:00-12:00", "Mo-Fr 9h-12h", "Mo–Fr 09:00–12:00", "mo-fr 9:00-12:00", "Mo-Fr 09h00-12h00;"}) {
        EXPECT_EQ(at(written, frenchWinter(monday, 10)).state, State::Open) << written;
    }
}

} // namespace
} // namespace perron::places
