#include "indicators/counter_store.h"

#include <fmt/format.h>

#include "indicators/high_water.h"
#include "indicators/ledger_store.h"
#include "indicators/outbox_store.h"
#include "storage/database.h"

namespace perron::indicators {

namespace {

Result<Kept> loadOrBegin(soci::session& session, const CounterStore::Setup& setup, WallTime now) {
    if (!isFresh(session)) {
        return loadLedger(session);
    }
    const HighWater used = readHighWater(setup.file);
    Kept kept{.kind = setup.kind,
              .nextSequence = used.sequence + 1,
              .ledger = firstLedger(weekOf(now)),
              .registry = setup.registry};
    kept.ledger.block.number = used.block + 1;
    beginLedger(session, kept);
    return kept;
}

Result<storage::Opened> openFile(const CounterStore::Setup& setup, WallTime now) {
    auto opened = storage::openOrSetAside(
        setup.file, {.mode = storage::Mode::Counters, .busyTimeout = setup.busyTimeout, .migrations = {counterSchema}});
    if (!opened) {
        return opened;
    }
    const Status sound = opened->database.write([&](soci::session& session) -> Status {
        return loadOrBegin(session, setup, now).and_then([&](const Kept& kept) -> Status {
            if (kept.kind != setup.kind) {
                return fail(Code::Conflict,
                            fmt::format("{}: real and demonstration visits live apart", setup.file.string()));
            }
            return {};
        });
    });
    if (!sound) {
        return tl::unexpected(sound.error());
    }
    return opened;
}

} // namespace

CounterStore::CounterStore(Setup setup, storage::Database database)
    : m_setup(std::move(setup))
    , m_database(std::make_unique<storage::Database>(std::move(database))) {}

CounterStore::~CounterStore() = default;

Result<CounterStore::Opening> CounterStore::open(Setup setup, WallTime now) {
    auto opened = openFile(setup, now);
    std::optional<Path> aside;
    if (!opened && opened.error().code == Code::Malformed) {
        // A file that SQLite finds sound, with rows that cannot be: set aside like any other corrupt one.
        const auto moved = storage::setAside(setup.file);
        if (!moved) {
            return tl::unexpected(moved.error());
        }
        aside = *moved;
        opened = openFile(setup, now);
    }
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    Opening opening{.store = nullptr, .setAside = opened->setAside ? opened->setAside : aside, .outcome = {}};
    opening.store.reset(new CounterStore(std::move(setup), std::move(opened->database)));
    return opening.store->tick(now).map([&](const Outcome& outcome) {
        opening.outcome = outcome;
        return std::move(opening);
    });
}

Result<Outcome> CounterStore::change(const std::function<Step(Ledger, const Vocabulary&)>& work) {
    const std::scoped_lock lock(m_mutex);
    Outcome outcome;
    HighWater used;
    const Status done = m_database->write([&](soci::session& session) -> Status {
        const auto before = loadLedger(session);
        if (!before) {
            return tl::unexpected(before.error());
        }
        Step step = work(before->ledger, {before->registry, m_setup.registry});
        Kept after = *before;
        for (Closing& closing : step.closed) {
            const std::int64_t sequence = after.nextSequence++;
            post(session, sequence,
                 m_setup.seal({.sequence = sequence,
                               .block = closing.block,
                               .registry = before->registry.version,
                               .threshold = before->registry.threshold.value(),
                               .kind = before->kind,
                               .content = std::move(closing.content)}));
        }
        after.ledger = std::move(step.ledger);
        if (step.newBlock) {
            after.registry = m_setup.registry;
        }
        if (after.ledger != before->ledger) {
            saveLedger(session, *before, after);
        }
        outcome = {.sealed = static_cast<int>(step.closed.size()), .blockDropped = step.dropped};
        used = {.sequence = after.nextSequence - 1, .block = after.ledger.block.number};
        return {};
    });
    if (!done) {
        return tl::unexpected(done.error());
    }
    writeHighWater(m_setup.file, used);
    return outcome;
}

Result<Outcome> CounterStore::countVisit(const VisitAnswers& answers, WallTime now) {
    return change([&](Ledger ledger, const Vocabulary& vocabulary) {
        Step step = advance(std::move(ledger), weekOf(now), vocabulary, closingRules(vocabulary.open));
        step.ledger = withVisit(std::move(step.ledger), answers, step.newBlock ? vocabulary.next : vocabulary.open);
        return step;
    });
}

Result<Outcome> CounterStore::tick(WallTime now) {
    return change([&](Ledger ledger, const Vocabulary& vocabulary) {
        return advance(std::move(ledger), weekOf(now), vocabulary, closingRules(vocabulary.open));
    });
}

Result<Outcome> CounterStore::dropOpenBlock(WallTime now) {
    return change([&](Ledger ledger, const Vocabulary& vocabulary) {
        // First drop, then let weeks end: nothing of the dropped block may close on the way.
        Step dropped = indicators::dropOpenBlock(std::move(ledger));
        const Vocabulary fresh{vocabulary.next, vocabulary.next};
        Step step = advance(std::move(dropped.ledger), weekOf(now), fresh, closingRules(fresh.open));
        step.newBlock = true;
        step.dropped = true;
        return step;
    });
}

Result<std::vector<SealedReport>> CounterStore::pending() const {
    const std::scoped_lock lock(m_mutex);
    std::vector<SealedReport> reports;
    return m_database
        ->read([&](soci::session& session) -> Status {
            reports = reportsIn(session, Which::Pending);
            return {};
        })
        .map([&] { return std::move(reports); });
}

Result<std::vector<SealedReport>> CounterStore::sealed() const {
    const std::scoped_lock lock(m_mutex);
    std::vector<SealedReport> reports;
    return m_database
        ->read([&](soci::session& session) -> Status {
            reports = reportsIn(session, Which::All);
            return {};
        })
        .map([&] { return std::move(reports); });
}

Status CounterStore::acknowledge(std::int64_t sequence) {
    const std::scoped_lock lock(m_mutex);
    return m_database->write([&](soci::session& session) { return markAcknowledged(session, sequence); });
}

Result<std::vector<SealedReport>> sealedReportsIn(const Path& file) {
    auto database = storage::Database::open(file, {.mode = storage::Mode::ReadOnly});
    if (!database) {
        return tl::unexpected(database.error());
    }
    std::vector<SealedReport> reports;
    return database
        ->read([&](soci::session& session) -> Status {
            reports = reportsIn(session, Which::All);
            return {};
        })
        .map([&] { return std::move(reports); });
}

} // namespace perron::indicators
