#include "cli/content_stale.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "cli/fiches.h"
#include "data/json.h"
#include "flow/library.h"
#include "i18n/catalogue.h"

namespace perron::cli {

namespace {

/// A source where it is written, beside what the copy says of it.
struct Compared {
    const flow::Source* source;
    std::string file;
    std::optional<Fiche> fiche;
    bool changed() const { return fiche && fiche->modified > source->date; }
    bool important() const { return fiche && fiche->important > source->date; }
};

std::vector<Compared> compared(const flow::Library& library, const Fiches& fiches) {
    std::vector<Compared> all;
    const auto add = [&](const std::vector<flow::Source>& sources, std::string_view prefix, const std::string& file) {
        for (const flow::Source& source : sources) {
            if (source.title.id.starts_with(prefix) && Fiches::mayBeFiche(source.id)) {
                all.push_back({&source, file, fiches.find(source.id)});
            }
        }
    };
    for (const flow::Fragment& fragment : library.fragments) {
        add(fragment.sources, "fragment.", fragment.file);
    }
    add(library.glossary.sources, "glossary", library.glossary.file);
    for (const flow::Flow& flow : library.flows) {
        add(flow.sources, "flow.", flow.file);
    }
    return all;
}

struct Count {
    std::size_t looked = 0;
    std::size_t changed = 0;
    std::size_t missing = 0;
    std::string newest; ///< of the copy's days
    bool copyIsOld = false;
};

Count counted(const std::vector<Compared>& all) {
    Count count;
    std::size_t older = 0;
    for (const Compared& one : all) {
        ++count.looked;
        count.changed += one.changed() ? 1 : 0;
        count.missing += one.fiche ? 0 : 1;
        count.newest = one.fiche ? std::max(count.newest, one.fiche->modified) : count.newest;
        older += one.fiche && one.fiche->modified < one.source->date ? 1 : 0;
    }
    count.copyIsOld = older > 0; // a page that we read is newer than the copy of it
    return count;
}

void writeJson(const std::vector<Compared>& all, const Count& count, Console& console) {
    data::Json::List list;
    for (const Compared& one : all) {
        if (one.changed() || !one.fiche) {
            list.emplace_back(data::Json::Members{{"file", one.file},
                                                  {"line", one.source->line},
                                                  {"fiche", one.source->id},
                                                  {"ours", one.source->date},
                                                  {"modified", one.fiche ? one.fiche->modified : ""},
                                                  {"important", one.important()},
                                                  {"found", one.fiche.has_value()}});
        }
    }
    console.out << data::writeJson(data::Json::Members{{"looked", static_cast<int>(count.looked)},
                                                       {"newest", count.newest},
                                                       {"copyIsOld", count.copyIsOld},
                                                       {"fiches", std::move(list)}})
                << "\n";
}

void writeChanged(const std::vector<Compared>& all, bool important, Console& console) {
    for (const Compared& one : all) {
        if (one.changed() && one.important() == important) {
            console.out << i18n::filled(console.words(important ? "admin.content.stale.important"
                                                                : "admin.content.stale.changed"),
                                        {{"file", one.file},
                                         {"line", std::to_string(one.source->line)},
                                         {"fiche", one.source->id},
                                         {"ours", one.source->date},
                                         {"date", one.fiche->modified},
                                         {"address", one.source->url}})
                        << "\n";
        }
    }
}

/// One line: what was withdrawn is rare, and a copy may lack half of them.
void writeMissing(const std::vector<Compared>& all, Console& console) {
    std::set<std::string> fiches;
    for (const Compared& one : all) {
        if (!one.fiche) {
            fiches.insert(one.source->id);
        }
    }
    if (!fiches.empty()) {
        console.out << i18n::filled(console.words("admin.content.stale.missing"),
                                    {{"count", std::to_string(fiches.size())},
                                     {"fiches", fmt::format("{}", fmt::join(fiches, ", "))}})
                    << "\n";
    }
}

void write(const std::vector<Compared>& all, const Count& count, Console& console) {
    writeChanged(all, true, console);
    writeChanged(all, false, console);
    writeMissing(all, console);
    if (count.copyIsOld) {
        console.out << i18n::filled(console.words("admin.content.stale.oldCopy"), {{"date", count.newest}}) << "\n";
    }
    console.out << i18n::filled(console.words("admin.content.stale.done"),
                                {{"looked", std::to_string(count.looked - count.missing)},
                                 {"changed", std::to_string(count.changed)},
                                 {"missing", std::to_string(count.missing)}})
                << "\n";
}

Exit run(const Arguments& arguments, Console& console) {
    if (!arguments.has("--fiches")) {
        return misused("content stale", console.words("admin.content.stale.where"), console);
    }
    const Path assets = arguments.value("--assets", console.files.assets.string());
    const auto fiches = Fiches::open(arguments.value("--fiches"));
    if (!fiches) {
        return failed({Code::NotFound, i18n::filled(console.words("admin.content.stale.none"),
                                                    {{"folder", arguments.value("--fiches")}})},
                      console);
    }
    const flow::Library library = flow::loadLibrary(assets);
    const std::vector<Compared> all = compared(library, *fiches);
    const Count count = counted(all);
    if (arguments.has("--json")) {
        writeJson(all, count, console);
    } else {
        write(all, count, console);
    }
    return count.changed == 0 ? Exit::Ok : Exit::Problems;
}

} // namespace

Command contentStale() {
    return {"content stale", {{"--fiches", Takes::Value}, {"--assets", Takes::Value}, {"--json", Takes::Nothing}}, run};
}

} // namespace perron::cli
