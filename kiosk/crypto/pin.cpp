#include "crypto/pin.h"

#include <charconv>

#include <sodium.h>

#include "crypto/sodium.h"

namespace perron::crypto {

namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory = 19 * 1024 * 1024;
constexpr long mostKibibytes = 256 * 1024;

/// The "m=19456" of "$argon2id$v=19$m=19456,t=2,p=1$...", or a value too large for anybody.
long kibibytesOf(std::string_view hash) {
    constexpr std::string_view start = "$argon2id$v=19$m=";
    long kibibytes = 0;
    if (!hash.starts_with(start) ||
        std::from_chars(hash.data() + start.size(), hash.data() + hash.size(), kibibytes).ec != std::errc{}) {
        return mostKibibytes + 1;
    }
    return kibibytes;
}

} // namespace

Result<std::string> hashPin(std::string_view pin) {
    if (const Status started = startSodium(); !started) {
        return tl::unexpected(started.error());
    }
    char hash[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str_alg(hash, pin.data(), pin.size(), passes, memory, crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return fail(Code::Unavailable, "argon2id: not enough memory");
    }
    return std::string(hash);
}

Result<bool> pinMatches(std::string_view pin, std::string_view hash) {
    if (const Status started = startSodium(); !started) {
        return tl::unexpected(started.error());
    }
    const std::string ended(hash); // sodium wants a zero at its end
    if (ended.size() >= crypto_pwhash_STRBYTES || kibibytesOf(ended) > mostKibibytes ||
        crypto_pwhash_str_needs_rehash(ended.c_str(), passes, memory) < 0) {
        return fail(Code::Malformed, "PIN: not an Argon2id hash this program made");
    }
    return crypto_pwhash_str_verify(ended.c_str(), pin.data(), pin.size()) == 0;
}

} // namespace perron::crypto
