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

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

bool isFrench(std::string_view language) {
    return language.substr(0, 2) == "fr" && (language.size() == 2 || language[2] == '-');
}

} // namespace

std::string spokenForm(const Lexicon& lexicon, std::string_view language, std::string_view token) {
    std::string text(token);
    for (const auto& [from, to] : plainSigns) {
        replaceAll(text, from, to);
    }
    if (isFrench(language)) {
        replaceAll(text, "€", " euros");
    }
    text = lexicon.applied(language, text);
    while (!text.empty() && text.back() == ' ') {
        text.pop_back();
    }
    return text.empty() && !token.empty() ? std::string("-") : text;
}

} // namespace perron::speech
