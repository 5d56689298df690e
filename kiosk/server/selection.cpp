#include "server/selection.h"

#include <charconv>
#include <chrono>
#include <set>

#include <fmt/format.h>

namespace perron::server {

std::chrono::year_month_day thursdayOf(protocol::Week week) {
    using namespace std::chrono;
    const sys_days inFirstWeek = year(week.year) / January / 4; // ISO 8601: 4 January is always in week 1
    const days sinceMonday = weekday(inFirstWeek) - Monday;
    return sys_days(inFirstWeek - sinceMonday + days(3) + weeks(week.number - 1));
}

Season quarterOf(protocol::Week week) {
    const auto thursday = thursdayOf(week);
    return {static_cast<int>(thursday.year()), static_cast<int>((static_cast<unsigned>(thursday.month()) + 2) / 3)};
}

Result<std::optional<Season>> seasonFrom(std::string_view text) {
    if (text.empty() || text == "all") {
        return std::optional<Season>{};
    }
    Season season{0, 0};
    const char* const end = text.data() + text.size();
    const auto year = std::from_chars(text.data(), end, season.year);
    if (year.ec == std::errc{} && year.ptr == text.data() + 4) {
        if (year.ptr == end) {
            return season;
        }
        const std::string_view rest = text.substr(4);
        if (rest.size() == 3 && rest.starts_with("-Q") && rest[2] >= '1' && rest[2] <= '4') {
            season.quarter = rest[2] - '0';
            return season;
        }
    }
    return fail(Code::Malformed, "period : all, 2026 ou 2026-Q4");
}

std::string toString(const std::optional<Season>& season) {
    if (!season) {
        return "all";
    }
    return season->quarter == 0 ? fmt::format("{:04}", season->year)
                                : fmt::format("{:04}-Q{}", season->year, season->quarter);
}

Status choosePlace(Selection& selection, std::string_view text) {
    constexpr std::string_view commune = "commune:";
    constexpr std::string_view kiosk = "kiosk:";
    if (text.empty() || text == "all") {
        return {};
    }
    if (text.starts_with(commune) && text.size() > commune.size()) {
        selection.commune = text.substr(commune.size());
        return {};
    }
    if (text.starts_with(kiosk) && text.size() > kiosk.size()) {
        selection.kiosk = text.substr(kiosk.size());
        return {};
    }
    return fail(Code::Malformed, "place : all, commune:NOM ou kiosk:NUMÉRO");
}

std::string placeOf(const Selection& selection) {
    return !selection.kiosk.empty()     ? "kiosk:" + selection.kiosk
           : !selection.commune.empty() ? "commune:" + selection.commune
                                        : "all";
}

protocol::Period weeksOf(Season season) {
    protocol::Period period{{season.year, 0}, {season.year, 0}};
    for (int number = 1; number <= 53; ++number) {
        const Season quarter = quarterOf({season.year, number});
        if (quarter.year != season.year || (season.quarter != 0 && quarter.quarter != season.quarter)) {
            continue;
        }
        period.last.number = number;
        if (period.first.number == 0) {
            period.first.number = number;
        }
    }
    return period;
}

std::vector<Season> seasonsOf(const std::vector<protocol::Week>& weeks) {
    std::set<Season> seasons;
    for (const protocol::Week week : weeks) {
        const Season quarter = quarterOf(week);
        seasons.insert(quarter);
        seasons.insert({quarter.year, 0});
    }
    std::vector<Season> latestFirst;
    for (auto at = seasons.rbegin(); at != seasons.rend(); ++at) {
        if (at->quarter == 0) {
            // The year sorts behind its quarters when read backwards; it is wanted before them.
            auto before = latestFirst.end();
            while (before != latestFirst.begin() && std::prev(before)->year == at->year) {
                --before;
            }
            latestFirst.insert(before, *at);
        } else {
            latestFirst.push_back(*at);
        }
    }
    return latestFirst;
}

} // namespace perron::server
