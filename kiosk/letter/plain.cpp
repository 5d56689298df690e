#include "letter/plain.h"

#include <array>

namespace perron::letter {

namespace {

struct Decoded {
    char32_t code;
    std::size_t bytes;
};

Decoded decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t offset) {
        return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
    };
    const unsigned lead = byte(0);
    const std::size_t length = lead < 0x80U   ? 1
                               : lead < 0xC2U ? 0
                               : lead < 0xE0U ? 2
                               : lead < 0xF0U ? 3
                               : lead < 0xF5U ? 4
                                              : 0;
    if (length <= 1) {
        return {length == 1 ? lead : 0xFFFDU, 1};
    }
    char32_t code = lead & (0x7FU >> length);
    for (std::size_t offset = 1; offset < length; ++offset) {
        if ((byte(offset) & 0xC0U) != 0x80U) {
            return {0xFFFDU, 1};
        }
        code = (code << 6U) | (byte(offset) & 0x3FU);
    }
    return {code, length};
}

PlainCharacter ascii(char letter) {
    if (letter >= 'A' && letter <= 'Z') {
        return {std::string(1, static_cast<char>(letter - 'A' + 'a')), Sort::Letter, true};
    }
    if (letter >= 'a' && letter <= 'z') {
        return {std::string(1, letter), Sort::Letter};
    }
    if (letter >= '0' && letter <= '9') {
        return {std::string(1, letter), Sort::Digit};
    }
    if (letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r') {
        return {" ", Sort::Space};
    }
    return {std::string(1, letter == '`' ? '\'' : letter), Sort::Sign};
}

/// U+00C0 to U+00FF; a space stands for the two that are signs.
constexpr std::string_view latin = "aaaaaaaceeeeiiiidnooooo ouuuuypsaaaaaaaceeeeiiiidnooooo ouuuuypy";

struct Special {
    char32_t code;
    std::string_view plain;
    Sort sort;
    bool capital = false;
};
constexpr std::array specials{Special{0xA0, " ", Sort::Space},        Special{0x202F, " ", Sort::Space},
                              Special{0x2009, " ", Sort::Space},      Special{0xAD, "", Sort::Nothing},
                              Special{0x200B, "", Sort::Nothing},     Special{0x2018, "'", Sort::Sign},
                              Special{0x2019, "'", Sort::Sign},       Special{0xB4, "'", Sort::Sign},
                              Special{0x2010, "-", Sort::Sign},       Special{0x2011, "-", Sort::Sign},
                              Special{0x2012, "-", Sort::Sign},       Special{0x2013, "-", Sort::Sign},
                              Special{0x2014, "-", Sort::Sign},       Special{0x152, "oe", Sort::Letter, true},
                              Special{0x153, "oe", Sort::Letter},     Special{0xFB01, "fi", Sort::Letter},
                              Special{0xFB02, "fl", Sort::Letter},    Special{0xFB00, "ff", Sort::Letter},
                              Special{0x178, "y", Sort::Letter, true}};

} // namespace

PlainCharacter plainCharacter(std::string_view text, std::size_t at) {
    const Decoded one = decode(text, at);
    if (one.code < 0x80U) {
        return ascii(static_cast<char>(one.code));
    }
    for (const Special& special : specials) {
        if (special.code == one.code) {
            return {std::string(special.plain), special.sort, special.capital, one.bytes};
        }
    }
    if (one.code >= 0xC0U && one.code <= 0xFFU && latin[one.code - 0xC0U] != ' ') {
        return {std::string(1, latin[one.code - 0xC0U]), Sort::Letter, one.code <= 0xDEU, one.bytes};
    }
    if (one.code >= 0x300U && one.code <= 0x36FU) {
        return {"", Sort::Nothing, false, one.bytes};
    }
    const bool sign = one.code < 0xC0U || (one.code >= 0x2000U && one.code <= 0x2BFFU) || one.code == 0xFFFDU;
    return {std::string(text.substr(at, one.bytes)), sign ? Sort::Sign : Sort::Letter, false, one.bytes};
}

} // namespace perron::letter
