#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/files.h"
#include "base/result.h"
#include "base/wiped.h"

namespace perron::crypto {

/// The public half of an Ed25519 key (RFC 8032): 32 bytes, written as 64 characters of hexadecimal.
class PublicKey {
public:
    /// Malformed unless `text` is 64 characters of lower-case hexadecimal.
    static Result<PublicKey> fromHex(std::string_view text);
    std::string hex() const;
    /// True only when `signatureHex` (128 characters) was made over exactly `message` by the other half.
    bool verifies(std::string_view message, std::string_view signatureHex) const;
    bool operator==(const PublicKey&) const = default;

private:
    friend class KeyPair;
    PublicKey() = default;
    std::array<unsigned char, 32> m_bytes{};
};

/// Both halves. The secret half is overwritten when the object goes; it is never logged and never leaves the machine.
class KeyPair {
public:
    /// A new key from the system's secure random source. Unavailable when the library cannot start.
    static Result<KeyPair> generate();
    /// Reads what `save` wrote. NotFound, Malformed, or Refused when somebody else than the owner may read the file.
    static Result<KeyPair> load(const Path& file);
    /// The key in `file`; a new one, saved there first, when there is no such file.
    static Result<KeyPair> loadOrCreate(const Path& file);

    /// Writes the key whole, for its owner alone (mode 0600).
    Status save(const Path& file) const;
    const PublicKey& publicKey() const { return m_public; }
    /// 128 characters of hexadecimal. Equal messages give equal signatures.
    std::string sign(std::string_view message) const;

private:
    KeyPair() = default;
    static Result<KeyPair> fromSeed(const WipedVector<unsigned char>& seed);

    PublicKey m_public;
    WipedVector<unsigned char> m_secret;
};

} // namespace perron::crypto
