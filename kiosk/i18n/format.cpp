#include "i18n/format.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <unicode/dtptngen.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>

namespace perron::i18n {

namespace {

constexpr std::string_view noBreak = "\u00a0";

icu::Locale localeOf(std::string_view language) {
    icu::Locale locale(std::string(language).c_str());
    // ICU takes any word for a language; one it knows nothing about has no name of its own.
    icu::UnicodeString name;
    locale.getDisplayLanguage(icu::Locale::getFrench(), name);
    std::string shown;
    name.toUTF8String(shown);
    return shown.empty() || shown == language ? icu::Locale::getFrench() : locale;
}

bool isFrench(const icu::Locale& locale) {
    return std::string_view(locale.getLanguage()) == "fr";
}

/// So that "800" and "m", "1er" and "décembre" stay on one line.
std::string kept(std::string text) {
    for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at)) {
        text.replace(at, 1, noBreak);
    }
    return text;
}

std::string utf8(const icu::UnicodeString& text) {
    std::string made;
    text.toUTF8String(made);
    return made;
}

std::string byPattern(std::string_view language, const char16_t* skeleton, std::chrono::sys_seconds moment) {
    const icu::Locale locale = localeOf(language);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::DateTimePatternGenerator> generator(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    if (U_FAILURE(status)) {
        return {};
    }
    icu::SimpleDateFormat format(generator->getBestPattern(skeleton, status), locale, status);
    format.setTimeZone(*icu::TimeZone::getGMT()); // the date comes in as it is to be shown
    icu::UnicodeString shown;
    format.format(static_cast<UDate>(moment.time_since_epoch().count()) * 1000.0, shown);
    return U_FAILURE(status) ? std::string() : utf8(shown);
}

std::string calendarDay(std::string_view language, const char16_t* skeleton, std::chrono::year_month_day date) {
    std::string shown = byPattern(language, skeleton, std::chrono::sys_days(date));
    const bool first = date.day() == std::chrono::day(1) && isFrench(localeOf(language));
    if (const std::size_t at = shown.starts_with("1 ") ? 0 : shown.find(" 1 "); first && at != std::string::npos) {
        shown.insert(shown.find('1', at) + 1, "er");
    }
    return shown;
}

template <class Formatter>
std::string formatted(const Formatter& formatter, double value) {
    UErrorCode status = U_ZERO_ERROR;
    const std::string shown = utf8(formatter.formatDouble(value, status).toString(status));
    return kept(shown);
}

icu::number::LocalizedNumberFormatter numbers(std::string_view language, int leastDecimals, int mostDecimals) {
    return icu::number::NumberFormatter::withLocale(localeOf(language))
        .precision(icu::number::Precision::minMaxFraction(leastDecimals, mostDecimals));
}

} // namespace

std::string day(std::string_view language, std::chrono::year_month_day date, Year year) {
    return calendarDay(language, year == Year::With ? u"yMMMMEEEEd" : u"MMMMEEEEd", date);
}

std::string date(std::string_view language, std::chrono::year_month_day date) {
    return calendarDay(language, u"yMMMMd", date);
}

std::string timeOfDay(std::string_view language, int hours, int minutes) {
    if (!isFrench(localeOf(language))) {
        return kept(byPattern(language, u"Hm",
                              std::chrono::sys_seconds(std::chrono::hours(hours) + std::chrono::minutes(minutes))));
    }
    std::string shown = std::to_string(hours) + std::string(noBreak) + "h";
    if (minutes > 0) {
        shown += std::string(noBreak) + (minutes < 10 ? "0" : "") + std::to_string(minutes);
    }
    return shown;
}

std::string number(std::string_view language, double value, int mostDecimals) {
    return formatted(numbers(language, 0, mostDecimals), value);
}

std::string distance(std::string_view language, double km) {
    const double metres = std::max(50.0, std::round(km * 20) * 50);
    const bool near = metres < 1000;
    const double shown = near ? metres : km < 9.75 ? std::round(km * 2) / 2 : std::round(km);
    const icu::MeasureUnit unit = near ? icu::MeasureUnit::getMeter() : icu::MeasureUnit::getKilometer();
    return formatted(icu::number::NumberFormatter::withLocale(localeOf(language))
                         .unit(unit)
                         .unitWidth(UNUM_UNIT_WIDTH_SHORT)
                         .precision(icu::number::Precision::maxFraction(1)),
                     shown);
}

std::string price(std::string_view language, int cents) {
    const int decimals = cents % 100 == 0 ? 0 : 2;
    UErrorCode status = U_ZERO_ERROR;
    const icu::CurrencyUnit euro(u"EUR", status);
    return formatted(icu::number::NumberFormatter::withLocale(localeOf(language))
                         .unit(euro)
                         .precision(icu::number::Precision::fixedFraction(decimals)),
                     cents / 100.0);
}

} // namespace perron::i18n
