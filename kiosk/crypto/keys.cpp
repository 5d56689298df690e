#include "crypto/keys.h"

#include <sys/stat.h>

#include <fmt/format.h>
#include <sodium.h>

#include "crypto/hex.h"
#include "crypto/sodium.h"

namespace perron::crypto {

namespace {

constexpr std::string_view heading = "perron-ed25519-1 ";
constexpr std::size_t seedBytes = crypto_sign_SEEDBYTES;
constexpr std::size_t fileBytes = heading.size() + 2 * seedBytes + 1;

const unsigned char* unsignedOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

} // namespace

Result<PublicKey> PublicKey::fromHex(std::string_view text) {
    const auto bytes = crypto::fromHex(text);
    PublicKey key;
    if (!bytes || bytes->size() != key.m_bytes.size()) {
        return fail(Code::Malformed, "public key: not 32 bytes in lower-case hexadecimal");
    }
    std::copy(bytes->begin(), bytes->end(), key.m_bytes.begin());
    return key;
}

std::string PublicKey::hex() const {
    return toHex({reinterpret_cast<const char*>(m_bytes.data()), m_bytes.size()});
}

bool PublicKey::verifies(std::string_view message, std::string_view signatureHex) const {
    const auto signature = crypto::fromHex(signatureHex);
    return startSodium() && signature && signature->size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(unsignedOf(*signature), unsignedOf(message), message.size(), m_bytes.data()) ==
               0;
}

Result<KeyPair> KeyPair::fromSeed(const WipedVector<unsigned char>& seed) {
    KeyPair pair;
    pair.m_secret.resize(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(pair.m_public.m_bytes.data(), pair.m_secret.data(), seed.data());
    return pair;
}

Result<KeyPair> KeyPair::generate() {
    if (const Status started = startSodium(); !started) {
        return tl::unexpected(started.error());
    }
    WipedVector<unsigned char> seed(seedBytes);
    randombytes_buf(seed.data(), seed.size());
    return fromSeed(seed);
}

Result<KeyPair> KeyPair::load(const Path& file) {
    if (const Status started = startSodium(); !started) {
        return tl::unexpected(started.error());
    }
    struct stat facts {};
    if (::stat(file.c_str(), &facts) == 0 && (facts.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return fail(Code::Refused, fmt::format("key {}: others may read it; chmod 600 mends it", file.string()));
    }
    auto bytes = readFile(file, fileBytes);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    WipedVector<unsigned char> seed(seedBytes);
    std::size_t length = 0;
    const bool formed = bytes->size() == fileBytes && bytes->starts_with(heading) && bytes->back() == '\n' &&
                        sodium_hex2bin(seed.data(), seed.size(), bytes->data() + heading.size(), 2 * seedBytes, nullptr,
                                       &length, nullptr) == 0 &&
                        length == seedBytes;
    sodium_memzero(bytes->data(), bytes->size());
    if (!formed) {
        return fail(Code::Malformed, fmt::format("key {}: not a Perron key file", file.string()));
    }
    return fromSeed(seed);
}

Result<KeyPair> KeyPair::loadOrCreate(const Path& file) {
    auto loaded = load(file);
    if (loaded || loaded.error().code != Code::NotFound) {
        return loaded;
    }
    auto made = generate();
    if (!made) {
        return made;
    }
    return made->save(file).map([&] { return *std::move(made); });
}

Status KeyPair::save(const Path& file) const {
    // The first half of sodium's secret is the seed; the second repeats the public key.
    WipedString text(heading);
    WipedString hex(2 * seedBytes + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), m_secret.data(), seedBytes);
    hex.pop_back();
    text += hex;
    text += '\n';
    return writeFile(file, text);
}

std::string KeyPair::sign(std::string_view message) const {
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr, unsignedOf(message),
                         message.size(), m_secret.data());
    return toHex(signature);
}

} // namespace perron::crypto
