#include "flow/figures.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "page/typography.h"

namespace perron::flow {

namespace {

constexpr std::array<std::string_view, 13> units{"€",     "%",       "euro",     "euros", "h",  "heures", "jour",
                                                 "jours", "semaine", "semaines", "mois",  "an", "ans"};
constexpr std::array<std::string_view, 13> numbers{"deux", "trois", "quatre", "cinq",   "six",   "sept",  "huit",
                                                   "neuf", "dix",   "douze",  "quinze", "vingt", "trente"};

template <std::size_t Count>
bool isAmong(const std::array<std::string_view, Count>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool isNumber(std::string_view word) {
    return !word.empty() && word.find_first_not_of("0123456789.,") == std::string_view::npos;
}

/// A mark stands as a word of its own, so that "le 3114, jour et nuit" is no delay; "3,5" is one number.
std::vector<std::string> wordsOf(std::string_view french) {
    const std::string typed = page::typed(french);
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const bool mark = std::string_view(".,;:!?()").find(typed[i]) != std::string_view::npos;
        const bool inNumber = mark && i + 1 < typed.size() && typed[i + 1] >= '0' && typed[i + 1] <= '9';
        if (mark && !inNumber) {
            words.insert(words.end(), {"|", ""});
        } else if (typed[i] == ' ' || typed[i] == '\'') {
            if (!words.back().empty()) {
                words.emplace_back();
            }
        } else {
            words.back() += typed[i];
        }
    }
    return words;
}

/// "20€", without a space.
bool holdsBoth(std::string_view word) {
    return std::any_of(units.begin(), units.begin() + 2, [&](std::string_view sign) {
        return word.ends_with(sign) && isNumber(word.substr(0, word.size() - sign.size()));
    });
}

} // namespace

bool saysFigure(std::string_view french) {
    const std::vector<std::string> words = wordsOf(french);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view next = i + 1 < words.size() ? std::string_view(words[i + 1]) : "";
        const bool number = isNumber(words[i]) || isAmong(numbers, words[i]);
        if (holdsBoth(words[i]) || (number && isAmong(units, next)) || (words[i] == "un" && next == "an")) {
            return true;
        }
    }
    return false;
}

} // namespace perron::flow
