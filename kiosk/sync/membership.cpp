#include "sync/membership.h"

#include <fmt/format.h>

#include "protocol/api.h"

namespace perron::sync {

namespace {

Result<Membership> membershipFrom(const protocol::EnrolReply& reply) {
    return crypto::PublicKey::fromHex(reply.serverKey).map([&](const crypto::PublicKey& key) {
        return Membership{reply.kiosk, key};
    });
}

Result<Membership> asExpected(const Membership& membership, const std::string& expectedKey) {
    if (!expectedKey.empty() && expectedKey != membership.serverKey.hex()) {
        return fail(Code::Untrusted, "the server's key is not the one in the settings, serveur.cle");
    }
    return membership;
}

Result<protocol::EnrolReply> ask(const Joining& joining, const crypto::KeyPair& key, net::HttpClient& network) {
    net::HttpRequest request;
    request.method = "POST";
    request.url = joining.server + std::string(protocol::enrolPath);
    request.headers = {{"Content-Type", "application/json"}};
    request.body = protocol::encode(protocol::EnrolRequest{joining.code, key.publicKey().hex()});
    const auto answer = network.send(request);
    if (!answer) {
        return tl::unexpected(answer.error());
    }
    if (answer->status == 200) {
        return protocol::decodeEnrolReply(answer->body);
    }
    if (const auto refusal = protocol::decodeRefusal(answer->body); refusal && answer->status < 500) {
        return fail(Code::Refused, refusal->reason);
    }
    return fail(Code::Offline, fmt::format("{}: unexpected answer {}", request.url, answer->status));
}

} // namespace

Result<Membership> loadMembership(const Path& file, const std::string& expectedKey) {
    return readFile(file, 64 * 1024)
        .and_then(protocol::decodeEnrolReply)
        .and_then(membershipFrom)
        .and_then([&](const Membership& membership) { return asExpected(membership, expectedKey); });
}

Result<Membership> join(const Joining& joining, net::HttpClient& network) {
    auto known = loadMembership(joining.membershipFile, joining.expectedKey);
    std::error_code unreadable;
    const bool keyThere = std::filesystem::exists(joining.keyFile, unreadable);
    if ((known && keyThere) || (!known && known.error().code == Code::Untrusted)) {
        return known;
    }
    const auto key = crypto::KeyPair::loadOrCreate(joining.keyFile);
    if (!key) {
        return tl::unexpected(key.error());
    }
    const auto reply = ask(joining, *key, network);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    auto membership = membershipFrom(*reply).and_then(
        [&](const Membership& fresh) { return asExpected(fresh, joining.expectedKey); });
    if (!membership) {
        return membership;
    }
    if (const Status stored = writeFile(joining.membershipFile, protocol::encode(*reply)); !stored) {
        return tl::unexpected(stored.error());
    }
    return membership;
}

} // namespace perron::sync
