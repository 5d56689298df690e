#include <fmt/format.h>

#include "base/eleven.h"
#include "protocol/reading.h"
#include "protocol/report.h"
#include "protocol/sums.h"

namespace perron::protocol {

namespace {

using data::Json;

constexpr std::size_t largest = 1024 * 1024;
constexpr std::int64_t mostVisits = 1'000'000'000;
constexpr std::int64_t anyNumber = 1'000'000'000; // no kiosk lives to seal so many

Week week(Reading& from, std::string_view name) {
    const Result<Week> read = weekFrom(from.text(name));
    if (!read) {
        from.wrong(name, read.error().detail);
        return {};
    }
    return *read;
}

Result<SpanReport> spanFrom(const Json& object, int threshold) {
    Reading from(object, "span.");
    SpanReport span{.period = {.first = week(from, "first"), .last = week(from, "last")},
                    .visits = from.integer("visits", threshold, mostVisits)};
    return from.finish().map([&] { return span; });
}

Result<Cell> cellFrom(const Json& object, std::string where, int threshold) {
    Reading from(object, std::move(where));
    Cell cell{.path = from.text("path"), .visits = from.integer("visits", threshold, mostVisits)};
    return from.finish().map([&] { return cell; });
}

Result<TableReport> tableFrom(const Json& object, const std::string& where, int threshold) {
    Reading from(object, where);
    TableReport table{.table = from.text("table"), .cells = {}};
    const Json::List& cells = from.list("cells");
    for (std::size_t i = 0; i < cells.size(); ++i) {
        auto cell = cellFrom(cells[i], fmt::format("{}cells[{}].", where, i), threshold);
        if (!cell) {
            return tl::unexpected(cell.error());
        }
        table.cells.push_back(*std::move(cell));
    }
    return from.finish().map([&] { return table; });
}

Result<BlockReport> blockFrom(const Json& object, int threshold) {
    Reading from(object, "counts.");
    BlockReport block{.period = {.first = week(from, "first"), .last = week(from, "last")},
                      .visits = from.integer("visits", threshold, mostVisits),
                      .spans = static_cast<int>(from.integer("spans", 1, 1'000'000)),
                      .tables = {}};
    const Json::List& tables = from.list("tables");
    if (const Status status = from.finish(); !status) {
        return tl::unexpected(status.error());
    }
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const std::string where = fmt::format("counts.tables[{}].", i);
        auto table = tableFrom(tables[i], where, threshold);
        if (!table) {
            return tl::unexpected(table.error());
        }
        if (const Status sums = addsUp(*table, block.visits); !sums) {
            return fail(sums.error().code, where + sums.error().detail);
        }
        block.tables.push_back(*std::move(table));
    }
    return block;
}

} // namespace

Result<Report> decode(std::string_view bytes) {
    const auto object = data::readJson(bytes, largest);
    if (!object) {
        return tl::unexpected(object.error());
    }
    Reading from(*object, "");
    const std::int64_t format = from.integer("format", 1, anyNumber);
    if (format > reportVersion) {
        return fail(Code::Refused,
                    fmt::format("format: version {}, this program reads up to {}", format, reportVersion));
    }
    Report report{.kiosk = from.text("kiosk"),
                  .sequence = from.integer("sequence", 1, anyNumber),
                  .block = from.integer("block", 1, anyNumber),
                  .registry = from.text("registry"),
                  .threshold = static_cast<int>(from.integer("threshold", eleven, 1'000'000)),
                  .demonstration = from.truth("demonstration"),
                  .content = SpanReport{}};
    const Json* span = from.optional("span");
    const Json* counts = from.optional("counts");
    if ((span == nullptr) == (counts == nullptr)) {
        from.wrong("span", "exactly one of span and counts is needed");
    }
    if (const Status status = from.finish(); !status) {
        return tl::unexpected(status.error());
    }
    if (span != nullptr) {
        const auto content = spanFrom(*span, report.threshold);
        if (!content) {
            return tl::unexpected(content.error());
        }
        report.content = *content;
    } else {
        auto content = blockFrom(*counts, report.threshold);
        if (!content) {
            return tl::unexpected(content.error());
        }
        report.content = *std::move(content);
    }
    // Signatures and digests are over bytes: a second spelling of the same report must not exist.
    if (encode(report) != bytes) {
        return fail(Code::Malformed, "record: not in canonical form");
    }
    return report;
}

} // namespace perron::protocol
