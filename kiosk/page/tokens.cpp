#include "page/tokens.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>

#include "page/called_numbers.h"
#include "page/marks.h"
#include "page/spelling.h"
#include "page/spoken_time.h"

namespace perron::page {

namespace {

bool isDigit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

struct Piece {
    std::size_t begin;
    std::size_t end;
};

std::vector<Piece> pieces(std::string_view shown) {
    std::vector<Piece> found;
    std::size_t begin = 0;
    std::size_t at = 0;
    const auto close = [&] {
        if (at > begin) {
            found.push_back({begin, at});
        }
    };
    while (at < shown.size()) {
        if (const std::size_t space = spaceAt(shown, at)) {
            close();
            at += space;
            begin = at;
        } else {
            ++at;
        }
    }
    close();
    return found;
}

bool isNumber(std::string_view word) {
    return !word.empty() && isDigit(word.front()) &&
           std::all_of(word.begin(), word.end(), [](char c) { return isDigit(c) || c == ','; });
}

/// Three digits, decimals behind them or not: what follows a space inside a large number.
bool isThousands(std::string_view word) {
    return isNumber(word) && (word.size() == 3 || (word.size() > 3 && word[3] == ','));
}

/// A piece cut in two: the word that is looked up, and what is said behind it.
struct Cut {
    std::string_view word;
    std::string after;
};
/// "€." is "€" and "."; in Turkish "€'dan" is "€" and "'dan".
Cut cut(std::string_view piece, const Language& language) {
    const Bare found = bare(piece);
    Cut parts{piece.substr(found.begin, found.end - found.begin), found.after};
    if (language.value == "tr") {
        for (const std::string_view apostrophe : {"'", "’"}) {
            if (const std::size_t at = parts.word.find(apostrophe); at != std::string_view::npos && at > 0) {
                parts.after = "'" + std::string(parts.word.substr(at + apostrophe.size())) + parts.after;
                parts.word = parts.word.substr(0, at);
            }
        }
    }
    return parts;
}

struct Unit {
    std::string_view language;
    std::string_view shown;
    std::string_view one;
    std::string_view many;
};
/// What a voice gets wrong, by language.
constexpr std::array units{
    Unit{"fr", "€", "euro", "euros"},
    Unit{"fr", "h", "heure", "heures"},
    Unit{"fr", "km", "kilomètre", "kilomètres"},
    Unit{"fr", "m", "mètre", "mètres"},
    Unit{"fr", "min", "minute", "minutes"},
    Unit{"fr", "%", "pour cent", "pour cent"},
    Unit{"fr", "cm", "centimètre", "centimètres"},
    Unit{"en", "€", "euro", "euros"},
    Unit{"ar", "€", "يورو", "يورو"},
    Unit{"uk", "€", "євро", "євро"},
    Unit{"tr", "€", "avro", "avro"},
    Unit{"pt", "€", "euro", "euros"},
    Unit{"pt", "h", "hora", "horas"},
};

std::optional<Unit> unitFor(const Language& language, std::string_view word) {
    const auto unit = std::find_if(units.begin(), units.end(),
                                   [&](const Unit& u) { return u.language == language.value && u.shown == word; });
    return unit == units.end() ? std::nullopt : std::optional(*unit);
}

/// Reads the pieces of one shown string from first to last; `m_at` is the next one not yet said.
class Reader {
public:
    Reader(std::string_view shown, const Language& language)
        : m_shown(shown)
        , m_language(language)
        , m_pieces(pieces(shown)) {}

    std::vector<SpokenToken> read() {
        while (m_at < m_pieces.size()) {
            if (!phoneNumber() && !amount()) {
                word();
            }
        }
        return std::move(m_tokens);
    }

private:
    std::string_view at(std::size_t index) const {
        return index < m_pieces.size()
                   ? m_shown.substr(m_pieces[index].begin, m_pieces[index].end - m_pieces[index].begin)
                   : std::string_view{};
    }

    void say(std::string words, std::size_t count) {
        m_tokens.push_back({std::move(words), m_pieces[m_at].begin, m_pieces[m_at + count - 1].end});
        m_at += count;
    }

    /// "36 46", "02 48 74 80 01".
    bool phoneNumber() {
        std::vector<std::string_view> groups;
        std::vector<std::string> after;
        while (groups.size() < 5 && (after.empty() || after.back().empty())) {
            const Cut part = cut(at(m_at + groups.size()), m_language);
            if (!isNumber(part.word) || part.word.find(',') != std::string_view::npos) {
                break;
            }
            groups.push_back(part.word);
            after.push_back(part.after);
        }
        const CalledNumber number = calledNumber(groups, m_language);
        if (number.groups == 0 || unitFor(m_language, cut(at(m_at + number.groups), m_language).word)) {
            return false;
        }
        say(number.words + after[number.groups - 1], number.groups);
        return true;
    }

    /// A number with its unit: "25 €", "86,50 €", "9 h 30", "15 km".
    bool amount() {
        std::string number(at(m_at));
        std::size_t count = 1;
        if (!isNumber(number)) {
            return false;
        }
        while (isThousands(at(m_at + count)) && number.size() <= 9 &&
               number.find(',') == std::string::npos) { // 1 234,50
            number += at(m_at + count++);
        }
        const auto [name, point] = cut(at(m_at + count), m_language);
        const std::optional<Unit> unit = unitFor(m_language, name);
        if (!unit) {
            if (count > 1) {
                say(number, count);
            }
            return count > 1;
        }
        ++count;
        const bool one = number == "1" || number == "0";
        std::string words = number + " " + std::string(one ? unit->one : unit->many);
        if (const std::size_t comma = number.find(','); unit->shown == "€" && comma != std::string::npos) {
            words = number.substr(0, comma) + " " + std::string(unit->many) + " " + number.substr(comma + 1);
        }
        if (unit->shown == "h" && point.empty()) {
            const auto [minutes, after] = cut(at(m_at + count), m_language);
            if (minutes.size() == 2 && isNumber(minutes)) {
                words += " " + std::string(minutes) + after;
                ++count;
            }
        }
        say(words + point, count);
        return true;
    }

    /// What the voice is given for a word: itself, unless signs in it must be heard.
    std::string spelled(std::string_view word, std::string_view after) const {
        if (word == "n°") {
            return "numéro";
        }
        const std::string whole = std::string(word) + std::string(after);
        const std::string_view before = m_at == 0 ? std::string_view{} : at(m_at - 1);
        for (const std::string& words : {spokenAddress(word, m_language), spokenTime(word, before, m_language)}) {
            if (!words.empty()) {
                return words + std::string(after);
            }
        }
        if (after == "!" || after == "?") { // a code may end with it
            if (std::string code = spokenCode(whole, m_language); !code.empty()) {
                return code;
            }
        }
        const std::string code = spokenCode(word, m_language);
        return code.empty() ? whole : code + std::string(after);
    }

    void word() {
        const std::string_view piece = at(m_at);
        const Bare part = bare(piece);
        if (!m_tokens.empty()) {
            if (m_closed && part.begin < part.end) {
                addMark(m_tokens.back().words, ",");
            }
            addMark(m_tokens.back().words, part.before);
        }
        m_closed = part.closes && part.after.empty();
        if (part.begin < part.end) {
            const Cut parts = cut(piece, m_language);
            say(spelled(parts.word, parts.after), 1);
            return;
        }
        if (!m_tokens.empty()) { // lights with the word before
            m_tokens.back().end = m_pieces[m_at].end;
        }
        ++m_at;
    }

    std::string_view m_shown;
    const Language& m_language;
    std::vector<Piece> m_pieces;
    std::vector<SpokenToken> m_tokens;
    bool m_closed = false; // a bracket just did
    std::size_t m_at = 0;
};

} // namespace

std::vector<SpokenToken> tokens(std::string_view shown, const Language& language) {
    return Reader(shown, language).read();
}

} // namespace perron::page
