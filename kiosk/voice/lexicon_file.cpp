#include "voice/lexicon_file.h"

#include <algorithm>

#include "data/document.h"

namespace perron::voice {

namespace {

bool isBroken(const std::vector<data::Problem>& problems, const std::string& path) {
    return std::any_of(problems.begin(), problems.end(), [&](const data::Problem& one) { return one.path == path; });
}

} // namespace

std::vector<data::Problem> addLexicon(const Path& file, const Path& schema, speech::Lexicon& lexicon) {
    data::Read read = data::read(file, schema);
    if (!read.root || !read.root->isMap()) {
        return std::move(read.problems);
    }
    std::vector<data::Problem> problems = std::move(read.problems);
    for (const std::string& language : read.root->keys()) {
        const data::Value words = (*read.root)[language];
        if (isBroken(problems, language) || !words.isMap()) {
            continue;
        }
        for (const std::string& written : words.keys()) {
            if (written.find(' ') != std::string::npos) {
                problems.push_back(words[written].problem(data::quotation(written) +
                                                          " : un seul mot à gauche, la voix les lit un par un"));
            } else if (!isBroken(problems, language + "/" + written)) {
                lexicon.add(language, written, words[written].text());
            }
        }
    }
    return problems;
}

} // namespace perron::voice
