#include "cli/locale_fill.h"

#include <algorithm>
#include <map>
#include <set>

#include "cli/po_edit.h"
#include "cli/resident_words.h"
#include "i18n/catalogue.h"
#include "i18n/po_file.h"
#include "server/csv.h"

namespace perron::cli {

namespace {

using Values = std::map<std::string, std::string, std::less<>>;

class Fill {
public:
    Fill(server::Rows sheet, const Path& assets, Path locales, Console& console)
        : m_sheet(std::move(sheet))
        , m_locales(std::move(locales))
        , m_console(console) {
        for (const ResidentSentence& sentence : residentWords(assets, m_locales)) {
            m_known.insert(sentence.id);
        }
    }

    Exit run() {
        for (std::size_t row = 1; row < m_sheet.size(); ++row) {
            if (!m_known.contains(m_sheet[row].front())) {
                say("admin.locale.fill.noId", {{"id", m_sheet[row].front()}});
            }
        }
        for (std::size_t column = 2; column < m_sheet.front().size(); ++column) {
            if (const Exit exit = language(column); exit != Exit::Ok) {
                return exit;
            }
        }
        if (m_written == 0) {
            say("admin.locale.fill.nothing", {});
        }
        return Exit::Ok;
    }

private:
    void say(std::string_view id, const Values& values) {
        m_console.out << i18n::filled(m_console.words(id), values) << "\n";
    }

    /// What the column says that the file does not say yet.
    std::map<std::string, std::string> changed(std::size_t column, const i18n::PoFile& file) {
        std::map<std::string, const i18n::PoMessage*> there;
        for (const i18n::PoMessage& message : file.messages) {
            there.emplace(message.id, &message);
        }
        std::map<std::string, std::string> texts;
        for (std::size_t row = 1; row < m_sheet.size(); ++row) {
            const std::string& id = m_sheet[row].front();
            const std::string& text = m_sheet[row][column];
            const auto found = there.find(id);
            const bool same = found != there.end() && found->second->text == text;
            if (text.empty() || same || !m_known.contains(id)) {
                continue;
            }
            if (found != there.end() && !found->second->forms.empty()) {
                say("admin.locale.fill.forms", {{"id", id}, {"language", m_sheet.front()[column]}});
                continue;
            }
            texts[id] = text;
        }
        return texts;
    }

    Exit language(std::size_t column) {
        const std::string& name = m_sheet.front()[column];
        const Path po = m_locales / (name + ".po");
        const bool isName = name.find('/') == std::string::npos;
        const auto text = isName ? readFile(po) : fail(Code::NotFound, name);
        if (!text) {
            say("admin.locale.fill.noLanguage", {{"language", name}});
            return Exit::Ok;
        }
        const std::map<std::string, std::string> texts = changed(column, i18n::readPo(po));
        if (texts.empty()) {
            return Exit::Ok;
        }
        if (const Status written = writeFile(po, withTranslations(*text, texts)); !written) {
            return notWritten(written.error(), po.string(), m_console);
        }
        m_written += texts.size();
        say("admin.locale.fill.done", {{"language", name}, {"count", std::to_string(texts.size())}});
        return Exit::Ok;
    }

    server::Rows m_sheet;
    Path m_locales;
    Console& m_console;
    std::set<std::string> m_known;
    std::size_t m_written = 0;
};

Exit run(const Arguments& arguments, Console& console) {
    if (!arguments.has("--sheet")) {
        return misused("locale fill", console.words("admin.locale.fill.which"), console);
    }
    const Path assets = arguments.value("--assets", console.files.assets.string());
    const Path locales = arguments.value("--po", (assets.parent_path() / "locales").string());
    const auto bytes = readFile(arguments.value("--sheet"));
    if (!bytes) {
        return failed({Code::NotFound,
                       i18n::filled(console.words("admin.locale.fill.gone"), {{"file", arguments.value("--sheet")}})},
                      console);
    }
    const bool readable = i18n::isUtf8(*bytes);
    const auto rows = readable ? server::csvFrom(*bytes) : fail(Code::Malformed, "no UTF-8");
    if (!rows || rows->empty() || rows->front().size() < 3 || rows->front()[0] != "id" || rows->front()[1] != "fr") {
        return failed({Code::Malformed, console.words("admin.locale.fill.noSheet")}, console);
    }
    return Fill(*rows, assets, locales, console).run();
}

} // namespace

Command localeFill() {
    return {"locale fill", {{"--sheet", Takes::Value}, {"--assets", Takes::Value}, {"--po", Takes::Value}}, run};
}

} // namespace perron::cli
