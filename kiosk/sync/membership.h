#pragma once

#include <string>

#include "base/files.h"
#include "crypto/keys.h"
#include "net/http_client.h"

namespace perron::sync {

/// What the kiosk learnt when it joined a server: its name there, and the key that every acknowledgement must bear.
struct Membership {
    std::string kiosk;
    crypto::PublicKey serverKey;
};

/// Reads what `join` stored. NotFound on a kiosk that never joined, Malformed when the file is damaged, Untrusted when
/// the settings name a key (`expectedKey`, "" where they do not) and it is not that server's.
Result<Membership> loadMembership(const Path& file, const std::string& expectedKey = "");

struct Joining {
    std::string server;      ///< "https://perron.exemple.fr", without a path
    std::string code;        ///< from `perron-admin kiosk enrol`, as somebody typed it
    std::string expectedKey; ///< the server's public key in hexadecimal where the settings name it, else ""
    Path keyFile;            ///< the kiosk's own key: made here if there is none, and never sent
    Path membershipFile;     ///< written once the server has answered
};

/// Joins a server, once in a kiosk's life; a kiosk that has joined, and has its key still, gets its membership
/// again without asking anybody.
/// May be tried again with the same code after a lost reply. Offline and Untrusted come from the network; Untrusted
/// also when the server's key is not the expected one; Refused carries the server's reason.
Result<Membership> join(const Joining& joining, net::HttpClient& network);

} // namespace perron::sync
