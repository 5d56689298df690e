#include <algorithm>

#include <fmt/format.h>

#include "cli/recordings.h"
#include "cli/voice.h"
#include "data/problem.h"
#include "i18n/catalogue.h"
#include "page/tokens.h"
#include "page/typography.h"
#include "speech/spoken.h"
#include "voice/lexicon_file.h"

namespace perron::cli {

namespace {

Exit run(const Arguments& arguments, Console& console) {
    const Path assets = arguments.value("--assets", console.files.assets.string());
    const std::string language = arguments.value("--lang", "fr");
    if (!arguments.has("--text")) {
        return misused("voice say", console.words("admin.voice.text"), console);
    }
    const VoiceFiles files{assets, assets.parent_path() / "locales"};
    const std::vector<std::string> known = voiceLanguages(files);
    const bool sure = std::filesystem::is_directory(files.locales);
    if (sure && std::ranges::find(known, language) == known.end()) {
        return misused(
            "voice say",
            i18n::filled(console.words("admin.voice.lang"), {{"languages", fmt::format("{}", fmt::join(known, ", "))}}),
            console);
    }
    speech::Lexicon lexicon;
    const Path schema = assets / "schema/lexique.schema.json";
    std::vector<data::Problem> problems = voice::addLexicon(assets / "voice/lexique.yaml", schema, lexicon);
    if (arguments.has("--lexicon")) {
        const std::vector<data::Problem> own = voice::addLexicon(arguments.value("--lexicon"), schema, lexicon);
        problems.insert(problems.end(), own.begin(), own.end());
    }
    const std::string typed = arguments.value("--text");
    const std::string text = language == "fr" ? page::typeset(typed) : typed;
    std::string said;
    for (const page::SpokenToken& token : page::tokens(text, page::Language{language})) {
        said += (said.empty() ? "" : " ") + speech::spokenForm(lexicon, language, token.words);
    }
    console.out << said << "\n";
    for (const data::Problem& problem : problems) {
        console.err << data::sentence(problem) << "\n";
    }
    return problems.empty() ? Exit::Ok : Exit::Problems;
}

} // namespace

Command voiceSay() {
    return {
        "voice say",
        {{"--text", Takes::Value}, {"--lang", Takes::Value}, {"--lexicon", Takes::Value}, {"--assets", Takes::Value}},
        run};
}

} // namespace perron::cli
