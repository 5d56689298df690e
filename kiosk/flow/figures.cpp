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

constexpr std::array<std::string_view, 12> months{"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                                  "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr std::array<std::string_view, 6> beforeDay{"après", "Après", "avant", "Avant", "dès", "Dès"};
constexpr std::array<std::string_view, 7> beforeYear{"en", "En", "avant", "Avant", "fin", "année", "rentrée"};

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

/// 1 to 31, "1er".
bool isDay(std::string_view word) {
    return word == "1er" || (isNumber(word) && (word.size() == 1 || (word.size() == 2 && word < "32")));
}

/// 2000 to 2099, or 0.
int yearOf(std::string_view word) {
    constexpr int century = 2000;
    const bool year = isNumber(word) && word.size() == 4 && word.starts_with("20");
    return year ? century + (word[2] - '0') * 10 + (word[3] - '0') : 0;
}

class Words {
public:
    explicit Words(std::string_view french)
        : m_words(wordsOf(french)) {}

    std::size_t size() const { return m_words.size(); }
    /// "" before the first and after the last.
    std::string_view at(std::size_t index) const {
        return index < m_words.size() ? std::string_view(m_words[index]) : "";
    }

    bool counts(std::size_t i) const {
        const bool number = isNumber(at(i)) || isAmong(numbers, at(i));
        return holdsBoth(at(i)) || (number && isAmong(units, at(i + 1))) || (at(i) == "un" && at(i + 1) == "an");
    }
    bool names(std::size_t i) const {
        if (yearOf(at(i)) > 0) {
            return isAmong(beforeYear, at(i - 1));
        }
        const bool bounds = isAmong(beforeDay, at(i - 2)) && at(i - 1) == "le";
        const bool everyMonth = at(i + 1) == "de" && at(i + 2) == "chaque";
        return isDay(at(i)) && (isAmong(months, at(i + 1)) || bounds || everyMonth);
    }

private:
    std::vector<std::string> m_words;
};

} // namespace

bool saysFigure(std::string_view french) {
    const Words words(french);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words.counts(i) || words.names(i)) {
            return true;
        }
    }
    return false;
}

int yearSaid(std::string_view french) {
    int latest = 0;
    for (const std::string& word : wordsOf(french)) {
        latest = std::max(latest, yearOf(word));
    }
    return latest;
}

} // namespace perron::flow
