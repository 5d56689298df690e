#include "speech/spoken.h"

#include <array>
#include <utility>

namespace perron::speech {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Signs that typesetters prefer and voices read badly or not at all.
constexpr std::array<Pair, 5> plainSigns{{
    {"\u2019", "'"}, // the apostrophe of "l’image"
    {"\u202F", " "}, // narrow no-break space, within amounts and before ; ! ?
    {"\u00A0", " "}, // no-break space
    {"\u2011", "-"}, // no-break hyphen
    {"\u00AD", ""},  // soft hyphen
}};

constexpr std::array<Pair, 5> frenchSigns{{
    {"€", " euros"},
    {"1ᵉʳ", "premier"},
    {"1ʳᵉ", "première"},
    {"tél.", "téléphone"},
    {"Tél.", "téléphone"},
}};

// Whole words only.
constexpr std::array<Pair, 9> frenchWords{{
    {"ANTS", "A.N.T.S."},
    {"CNI", "C.N.I."},
    {"CCAS", "C.C.A.S."},
    {"MSA", "M.S.A."},
    {"RSA", "R.S.A."},
    {"APL", "A.P.L."},
    {"M.", "monsieur"},
    {"RDV", "rendez-vous"},
    {"rdv", "rendez-vous"},
}};

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) >= 0x80);
}

void replaceWords(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        const std::size_t end = at + from.size();
        const bool alone = (at == 0 || !isLetter(text[at - 1])) && (end == text.size() || !isLetter(text[end]));
        if (alone) {
            text.replace(at, from.size(), to);
        }
    }
}

bool isFrench(std::string_view language) {
    return language.substr(0, 2) == "fr" && (language.size() == 2 || language[2] == '-');
}

} // namespace

std::string spokenForm(std::string_view language, std::string_view token) {
    std::string text(token);
    for (const auto& [from, to] : plainSigns) {
        replaceAll(text, from, to);
    }
    if (isFrench(language)) {
        for (const auto& [from, to] : frenchSigns) {
            replaceAll(text, from, to);
        }
        for (const auto& [from, to] : frenchWords) {
            replaceWords(text, from, to);
        }
    }
    while (!text.empty() && text.back() == ' ') {
        text.pop_back();
    }
    return text.empty() && !token.empty() ? std::string("-") : text;
}

} // namespace perron::speech
