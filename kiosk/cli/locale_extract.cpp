#include "cli/locale_extract.h"

#include <map>
#include <sstream>

#include <fmt/format.h>

#include "cli/no_flow.h"
#include "cli/po_edit.h"
#include "cli/resident_words.h"
#include "i18n/catalogue.h"
#include "i18n/po_file.h"

namespace perron::cli {

namespace {

constexpr std::string_view header =
    R"(# Perron: the words that residents meet, from code and content. Copy it to LANGUAGE.po and fill in each msgstr.
# "fr:" is the French sentence. {name} stands for a value: keep each. [mairie] in a translation stays French.
msgid ""
msgstr ""
"Project-Id-Version: perron\n"
"Language: \n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\n"
)";

/// What a language has already, by id.
std::map<std::string, i18n::PoMessage> translatedIn(const Path& po) {
    std::map<std::string, i18n::PoMessage> all;
    for (i18n::PoMessage& message : i18n::readPo(po).messages) {
        all.emplace(message.id, std::move(message));
    }
    return all;
}

std::string entry(const ResidentSentence& sentence, const Path& root,
                  const std::map<std::string, i18n::PoMessage>& translated) {
    std::string text = "\n";
    std::istringstream lines(sentence.french);
    for (std::string line; std::getline(lines, line);) {
        text += fmt::format("#. fr: {}\n", line);
    }
    text += fmt::format("#: {}:{}\n", Path(sentence.file).lexically_proximate(root).generic_string(), sentence.line);
    text += fmt::format("msgid \"{}\"\n", sentence.id);
    const auto known = translated.find(sentence.id);
    if (sentence.forms.empty()) {
        return text + fmt::format("msgstr {}\n", poText(known == translated.end() ? "" : known->second.text));
    }
    text += fmt::format("msgid_plural \"{}\"\n", sentence.id);
    std::vector<std::string> forms(sentence.forms.size() + 1);
    if (known != translated.end()) {
        forms = known->second.forms;
        forms.insert(forms.begin(), known->second.text);
    }
    for (std::size_t form = 0; form < forms.size(); ++form) {
        text += fmt::format("msgstr[{}] {}\n", form, poText(forms[form]));
    }
    return text;
}

Exit run(const Arguments& arguments, Console& console) {
    const Path assets = arguments.value("--assets", console.files.assets.string());
    const Path locales = arguments.value("--po", (assets.parent_path() / "locales").string());
    std::error_code unreadable;
    const std::string flow = arguments.value("--flow");
    const std::vector<ResidentSentence> sentences =
        flow.empty() ? residentWords(assets, locales) : residentWordsOf(flow, assets, locales);
    if (!flow.empty() && sentences.empty()) {
        return noFlow(flow, assets, console);
    }
    if (sentences.empty() || !std::filesystem::is_regular_file(locales / "fr.po", unreadable)) {
        return failed({Code::NotFound, std::string(console.words("admin.locale.none"))}, console);
    }
    const Path language = locales / (arguments.value("--lang") + ".po");
    if (arguments.has("--lang") && !std::filesystem::is_regular_file(language, unreadable)) {
        return failed({Code::NotFound, i18n::filled(console.words("admin.locale.noLanguage"),
                                                    {{"language", arguments.value("--lang")}})},
                      console);
    }
    const std::map<std::string, i18n::PoMessage> translated =
        arguments.has("--lang") ? translatedIn(language) : std::map<std::string, i18n::PoMessage>();
    std::string text(header);
    for (const ResidentSentence& sentence : sentences) {
        text += entry(sentence, assets.parent_path(), translated);
    }
    const std::string out = arguments.value("--out");
    if (out.empty()) {
        console.out << text;
        return Exit::Ok;
    }
    const Status written = writeFile(out, text);
    return written ? Exit::Ok : notWritten(written.error(), out, console);
}

} // namespace

Command localeExtract() {
    return {"locale extract",
            {{"--flow", Takes::Value},
             {"--lang", Takes::Value},
             {"--assets", Takes::Value},
             {"--po", Takes::Value},
             {"--out", Takes::Value}},
            run};
}

} // namespace perron::cli
