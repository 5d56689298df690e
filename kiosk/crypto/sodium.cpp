#include "crypto/sodium.h"

#include <sodium.h>

namespace perron::crypto {

Status startSodium() {
    if (sodium_init() < 0) {
        return fail(Code::Unavailable, "libsodium: no source of randomness");
    }
    return {};
}

} // namespace perron::crypto
