#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace perron::crypto {

/// Lower-case hexadecimal, two characters a byte.
std::string toHex(std::string_view bytes);
/// The bytes again. Malformed unless it is lower-case hexadecimal of an even length.
Result<std::string> fromHex(std::string_view text);
/// SHA-256 (FIPS 180-4) of the bytes, 64 characters of hexadecimal.
std::string sha256Hex(std::string_view bytes);

} // namespace perron::crypto
