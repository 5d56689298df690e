#include "crypto/hex.h"

#include <sodium.h>

namespace perron::crypto {

std::string toHex(std::string_view bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    text.pop_back(); // sodium ends it with a zero
    return text;
}

Result<std::string> fromHex(std::string_view text) {
    if (text.size() % 2 != 0 || text.find_first_not_of("0123456789abcdef") != std::string_view::npos) {
        return fail(Code::Malformed, "not lower-case hexadecimal");
    }
    std::string bytes(text.size() / 2, '\0');
    std::size_t length = 0;
    sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                   &length, nullptr);
    return bytes;
}

std::string sha256Hex(std::string_view bytes) {
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(digest.data()),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return toHex(digest);
}

} // namespace perron::crypto
