#include "indicators/ledger.h"

namespace perron::indicators {

namespace {

OpenBlock blockFrom(std::int64_t number, Week first) {
    OpenBlock block;
    block.number = number;
    block.first = first;
    return block;
}

ClosedBlock close(const OpenBlock& block, Week last, const Registry& registry, std::int64_t k) {
    ClosedBlock closed{
        .period = {.first = block.first, .last = last}, .visits = block.spanVisits, .spans = block.spans, .tables = {}};
    for (const Table& table : registry.tables) {
        const auto counts = block.counts.find(table.id);
        closed.tables.push_back(
            {.table = table.id,
             .cells = rollUp(table, counts == block.counts.end() ? LeafCounts{} : counts->second, k)});
    }
    return closed;
}

/// Ends weeks one after the other, and gathers what closes with them.
class Weeks {
public:
    Weeks(Step& step, const Vocabulary& vocabulary, const ClosingRules& rules)
        : m_step(step)
        , m_vocabulary(vocabulary)
        , m_rules(rules) {}

    void end(Week next) {
        Ledger& ledger = m_step.ledger;
        ++ledger.block.weeks;
        if (ledger.span.visits >= m_rules.leastVisits) {
            closeSpan(next);
        }
        if (ledger.block.weeks >= m_rules.dropWeeks) {
            m_step.dropped = true;
            begin(next);
        }
        ledger.week = next;
    }

private:
    void closeSpan(Week next) {
        Ledger& ledger = m_step.ledger;
        OpenBlock& block = ledger.block;
        m_step.closed.push_back({block.number, ClosedSpan{{ledger.span.first, ledger.week}, ledger.span.visits}});
        block.spanVisits += ledger.span.visits;
        ++block.spans;
        ledger.span = {next, 0};
        if (block.spanVisits >= m_rules.blockVisits || block.weeks >= m_rules.blockWeeks || changeWaits()) {
            m_step.closed.push_back({block.number, close(block, ledger.week, openRegistry(), m_rules.leastVisits)});
            begin(next);
        }
    }

    void begin(Week first) {
        m_step.ledger.span = {first, 0};
        m_step.ledger.block = blockFrom(m_step.ledger.block.number + 1, first);
        m_step.newBlock = true;
    }

    /// Blocks begun within this step are begun with the next registry already.
    const Registry& openRegistry() const { return m_step.newBlock ? m_vocabulary.next : m_vocabulary.open; }
    bool changeWaits() const { return !m_step.newBlock && m_vocabulary.changes(); }

    Step& m_step;
    const Vocabulary& m_vocabulary;
    const ClosingRules& m_rules;
};

} // namespace

ClosingRules closingRules(const Registry& registry) {
    ClosingRules rules;
    rules.leastVisits = registry.threshold.value();
    return rules;
}

bool Vocabulary::changes() const {
    return &open != &next && toText(open) != toText(next);
}

Ledger firstLedger(Week now) {
    return {.week = now, .span = {.first = now}, .block = blockFrom(1, now)};
}

Step advance(Ledger ledger, Week now, const Vocabulary& vocabulary, const ClosingRules& rules) {
    Step step{.ledger = std::move(ledger), .closed = {}};
    Weeks weeks(step, vocabulary, rules);
    if (now > step.ledger.week && isPlausible(step.ledger.week)) {
        while (step.ledger.week < now) {
            weeks.end(step.ledger.week.next());
        }
    } else if (now != step.ledger.week) {
        weeks.end(now);
    }
    return step;
}

Ledger withVisit(Ledger ledger, const VisitAnswers& answers, const Registry& open) {
    const std::vector<std::string> leaves = answers.leaves(open);
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        ++ledger.block.counts[open.tables[i].id][leaves[i]];
    }
    ++ledger.span.visits;
    return ledger;
}

Step dropOpenBlock(Ledger ledger) {
    ledger.block = blockFrom(ledger.block.number + 1, ledger.week);
    ledger.span = {ledger.week, 0};
    return {.ledger = std::move(ledger), .closed = {}, .newBlock = true, .dropped = true};
}

} // namespace perron::indicators
