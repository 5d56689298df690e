#include "cli/locale_sheet.h"

#include <algorithm>
#include <map>

#include "cli/no_flow.h"
#include "cli/resident_words.h"
#include "i18n/catalogue.h"
#include "i18n/po_file.h"
#include "server/csv.h"

namespace perron::cli {

namespace {

using Column = std::map<std::string, std::string>;

Column columnOf(const Path& po) {
    Column all;
    for (const i18n::PoMessage& message : i18n::readPo(po).messages) {
        all.emplace(message.id, message.text);
    }
    return all;
}

server::Rows tableOf(const std::vector<ResidentSentence>& sentences, const Path& locales) {
    server::Rows rows{{"id", "fr"}};
    std::vector<Column> columns;
    for (const Path& po : filesIn(locales, ".po")) {
        if (po.stem() != "fr") {
            rows.front().push_back(po.stem().string());
            columns.push_back(columnOf(po));
        }
    }
    for (const ResidentSentence& sentence : sentences) {
        std::vector<std::string> row{sentence.id, sentence.french};
        for (const Column& column : columns) {
            const auto found = column.find(sentence.id);
            row.push_back(found == column.end() ? "" : found->second);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

Exit run(const Arguments& arguments, Console& console) {
    const std::string flow = arguments.value("--flow");
    if (flow.empty()) {
        return misused("locale sheet", console.words("admin.locale.sheet.which"), console);
    }
    const Path assets = arguments.value("--assets", console.files.assets.string());
    const Path locales = arguments.value("--po", (assets.parent_path() / "locales").string());
    const std::vector<ResidentSentence> sentences = residentWordsOf(flow, assets, locales);
    if (sentences.empty()) {
        return noFlow(flow, assets, console);
    }
    const server::Rows rows = tableOf(sentences, locales);
    std::size_t missing = 0;
    for (const std::vector<std::string>& row : rows) {
        missing += static_cast<std::size_t>(std::count(row.begin(), row.end(), ""));
    }
    const std::string sheet = server::csvOf(rows, server::Separator::Semicolon);
    const std::string out = arguments.value("--out");
    if (out.empty()) {
        console.out << sheet;
    } else if (const Status written = writeFile(out, sheet); !written) {
        return notWritten(written.error(), out, console);
    }
    console.err << i18n::filled(console.words("admin.locale.sheet.done"),
                                {{"sentences", std::to_string(sentences.size())}, {"missing", std::to_string(missing)}})
                << "\n";
    return Exit::Ok;
}

} // namespace

Command localeSheet() {
    return {"locale sheet",
            {{"--flow", Takes::Value}, {"--assets", Takes::Value}, {"--po", Takes::Value}, {"--out", Takes::Value}},
            run};
}

} // namespace perron::cli
