#include "crypto/secret.h"

#include <cctype>

#include <sodium.h>

#include "crypto/sodium.h"

namespace perron::crypto {

namespace {

constexpr std::string_view alphabet = "ACDEFGHJKMNPQRTVWXY34679";
constexpr std::size_t signs = 12;
constexpr std::size_t group = 4;

void appendSign(std::string& code, std::size_t place, char sign) {
    if (place > 0 && place % group == 0) {
        code += '-';
    }
    code += sign;
}

} // namespace

Result<std::string> randomBytes(std::size_t count) {
    return startSodium().map([&] {
        std::string bytes(count, '\0');
        randombytes_buf(bytes.data(), bytes.size());
        return bytes;
    });
}

Result<std::string> oneTimeCode() {
    return startSodium().map([] {
        std::string code;
        for (std::size_t i = 0; i < signs; ++i) {
            appendSign(code, i, alphabet[randombytes_uniform(static_cast<std::uint32_t>(alphabet.size()))]);
        }
        return code;
    });
}

std::string normalizedCode(std::string_view typed) {
    std::string code;
    std::size_t place = 0;
    for (const char c : typed) {
        if (c == '-' || std::isspace(static_cast<unsigned char>(c)) != 0) {
            continue;
        }
        const char capital = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        if (alphabet.find(capital) == std::string_view::npos || place == signs) {
            return {};
        }
        appendSign(code, place++, capital);
    }
    return place == signs ? code : std::string();
}

} // namespace perron::crypto
