#pragma once

#include <cstdint>

#include <string>
#include <string_view>

#include "base/result.h"

/// What kiosk and server say to each other over HTTP. All bodies are JSON; binary values are lower-case hexadecimal.
namespace perron::protocol {

inline constexpr std::string_view enrolPath = "/api/v1/enrol";
inline constexpr std::string_view reportsPath = "/api/v1/reports";
/// GET: 200 with `healthy` from a server that runs.
inline constexpr std::string_view healthPath = "/healthz";
inline constexpr std::string_view healthy = "ok\n";
/// Headers of POST /api/v1/reports; the body is the sealed report, byte for byte.
inline constexpr std::string_view kioskHeader = "X-Perron-Kiosk";
inline constexpr std::string_view signatureHeader = "X-Perron-Signature"; ///< Ed25519 over the body, by the kiosk's key

/// POST /api/v1/enrol: the one-time code from `perron-admin kiosk enrol`, and the public half of a key made on the
/// kiosk.
struct EnrolRequest {
    std::string code;
    std::string publicKey; ///< 32 bytes, hexadecimal
};
struct EnrolReply {
    std::string kiosk;
    std::string serverKey; ///< Ed25519 public key by which every later acknowledgement is checked
};

/// 200 to POST /api/v1/reports: committed, now or before. Signed by the server over kiosk, sequence and digest,
/// so that nobody else can make a kiosk believe that its report has arrived.
struct Acknowledgement {
    std::string kiosk;
    std::int64_t sequence;
    std::string digest;    ///< SHA-256 of the sealed bytes, hexadecimal
    std::string signature; ///< Ed25519 over `acknowledgedBytes`
};
/// "perron-ack-1\n<kiosk>\n<sequence>\n<digest>\n"
std::string acknowledgedBytes(const Acknowledgement& acknowledgement);

/// 4xx: why the report was not taken, for the log and the staff panel. Stays refused when sent again.
struct Refusal {
    std::string reason;
};

/// 409: the server holds other bytes under this number, so the kiosk goes on from an older copy of itself. Signed like
/// an acknowledgement: a stranger must not make a kiosk give up what it counted.
struct Contradiction {
    std::string reason;
    std::string kiosk;
    std::int64_t sequence;
    std::string digest;    ///< SHA-256 of the bytes that were not taken, hexadecimal
    std::int64_t next;     ///< the lowest number above all that the server holds of this kiosk
    std::string signature; ///< Ed25519 over `contradictedBytes`
};
/// "perron-conflict-1\n<kiosk>\n<sequence>\n<digest>\n<next>\n"
std::string contradictedBytes(const Contradiction& contradiction);

std::string encode(const EnrolRequest& request);
std::string encode(const EnrolReply& reply);
std::string encode(const Acknowledgement& acknowledgement);
std::string encode(const Refusal& refusal);
std::string encode(const Contradiction& contradiction);
Result<EnrolRequest> decodeEnrolRequest(std::string_view bytes);
Result<EnrolReply> decodeEnrolReply(std::string_view bytes);
Result<Acknowledgement> decodeAcknowledgement(std::string_view bytes);
Result<Refusal> decodeRefusal(std::string_view bytes);
Result<Contradiction> decodeContradiction(std::string_view bytes);

} // namespace perron::protocol
