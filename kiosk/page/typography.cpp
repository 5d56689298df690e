#include "page/typography.h"

#include <algorithm>
#include <array>

namespace perron::page {

namespace {

constexpr std::string_view noBreak = "\u00a0";
constexpr std::string_view narrowNoBreak = "\u202f";
constexpr std::string_view noBreakHyphen = "\u2011";
constexpr std::string_view openingQuote = "«";
constexpr std::string_view closingQuote = "»";

constexpr std::array<std::string_view, 17> units = {"€",        "%",       "h",      "km",    "m",     "cm",
                                                    "an",       "ans",     "mois",   "jour",  "jours", "semaine",
                                                    "semaines", "minutes", "heures", "euros", "fois"};

bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}
/// ASCII letter or any byte of a longer character.
bool isLetter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (static_cast<unsigned char>(letter) & 0x80U) != 0;
}

std::size_t spaceLength(std::string_view at) {
    if (at.starts_with(' ')) {
        return 1;
    }
    return at.starts_with(noBreak) ? noBreak.size() : at.starts_with(narrowNoBreak) ? narrowNoBreak.size() : 0;
}

bool startsWithUnit(std::string_view at) {
    return std::any_of(units.begin(), units.end(), [&](std::string_view unit) {
        return at.starts_with(unit) &&
               (at.size() == unit.size() || !isLetter(at[unit.size()]) || spaceLength(at.substr(unit.size())) > 0);
    });
}

/// "9 h" stands at the end of `before`.
bool endsWithHour(std::string_view before) {
    if (!before.ends_with('h')) {
        return false;
    }
    before.remove_suffix(1);
    return before.ends_with(noBreak) && before.size() > noBreak.size() &&
           isDigit(before[before.size() - noBreak.size() - 1]);
}

std::string_view spaceFor(std::string_view before, std::string_view after) {
    if (after.empty() || before.empty()) {
        return " ";
    }
    if (after[0] == '?' || after[0] == '!' || after[0] == ';') {
        return narrowNoBreak;
    }
    if (after[0] == ':' || after.starts_with(closingQuote) || before.ends_with(openingQuote)) {
        return noBreak;
    }
    if (isDigit(before.back()) && (isDigit(after[0]) || startsWithUnit(after))) {
        return noBreak;
    }
    return endsWithHour(before) && isDigit(after[0]) ? noBreak : " ";
}

/// Whether the hyphen at `at` stands inside a word that is short enough to stay on one line: "pré-demande", not
/// "Saint-Martin-d'Auxigny".
bool staysTogether(std::string_view typed, std::size_t at) {
    constexpr std::ptrdiff_t longest = 12;
    if (at == 0 || at + 1 == typed.size() || !isLetter(typed[at - 1]) || !isLetter(typed[at + 1])) {
        return false;
    }
    std::size_t begin = at;
    while (begin > 0 && spaceLength(typed.substr(begin - 1)) == 0) {
        --begin;
    }
    std::size_t end = at;
    while (end < typed.size() && spaceLength(typed.substr(end)) == 0) {
        ++end;
    }
    const std::string_view word = typed.substr(begin, end - begin);
    return std::count_if(word.begin(), word.end(), [](char byte) {
               return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; // the first byte of a sign
           }) <= longest;
}

} // namespace

std::string typeset(std::string_view typed) {
    std::string set;
    for (std::size_t i = 0; i < typed.size();) {
        if (const std::size_t space = spaceLength(typed.substr(i)); space > 0) {
            set += spaceFor(set, typed.substr(i + space));
            i += space;
        } else if (typed[i] == '\'' && i > 0 && i + 1 < typed.size() && isLetter(typed[i - 1]) &&
                   isLetter(typed[i + 1])) {
            set += "’";
            ++i;
        } else if (typed[i] == '-' && staysTogether(typed, i)) {
            set += noBreakHyphen;
            ++i;
        } else {
            set += typed[i];
            ++i;
        }
    }
    return set;
}

std::string typed(std::string_view set) {
    struct Sign {
        std::string_view set;
        char typed;
    };
    constexpr std::array signs{Sign{noBreak, ' '}, Sign{narrowNoBreak, ' '}, Sign{noBreakHyphen, '-'}, Sign{"’", '\''}};
    std::string plain;
    while (!set.empty()) {
        const auto* const sign =
            std::find_if(signs.begin(), signs.end(), [&](const Sign& one) { return set.starts_with(one.set); });
        plain += sign == signs.end() ? set.front() : sign->typed;
        set.remove_prefix(sign == signs.end() ? 1 : sign->set.size());
    }
    return plain;
}

} // namespace perron::page
