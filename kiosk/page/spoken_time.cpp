#include "page/spoken_time.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace perron::page {

namespace {

bool isDigits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The hours of a day without their ending.
constexpr std::array<std::string_view, 24> ukrainianHours{
    "нульов",      "перш",         "друг",        "трет",          "четверт",       "п'ят",
    "шост",        "сьом",         "восьм",       "дев'ят",        "десят",         "одинадцят",
    "дванадцят",   "тринадцят",    "чотирнадцят", "п'ятнадцят",    "шістнадцят",    "сімнадцят",
    "вісімнадцят", "дев'ятнадцят", "двадцят",     "двадцять перш", "двадцять друг", "двадцять трет"};

std::string ukrainian(std::size_t hour, std::string_view minutes, std::string_view before) {
    const auto among = [&](auto... words) { return ((before == words) || ...); };
    const bool at = among("о", "об", "О", "Об");
    const bool until = among("до", "з", "від", "після", "До", "З", "Від", "Після");
    const bool third = ukrainianHours[hour].ends_with("трет");
    const std::string_view ending = at ? "ій" : until ? (third ? "ьої" : "ої") : (third ? "я" : "а");
    const std::string_view hourWord = until ? " години" : at ? " годині" : " година";
    return std::string(ukrainianHours[hour]) + std::string(ending) +
           (minutes == "00" ? std::string(hourWord) : " " + std::string(minutes));
}

} // namespace

std::string spokenTime(std::string_view word, std::string_view before, const Language& language) {
    const std::size_t at = word.find(language.value == "tr" ? '.' : ':');
    const std::string_view hours = word.substr(0, std::min(at, word.size()));
    const std::string_view minutes = word.substr(std::min(hours.size() + 1, word.size()));
    if (hours.size() > 2 || minutes.size() != 2 || !isDigits(hours) || !isDigits(minutes)) {
        return {};
    }
    std::size_t hour = 0;
    std::from_chars(hours.data(), hours.data() + hours.size(), hour);
    if (language.value == "uk" && hour < ukrainianHours.size()) {
        return ukrainian(hour, minutes, before);
    }
    return std::string(hours) + (minutes == "00" ? "" : " " + std::string(minutes));
}

} // namespace perron::page
