#include "page/spelling.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace perron::page {

namespace {

bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

struct Name {
    char sign;
    std::string_view said;
};
/// The names of signs in one language.
struct Names {
    std::string_view language;
    std::string_view beforeCapital;
    std::string_view afterCapital;
    std::array<Name, 8> signs;
};
constexpr std::array names{
    Names{"fr",
          "",
          " majuscule",
          {{{'.', "point"},
            {'/', "barre"},
            {'@', "arobase"},
            {',', "virgule"},
            {'!', "point d'exclamation"},
            {'?', "point d'interrogation"},
            {'-', "tiret"},
            {'_', "tiret bas"}}}},
    Names{"en",
          "capital ",
          "",
          {{{'.', "dot"},
            {'/', "slash"},
            {'@', "at"},
            {',', "comma"},
            {'!', "exclamation mark"},
            {'?', "question mark"},
            {'-', "hyphen"},
            {'_', "underscore"}}}},
    Names{"ar",
          "",
          " كبير",
          {{{'.', "نقطة"},
            {'/', "شرطة مائلة"},
            {'@', "آت"},
            {',', "فاصلة"},
            {'!', "علامة تعجب"},
            {'?', "علامة استفهام"},
            {'-', "شرطة"},
            {'_', "شرطة سفلية"}}}},
    Names{"uk",
          "велика ",
          "",
          {{{'.', "крапка"},
            {'/', "скісна риска"},
            {'@', "собачка"},
            {',', "кома"},
            {'!', "знак оклику"},
            {'?', "знак питання"},
            {'-', "дефіс"},
            {'_', "підкреслення"}}}},
    Names{"tr",
          "büyük ",
          "",
          {{{'.', "nokta"},
            {'/', "bölü"},
            {'@', "et"},
            {',', "virgül"},
            {'!', "ünlem işareti"},
            {'?', "soru işareti"},
            {'-', "tire"},
            {'_', "alt tire"}}}},
    Names{"pt",
          "",
          " maiúsculo",
          {{{'.', "ponto"},
            {'/', "barra"},
            {'@', "arroba"},
            {',', "vírgula"},
            {'!', "ponto de exclamação"},
            {'?', "ponto de interrogação"},
            {'-', "hífen"},
            {'_', "traço baixo"}}}},
};

const Names& namesIn(const Language& language) {
    const auto* const found =
        std::find_if(names.begin(), names.end(), [&](const Names& each) { return each.language == language.value; });
    return found == names.end() ? names.front() : *found;
}

std::string_view nameOf(char sign, const Names& in) {
    const auto* const found =
        std::find_if(in.signs.begin(), in.signs.end(), [sign](const Name& each) { return each.sign == sign; });
    return found == in.signs.end() ? std::string_view{} : found->said;
}

void addWord(std::string& words, std::string_view word, std::string_view between = " ") {
    words += words.empty() ? "" : between;
    words += word;
}

/// The endings of the addresses a resident meets; those of two letters are spelled.
constexpr std::array<std::string_view, 8> endings{"fr", "eu", "co", "gouv", "com", "org", "net", "info"};

std::string ending(std::string_view label) {
    std::string spelled;
    for (const char letter : label) {
        spelled += spelled.empty() ? "" : " ";
        spelled += static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    }
    return label.size() == 2 ? spelled : std::string(label);
}

bool isEnding(std::string_view label) {
    return std::find(endings.begin(), endings.end(), label) != endings.end();
}

/// Where the name of the machine ends: before the path.
std::size_t hostEnd(std::string_view address) {
    return std::min(address.find('/'), address.size());
}

bool isAddress(std::string_view word) {
    const bool signs = std::all_of(word.begin(), word.end(), [](char c) {
        return isLower(c) || isDigit(c) || std::string_view("./-_@").find(c) != std::string_view::npos;
    });
    const std::string_view host = word.substr(0, hostEnd(word));
    const std::size_t dot = host.rfind('.');
    return signs && dot != std::string_view::npos && isEnding(host.substr(dot + 1));
}

} // namespace

std::string spokenAddress(std::string_view word, const Language& language) {
    for (const std::string_view scheme : {"https://", "http://", "www."}) {
        word.remove_prefix(word.starts_with(scheme) ? scheme.size() : 0);
    }
    if (!isAddress(word)) {
        return {};
    }
    const Names& in = namesIn(language);
    std::string words;
    while (!word.empty()) {
        const std::size_t length = std::min(word.find_first_of("./-_@"), word.size());
        if (length > 0) {
            const std::string_view label = word.substr(0, length);
            addWord(words, !words.empty() && isEnding(label) ? ending(label) : std::string(label));
        } else if (word.front() != '-' && word.size() > 1) {
            addWord(words, nameOf(word.front(), in));
        }
        word.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return words;
}

std::string spokenCode(std::string_view word, const Language& language) {
    const auto isSign = [](char c) { return std::string_view(".,/@!?-_").find(c) != std::string_view::npos; };
    const bool plain = std::all_of(word.begin(), word.end(),
                                   [&](char c) { return isLower(c) || isUpper(c) || isDigit(c) || isSign(c); });
    const auto has = [&](auto is) { return std::any_of(word.begin(), word.end(), is); };
    const bool digits = !word.empty() && std::all_of(word.begin(), word.end(), isDigit);
    if (!plain || word.size() < 6 || !(digits || (has(isLower) && has(isUpper) && has(isDigit) && has(isSign)))) {
        return {};
    }
    const Names& in = namesIn(language);
    std::string words;
    for (const char c : word) {
        std::string said(isSign(c) ? nameOf(c, in) : std::string_view(&c, 1));
        if (isUpper(c)) {
            said = std::string(in.beforeCapital) + said + std::string(in.afterCapital);
        }
        addWord(words, said, ", ");
    }
    return words;
}

} // namespace perron::page
