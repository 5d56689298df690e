#include "letter/numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace perron::letter {

namespace {

constexpr std::array<std::pair<std::string_view, int>, 29> words{
    {{"un", 1},     {"une", 1},     {"premier", 1},  {"deux", 2},      {"trois", 3},      {"quatre", 4},
     {"cinq", 5},   {"six", 6},     {"sept", 7},     {"huit", 8},      {"neuf", 9},       {"dix", 10},
     {"onze", 11},  {"douze", 12},  {"treize", 13},  {"quatorze", 14}, {"quinze", 15},    {"seize", 16},
     {"vingt", 20}, {"vingts", 20}, {"trente", 30},  {"quarante", 40}, {"cinquante", 50}, {"soixante", 60},
     {"cent", 100}, {"cents", 100}, {"mille", 1000}, {"septante", 70}, {"nonante", 90}}};

int valueOf(std::string_view text) {
    const auto* const found =
        std::find_if(words.begin(), words.end(), [text](const auto& one) { return one.first == text; });
    return found == words.end() ? 0 : found->second;
}

/// What the number below a hundred becomes with one word more, or 0 where French does not say so.
int joined(int before, int word) {
    if (before == 4 && word == 20) {
        return 80;
    }
    const int below = before % 100;
    const bool unit = word < 10 && below >= 20 && below % 10 == 0;
    const bool teen = word >= 10 && word < 17 && (below == 60 || below == 80);
    const bool afterTen = word >= 7 && word < 10 && below % 20 == 10;
    return before == 0 || unit || teen || afterTen || (below == 0 && word < 100) ? before + word : 0;
}

std::optional<Number> wordsAt(std::span<const Token> tokens, std::size_t at) {
    Number number{0, 0, 1};
    int thousands = 0;
    int below = 0;
    for (std::size_t next = at; next < tokens.size(); ++next) {
        const bool and_ = tokens[next].text == "et" && below >= 20 && next + 1 < tokens.size() &&
                          (valueOf(tokens[next + 1].text) == 1 || tokens[next + 1].text == "onze");
        next += and_ ? 1 : 0;
        const int value = valueOf(tokens[next].text);
        if (value == 1000 && thousands == 0 && below < 10) {
            thousands = std::max(below, 1) * 1000;
            below = 0;
        } else if (value == 100 && below < 10) {
            below = std::max(below, 1) * 100;
        } else if (const int sum = value == 0 || value >= 100 ? 0 : joined(below, value); sum > 0) {
            below = sum;
        } else {
            break;
        }
        number.length = next + 1 - at;
        number.confidence = std::min(number.confidence, tokens[next].confidence);
    }
    number.value = thousands + below;
    return number.length > 0 ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<Number> digitsAt(std::span<const Token> tokens, std::size_t at) {
    if (at >= tokens.size()) {
        return std::nullopt;
    }
    std::string text = tokens[at].text;
    if (text == "1er" || text == "ler" || text == "ier") {
        return Number{1, 1, tokens[at].confidence * (text == "1er" ? 1 : slipped)};
    }
    if (text.empty() || text.size() > 4) {
        return std::nullopt;
    }
    bool digit = false;
    bool looksLike = false;
    for (char& letter : text) {
        if (letter >= '0' && letter <= '9') {
            digit = true;
        } else if (letter == 'l' || letter == 'i' || letter == 'o') {
            letter = letter == 'o' ? '0' : '1';
            looksLike = true;
        } else {
            return std::nullopt;
        }
    }
    if (!digit) {
        return std::nullopt;
    }
    Number number{0, 1, tokens[at].confidence * (looksLike ? slipped : 1)};
    std::from_chars(text.data(), text.data() + text.size(), number.value);
    return number;
}

std::optional<Number> numberAt(std::span<const Token> tokens, std::size_t at) {
    if (const std::optional<Number> digits = digitsAt(tokens, at)) {
        return digits;
    }
    return wordsAt(tokens, at);
}

} // namespace perron::letter
