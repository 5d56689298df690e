#include "server/figures_store.h"

#include <soci/soci.h>

#include "server/moments.h"

namespace perron::server {

namespace {

/// The reports of a selection, as a condition over `report` joined with `kiosk`. An empty text chooses all.
constexpr const char* chosen =
    "FROM report JOIN kiosk ON kiosk.kiosk_id = report.kiosk_id WHERE kiosk.demonstration = :data "
    "AND (:anyKiosk = '' OR report.kiosk_id = :kiosk) AND (:anyCommune = '' OR kiosk.commune = :commune) "
    "AND report.last_week >= :from AND report.last_week <= :to ";

struct Choice {
    int demonstration;
    std::string kiosk;
    std::string commune;
    std::string from = "0000-W00";
    std::string to = "9999-W99";
};

Choice choiceOf(const Selection& selection) {
    Choice choice{selection.data == Data::Demonstration ? 1 : 0, selection.kiosk, selection.commune};
    if (selection.season) {
        const auto weeks = weeksOf(*selection.season);
        choice.from = protocol::toString(weeks.first);
        choice.to = protocol::toString(weeks.last);
    }
    return choice;
}

soci::rowset<soci::row> rows(soci::session& session, const std::string& before, const std::string& after,
                             const Choice& choice) {
    return (session.prepare << before + " " + chosen + after, soci::use(choice.demonstration), soci::use(choice.kiosk),
            soci::use(choice.kiosk), soci::use(choice.commune), soci::use(choice.commune), soci::use(choice.from),
            soci::use(choice.to));
}

protocol::Week stored(const std::string& week) {
    return protocol::weekFrom(week).value_or(protocol::Week{1970, 1});
}

} // namespace

Result<Figures> FiguresStore::figures(const Selection& selection) {
    Figures figures;
    const Choice choice = choiceOf(selection);
    const Status read = m_store.read([&](soci::session& session) -> Status {
        for (const soci::row& row :
             rows(session, "SELECT report.kiosk_id, report.first_week, report.last_week, report.visits",
                  "AND report.kind = 'span' ORDER BY report.last_week, kiosk.name, report.sequence", choice)) {
            const auto visits = row.get<long long>(3);
            figures.spans.push_back(
                {row.get<std::string>(0), {stored(row.get<std::string>(1)), stored(row.get<std::string>(2))}, visits});
            figures.spanVisits += visits;
        }
        for (const soci::row& row : rows(session, "SELECT report.visits", "AND report.kind = 'block'", choice)) {
            figures.blockVisits += row.get<long long>(0);
            ++figures.blocks;
        }
        const std::string cells = "SELECT cell.table_id, cell.path, cell.visits FROM cell WHERE EXISTS (SELECT 1 ";
        for (const soci::row& row : rows(session, cells,
                                         "AND report.kiosk_id = cell.kiosk_id AND report.sequence = cell.sequence) "
                                         "ORDER BY cell.table_id, cell.path",
                                         choice)) {
            auto& table = figures.tables[row.get<std::string>(0)];
            const std::string path = row.get<std::string>(1);
            if (table.empty() || table.back().path != path) {
                table.push_back({path, 0, 0});
            }
            table.back().visits += row.get<long long>(2);
            ++table.back().blocks;
        }
        return {};
    });
    return read.map([&] { return figures; });
}

Result<std::vector<protocol::Week>> FiguresStore::weeks(Data data) {
    std::vector<protocol::Week> found;
    const Status read = m_store.read([&](soci::session& session) -> Status {
        const Choice all = choiceOf({data, "", "", {}});
        for (const soci::row& row :
             rows(session, "SELECT DISTINCT report.last_week", "ORDER BY report.last_week", all)) {
            found.push_back(stored(row.get<std::string>(0)));
        }
        return {};
    });
    return read.map([&] { return found; });
}

Result<std::vector<KioskLine>> FiguresStore::kioskLines(Data data) {
    std::vector<KioskLine> found;
    const int demonstration = data == Data::Demonstration ? 1 : 0;
    const Status read = m_store.read([&](soci::session& session) -> Status {
        KioskLine line;
        long long reports = 0;
        long long highest = 0;
        long long received = 0;
        long long refused = 0;
        soci::statement lines =
            (session.prepare
                 << "SELECT kiosk.kiosk_id, kiosk.name, kiosk.commune, COUNT(report.sequence), "
                    "COALESCE(MAX(report.sequence), 0), COALESCE(MAX(report.received), 0), "
                    "COALESCE((SELECT SUM(times) FROM refusal WHERE refusal.kiosk_id = kiosk.kiosk_id), 0) "
                    "FROM kiosk LEFT JOIN report ON report.kiosk_id = kiosk.kiosk_id WHERE kiosk.demonstration = :data "
                    "GROUP BY kiosk.kiosk_id, kiosk.name, kiosk.commune ORDER BY kiosk.name, kiosk.kiosk_id",
             soci::use(demonstration), soci::into(line.id), soci::into(line.name), soci::into(line.commune),
             soci::into(reports), soci::into(highest), soci::into(received), soci::into(refused));
        lines.execute();
        while (lines.fetch()) {
            line.reports = reports;
            line.missing = highest - reports;
            line.refused = refused;
            line.lastReport = reports > 0 ? std::optional(fromStored(received)) : std::nullopt;
            found.push_back(line);
        }
        return {};
    });
    return read.map([&] { return found; });
}

} // namespace perron::server
