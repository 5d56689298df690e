#include "indicators/outbox_store.h"

#include <fmt/format.h>
#include <soci/soci.h>

namespace perron::indicators {

void post(soci::session& session, std::int64_t sequence, const std::string& bytes) {
    const long long number = sequence;
    session << "INSERT INTO outbox (sequence, bytes, acknowledged) VALUES (:sequence, :bytes, 0)", soci::use(number),
        soci::use(bytes);
}

std::vector<SealedReport> reportsIn(soci::session& session, Which which) {
    std::vector<SealedReport> reports;
    const int upTo = which == Which::Pending ? 0 : 1;
    long long sequence = 0;
    std::string bytes;
    int acknowledged = 0;
    soci::statement rows =
        (session.prepare
             << "SELECT sequence, bytes, acknowledged FROM outbox WHERE acknowledged <= :upto ORDER BY sequence",
         soci::use(upTo), soci::into(sequence), soci::into(bytes), soci::into(acknowledged));
    rows.execute();
    while (rows.fetch()) {
        reports.push_back({.sequence = sequence, .bytes = bytes, .acknowledged = acknowledged != 0});
    }
    return reports;
}

Status markAcknowledged(soci::session& session, std::int64_t sequence) {
    const long long number = sequence;
    int posted = 0;
    session << "SELECT count(*) FROM outbox WHERE sequence = :sequence", soci::use(number), soci::into(posted);
    if (posted == 0) {
        return fail(Code::NotFound, fmt::format("outbox: report {} was never sealed", sequence));
    }
    session << "UPDATE outbox SET acknowledged = 1 WHERE sequence = :sequence AND acknowledged = 0", soci::use(number);
    return {};
}

} // namespace perron::indicators
