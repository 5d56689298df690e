#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "indicators/calendar.h"
#include "indicators/registry.h"
#include "indicators/roll_up.h"
#include "indicators/visit_answers.h"

namespace perron::indicators {

/// When spans and blocks close: rule of eleven, lines 4 and 6.
struct ClosingRules {
    std::int64_t leastVisits = Threshold::lowest; ///< a span closes with the first week in which it holds so many
    std::int64_t blockVisits = 200;               ///< a block closes with a span once it holds so many visits,
    int blockWeeks = 13;                          ///< or so many weeks
    /// 25 months are 108.7 weeks, the CNIL's ceiling for audience data: an open block is dropped when 108 have ended.
    int dropWeeks = 108;
};
/// The real ones, for the registry's threshold.
ClosingRules closingRules(const Registry& registry);

/// First and last week, both included; `last` lies before `first` when somebody set the clock back.
struct Period {
    Week first;
    Week last;
    bool operator==(const Period&) const = default;
};

struct OpenSpan {
    Week first;
    std::int64_t visits = 0;
    bool operator==(const OpenSpan&) const = default;
};

struct OpenBlock {
    std::int64_t number = 1;
    Week first;
    int weeks = 0;                            ///< weeks that ended since it opened
    int spans = 0;                            ///< spans that closed in it
    std::int64_t spanVisits = 0;              ///< visits in those spans
    std::map<std::string, LeafCounts> counts; ///< by table id; the open span's visits included
    bool operator==(const OpenBlock&) const = default;
};

/// All that the kiosk knows of its visits: a week, a span, a block. A value; nothing in it tells one visit from
/// another.
struct Ledger {
    Week week; ///< the week that the clock showed last; its only trace
    OpenSpan span;
    OpenBlock block;
    bool operator==(const Ledger&) const = default;
};

struct ClosedSpan {
    Period period;
    std::int64_t visits;
};
struct ClosedBlock {
    Period period;
    std::int64_t visits;
    int spans;
    struct Counted {
        std::string table;
        std::vector<Released> cells;
    };
    std::vector<Counted> tables;
};
/// What is sealed and leaves, in the order in which it closed.
struct Closing {
    std::int64_t block; ///< number of the block, also of that a span belongs to
    std::variant<ClosedSpan, ClosedBlock> content;
};

/// What the block was begun with, and what the next one will be begun with. While they differ, a change waits.
struct Vocabulary {
    const Registry& open;
    const Registry& next;
    bool changes() const;
};

struct Step {
    Ledger ledger;
    std::vector<Closing> closed;
    bool newBlock = false; ///< the open block is another one, begun with `Vocabulary::next`
    bool dropped = false;  ///< an open block was dropped whole
};

/// The ledger of a kiosk that starts counting at `now`.
Ledger firstLedger(Week now);

/// The clock shows `now`. If that is another week, forward or back, the week that was open ends and never reopens;
/// going forward, weeks that nobody saw end too, each in turn, so that periods tile the calendar and tell nothing about
/// when the kiosk was running or used. Any number of spans and blocks may close.
Step advance(Ledger ledger, Week now, const Vocabulary& vocabulary, const ClosingRules& rules);

/// A visit ended in the ledger's week: adds one to the span and one to a single leaf of every table of `open`.
Ledger withVisit(Ledger ledger, const VisitAnswers& answers, const Registry& open);

/// The open block is dropped whole, spans that left stay as they are; the next one begins in the same week. For a kiosk
/// whose disk was restored from an older image.
Step dropOpenBlock(Ledger ledger);

} // namespace perron::indicators
