#include "protocol/api.h"

#include <limits>

#include <fmt/format.h>

#include "protocol/reading.h"

namespace perron::protocol {

namespace {

constexpr std::size_t largest = 8 * 1024;
constexpr std::int64_t anyNumber = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t mostReports = 1'000'000'000; ///< no kiosk lives to seal so many

std::string lineOf(data::Json::Members members) {
    return data::writeJson(data::Json(std::move(members))) + "\n";
}

/// Reads one object, hands it to `take`, and returns what `take` made of it unless a field was wrong.
template <class Record, class Take>
Result<Record> decodeObject(std::string_view bytes, Take take) {
    const auto object = data::readJson(bytes, largest);
    if (!object) {
        return tl::unexpected(object.error());
    }
    Reading reading(*object, "");
    Record record = take(reading);
    if (const Status status = reading.finish(); !status) {
        return tl::unexpected(status.error());
    }
    return record;
}

} // namespace

std::string acknowledgedBytes(const Acknowledgement& acknowledgement) {
    return fmt::format("perron-ack-1\n{}\n{}\n{}\n", acknowledgement.kiosk, acknowledgement.sequence,
                       acknowledgement.digest);
}

std::string contradictedBytes(const Contradiction& contradiction) {
    return fmt::format("perron-conflict-1\n{}\n{}\n{}\n{}\n", contradiction.kiosk, contradiction.sequence,
                       contradiction.digest, contradiction.next);
}

std::string encode(const EnrolRequest& request) {
    return lineOf({{"code", request.code}, {"publicKey", request.publicKey}});
}

std::string encode(const EnrolReply& reply) {
    return lineOf({{"kiosk", reply.kiosk}, {"serverKey", reply.serverKey}});
}

std::string encode(const Acknowledgement& acknowledgement) {
    return lineOf({{"kiosk", acknowledgement.kiosk},
                   {"sequence", acknowledgement.sequence},
                   {"digest", acknowledgement.digest},
                   {"signature", acknowledgement.signature}});
}

std::string encode(const Refusal& refusal) {
    return lineOf({{"reason", refusal.reason}});
}

std::string encode(const Contradiction& contradiction) {
    return lineOf({{"reason", contradiction.reason},
                   {"kiosk", contradiction.kiosk},
                   {"sequence", contradiction.sequence},
                   {"digest", contradiction.digest},
                   {"next", contradiction.next},
                   {"signature", contradiction.signature}});
}

Result<EnrolRequest> decodeEnrolRequest(std::string_view bytes) {
    return decodeObject<EnrolRequest>(bytes, [](Reading& from) {
        return EnrolRequest{.code = from.text("code"), .publicKey = from.hex("publicKey", 32)};
    });
}

Result<EnrolReply> decodeEnrolReply(std::string_view bytes) {
    return decodeObject<EnrolReply>(bytes, [](Reading& from) {
        return EnrolReply{.kiosk = from.text("kiosk"), .serverKey = from.hex("serverKey", 32)};
    });
}

Result<Acknowledgement> decodeAcknowledgement(std::string_view bytes) {
    return decodeObject<Acknowledgement>(bytes, [](Reading& from) {
        return Acknowledgement{.kiosk = from.text("kiosk"),
                               .sequence = from.integer("sequence", 1, anyNumber),
                               .digest = from.hex("digest", 32),
                               .signature = from.hex("signature", 64)};
    });
}

Result<Refusal> decodeRefusal(std::string_view bytes) {
    return decodeObject<Refusal>(bytes, [](Reading& from) { return Refusal{.reason = from.text("reason")}; });
}

Result<Contradiction> decodeContradiction(std::string_view bytes) {
    return decodeObject<Contradiction>(bytes, [](Reading& from) {
        return Contradiction{.reason = from.text("reason"),
                             .kiosk = from.text("kiosk"),
                             .sequence = from.integer("sequence", 1, anyNumber),
                             .digest = from.hex("digest", 32),
                             .next = from.integer("next", 1, mostReports),
                             .signature = from.hex("signature", 64)};
    });
}

} // namespace perron::protocol
