#include "letter/dates.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <string_view>

#include "letter/numbers.h"

namespace perron::letter {

using namespace std::chrono;

namespace {

constexpr std::array<std::string_view, 12> months{"janvier", "fevrier", "mars",      "avril",   "mai",      "juin",
                                                  "juillet", "aout",    "septembre", "octobre", "novembre", "decembre"};
constexpr std::array<std::pair<std::string_view, unsigned>, 10> shortMonths{{{"janv", 1},
                                                                             {"jan", 1},
                                                                             {"fevr", 2},
                                                                             {"fev", 2},
                                                                             {"avr", 4},
                                                                             {"juil", 7},
                                                                             {"sept", 9},
                                                                             {"oct", 10},
                                                                             {"nov", 11},
                                                                             {"dec", 12}}};
constexpr std::array<std::string_view, 7> weekdays{"dimanche", "lundi",    "mardi", "mercredi",
                                                   "jeudi",    "vendredi", "samedi"};
/// A day of the week that does not fit its date means that one of them was misread.
constexpr double wrongWeekday = 0.4;
constexpr double withoutYear = 0.9;

bool oneLetterOff(std::string_view a, std::string_view b) {
    return a.size() == b.size() &&
           std::inner_product(a.begin(), a.end(), b.begin(), 0, std::plus<>(), std::not_equal_to<>()) == 1;
}

bool isSign(const Token& token, std::string_view signs) {
    return token.text.size() == 1 && signs.find(token.text[0]) != std::string_view::npos;
}

bool isNumber(const Token& token) {
    return token.text[0] >= '0' && token.text[0] <= '9';
}

/// Reads one sentence.
class Reader {
public:
    Reader(std::span<const Token> tokens, std::optional<Date> near)
        : m_tokens(tokens)
        , m_near(near) {}

    std::optional<FoundDate> at(std::size_t place) const {
        for (const auto& form : {inFigures(place), inWords(place), endOfMonth(place)}) {
            if (form && form->date.ok()) {
                return checkedByWeekday(*form);
            }
        }
        return std::nullopt;
    }

private:
    bool has(std::size_t place, std::string_view text) const {
        return place < m_tokens.size() && m_tokens[place].text == text;
    }

    std::optional<FoundDate> inFigures(std::size_t place) const {
        const std::optional<Number> day = digitsAt(m_tokens, place);
        const std::optional<Number> month = digitsAt(m_tokens, place + 2);
        if (!day || !month || place + 2 >= m_tokens.size() || !isSign(m_tokens[place + 1], "/.-") ||
            m_tokens[place].text.size() > 2 || m_tokens[place + 2].text.size() > 2 || isTailOfNumber(place)) {
            return std::nullopt;
        }
        const std::string& sign = m_tokens[place + 1].text;
        const double sure = std::min(day->confidence, month->confidence);
        if (has(place + 3, sign)) {
            const std::optional<Number> year = digitsAt(m_tokens, place + 4);
            const bool glued = m_tokens[place + 1].glued && m_tokens[place + 3].glued;
            if (!year || (sign != "/" && !glued) || goesOn(place + 5)) {
                return std::nullopt;
            }
            return found(place, place + 4, day->value, month->value, wholeYear(m_tokens[place + 4].text, year->value),
                         std::min(sure, year->confidence));
        }
        const bool announced = place > 0 && (has(place - 1, "le") || has(place - 1, "au"));
        if (sign != "/" || !m_tokens[place + 1].glued || !announced) {
            return std::nullopt;
        }
        return next(place, place + 2, day->value, month->value, sure);
    }

    std::optional<FoundDate> inWords(std::size_t place) const {
        const std::optional<Number> day = numberAt(m_tokens, place);
        if (!day || isTailOfNumber(place)) {
            return std::nullopt;
        }
        const std::size_t named = place + day->length;
        const unsigned month = named < m_tokens.size() ? monthNamed(m_tokens[named].text) : 0;
        if (month == 0) {
            return std::nullopt;
        }
        const double sure = std::min(day->confidence, m_tokens[named].confidence *
                                                          (months.at(month - 1) == m_tokens[named].text ? 1 : 0.95));
        const std::size_t behind = named + (has(named + 1, ".") && m_tokens[named].text.size() <= 4 ? 2 : 1);
        if (const std::optional<Number> year = numberAt(m_tokens, behind); year && year->value >= 1900) {
            return found(place, behind + year->length - 1, day->value, static_cast<int>(month), year->value,
                         std::min(sure, year->confidence));
        }
        return next(place, named, day->value, static_cast<int>(month), sure);
    }

    std::optional<FoundDate> endOfMonth(std::size_t place) const {
        if (!has(place, "fin") || has(place + 1, "de")) {
            return std::nullopt;
        }
        std::size_t named = place + 1;
        const bool ofMonth = has(named, "du") && has(named + 1, "mois");
        named += ofMonth ? 2 : 0;
        named += ofMonth && (has(named, "de") || has(named, "d")) ? 1 : 0;
        const unsigned month = named < m_tokens.size() ? monthNamed(m_tokens[named].text) : 0;
        const std::optional<Number> year = month > 0 ? digitsAt(m_tokens, named + 1) : std::nullopt;
        if (year && year->value >= 1900) {
            const Date last = std::chrono::year(year->value) / std::chrono::month(month) / std::chrono::last;
            return FoundDate{place, named + 1, last, true, std::min(m_tokens[named].confidence, year->confidence)};
        }
        if (!m_near || (month == 0 && !ofMonth)) {
            return std::nullopt;
        }
        Date last = m_near->year() / (month > 0 ? std::chrono::month(month) : m_near->month()) / std::chrono::last;
        if (last < *m_near) {
            last = Date((last.year() + years(1)) / last.month() / std::chrono::last);
        }
        return FoundDate{place, month > 0 ? named : place + 2, last, false, withoutYear * m_tokens[place].confidence};
    }

    /// "02.48.12.05.26" holds no 12.05.26, nor does "1 15/04/2026" where both are glued.
    bool isTailOfNumber(std::size_t place) const {
        return place >= 2 && m_tokens[place].glued && m_tokens[place - 1].glued && isSign(m_tokens[place - 1], "/.-") &&
               isNumber(m_tokens[place - 2]);
    }
    bool goesOn(std::size_t place) const {
        return place + 1 < m_tokens.size() && isSign(m_tokens[place], "/.-") && m_tokens[place].glued &&
               m_tokens[place + 1].glued && isNumber(m_tokens[place + 1]);
    }

    static int wholeYear(const std::string& written, int value) {
        return written.size() == 2 ? value + (value < 70 ? 2000 : 1900) : written.size() == 4 ? value : 0;
    }

    static std::optional<FoundDate> found(std::size_t first, std::size_t last, int day, int month, int year,
                                          double sure) {
        if (year < 1900 || year > 2099 || day < 1 || day > 31 || month < 1 || month > 12) {
            return std::nullopt;
        }
        const Date date = std::chrono::year(year) / month / day;
        return FoundDate{first, last, date, true, sure};
    }

    std::optional<FoundDate> next(std::size_t first, std::size_t last, int day, int month, double sure) const {
        if (!m_near) {
            return std::nullopt;
        }
        for (int year = static_cast<int>(m_near->year()); year <= static_cast<int>(m_near->year()) + 4; ++year) {
            std::optional<FoundDate> one = found(first, last, day, month, year, sure * withoutYear);
            if (one && one->date.ok() && one->date >= *m_near) {
                one->yearGiven = false;
                return one;
            }
        }
        return std::nullopt;
    }

    FoundDate checkedByWeekday(FoundDate one) const {
        if (one.first > 0) {
            const auto* const named = std::find(weekdays.begin(), weekdays.end(), m_tokens[one.first - 1].text);
            const auto number = static_cast<unsigned>(named - weekdays.begin());
            if (named != weekdays.end() && weekday(sys_days(one.date)).c_encoding() != number) {
                one.confidence *= wrongWeekday;
            }
        }
        return one;
    }

    std::span<const Token> m_tokens;
    std::optional<Date> m_near;
};

} // namespace

unsigned monthNamed(const std::string& text) {
    std::string letters = text;
    std::replace(letters.begin(), letters.end(), '1', 'l');
    std::replace(letters.begin(), letters.end(), '0', 'o');
    for (unsigned month = 0; month < months.size(); ++month) {
        if (months.at(month) == letters || (letters.size() >= 5 && oneLetterOff(letters, months.at(month)))) {
            return month + 1;
        }
    }
    for (const auto& [name, month] : shortMonths) {
        if (name == letters) {
            return month;
        }
    }
    return 0;
}

std::vector<FoundDate> datesIn(const Sentence& sentence, std::optional<Date> near) {
    std::vector<FoundDate> all;
    const Reader reader(sentence.tokens, near);
    for (std::size_t place = 0; place < sentence.tokens.size(); ++place) {
        if (const std::optional<FoundDate> one = reader.at(place)) {
            all.push_back(*one);
            place = one->last;
        }
    }
    return all;
}

} // namespace perron::letter
