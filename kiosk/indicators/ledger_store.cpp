#include "indicators/ledger_store.h"

#include <algorithm>

#include <fmt/format.h>
#include <soci/soci.h>

namespace perron::indicators {

namespace {

constexpr const char* firstSchema = R"(
    CREATE TABLE ledger (
        one INTEGER PRIMARY KEY CHECK (one = 1), kind TEXT NOT NULL, next_sequence INTEGER NOT NULL,
        week INTEGER NOT NULL, span_first INTEGER NOT NULL, span_visits INTEGER NOT NULL,
        block_number INTEGER NOT NULL, block_first INTEGER NOT NULL, block_weeks INTEGER NOT NULL,
        block_spans INTEGER NOT NULL, block_span_visits INTEGER NOT NULL);
    CREATE TABLE vocabulary (one INTEGER PRIMARY KEY CHECK (one = 1), registry TEXT NOT NULL);
    CREATE TABLE counts (
        place INTEGER PRIMARY KEY, question TEXT NOT NULL, cell TEXT NOT NULL, visits TEXT NOT NULL);
    CREATE TABLE outbox (
        sequence INTEGER PRIMARY KEY, bytes TEXT NOT NULL, acknowledged INTEGER NOT NULL);
)";
/// How many hours a report was held, for staff to read it.
constexpr const char* held = "ALTER TABLE outbox ADD COLUMN held INTEGER NOT NULL DEFAULT 0";

constexpr const char* realName = "real";
constexpr const char* demonstrationName = "demonstration";

/// A count always takes twelve digits, and rows are only ever appended: SQLite then overwrites a row where it lies.
/// Rows that it moves between pages leave their old states behind in unused corners of the file, secure_delete or not;
/// that was seen with cells kept in an index.
std::string digitsOf(std::int64_t visits) {
    return fmt::format("{:012}", visits);
}

void insertCells(soci::session& session, const Ledger& ledger, const Registry& registry) {
    for (const Table& table : registry.tables) {
        const auto counts = ledger.block.counts.find(table.id);
        for (const std::string& leaf : leavesOf(table)) {
            const bool counted = counts != ledger.block.counts.end() && counts->second.contains(leaf);
            const std::string visits = digitsOf(counted ? counts->second.at(leaf) : 0);
            session << "INSERT INTO counts (question, cell, visits) VALUES (:question, :cell, :visits)",
                soci::use(table.id), soci::use(leaf), soci::use(visits);
        }
    }
}

void updateCells(soci::session& session, const Ledger& before, const Ledger& after) {
    for (const auto& [table, cells] : after.block.counts) {
        for (const auto& [leaf, visits] : cells) {
            const auto old = before.block.counts.find(table);
            if (old != before.block.counts.end() && old->second.contains(leaf) && old->second.at(leaf) == visits) {
                continue;
            }
            const std::string count = digitsOf(visits);
            session << "UPDATE counts SET visits = :visits WHERE question = :question AND cell = :cell",
                soci::use(count), soci::use(table), soci::use(leaf);
        }
    }
}

void writeRow(soci::session& session, const Kept& kept, const char* statement) {
    const std::string kind = kept.kind == Kind::Real ? realName : demonstrationName;
    const Ledger& ledger = kept.ledger;
    const long long sequence = kept.nextSequence;
    const long long spanVisits = ledger.span.visits;
    const long long number = ledger.block.number;
    const long long blockVisits = ledger.block.spanVisits;
    session << statement, soci::use(kind), soci::use(sequence), soci::use(ledger.week.index),
        soci::use(ledger.span.first.index), soci::use(spanVisits), soci::use(number),
        soci::use(ledger.block.first.index), soci::use(ledger.block.weeks), soci::use(ledger.block.spans),
        soci::use(blockVisits);
}

Status fits(const Ledger& ledger, const Registry& registry) {
    const std::int64_t visits = ledger.block.spanVisits + ledger.span.visits;
    if (ledger.block.counts.size() != registry.tables.size()) {
        return fail(Code::Malformed, "counters: other tables than the registry's");
    }
    for (const Table& table : registry.tables) {
        const auto counts = ledger.block.counts.find(table.id);
        auto leaves = leavesOf(table);
        std::sort(leaves.begin(), leaves.end());
        const bool same = counts != ledger.block.counts.end() &&
                          std::equal(leaves.begin(), leaves.end(), counts->second.begin(), counts->second.end(),
                                     [](const std::string& leaf, const auto& cell) { return leaf == cell.first; });
        std::int64_t sum = 0;
        for (const auto& [leaf, count] : same ? counts->second : LeafCounts{}) {
            sum += count;
        }
        if (!same || sum != visits) {
            return fail(Code::Malformed,
                        fmt::format("counters: table {} does not fit the registry or the visits", table.id));
        }
    }
    return {};
}

LeafCounts loadCells(soci::session& session, const std::string& table) {
    LeafCounts cells;
    std::string cell;
    long long visits = 0;
    soci::statement rows =
        (session.prepare << "SELECT cell, CAST(visits AS INTEGER) FROM counts WHERE question = :question",
         soci::use(table), soci::into(cell), soci::into(visits));
    rows.execute();
    while (rows.fetch()) {
        cells[cell] = visits;
    }
    return cells;
}

} // namespace

std::vector<std::string> counterMigrations() {
    return {firstSchema, held};
}

bool isFresh(soci::session& session) {
    int rows = 0;
    session << "SELECT (SELECT count(*) FROM ledger) + (SELECT count(*) FROM vocabulary)", soci::into(rows);
    return rows == 0;
}

Result<Kept> loadLedger(soci::session& session) {
    std::string kind;
    std::string text;
    long long sequence = 0;
    long long spanVisits = 0;
    long long number = 0;
    long long blockVisits = 0;
    Ledger ledger;
    session << "SELECT kind, next_sequence, week, span_first, span_visits, block_number, block_first, block_weeks, "
               "block_spans, block_span_visits, registry FROM ledger JOIN vocabulary USING (one)",
        soci::into(kind), soci::into(sequence), soci::into(ledger.week.index), soci::into(ledger.span.first.index),
        soci::into(spanVisits), soci::into(number), soci::into(ledger.block.first.index),
        soci::into(ledger.block.weeks), soci::into(ledger.block.spans), soci::into(blockVisits), soci::into(text);
    if (!session.got_data()) {
        return fail(Code::Malformed, "counters: the ledger's row is missing");
    }
    ledger.span.visits = spanVisits;
    ledger.block.number = number;
    ledger.block.spanVisits = blockVisits;
    auto registry = registryFrom(text);
    if (!registry) {
        return fail(Code::Malformed, "counters: " + registry.error().detail);
    }
    for (const Table& table : registry->tables) {
        ledger.block.counts[table.id] = loadCells(session, table.id);
    }
    if (const Status sound = fits(ledger, *registry); !sound) {
        return tl::unexpected(sound.error());
    }
    return Kept{.kind = kind == realName ? Kind::Real : Kind::Demonstration,
                .nextSequence = sequence,
                .ledger = std::move(ledger),
                .registry = *std::move(registry)};
}

void beginLedger(soci::session& session, const Kept& kept) {
    writeRow(session, kept,
             "INSERT INTO ledger (one, kind, next_sequence, week, span_first, span_visits, block_number, block_first, "
             "block_weeks, block_spans, block_span_visits) VALUES (1, :a, :b, :c, :d, :e, :f, :g, :h, :i, :j)");
    const std::string text = toText(kept.registry);
    session << "INSERT INTO vocabulary (one, registry) VALUES (1, :registry)", soci::use(text);
    insertCells(session, kept.ledger, kept.registry);
}

void saveLedger(soci::session& session, const Kept& before, const Kept& after) {
    writeRow(session, after,
             "UPDATE ledger SET kind = :a, next_sequence = :b, week = :c, span_first = :d, span_visits = :e, "
             "block_number = :f, block_first = :g, block_weeks = :h, block_spans = :i, block_span_visits = :j");
    if (before.ledger.block.number == after.ledger.block.number) {
        updateCells(session, before.ledger, after.ledger);
        return;
    }
    session << "DELETE FROM counts";
    const std::string text = toText(after.registry);
    session << "UPDATE vocabulary SET registry = :registry", soci::use(text);
    insertCells(session, after.ledger, after.registry);
}

} // namespace perron::indicators
