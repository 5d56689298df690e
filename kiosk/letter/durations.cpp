#include "letter/durations.h"

#include <algorithm>
#include <array>
#include <string>

#include "letter/numbers.h"

namespace perron::letter {

using namespace std::chrono;

namespace {

std::optional<Unit> unitNamed(std::string_view text) {
    if (text == "jour" || text == "jours") {
        return Unit::Days;
    }
    if (text == "mois") {
        return Unit::Months;
    }
    if (text == "semaine" || text == "semaines") {
        return Unit::Weeks;
    }
    if (text == "heure" || text == "heures" || text == "h") {
        return Unit::Hours;
    }
    if (text == "an" || text == "ans" || text == "annee" || text == "annees") {
        return Unit::Years;
    }
    return std::nullopt;
}

/// Days of the kind that a word behind them names.
std::optional<Unit> kindOfDays(std::string_view text) {
    if (text == "ouvre" || text == "ouvres") {
        return Unit::WorkingDays;
    }
    if (text == "ouvrable" || text == "ouvrables") {
        return Unit::OpenDays;
    }
    if (text == "franc" || text == "francs" || text == "calendaire" || text == "calendaires") {
        return Unit::Days;
    }
    return std::nullopt;
}

std::optional<Duration> named(std::span<const Token> tokens, std::size_t at) {
    const Token& token = tokens[at];
    if (token.text == "huitaine" || token.text == "quinzaine") {
        const bool ofDays = at + 2 < tokens.size() && tokens[at + 1].text == "de" && tokens[at + 2].text == "jours";
        return Duration{token.text == "huitaine" ? 8 : 15, Unit::Days, ofDays ? 3U : 1U, token.confidence};
    }
    const bool oneOfIt = at >= 2 && tokens[at - 2].text == "dans" &&
                         ((token.text == "mois" && tokens[at - 1].text == "le") ||
                          (token.text == "semaine" && tokens[at - 1].text == "la"));
    if (oneOfIt) {
        return Duration{1, *unitNamed(token.text), 1, token.confidence};
    }
    const std::size_t letters = token.text.find_first_not_of("0123456789");
    if (letters == 0 || letters > 3) {
        return std::nullopt;
    }
    // "72h", "15jours": what a printer or an image reader wrote without a space
    const std::optional<Unit> unit = unitNamed(std::string_view(token.text).substr(letters));
    const int count = std::stoi(token.text.substr(0, letters));
    const bool timeOfDay = unit == Unit::Hours && count < 24;
    return unit && count > 0 && !timeOfDay ? std::optional(Duration{count, *unit, 1, token.confidence}) : std::nullopt;
}

/// Days that letters give; another number is more likely a misread one.
bool isUsual(const Duration& duration) {
    constexpr std::array<int, 10> usual{12, 14, 15, 20, 21, 30, 45, 60, 90, 120};
    const bool days =
        duration.unit == Unit::Days || duration.unit == Unit::WorkingDays || duration.unit == Unit::OpenDays;
    return !days || duration.count <= 10 || std::find(usual.begin(), usual.end(), duration.count) != usual.end();
}

Date lastDayAtMost(Date date) {
    return date.ok() ? date : Date(date.year() / date.month() / last);
}

Date addDays(Date from, int count, Unit unit) {
    sys_days day(from);
    while (count > 0) {
        day += days(1);
        const weekday named(day);
        const bool free = named == Sunday || (unit == Unit::WorkingDays && named == Saturday);
        count -= free ? 0 : 1;
    }
    return day;
}

} // namespace

std::optional<Duration> durationAt(std::span<const Token> tokens, std::size_t at) {
    if (at >= tokens.size()) {
        return std::nullopt;
    }
    if (const std::optional<Duration> one = named(tokens, at)) {
        return one;
    }
    const std::optional<Number> number = numberAt(tokens, at);
    if (!number) {
        return std::nullopt;
    }
    Duration found{number->value, Unit::Days, number->length, number->confidence};
    std::size_t next = at + number->length;
    if (next < tokens.size() && tokens[next].text == "(") {
        const std::optional<Number> again = numberAt(tokens, next + 1);
        const std::size_t close = next + 1 + (again ? again->length : 0);
        if (!again || close >= tokens.size() || tokens[close].text != ")") {
            return std::nullopt;
        }
        found.confidence = std::min(found.confidence, again->confidence) * (again->value == found.count ? 1 : 0.4);
        found.count = std::min(found.count, again->value);
        next = close + 1;
    }
    const std::optional<Unit> unit = next < tokens.size() ? unitNamed(tokens[next].text) : std::nullopt;
    // "14 h 30" is a time of day
    if (!unit || found.count < 1 || (tokens[next].text == "h" && found.count < 24)) {
        return std::nullopt;
    }
    found.unit = *unit;
    found.confidence = std::min(found.confidence, tokens[next].confidence);
    ++next;
    if (found.unit == Unit::Days && next < tokens.size()) {
        if (const std::optional<Unit> kind = kindOfDays(tokens[next].text)) {
            found.unit = *kind;
            ++next;
        }
    }
    found.length = next - at;
    found.confidence *= isUsual(found) ? 1 : 0.5;
    return found;
}

std::optional<Date> endOf(const Duration& duration, Date from) {
    constexpr int hundredYears = 36'500;
    if (!from.ok() || duration.count < 0 || duration.count > hundredYears) {
        return std::nullopt;
    }
    switch (duration.unit) {
    case Unit::Hours:
        return Date(sys_days(from) + days(duration.count / 24));
    case Unit::Days:
        return Date(sys_days(from) + days(duration.count));
    case Unit::WorkingDays:
    case Unit::OpenDays:
        return addDays(from, duration.count, duration.unit);
    case Unit::Weeks:
        return duration.count > hundredYears / 7 ? std::nullopt
                                                 : std::optional(Date(sys_days(from) + days(7 * duration.count)));
    case Unit::Months:
        return duration.count > 1200 ? std::nullopt : std::optional(lastDayAtMost(from + months(duration.count)));
    case Unit::Years:
        return duration.count > 100 ? std::nullopt : std::optional(lastDayAtMost(from + years(duration.count)));
    }
    return std::nullopt;
}

} // namespace perron::letter
