#include "cli/kiosk_list.h"

#include <chrono>

#include <fmt/chrono.h>

#include "cli/text_table.h"
#include "data/json.h"
#include "server/figures_store.h"

namespace perron::cli {

namespace {

std::string day(const std::optional<WallTime>& moment) {
    return moment ? fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::chrono::floor<std::chrono::seconds>(*moment))) : "-";
}

data::Json json(const server::KioskLine& kiosk, bool demonstration) {
    return data::Json::Members{{"id", kiosk.id},           {"name", kiosk.name},
                               {"commune", kiosk.commune}, {"demonstration", demonstration},
                               {"reports", kiosk.reports}, {"missing", kiosk.missing},
                               {"refused", kiosk.refused}, {"lastReport", day(kiosk.lastReport)}};
}

Exit run(const Arguments& arguments, Console& console) {
    if (arguments.value("--store").empty()) {
        return misused("kiosk list", console.words("admin.store.missing"), console);
    }
    auto store = server::Store::open(arguments.value("--store"), server::Access::ReadOnly);
    if (!store) {
        return unreadable(store.error(), arguments.value("--store"), console);
    }
    server::FiguresStore figures(*store);
    const auto& words = console.words;
    server::Rows rows{{words("admin.kiosk.id"), words("web.kiosks.name"), words("web.kiosks.commune"),
                       words("web.filter.data"), words("web.kiosks.reports"), words("admin.kiosk.missing"),
                       words("admin.kiosk.refused"), words("web.kiosks.last")}};
    data::Json::List list;
    for (const server::Data data : {server::Data::Real, server::Data::Demonstration}) {
        const bool demonstration = data == server::Data::Demonstration;
        const auto lines = figures.kioskLines(data);
        if (!lines) {
            return unreadable(lines.error(), arguments.value("--store"), console);
        }
        for (const server::KioskLine& kiosk : *lines) {
            list.push_back(json(kiosk, demonstration));
            rows.push_back({kiosk.id, kiosk.name, kiosk.commune,
                            words(demonstration ? "web.data.demonstration" : "web.data.real"),
                            std::to_string(kiosk.reports), std::to_string(kiosk.missing), std::to_string(kiosk.refused),
                            day(kiosk.lastReport)});
        }
    }
    console.out << (arguments.has("--json") ? data::writeJson(list) + "\n" : textTable(rows));
    return Exit::Ok;
}

} // namespace

Command kioskList() {
    return {"kiosk list", {{"--store", Takes::Value}, {"--json", Takes::Nothing}}, run};
}

} // namespace perron::cli
