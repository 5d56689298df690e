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

Result<Membership> loadMembership(const Path& file) {
    return readFile(file, 64 * 1024).and_then(protocol::decodeEnrolReply).and_then(membershipFrom);
}

Result<Membership> join(const Joining& joining, net::HttpClient& network) {
    if (auto known = loadMembership(joining.membershipFile); known) {
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
    auto membership = membershipFrom(*reply);
    if (!membership) {
        return membership;
    }
    if (!joining.expectedKey.empty() && joining.expectedKey != reply->serverKey) {
        return fail(Code::Untrusted, "the server's key is not the one in the settings");
    }
    if (const Status stored = writeFile(joining.membershipFile, protocol::encode(*reply)); !stored) {
        return tl::unexpected(stored.error());
    }
    return membership;
}

} // namespace perron::sync
