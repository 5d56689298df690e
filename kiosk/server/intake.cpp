#include "server/intake.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "crypto/hex.h"
#include "crypto/secret.h"
#include "protocol/api.h"

namespace perron::server {

namespace {

std::vector<unsigned long> numbersOf(std::string_view version) {
    std::vector<unsigned long> numbers;
    bool within = false;
    for (const char letter : version) {
        if (letter >= '0' && letter <= '9') {
            if (!within) {
                numbers.push_back(0);
            }
            numbers.back() = numbers.back() * 10 + static_cast<unsigned long>(letter - '0');
            within = true;
        } else {
            within = false;
        }
    }
    return numbers;
}

/// Ids of the registry's own grammar, so that nothing else ever stands in a page or a spreadsheet.
bool isPath(std::string_view path) {
    return !path.empty() && path.size() <= 200 && std::all_of(path.begin(), path.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' || letter == '/' ||
               letter == '*';
    });
}

bool namesAreSound(const protocol::Report& report) {
    const auto* block = std::get_if<protocol::BlockReport>(&report.content);
    return block == nullptr || std::all_of(block->tables.begin(), block->tables.end(), [](const auto& table) {
               return isPath(table.table) && std::all_of(table.cells.begin(), table.cells.end(),
                                                         [](const protocol::Cell& cell) { return isPath(cell.path); });
           });
}

} // namespace

bool isNewer(std::string_view version, std::string_view than) {
    return numbersOf(version) > numbersOf(than);
}

Reply Intake::refuse(std::string_view kiosk, const Refused& refused) {
    m_setup.log.write(Event::RequestFailed, fmt::format("{} {}: {}: {}", refused.status, nameOf(refused.reason),
                                                        kiosk.empty() ? "unknown kiosk" : kiosk, refused.detail));
    if (const Status counted = m_setup.reports.countRefusal(kiosk, refused.reason); !counted) {
        m_setup.log.write(Event::RequestFailed, counted.error().detail);
    }
    return {refused.status, protocol::encode(protocol::Refusal{refused.detail})};
}

Reply Intake::contradict(const protocol::Acknowledgement& wrong, const std::string& reason) {
    const auto next = m_setup.reports.nextSequence(wrong.kiosk);
    if (!next) {
        return later(next.error());
    }
    Reply reply = refuse(wrong.kiosk, {409, Reason::Contradiction, reason});
    protocol::Contradiction contradiction{reason, wrong.kiosk, wrong.sequence, wrong.digest, *next, ""};
    contradiction.signature = m_setup.key.sign(protocol::contradictedBytes(contradiction));
    reply.body = protocol::encode(contradiction);
    return reply;
}

Reply Intake::later(const Error& error) {
    m_setup.log.write(Event::RequestFailed, fmt::format("503 store: {}", error.detail));
    return {503, protocol::encode(protocol::Refusal{"the server cannot store anything now; try again later"})};
}

Reply Intake::tooLarge() {
    return refuse("", {413, Reason::TooLarge, "the body is too large"});
}

Reply Intake::enrol(std::string_view body) {
    const auto request = protocol::decodeEnrolRequest(body);
    if (!request) {
        return refuse("", {400, Reason::Unreadable, request.error().detail});
    }
    const std::string code = crypto::normalizedCode(request->code);
    const auto key = crypto::PublicKey::fromHex(request->publicKey);
    if (!key) {
        return refuse("", {400, Reason::Unreadable, key.error().detail});
    }
    const auto random = crypto::randomBytes(6);
    if (!random) {
        return later(random.error());
    }
    const auto kiosk = m_setup.kiosks.join(crypto::sha256Hex(code), key->hex(), "kiosk-" + crypto::toHex(*random),
                                           m_setup.clock.wall());
    if (kiosk) {
        m_setup.log.write(Event::Enrolled, fmt::format("{}: {}, {}", kiosk->id, kiosk->name, kiosk->commune));
        return {200, protocol::encode(protocol::EnrolReply{kiosk->id, m_setup.key.publicKey().hex()})};
    }
    switch (kiosk.error().code) {
    case Code::NotFound:
    case Code::Refused:
    case Code::Conflict:
        return refuse("", {403, Reason::BadCode, kiosk.error().detail});
    default:
        return later(kiosk.error());
    }
}

Reply Intake::report(std::string_view kioskId, std::string_view signature, std::string_view body) {
    const auto kiosk = m_setup.kiosks.kiosk(kioskId);
    if (!kiosk) {
        return kiosk.error().code == Code::NotFound
                   ? refuse("", {401, Reason::UnknownKiosk, "no kiosk of this id has joined"})
                   : later(kiosk.error());
    }
    const auto key = crypto::PublicKey::fromHex(kiosk->publicKey);
    if (!key || !key->verifies(body, signature)) {
        // Anybody can name a kiosk, so what is not signed by it is not laid to its charge.
        return refuse("", {401, Reason::BadSignature, "not signed by this kiosk's key"});
    }
    const auto report = protocol::decode(body);
    if (!report) {
        return report.error().code == Code::Refused
                   ? refuse(kiosk->id, {422, Reason::Newer, report.error().detail})
                   : refuse(kiosk->id, {400, Reason::Unreadable, report.error().detail});
    }
    if (isNewer(report->registry, m_setup.registryVersion)) {
        return refuse(kiosk->id, {422, Reason::Newer,
                                  fmt::format("registry {} is newer than this server's {}", report->registry,
                                              m_setup.registryVersion)});
    }
    if (!namesAreSound(*report)) {
        return refuse(kiosk->id, {400, Reason::Unreadable, "an answer's name is not of the registry's form"});
    }
    // What a kiosk sealed before it joined carries no name yet.
    if (!report->kiosk.empty() && report->kiosk != kiosk->id) {
        return refuse(kiosk->id, {403, Reason::WrongKiosk, "sealed by another kiosk"});
    }
    if (report->demonstration != (kiosk->data == Data::Demonstration)) {
        return refuse(kiosk->id,
                      {403, Reason::WrongData,
                       report->demonstration ? "demonstration data from a kiosk that is not for demonstration"
                                             : "real data from a kiosk for demonstration"});
    }
    protocol::Acknowledgement taken{kiosk->id, report->sequence, crypto::sha256Hex(body), ""};
    const auto kept = m_setup.reports.keep(kiosk->id, *report, body, taken.digest, m_setup.clock.wall());
    if (!kept) {
        return kept.error().code == Code::Conflict ? contradict(taken, kept.error().detail) : later(kept.error());
    }
    taken.signature = m_setup.key.sign(protocol::acknowledgedBytes(taken));
    if (*kept == Kept::Now) {
        m_setup.log.write(Event::ReportAcknowledged, fmt::format("{} report {}", kiosk->id, report->sequence));
    }
    return {200, protocol::encode(taken)};
}

} // namespace perron::server
