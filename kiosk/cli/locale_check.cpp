#include "cli/locale_check.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "cli/resident_words.h"
#include "data/json.h"
#include "data/problem.h"
#include "i18n/catalogue.h"
#include "i18n/po_check.h"
#include "i18n/po_file.h"

namespace perron::cli {

namespace {

struct Language {
    std::string tag;
    std::vector<std::string> missing; ///< ids, spoken in French meanwhile
    int translated = 0;
    int wrong = 0;    ///< faults to mend
    bool read = true; ///< to its end: else what is missing is not known
};

struct Found {
    std::vector<Language> languages;
    std::vector<i18n::PoProblem> problems;
    int sentences = 0;
    bool complete() const {
        const auto whole = [](const Language& each) { return each.missing.empty(); };
        return problems.empty() && std::all_of(languages.begin(), languages.end(), whole);
    }
};

Language compared(const i18n::PoFile& file, const std::vector<ResidentSentence>& sentences, Found& found) {
    Language language{.tag = Path(file.name).stem().string(), .missing = {}, .read = file.problems.empty()};
    std::set<std::string, std::less<>> translated;
    for (const i18n::PoMessage& message : file.messages) {
        if (!message.text.empty()) {
            translated.insert(message.id);
        }
        const bool known = std::any_of(sentences.begin(), sentences.end(),
                                       [&](const ResidentSentence& each) { return each.id == message.id; });
        if (i18n::isOfContent(message.id) && !known) {
            found.problems.push_back(
                {file.name, message.line,
                 fmt::format("{} n'est ni dans le programme ni dans le contenu ; ôtez-le ou corrigez le msgid",
                             data::quotation(message.id))});
        }
    }
    for (const ResidentSentence& sentence : sentences) {
        if (translated.contains(sentence.id)) {
            ++language.translated;
        } else {
            language.missing.push_back(sentence.id);
        }
    }
    return language;
}

Found look(const Path& assets, const Path& locales) {
    Found found;
    found.problems = i18n::checkLocales(locales).problems;
    const std::vector<ResidentSentence> sentences = residentWords(assets, locales);
    found.sentences = static_cast<int>(sentences.size());
    for (const Path& path : filesIn(locales, ".po")) {
        if (path.stem() != "fr") {
            found.languages.push_back(compared(i18n::readPo(path), sentences, found));
        }
    }
    for (const i18n::PoProblem& problem : found.problems) {
        for (Language& language : found.languages) {
            language.wrong += Path(problem.file).stem() == language.tag ? 1 : 0;
        }
    }
    return found;
}

void writeJson(const Found& found, Console& console) {
    data::Json::List languages;
    for (const Language& language : found.languages) {
        data::Json::List missing;
        for (const std::string& id : language.missing) {
            missing.emplace_back(id);
        }
        languages.emplace_back(data::Json::Members{
            {"language", language.tag}, {"translated", language.translated}, {"missing", std::move(missing)}});
    }
    data::Json::List problems;
    for (const i18n::PoProblem& problem : found.problems) {
        problems.emplace_back(
            data::Json::Members{{"file", problem.file}, {"line", problem.line}, {"reason", problem.reason}});
    }
    console.out << data::writeJson(data::Json::Members{{"sentences", found.sentences},
                                                       {"languages", std::move(languages)},
                                                       {"problems", std::move(problems)}})
                << "\n";
}

void write(const Found& found, Console& console) {
    for (const i18n::PoProblem& problem : found.problems) {
        console.out << data::sentence({problem.file, problem.line, problem.reason, ""}) << "\n";
    }
    for (const Language& language : found.languages) {
        for (const std::string& id : language.read ? language.missing : std::vector<std::string>()) {
            console.out << i18n::filled(console.words("admin.locale.missing"), {{"language", language.tag}, {"id", id}})
                        << "\n";
        }
        const char* const message = language.wrong > 0 ? "admin.locale.languageWrong" : "admin.locale.language";
        console.out << i18n::filled(console.words(message), {{"language", language.tag},
                                                             {"translated", std::to_string(language.translated)},
                                                             {"sentences", std::to_string(found.sentences)},
                                                             {"wrong", std::to_string(language.wrong)}})
                    << "\n";
    }
    console.out << console.words(found.complete() ? "admin.locale.sound" : "admin.locale.problems") << "\n";
}

Exit run(const Arguments& arguments, Console& console) {
    const Path assets = arguments.value("--assets", console.files.assets.string());
    const Path locales = arguments.value("--po", (assets.parent_path() / "locales").string());
    const Found found = look(assets, locales);
    arguments.has("--json") ? writeJson(found, console) : write(found, console);
    return found.complete() ? Exit::Ok : Exit::Problems;
}

} // namespace

Command localeCheck() {
    return {"locale check", {{"--assets", Takes::Value}, {"--po", Takes::Value}, {"--json", Takes::Nothing}}, run};
}

} // namespace perron::cli
