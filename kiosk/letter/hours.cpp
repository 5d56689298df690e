#include "letter/hours.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

namespace perron::letter {

namespace {

/// A few words as they stand, with one space between those that are not glued.
std::string written(std::span<const Token> tokens) {
    std::string all;
    for (const Token& token : tokens) {
        all += token.glued ? "" : " ";
        all += token.text;
    }
    return all;
}

class Reader {
public:
    explicit Reader(std::string_view text)
        : m_rest(text) {}

    bool take(std::string_view word) {
        skip();
        const bool begins = m_rest.starts_with(word);
        const bool letter =
            m_rest.size() > word.size() && std::isalpha(static_cast<unsigned char>(m_rest[word.size()]));
        if (!begins || (letter && std::isalpha(static_cast<unsigned char>(word.back())))) {
            return false;
        }
        m_rest.remove_prefix(word.size());
        return true;
    }
    /// One or two digits.
    std::optional<int> number() {
        skip();
        int value = 0;
        std::size_t digits = 0;
        while (digits < m_rest.size() && std::isdigit(static_cast<unsigned char>(m_rest[digits]))) {
            value = digits < 3 ? value * 10 + (m_rest[digits] - '0') : value;
            ++digits;
        }
        if (digits == 0 || digits > 2) {
            return std::nullopt;
        }
        m_rest.remove_prefix(digits);
        return value;
    }

private:
    void skip() { m_rest.remove_prefix(std::min(m_rest.find_first_not_of(" ,("), m_rest.size())); }
    std::string_view m_rest;
};

} // namespace

std::optional<std::chrono::minutes> hourBehind(std::span<const Token> tokens, std::size_t day) {
    constexpr std::size_t few = 8;
    if (day + 1 >= tokens.size()) {
        return std::nullopt;
    }
    const std::span<const Token> behind = tokens.subspan(day + 1, std::min(few, tokens.size() - day - 1));
    const std::string text = written(behind);
    Reader reader(text);
    static constexpr std::array<std::string_view, 7> openings{"a partir de", "a", "vers", "des", "de", "entre", "-"};
    for (const std::string_view opening : openings) {
        if (reader.take(opening)) {
            break;
        }
    }
    const std::optional<int> hour = reader.number();
    const bool said = hour && (reader.take("heures") || reader.take("heure") || reader.take("h") || reader.take(":"));
    if (!said || *hour > 23) {
        return std::nullopt;
    }
    const int minute = reader.number().value_or(0);
    return minute < 60 ? std::optional(std::chrono::hours(*hour) + std::chrono::minutes(minute)) : std::nullopt;
}

} // namespace perron::letter
