#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace perron::places {

/// Opening hours that are the same every week, as nearly all of them are.
struct Week {
    struct Interval {
        std::chrono::minutes begin; ///< since midnight
        std::chrono::minutes end;   ///< at most 24 h
    };
    std::array<std::vector<Interval>, 7> days; ///< from Monday

    const std::vector<Interval>& on(std::chrono::local_days day) const;
};

/// Reads KOpeningHours' normalized form where it holds nothing but days of the week, times within one day and "off",
/// each rule replacing the earlier ones on its days. "PH off" is passed over: who asks knows the public holidays.
/// Nothing for every other form: that is the library's to evaluate. Why not always the library: it needs milliseconds
/// for a week (and ten times that where TZ is not set, as each of its steps has the system look up the time zone), this
/// a few microseconds; a test holds both to the same answers.
std::optional<Week> weekOf(std::string_view normalized);

} // namespace perron::places
