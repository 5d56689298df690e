#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace perron::crypto {

/// An Argon2id hash (RFC 9106) in its printable form, with salt and cost inside: safe to keep in a settings file.
/// Cost: 19 MiB and 2 passes, OWASP's least for Argon2id. It must fit beside the kiosk on a machine of 1 GB and answer
/// in about 50 ms; against somebody who has the file no cost saves a PIN of a few digits, and against somebody at the
/// screen the lock after five tries does. Unavailable when the memory is not there.
Result<std::string> hashPin(std::string_view pin);

/// True when `pin` is the one that was hashed, false when not. Malformed when `hash` is no such hash or asks for more
/// than 256 MiB: a settings file must not be able to stop the kiosk.
Result<bool> pinMatches(std::string_view pin, std::string_view hash);

} // namespace perron::crypto
