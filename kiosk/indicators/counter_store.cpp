#include "indicators/counter_store.h"

#include <algorithm>

#include <fmt/format.h>

#include "indicators/high_water.h"
#include "indicators/ledger_store.h"
#include "indicators/outbox_store.h"
#include "storage/database.h"

namespace perron::indicators {

namespace {

/// What the file held when it was opened.
enum class Found {
    Counters,
    Older,   ///< counters, but this kiosk has used higher numbers: restored
    Nothing, ///< a first start
    Gone,    ///< nothing, though there were counters before
};

struct OpenFile {
    storage::Opened opened;
    Found found;
};

Result<Kept> begin(soci::session& session, const CounterStore::Setup& setup, const HighWater& used, WallTime now) {
    if (!setup.registry) {
        return fail(Code::NotFound, fmt::format("{}: no registry to begin counters with", setup.file.string()));
    }
    Kept kept{.kind = setup.kind,
              .nextSequence = used.sequence + 1,
              .ledger = firstLedger(weekOf(now)),
              .registry = *setup.registry};
    kept.ledger.block.number = used.block + 1;
    beginLedger(session, kept);
    return kept;
}

Result<OpenFile> openFile(const CounterStore::Setup& setup, const HighWater& used, WallTime now) {
    auto opened = storage::openOrSetAside(
        setup.file,
        {.mode = storage::Mode::Counters, .busyTimeout = setup.busyTimeout, .migrations = counterMigrations()});
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    Found found = Found::Counters;
    const Status sound = opened->database.write([&](soci::session& session) -> Status {
        const bool fresh = isFresh(session);
        const auto kept = fresh ? begin(session, setup, used, now) : loadLedger(session);
        if (!kept) {
            return tl::unexpected(kept.error());
        }
        if (kept->kind != setup.kind) {
            return fail(Code::Conflict,
                        fmt::format("{}: real and demonstration visits live apart", setup.file.string()));
        }
        const bool older = used.sequence >= kept->nextSequence || used.block > kept->ledger.block.number;
        found = fresh ? (used == HighWater{} ? Found::Nothing : Found::Gone) : older ? Found::Older : Found::Counters;
        return {};
    });
    if (!sound) {
        return tl::unexpected(sound.error());
    }
    return OpenFile{*std::move(opened), found};
}

} // namespace

/// What one transaction does.
struct CounterStore::Change {
    std::function<Step(Ledger, const Vocabulary&)> ledger;
    /// Before anything is sealed; gives how many reports it made due.
    std::function<int(soci::session&)> outbox = [](soci::session&) { return 0; };
    std::int64_t leastSequence = 1; ///< lower numbers are used already
};

CounterStore::CounterStore(Setup setup, storage::Database database)
    : m_setup(std::move(setup))
    , m_database(std::make_unique<storage::Database>(std::move(database))) {}

CounterStore::~CounterStore() = default;

Result<CounterStore::Opening> CounterStore::open(Setup setup, WallTime now) {
    const HighWater used = readHighWater(setup.file);
    auto file = openFile(setup, used, now);
    std::optional<Path> aside;
    if (!file && file.error().code == Code::Malformed) {
        // A file that SQLite finds sound, with rows that cannot be: set aside like any other corrupt one.
        const auto moved = storage::setAside(setup.file);
        if (!moved) {
            return tl::unexpected(moved.error());
        }
        aside = *moved;
        file = openFile(setup, used, now);
    }
    if (!file) {
        return tl::unexpected(file.error());
    }
    Opening opening{.store = nullptr, .setAside = file->opened.setAside ? file->opened.setAside : aside, .outcome = {}};
    opening.lost = file->found == Found::Gone && !opening.setAside;
    opening.store.reset(new CounterStore(std::move(setup), std::move(file->opened.database)));
    CounterStore& store = *opening.store;
    const Result<Outcome> mended =
        file->found == Found::Older ? store.dropRestored(used, [](soci::session&) {}) : Outcome{};
    if (!mended) {
        return tl::unexpected(mended.error());
    }
    return store.advanceTo(now).map([&](const Outcome& outcome) {
        opening.outcome = outcome;
        opening.outcome.restored = mended->restored;
        return std::move(opening);
    });
}

Result<Outcome> CounterStore::change(const Change& change) {
    const std::scoped_lock lock(m_mutex);
    Outcome outcome;
    HighWater used;
    const Status done = m_database->write([&](soci::session& session) -> Status {
        const auto before = loadLedger(session);
        if (!before) {
            return tl::unexpected(before.error());
        }
        const Registry& next = m_setup.registry ? *m_setup.registry : before->registry;
        Step step = change.ledger(before->ledger, {before->registry, next});
        outcome.due = change.outbox(session);
        Kept after = *before;
        after.nextSequence = std::max(after.nextSequence, change.leastSequence);
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
            after.registry = next;
        }
        if (after.ledger != before->ledger) {
            saveLedger(session, *before, after);
        }
        outcome.sealed = static_cast<int>(step.closed.size());
        outcome.due += m_setup.hold == 0 ? outcome.sealed : 0;
        outcome.held = countHeld(session, m_setup.hold);
        outcome.blockDropped = step.dropped;
        used = {.sequence = after.nextSequence - 1, .block = after.ledger.block.number};
        return {};
    });
    if (!done) {
        return tl::unexpected(done.error());
    }
    raiseHighWater(m_setup.file, used);
    return outcome;
}

Result<Outcome> CounterStore::advanceTo(WallTime now) {
    return change({.ledger = [&](Ledger ledger, const Vocabulary& vocabulary) {
        return advance(std::move(ledger), weekOf(now), vocabulary, closingRules(vocabulary.open));
    }});
}

Result<Outcome> CounterStore::countVisit(const VisitAnswers& answers, WallTime now) {
    return change({.ledger = [&](Ledger ledger, const Vocabulary& vocabulary) {
        Step step = advance(std::move(ledger), weekOf(now), vocabulary, closingRules(vocabulary.open));
        step.ledger = withVisit(std::move(step.ledger), answers, step.newBlock ? vocabulary.next : vocabulary.open);
        return step;
    }});
}

Result<Outcome> CounterStore::tick(WallTime now, Passed passed) {
    return change({.ledger =
                       [&](Ledger ledger, const Vocabulary& vocabulary) {
                           return advance(std::move(ledger), weekOf(now), vocabulary, closingRules(vocabulary.open));
                       },
                   .outbox =
                       [&](soci::session& session) {
                           return passed == Passed::AnHour ? holdOneHourLess(session, m_setup.hold) : 0;
                       }});
}

Result<Outcome> CounterStore::dropRestored(const HighWater& used, const std::function<void(soci::session&)>& outbox) {
    return change({.ledger =
                       [&](Ledger ledger, const Vocabulary&) {
                           ledger.block.number = std::max(ledger.block.number, used.block);
                           return dropOpenBlock(std::move(ledger));
                       },
                   .outbox =
                       [&](soci::session& session) {
                           outbox(session);
                           return 0;
                       },
                   .leastSequence = used.sequence + 1})
        .map([](Outcome outcome) {
            outcome.restored = true;
            return outcome;
        });
}

Result<Outcome> CounterStore::withdraw(std::int64_t sequence, std::int64_t next) {
    return dropRestored({.sequence = next - 1}, [&](soci::session& session) { withdrawFrom(session, sequence); });
}

Result<Outcome> CounterStore::release() {
    return change(
        {.ledger = [](Ledger ledger, const Vocabulary&) { return Step{.ledger = std::move(ledger), .closed = {}}; },
         .outbox = [&](soci::session& session) { return releaseHeld(session, m_setup.hold); }});
}

Result<std::vector<SealedReport>> CounterStore::reports(Which which) const {
    const std::scoped_lock lock(m_mutex);
    std::vector<SealedReport> found;
    return m_database
        ->read([&](soci::session& session) -> Status {
            found = reportsIn(session, which, m_setup.hold);
            return {};
        })
        .map([&] { return std::move(found); });
}

Result<std::vector<SealedReport>> CounterStore::pending() const {
    return reports(Which::Due);
}

Result<std::vector<SealedReport>> CounterStore::sealed() const {
    return reports(Which::All);
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
    std::vector<SealedReport> found;
    return database
        ->read([&](soci::session& session) -> Status {
            found = reportsIn(session, Which::All, 0);
            return {};
        })
        .map([&] { return std::move(found); });
}

} // namespace perron::indicators
