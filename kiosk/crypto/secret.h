#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace perron::crypto {

/// `count` bytes from the system's secure random source. Unavailable when the library cannot start.
Result<std::string> randomBytes(std::size_t count);

/// A code to be read out or typed once: three groups of four, "ACDE-FGHJ-K346", about 55 bits. The alphabet has no
/// two signs that are easily taken for each other on paper or by ear of a French reader (no 0 O, 1 I L, 2 Z, 5 S, 8 B,
/// U).
Result<std::string> oneTimeCode();

/// A code as somebody typed it, made equal to how it was given out: capitals, no spaces, dashes in their places.
/// Text that cannot be a code comes back as "".
std::string normalizedCode(std::string_view typed);

} // namespace perron::crypto
