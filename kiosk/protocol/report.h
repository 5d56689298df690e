#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"

namespace perron::protocol {

/// Version of the report format. A reader refuses (Refused) what is newer than it knows.
inline constexpr int reportVersion = 1;

/// An ISO 8601 week, written "2026-W48".
struct Week {
    int year;   ///< ISO week-numbering year
    int number; ///< 1 to 53
    auto operator<=>(const Week&) const = default;
};
std::string toString(Week week);
Result<Week> weekFrom(std::string_view text);

/// The first and the last week in which the counts were taken, both included.
/// `last` may lie before `first` when somebody set the clock back.
struct Period {
    Week first;
    Week last;
    auto operator<=>(const Period&) const = default;
};

/// A span: nothing but a number of visits, at least the threshold.
struct SpanReport {
    Period period;
    std::int64_t visits;
};

/// One line of a block: an answer that is named, or the closed rest of one list of answers.
/// `path` is slash-separated from the table's root ("papiers/carte-identite"); a rest ends in "/*", or is "*" at the
/// root.
struct Cell {
    std::string path;
    std::int64_t visits; ///< at least the threshold
};

struct TableReport {
    std::string table;       ///< id in the registry
    std::vector<Cell> cells; ///< in registry order; named inner nodes come before what they hold
};

/// A block: every table over the same visits. Each table's leaves and rests sum to `visits`.
struct BlockReport {
    Period period;
    std::int64_t visits;
    int spans; ///< number of spans that make up the block
    std::vector<TableReport> tables;
};

/// What leaves the kiosk, once. `sequence` counts reports of one kiosk from 1 without a gap.
struct Report {
    std::string kiosk; ///< id given by the server at enrolment, or "" on a kiosk that never enrolled
    std::int64_t sequence;
    std::int64_t block;   ///< number of the block, from 1; a span carries that of the block it belongs to
    std::string registry; ///< version of the registry that gives the answers their meaning
    int threshold;        ///< eleven, or higher where the commune chose so
    bool demonstration;   ///< true for invented visits: a server keeps them apart from real ones
    std::variant<SpanReport, BlockReport> content;
};

/// Canonical JSON: keys in fixed order, no spaces, one trailing newline. Equal reports give equal bytes.
std::string encode(const Report& report);
/// Reads what `encode` wrote; Malformed says which field, Refused a newer version.
Result<Report> decode(std::string_view bytes);

} // namespace perron::protocol
