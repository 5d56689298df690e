#include "cli/locale_extract.h"

#include <sstream>

#include <fmt/format.h>

#include "cli/resident_words.h"

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

std::string entry(const ResidentSentence& sentence, const Path& root) {
    std::string text = "\n";
    std::istringstream lines(sentence.french);
    for (std::string line; std::getline(lines, line);) {
        text += fmt::format("#. fr: {}\n", line);
    }
    text += fmt::format("#: {}:{}\n", Path(sentence.file).lexically_proximate(root).generic_string(), sentence.line);
    text += fmt::format("msgid \"{}\"\n", sentence.id);
    if (sentence.forms.empty()) {
        return text + "msgstr \"\"\n";
    }
    return text + fmt::format("msgid_plural \"{}\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n", sentence.id);
}

Exit run(const Arguments& arguments, Console& console) {
    const Path assets = arguments.value("--assets", console.files.assets.string());
    const Path locales = arguments.value("--po", (assets.parent_path() / "locales").string());
    std::string text(header);
    const std::vector<ResidentSentence> sentences = residentWords(assets, locales);
    std::error_code unreadable;
    if (sentences.empty() || !std::filesystem::is_regular_file(locales / "fr.po", unreadable)) {
        return failed({Code::NotFound, std::string(console.words("admin.locale.none"))}, console);
    }
    for (const ResidentSentence& sentence : sentences) {
        text += entry(sentence, assets.parent_path());
    }
    const std::string out = arguments.value("--out");
    if (out.empty()) {
        console.out << text;
        return Exit::Ok;
    }
    const Status written = writeFile(out, text);
    return written ? Exit::Ok : failed(written.error(), console);
}

} // namespace

Command localeExtract() {
    return {"locale extract", {{"--assets", Takes::Value}, {"--po", Takes::Value}, {"--out", Takes::Value}}, run};
}

} // namespace perron::cli
