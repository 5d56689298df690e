#include "cli/letter_read.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "cli/letter_file.h"
#include "cli/letter_json.h"
#include "cli/letter_told.h"
#include "flow/review.h"
#include "i18n/catalogue.h"
#include "letter/rules_file.h"

namespace perron::cli {

namespace {

std::string textOf(const letter::Letter& letter) {
    std::string text;
    for (const letter::Block& block : letter.blocks) {
        text += text.empty() ? "" : "\n";
        for (const letter::Line& line : block.lines) {
            std::vector<std::string> words;
            std::ranges::transform(line.words, std::back_inserter(words), &letter::Word::text);
            text += fmt::format("{}\n", fmt::join(words, " "));
        }
    }
    return text;
}

/// What a person is told of a letter without words.
std::string whyWithoutWords(ocr::Refusal refusal, const Console& console) {
    return console.words(refusal == ocr::Refusal::Blank     ? "admin.letter.blank"
                         : refusal == ocr::Refusal::TooSlow ? "admin.letter.tooSlow"
                                                            : "admin.letter.notReadable") +
           "\n";
}

letter::Rules rulesIn(const Path& assets, std::vector<data::Problem>& problems, const Console& console) {
    letter::Rules rules = letter::loadRules(assets, {}, problems);
    for (const data::Problem& problem : problems) {
        console.err << data::sentence(problem) << "\n";
    }
    return rules;
}

Exit run(const Arguments& arguments, Console& console) {
    if (arguments.words().empty()) {
        return misused("letter read", console.words("admin.letter.which"), console);
    }
    std::optional<letter::Date> today = letter::Date{std::chrono::floor<std::chrono::days>(console.clock.wall())};
    if (arguments.has("--today")) {
        const std::string written = arguments.value("--today");
        today = flow::dayOf(written);
        if (!today) {
            return misused("letter read", i18n::filled(console.words("admin.letter.today"), {{"date", written}}),
                           console);
        }
    }
    const Result<LetterFile> file = letterIn(arguments.words(), console);
    if (!file) {
        return failed(file.error(), console);
    }
    std::vector<data::Problem> problems;
    const letter::Rules rules = rulesIn(arguments.value("--assets", console.files.assets.string()), problems, console);
    const letter::Understood found = letter::understand(file->letter, rules, *today);
    if (arguments.has("--json")) {
        data::Json json = letterJson(found, *file, rules);
        if (arguments.has("--text")) {
            json.members()->emplace_back("text", textOf(file->letter));
        }
        console.out << data::writeJson(json) << "\n";
    } else if (arguments.has("--text")) {
        console.out << textOf(file->letter);
    } else if (file->refusal != ocr::Refusal::None && file->letter.blocks.empty()) {
        console.out << whyWithoutWords(file->refusal, console);
    } else {
        console.out << told(found, rules, console.words);
    }
    return found.verdict == letter::Verdict::Sure && problems.empty() ? Exit::Ok : Exit::Problems;
}

} // namespace

Command letterRead() {
    return {
        "letter read",
        {{"--today", Takes::Value}, {"--assets", Takes::Value}, {"--json", Takes::Nothing}, {"--text", Takes::Nothing}},
        run,
        Command::Words::Many};
}

} // namespace perron::cli
