#include "places/opening_hours.h"

#include <algorithm>
#include <array>
#include <mutex>

#include <KOpeningHours/Interval>
#include <KOpeningHours/OpeningHours>
#include <QDateTime>
#include <QTimeZone>

#include "places/public_holidays.h"
#include "places/timetable.h"
#include "places/week.h"

namespace perron::places {

using namespace std::chrono;
using State = Opening::State;

namespace {

// A change is told up to a week ahead. A table of 15 days serves 8 days of questions before it is made anew: making one
// costs milliseconds.
constexpr days horizon{7};
constexpr days tableLength{15};

const QTimeZone& paris() {
    static const QTimeZone zone("Europe/Paris"); // constant; reading the zone's file costs 50 us
    return zone;
}

// KOpeningHours computes in Qt's "local time" and mixes it up with other zones: asked at 10:00 of Paris on a machine in
// UTC it answered with an interval that ends at 09:00. So it is given French wall-clock digits as if they were local.
QDateTime toQt(LocalTime when) {
    const auto day = floor<days>(when);
    const year_month_day date(day);
    const hh_mm_ss time(when - day);
    return QDateTime(QDate(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                           static_cast<int>(static_cast<unsigned>(date.day()))),
                     QTime(static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count())));
}

LocalTime fromQt(const QDateTime& when) {
    constexpr qint64 julianDayOfEpoch = 2440588;
    return local_days(days(when.date().toJulianDay() - julianDayOfEpoch)) +
           minutes(when.time().msecsSinceStartOfDay() / 60'000);
}

State fromQt(KOpeningHours::Interval::State state) {
    switch (state) {
    case KOpeningHours::Interval::Open:
        return State::Open;
    case KOpeningHours::Interval::Closed:
        return State::Closed;
    case KOpeningHours::Interval::Unknown:
    case KOpeningHours::Interval::Invalid:
        break;
    }
    return State::Unknown;
}

/// What the text says about public holidays.
enum class Holidays { Silent, Closed, OwnHours, AlwaysOpen };

Holidays holidaysIn(std::string_view text) {
    const auto at = text.find("PH");
    if (at == std::string_view::npos) {
        return text.find("24/7") == std::string_view::npos ? Holidays::Silent : Holidays::AlwaysOpen;
    }
    const auto rule = text.substr(at, text.find(';', at) - at);
    const bool closed = rule.find("off") != std::string_view::npos || rule.find("closed") != std::string_view::npos;
    return closed ? Holidays::Closed : Holidays::OwnHours;
}

/// "Mo-Fr" alone means day and night to the library; whoever wrote it meant the days.
bool saysWhen(std::string_view normalized) {
    constexpr std::array words{":", "24/7", "off", "closed"};
    return std::any_of(words.begin(), words.end(),
                       [&](const char* word) { return normalized.find(word) != std::string_view::npos; });
}

} // namespace

LocalTime localTime(WallTime at) {
    const auto utc = floor<seconds>(at.time_since_epoch());
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(utc.count(), Qt::UTC);
    const seconds offset{paris().isValid() ? paris().offsetFromUtc(moment) : 3600};
    return LocalTime(floor<minutes>(utc + offset));
}

struct OpeningHours::Rule {
    std::string text;
    Holidays holidays;
    KOpeningHours::OpeningHours expression;
    std::optional<Week> week; ///< where the hours are the same every week
    // A memory, not a state: `at` gives the same answers without it. The library's objects are not made for threads
    // either.
    mutable std::mutex mutex;
    mutable std::optional<Timetable> table;

    std::vector<Timetable::Span> spansByLibrary(LocalTime begin, LocalTime end) const {
        std::vector<Timetable::Span> spans;
        auto interval = expression.interval(toQt(begin));
        for (LocalTime reached = begin; interval.isValid() && reached < end;
             interval = expression.nextInterval(interval)) {
            const LocalTime from = interval.hasOpenBegin() ? begin : std::max(begin, fromQt(interval.begin()));
            // "18:00+" has a beginning and no end; how long it stays open nobody said.
            const LocalTime to = interval.hasOpenEnd()       ? end
                                 : interval.hasOpenEndTime() ? from + hours(1)
                                                             : fromQt(interval.end());
            if (to < reached || (to == reached && from == to)) {
                break; // the library went backwards: what comes after would be guesswork
            }
            spans.push_back(
                {from, std::min(to, end), interval.hasOpenEndTime() ? State::Unknown : fromQt(interval.state())});
            reached = to;
        }
        spans.push_back({spans.empty() ? begin : spans.back().end, end, State::Unknown}); // nothing, where all is told
        return spans;
    }

    std::vector<Timetable::Span> spansByWeek(local_days begin, LocalTime end) const {
        std::vector<Timetable::Span> spans;
        for (local_days day = begin; day < end; day += days(1)) {
            for (const Week::Interval& interval : week->on(day)) {
                spans.push_back({day + interval.begin, day + interval.end, State::Open});
            }
        }
        return spans;
    }

    Timetable tableFrom(local_days first) const {
        const LocalTime end = first + tableLength;
        Timetable made(first, end, week ? spansByWeek(first, end) : spansByLibrary(first, end));
        for (local_days day = first; day < end; day += days(1)) {
            if (!isPublicHoliday(day)) {
                continue;
            }
            if (holidays == Holidays::Silent || holidays == Holidays::Closed) {
                made.overrule(day, State::Closed);
            } else if (holidays == Holidays::OwnHours && isSecondDayOfFeast(day)) {
                made.overrule(day, State::Unknown); // the library takes it for a working day
            }
        }
        return made;
    }
};

OpeningHours::OpeningHours(std::shared_ptr<const Rule> rule)
    : m_rule(std::move(rule)) {}

Result<OpeningHours> OpeningHours::parse(std::string_view text) {
    using Library = KOpeningHours::OpeningHours;
    auto rule = std::make_shared<Rule>();
    rule->text = text;
    rule->expression.setExpression(text.data(), text.size());
    const std::string normalized = rule->expression.normalizedExpression().toStdString();
    rule->holidays = holidaysIn(normalized);
    if (normalized.find("PH") != std::string::npos) {
        rule->expression.setRegion(u"FR"); // the first time reads the holidays of all countries: 20 ms
    }
    switch (rule->expression.error()) {
    case Library::NoError:
        if (saysWhen(normalized)) {
            rule->week = weekOf(normalized);
            return OpeningHours(std::move(rule));
        }
        return fail(Code::Malformed, "opening hours: days without hours: " + rule->text);
    case Library::Null:
        return fail(Code::Malformed, "opening hours: empty");
    case Library::UnsupportedFeature:
    case Library::MissingLocation:
    case Library::MissingRegion:
        return fail(Code::Malformed, "opening hours: cannot be evaluated here: " + rule->text);
    case Library::SyntaxError:
    case Library::IncompatibleMode:
    case Library::EvaluationError:
        break;
    }
    return fail(Code::Malformed, "opening hours: not readable: " + rule->text);
}

Opening OpeningHours::at(WallTime when) const {
    const LocalTime local = localTime(when);
    const std::scoped_lock lock(m_rule->mutex);
    auto& table = m_rule->table;
    if (!table || !table->covers(local) || !table->covers(local + horizon)) {
        table = m_rule->tableFrom(floor<days>(local));
    }
    Opening opening = table->at(local);
    if (opening.change && *opening.change > local + horizon) {
        opening.change.reset(); // else the answer would depend on how old the table is
        opening.daysAhead = 0;
    }
    return opening;
}

const std::string& OpeningHours::text() const {
    return m_rule->text;
}

} // namespace perron::places
