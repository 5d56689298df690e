#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "server/selection.h"
#include "server/store.h"

namespace perron::server {

struct Kiosk {
    std::string id;
    std::string name;
    std::string commune;
    std::string publicKey; ///< hexadecimal
    Data data;             ///< a kiosk is real or for demonstration from its first day to its last
    WallTime enrolled;
};

/// A kiosk that may join: what staff said about it when they asked for its code.
struct Invitation {
    std::string codeDigest; ///< SHA-256 of the code; the code itself is never kept
    std::string name;
    std::string commune;
    Data data;
    WallTime expires;
};

/// Kiosks and the codes by which they join.
class KioskStore {
public:
    explicit KioskStore(Store& store)
        : m_store(store) {}

    Status invite(const Invitation& invitation);
    /// Makes the invited kiosk, under `newId`. The same code with the same key again gives the same kiosk, since a
    /// reply may be lost. NotFound: no such code. Refused: expired. Conflict: used by another key, or the key has a
    /// kiosk already.
    Result<Kiosk> join(std::string_view codeDigest, std::string_view publicKey, std::string_view newId, WallTime now);

    Result<Kiosk> kiosk(std::string_view id);
    /// By name, then id.
    Result<std::vector<Kiosk>> kiosks(Data data);

private:
    Store& m_store;
};

} // namespace perron::server
