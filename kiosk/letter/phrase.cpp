#include "letter/phrase.h"

#include <algorithm>

namespace perron::letter {

namespace {

/// Tokens that a gap may take.
constexpr std::size_t widest = 4;

std::vector<std::string> split(std::string_view text, char sign) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(sign, begin), text.size());
        if (end > begin) {
            parts.emplace_back(text.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return parts;
}

bool begins(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}
bool ends(std::string_view text, std::string_view with) {
    return text.size() >= with.size() && text.substr(text.size() - with.size()) == with;
}

} // namespace

Phrase::Phrase(std::string_view pattern) {
    for (std::string& one : split(pattern, ' ')) {
        Piece piece;
        if (one == "..") {
            piece.gap = widest;
        } else {
            piece.optional = one.size() > 1 && one.back() == '?';
            if (piece.optional) {
                one.pop_back();
            }
            for (std::string& choice : split(one, '|')) {
                piece.choices.push_back({std::move(choice)});
            }
        }
        m_pieces.push_back(std::move(piece));
    }
}

Phrase Phrase::literal(std::string_view text) {
    Phrase phrase;
    for (std::string& part : split(text, ' ')) {
        Piece piece;
        piece.gap = part == "…" ? widest : 0;
        piece.optional = piece.gap == 0 && part.size() > 1 && part.back() == '?';
        if (piece.optional) {
            part.pop_back();
        }
        for (const std::string& choice : split(part, '|')) {
            const bool open = choice.size() > 1 && choice.back() == '*';
            std::vector<std::string> tokens;
            for (const Token& token : tokensOf(open ? choice.substr(0, choice.size() - 1) : choice)) {
                tokens.push_back(token.text);
            }
            if (!tokens.empty()) {
                tokens.back() += open ? "*" : "";
                piece.choices.push_back(std::move(tokens));
            }
        }
        if (piece.gap > 0 || !piece.choices.empty()) {
            phrase.m_pieces.push_back(std::move(piece));
        }
    }
    return phrase;
}

std::optional<std::size_t> Phrase::at(std::span<const Token> tokens, std::size_t place) const {
    const std::optional<std::size_t> end = m_pieces.empty() ? std::nullopt : rest(tokens, place, 0, std::nullopt);
    return end ? std::optional(*end - place) : std::nullopt;
}

std::optional<std::size_t> Phrase::endingAt(std::span<const Token> tokens, std::size_t end) const {
    constexpr std::size_t longest = 16;
    for (std::size_t back = 1; !m_pieces.empty() && back <= std::min({longest, end, tokens.size()}); ++back) {
        if (rest(tokens, end - back, 0, end)) {
            return end - back;
        }
    }
    return std::nullopt;
}

bool Phrase::standsIn(std::span<const Token> tokens) const {
    for (std::size_t place = 0; place < tokens.size(); ++place) {
        if (at(tokens, place)) {
            return true;
        }
    }
    return false;
}

std::optional<std::size_t> Phrase::rest(std::span<const Token> tokens, std::size_t place, std::size_t piece,
                                        std::optional<std::size_t> end) const {
    if (piece == m_pieces.size()) {
        return !end || *end == place ? std::optional(place) : std::nullopt;
    }
    const Piece& one = m_pieces[piece];
    for (std::size_t skipped = 0; one.gap > 0 && skipped <= one.gap; ++skipped) {
        if (const std::optional<std::size_t> found = rest(tokens, place + skipped, piece + 1, end)) {
            return found;
        }
    }
    for (const std::vector<std::string>& choice : one.choices) {
        const bool here =
            place + choice.size() <= tokens.size() &&
            std::equal(choice.begin(), choice.end(), tokens.begin() + static_cast<std::ptrdiff_t>(place),
                       [](const std::string& wanted, const Token& token) { return fits(wanted, token.text); });
        if (here) {
            if (const std::optional<std::size_t> found = rest(tokens, place + choice.size(), piece + 1, end)) {
                return found;
            }
        }
    }
    return one.optional ? rest(tokens, place, piece + 1, end) : std::nullopt;
}

bool Phrase::fits(std::string_view choice, const std::string& token) {
    if (choice == "_") {
        return true;
    }
    if (choice.size() > 1 && choice.back() == '*') {
        return begins(token, choice.substr(0, choice.size() - 1));
    }
    if (choice.size() > 1 && choice.front() == '*') {
        return ends(token, choice.substr(1));
    }
    return token == choice;
}

} // namespace perron::letter
