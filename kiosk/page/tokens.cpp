#include "page/tokens.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>

namespace perron::page {

namespace {

constexpr std::string_view noBreakSpace = "\u00A0";
constexpr std::string_view narrowNoBreakSpace = "\u202F";

bool isDigit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// Bytes of the white space at `at`, or 0.
std::size_t spaceAt(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with(' ') || rest.starts_with('\n')) {
        return 1;
    }
    for (const std::string_view space : {noBreakSpace, narrowNoBreakSpace}) {
        if (rest.starts_with(space)) {
            return space.size();
        }
    }
    return 0;
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

/// The word without the sentence's punctuation at its end ("€." is "€"), and that punctuation.
std::pair<std::string_view, std::string_view> withoutPoint(std::string_view word) {
    const std::size_t last = word.find_last_not_of(".,;:!?");
    const std::size_t length = last == std::string_view::npos ? 0 : last + 1;
    return {word.substr(0, length), word.substr(length)};
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

/// Nothing that is pronounced: "?", ":", "·", "–", "«".
bool isSilent(const Language& language, std::string_view word) {
    if (unitFor(language, word)) {
        return false;
    }
    return std::none_of(word.begin(), word.end(),
                        [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }) &&
           (word == "؟" || word == "،" ||
            word.find_first_of("\xC3\xC4\xC5\xD0\xD1\xD2\xD8\xD9\xDA\xDB") == std::string_view::npos);
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
        m_tokens.push_back({m_pause + std::move(words), m_pieces[m_at].begin, m_pieces[m_at + count - 1].end});
        m_pause.clear();
        m_at += count;
    }

    /// Five pairs of digits, the first beginning with 0.
    bool phoneNumber() {
        std::string words;
        std::string_view tail;
        for (std::size_t pair = 0; pair < 5; ++pair) {
            const auto [digits, point] = withoutPoint(at(m_at + pair));
            const bool isPair = digits.size() == 2 && isNumber(digits) && (pair > 0 || digits.front() == '0');
            if (!isPair || (pair < 4 && !point.empty())) {
                return false;
            }
            words += words.empty() ? "" : ", ";
            words += digits;
            tail = point;
        }
        say(words + std::string(tail), 5);
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
        const auto [name, point] = withoutPoint(at(m_at + count));
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
        if (const std::size_t comma = number.find(',');
            m_language.value == "fr" && unit->shown == "€" && comma != std::string::npos) {
            words = number.substr(0, comma) + " euros " + number.substr(comma + 1);
        }
        if (unit->shown == "h" && point.empty()) {
            const auto [minutes, after] = withoutPoint(at(m_at + count));
            if (minutes.size() == 2 && isNumber(minutes)) {
                words += " " + std::string(minutes) + std::string(after);
                ++count;
            }
        }
        say(words + std::string(point), count);
        return true;
    }

    void word() {
        const std::string_view piece = at(m_at);
        if (!isSilent(m_language, piece)) {
            say(piece == "n°" ? "numéro" : std::string(piece), 1);
            return;
        }
        // Punctuation that stands alone: what it does to the melody goes to the word before; it lights with it.
        if (!m_tokens.empty()) {
            const bool pause = piece == "·" || piece == "–" || piece == "-" || piece == "/" || piece == "(";
            m_tokens.back().words += pause ? "," : std::string(piece == "»" || piece == "«" ? "" : piece);
            m_tokens.back().end = m_pieces[m_at].end;
        } else if (piece == ",") { // the run goes on after a value that was put in
            m_pause = ", ";
        }
        ++m_at;
    }

    std::string_view m_shown;
    const Language& m_language;
    std::vector<Piece> m_pieces;
    std::vector<SpokenToken> m_tokens;
    std::string m_pause;
    std::size_t m_at = 0;
};

} // namespace

std::vector<SpokenToken> tokens(std::string_view shown, const Language& language) {
    return Reader(shown, language).read();
}

} // namespace perron::page
