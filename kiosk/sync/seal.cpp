#include "sync/seal.h"

#include "protocol/report.h"

namespace perron::sync {

namespace {

protocol::Week weekOf(indicators::Week week) {
    const indicators::IsoWeek iso = indicators::isoWeek(week);
    return {.year = iso.year, .number = iso.number};
}

protocol::Period periodOf(const indicators::Period& period) {
    return {.first = weekOf(period.first), .last = weekOf(period.last)};
}

protocol::SpanReport contentOf(const indicators::ClosedSpan& span) {
    return {.period = periodOf(span.period), .visits = span.visits};
}

protocol::BlockReport contentOf(const indicators::ClosedBlock& block) {
    protocol::BlockReport report{
        .period = periodOf(block.period), .visits = block.visits, .spans = block.spans, .tables = {}};
    for (const auto& counted : block.tables) {
        protocol::TableReport table{.table = counted.table, .cells = {}};
        for (const indicators::Released& line : counted.cells) {
            table.cells.push_back({.path = line.path, .visits = line.visits});
        }
        report.tables.push_back(std::move(table));
    }
    return report;
}

} // namespace

indicators::Seal sealer(std::string kiosk) {
    return [kiosk = std::move(kiosk)](const indicators::Unsealed& unsealed) {
        protocol::Report report{.kiosk = kiosk,
                                .sequence = unsealed.sequence,
                                .block = unsealed.block,
                                .registry = unsealed.registry,
                                .threshold = unsealed.threshold,
                                .demonstration = unsealed.kind == indicators::Kind::Demonstration,
                                .content = protocol::SpanReport{}};
        std::visit([&](const auto& content) { report.content = contentOf(content); }, unsealed.content);
        return protocol::encode(report);
    };
}

} // namespace perron::sync
