#pragma once

#include "base/result.h"

namespace perron::crypto {

/// Starts libsodium, which may be asked any number of times and from every thread. Unavailable when it has no source
/// of randomness.
Status startSodium();

} // namespace perron::crypto
