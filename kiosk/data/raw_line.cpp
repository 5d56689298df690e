#include "data/raw_line.h"

#include <algorithm>
#include <array>

namespace perron::data {

namespace {

constexpr std::array<std::string_view, 15> signs{"!", "[", "{", "*", "&", "%",  "@", "`",
                                                 "|", ">", "]", "}", ",", "- ", "? "};
constexpr std::array<std::string_view, 5> opening{"“", "”", "„", "‘", "’"};
constexpr std::array<std::string_view, 4> closing{"”", "“", "’", "‘"};

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r"), text.size());
    const std::size_t end = text.find_last_not_of(" \t\r");
    return end == std::string_view::npos ? std::string_view() : text.substr(begin, end + 1 - begin);
}

template <std::size_t Count>
std::string_view oneThatBegins(std::string_view text, const std::array<std::string_view, Count>& all) {
    const auto found = std::ranges::find_if(all, [&](std::string_view each) { return text.starts_with(each); });
    return found == all.end() ? std::string_view() : trimmed(*found);
}

} // namespace

RawLine rawLine(std::string_view line) {
    RawLine made;
    std::string_view rest = trimmed(line);
    while (rest.starts_with("- ")) {
        made.dash = true;
        rest = trimmed(rest.substr(2));
    }
    made.dashStuck = !made.dash && rest.size() > 1 && rest.front() == '-' && rest[1] != '-';
    if (made.dashStuck) {
        rest.remove_prefix(1);
    }
    const std::size_t colon = rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
    made.value = rest;
    if (colon != 0 && colon != std::string_view::npos && rest[colon] == ':') {
        made.key = rest.substr(0, colon);
        made.colonStuck = colon + 1 < rest.size() && rest[colon + 1] != ' ';
        made.value = trimmed(rest.substr(colon + 1));
    }
    return made;
}

std::string_view lineNumber(int number, std::string_view bytes) {
    std::size_t begin = 0;
    for (int line = 1; line < number; ++line) {
        const std::size_t end = bytes.find('\n', begin);
        if (end == std::string_view::npos) {
            return {};
        }
        begin = end + 1;
    }
    return bytes.substr(begin, std::min(bytes.find('\n', begin), bytes.size()) - begin);
}

std::string_view signBefore(std::string_view value) {
    const std::string_view sign = oneThatBegins(value, signs);
    return sign.empty() ? oneThatBegins(value, opening) : sign;
}

bool isInCurlyQuotes(std::string_view value) {
    const bool closes = std::ranges::any_of(closing, [&](std::string_view each) { return value.ends_with(each); });
    return closes && !oneThatBegins(value, opening).empty() && value.size() > opening.front().size();
}

} // namespace perron::data
