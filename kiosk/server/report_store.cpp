#include "server/report_store.h"

#include <soci/soci.h>

#include "server/moments.h"

namespace perron::server {

namespace {

/// What the columns of `report` say of a span or a block.
struct Outline {
    std::string kind;
    protocol::Period period;
    long long visits;
};

struct OutlineOf {
    Outline operator()(const protocol::SpanReport& span) const { return {"span", span.period, span.visits}; }
    Outline operator()(const protocol::BlockReport& block) const { return {"block", block.period, block.visits}; }
};

void keepCells(soci::session& session, const std::string& kiosk, long long sequence,
               const protocol::BlockReport& block) {
    for (const protocol::TableReport& table : block.tables) {
        for (const protocol::Cell& cell : table.cells) {
            const long long visits = cell.visits;
            session << "INSERT INTO cell (kiosk_id, sequence, table_id, path, visits) "
                       "VALUES (:kiosk, :sequence, :table, :path, :visits)",
                soci::use(kiosk), soci::use(sequence), soci::use(table.table), soci::use(cell.path), soci::use(visits);
        }
    }
}

} // namespace

std::string_view nameOf(Reason reason) {
    switch (reason) {
    case Reason::UnknownKiosk:
        return "unknown-kiosk";
    case Reason::BadSignature:
        return "bad-signature";
    case Reason::Unreadable:
        return "unreadable";
    case Reason::Newer:
        return "newer";
    case Reason::WrongKiosk:
        return "wrong-kiosk";
    case Reason::WrongData:
        return "wrong-data";
    case Reason::Contradiction:
        return "contradiction";
    case Reason::TooLarge:
        return "too-large";
    case Reason::BadCode:
        return "bad-code";
    }
    return "unknown";
}

Result<Kept> ReportStore::keep(std::string_view kiosk, const protocol::Report& report, std::string_view bytes,
                               std::string_view digest, WallTime received) {
    Kept kept = Kept::Now;
    const Status done = m_store.write([&](soci::session& session) -> Status {
        const std::string id(kiosk);
        const long long sequence = report.sequence;
        std::string before;
        session << "SELECT digest FROM report WHERE kiosk_id = :kiosk AND sequence = :sequence", soci::use(id),
            soci::use(sequence), soci::into(before);
        if (session.got_data()) {
            kept = Kept::Before;
            return before == digest ? Status{} : fail(Code::Conflict, "another report of this number is kept");
        }
        const Outline outline = std::visit(OutlineOf{}, report.content);
        const std::string digestText(digest);
        const std::string bytesText(bytes);
        const std::string first = protocol::toString(outline.period.first);
        const std::string last = protocol::toString(outline.period.last);
        const long long moment = toStored(received);
        session
            << "INSERT INTO report (kiosk_id, sequence, digest, bytes, received, kind, first_week, last_week, visits) "
               "VALUES (:kiosk, :sequence, :digest, :bytes, :received, :kind, :first, :last, :visits)",
            soci::use(id), soci::use(sequence), soci::use(digestText), soci::use(bytesText), soci::use(moment),
            soci::use(outline.kind), soci::use(first), soci::use(last), soci::use(outline.visits);
        if (const auto* block = std::get_if<protocol::BlockReport>(&report.content)) {
            keepCells(session, id, sequence, *block);
        }
        return {};
    });
    return done.map([&] { return kept; });
}

Result<std::int64_t> ReportStore::nextSequence(std::string_view kiosk) {
    long long last = 0;
    const Status read = m_store.read([&](soci::session& session) -> Status {
        const std::string id(kiosk);
        session << "SELECT coalesce(max(sequence), 0) FROM report WHERE kiosk_id = :kiosk", soci::use(id),
            soci::into(last);
        return {};
    });
    return read.map([&] { return std::int64_t{last} + 1; });
}

Status ReportStore::countRefusal(std::string_view kiosk, Reason reason) {
    return m_store.write([&](soci::session& session) -> Status {
        const std::string id(kiosk);
        const std::string name(nameOf(reason));
        session << "INSERT INTO refusal (kiosk_id, reason, times) VALUES (:kiosk, :reason, 1) "
                   "ON CONFLICT (kiosk_id, reason) DO UPDATE SET times = refusal.times + 1",
            soci::use(id), soci::use(name);
        return {};
    });
}

} // namespace perron::server
