#include "places/week.h"

#include <algorithm>
#include <charconv>

namespace perron::places {

using namespace std::chrono;

namespace {

/// What stands before `separator`; the rest stays in `text`.
std::string_view cut(std::string_view& text, std::string_view separator) {
    const auto at = text.find(separator);
    const std::string_view head = text.substr(0, at);
    text = at == std::string_view::npos ? std::string_view() : text.substr(at + separator.size());
    return head;
}

std::optional<unsigned> dayOf(std::string_view name) {
    constexpr std::array<std::string_view, 7> names{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<unsigned>(found - names.begin()));
}

/// "Mo-We,Fr": one mark for each day.
std::optional<std::array<bool, 7>> daysOf(std::string_view text) {
    std::array<bool, 7> days{};
    while (!text.empty()) {
        std::string_view part = cut(text, ",");
        const auto first = dayOf(cut(part, "-"));
        const auto last = part.empty() ? first : dayOf(part);
        if (!first || !last) {
            return std::nullopt;
        }
        for (unsigned day = *first;; day = (day + 1) % 7) {
            days[day] = true;
            if (day == *last) {
                break;
            }
        }
    }
    return days;
}

std::optional<minutes> timeOf(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') {
        return std::nullopt;
    }
    const auto two = [text](std::size_t at) {
        int value = -1;
        const auto [end, problem] = std::from_chars(text.data() + at, text.data() + at + 2, value);
        return problem == std::errc() && end == text.data() + at + 2 ? value : -1;
    };
    const int hour = two(0);
    const int minute = two(3);
    return hour < 0 || minute < 0 ? std::nullopt : std::optional(minutes(60 * hour + minute));
}

std::optional<std::vector<Week::Interval>> intervalsOf(std::string_view text) {
    std::vector<Week::Interval> intervals;
    if (text == "off" || text == "closed") {
        return intervals;
    }
    while (!text.empty()) {
        std::string_view part = cut(text, ",");
        const auto begin = timeOf(cut(part, "-"));
        const auto end = timeOf(part);
        if (!begin || !end || *begin >= *end || *end > 24h) {
            return std::nullopt;
        }
        intervals.push_back({*begin, *end});
    }
    return intervals;
}

} // namespace

const std::vector<Week::Interval>& Week::on(local_days day) const {
    return days[weekday(day).iso_encoding() - 1];
}

std::optional<Week> weekOf(std::string_view normalized) {
    Week week;
    while (!normalized.empty()) {
        std::string_view rule = cut(normalized, "; ");
        if (rule == "PH off" || rule == "PH closed") {
            continue;
        }
        const auto days = daysOf(cut(rule, " "));
        const auto intervals = rule.empty() ? std::nullopt : intervalsOf(rule);
        if (!days || !intervals) {
            return std::nullopt;
        }
        for (std::size_t day = 0; day < days->size(); ++day) {
            if ((*days)[day]) {
                week.days[day] = *intervals;
            }
        }
    }
    return week;
}

} // namespace perron::places
