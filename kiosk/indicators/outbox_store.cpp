#include "indicators/outbox_store.h"

#include <fmt/format.h>
#include <soci/soci.h>

namespace perron::indicators {

namespace {

// What stands in the column `acknowledged` once a report waits no more.
constexpr int arrived = 1;
constexpr int withdrawn = 2;
constexpr int released = 1'000'000; ///< hours: more than any setting holds

} // namespace

void post(soci::session& session, std::int64_t sequence, const std::string& bytes) {
    const long long number = sequence;
    session << "INSERT INTO outbox (sequence, bytes, acknowledged, held) VALUES (:sequence, :bytes, 0, 0)",
        soci::use(number), soci::use(bytes);
}

std::vector<SealedReport> reportsIn(soci::session& session, Which which, int hold) {
    std::vector<SealedReport> reports;
    long long sequence = 0;
    std::string bytes;
    int fate = 0;
    int held = 0;
    // Where nothing is held, a file that an older program wrote can be read as it is.
    soci::statement rows =
        (session.prepare << fmt::format("SELECT sequence, bytes, acknowledged, {} FROM outbox ORDER BY sequence",
                                        hold > 0 ? "held" : "0"),
         soci::into(sequence), soci::into(bytes), soci::into(fate), soci::into(held));
    rows.execute();
    using State = SealedReport::State;
    while (rows.fetch()) {
        const State state = fate == arrived     ? State::Arrived
                            : fate == withdrawn ? State::Withdrawn
                            : held < hold       ? State::Held
                                                : State::Due;
        if (which == Which::All || state == State::Due) {
            reports.push_back({.sequence = sequence, .bytes = bytes, .state = state});
        }
    }
    return reports;
}

int countHeld(soci::session& session, int hold) {
    int count = 0;
    session << "SELECT count(*) FROM outbox WHERE acknowledged = 0 AND held < :hold", soci::use(hold),
        soci::into(count);
    return count;
}

int holdOneHourLess(soci::session& session, int hold) {
    const int before = countHeld(session, hold);
    session << "UPDATE outbox SET held = held + 1 WHERE acknowledged = 0 AND held < :hold", soci::use(hold);
    return before - countHeld(session, hold);
}

int releaseHeld(soci::session& session, int hold) {
    const int before = countHeld(session, hold);
    session << "UPDATE outbox SET held = :forever WHERE acknowledged = 0 AND held < :hold", soci::use(released),
        soci::use(hold);
    return before;
}

void withdrawFrom(soci::session& session, std::int64_t sequence) {
    const long long first = sequence;
    session << "UPDATE outbox SET acknowledged = :withdrawn WHERE acknowledged = 0 AND sequence >= :first",
        soci::use(withdrawn), soci::use(first);
}

Status markAcknowledged(soci::session& session, std::int64_t sequence) {
    const long long number = sequence;
    int posted = 0;
    session << "SELECT count(*) FROM outbox WHERE sequence = :sequence", soci::use(number), soci::into(posted);
    if (posted == 0) {
        return fail(Code::NotFound, fmt::format("outbox: report {} was never sealed", sequence));
    }
    session << "UPDATE outbox SET acknowledged = :arrived WHERE sequence = :sequence", soci::use(arrived),
        soci::use(number);
    return {};
}

} // namespace perron::indicators
