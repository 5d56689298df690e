#include "page/called_numbers.h"

#include <algorithm>
#include <array>

namespace perron::page {

namespace {

using Groups = std::vector<std::string_view>;

bool haveSizes(const Groups& groups, std::initializer_list<std::size_t> sizes) {
    return groups.size() >= sizes.size() &&
           std::equal(sizes.begin(), sizes.end(), groups.begin(),
                      [](std::size_t size, std::string_view group) { return group.size() == size; });
}

Groups first(const Groups& groups, std::size_t count) {
    return {groups.begin(), groups.begin() + static_cast<std::ptrdiff_t>(count)};
}

/// As it is dialled, cut where people breathe; empty where it is none.
Groups breaths(const Groups& groups) {
    constexpr std::array<std::string_view, 5> dangers{"112", "114", "115", "116", "119"};
    const std::string_view begin = groups.front();
    if (begin[0] == '0' && haveSizes(groups, {2, 2, 2, 2, 2})) {
        return first(groups, 5);
    }
    if (begin == "0" && haveSizes(groups, {1, 3, 3, 3})) {
        return first(groups, 4);
    }
    if ((begin[0] == '3' && haveSizes(groups, {2, 2})) || (begin == "116" && haveSizes(groups, {3, 3})) ||
        (begin == "33" && groups.size() > 1 && groups[1] == "700")) {
        return first(groups, 2);
    }
    if (begin[0] == '3' && begin.size() == 4 && !begin.ends_with("00")) { // 3600 is an amount
        return {begin.substr(0, 2), begin.substr(2)};
    }
    if (begin == "33700") {
        return {begin.substr(0, 2), begin.substr(2)};
    }
    return std::find(dangers.begin(), dangers.end(), begin) != dangers.end() ? first(groups, 1) : Groups{};
}

std::string digitByDigit(std::string_view group) {
    std::string words;
    for (const char digit : group) {
        words += words.empty() ? "" : " ";
        words += digit;
    }
    return words;
}

} // namespace

CalledNumber calledNumber(const std::vector<std::string_view>& groups, const Language& language) {
    CalledNumber number;
    if (groups.empty()) {
        return number;
    }
    const bool single = language.value == "en" || language.value == "pt";
    std::size_t digits = 0;
    for (const std::string_view group : breaths(groups)) {
        number.words += number.words.empty() ? "" : ", ";
        number.words += single ? digitByDigit(group) : std::string(group);
        digits += group.size();
    }
    for (std::size_t taken = 0; taken < digits; ++number.groups) {
        taken += groups[number.groups].size();
    }
    return number;
}

} // namespace perron::page
