#include "flow/glossary.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "data/document.h"
#include "flow/missing.h"
#include "flow/reader.h"
#include "flow/very_line.h"
#include "page/counting.h"
#include "page/typography.h"

namespace perron::flow {

namespace {

bool isCapital(char letter) {
    return letter >= 'A' && letter <= 'Z';
}

/// Whether the character that begins at `at` is a letter or a digit. Of what is not ASCII, U+0080 to U+00BF and
/// U+2000 to U+2FFF are signs and spaces, as French is set with.
bool isOfWord(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const bool ascii =
        isCapital(text[at]) || (text[at] >= 'a' && text[at] <= 'z') || (text[at] >= '0' && text[at] <= '9');
    return lead < 0x80U ? ascii : lead != 0xC2U && lead != 0xE2U;
}

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

bool standsAlone(std::string_view text, std::size_t begin, std::size_t end) {
    std::size_t before = begin;
    while (before > 0 && continues(text[--before])) {
    }
    return (begin == 0 || !isOfWord(text, before)) && (end == text.size() || !isOfWord(text, end));
}

/// Where `word` stands in `text` by itself, or npos.
std::size_t findWord(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        if (standsAlone(text, at, at + word.size())) {
            return at;
        }
    }
    return std::string_view::npos;
}

Term termFrom(const data::Value& one) {
    Term term;
    term.id = one["id"].text();
    term.word = one["mot"].text();
    if (one.has("autres")) {
        for (const data::Value& other : one["autres"].list()) {
            term.others.push_back(other.text());
        }
    }
    if (one.has("nom")) {
        term.name = Words{"glossary." + term.id + ".nom", page::typeset(one["nom"].text())};
    }
    term.sentence = {"glossary." + term.id, page::typeset(one["phrase"].text())};
    term.picture = one["image"].text();
    term.source = one["source"].text();
    term.line = one.line();
    return term;
}

std::vector<data::Problem> check(const Glossary& glossary, const std::set<std::string>& pictures) {
    std::vector<data::Problem> problems;
    std::set<std::string> ids;
    std::set<std::string> words;
    const auto add = [&](int line, std::string reason, const char* key) {
        problems.push_back({glossary.file, line, std::move(reason), key});
    };
    for (const Term& term : glossary.terms) {
        if (!ids.insert(term.id).second || !words.insert(term.word).second) {
            add(term.line, fmt::format("{} est écrit deux fois ; gardez-en un seul", data::quotation(term.word)),
                "mot");
        }
        if (const int count = page::countWords(term.sentence.french); count > page::sentenceWords) {
            add(term.line,
                fmt::format("la phrase de {} a {} mots ; {} au plus", data::quotation(term.word), count,
                            page::sentenceWords),
                "phrase");
        }
        if (!pictures.empty() && !pictures.contains(term.picture)) {
            problems.push_back(at(glossary.file, term.line, missingPicture(term.picture, pictures)));
        }
        const bool sourced = std::any_of(glossary.sources.begin(), glossary.sources.end(),
                                         [&](const Source& source) { return source.id == term.source; });
        if (!sourced) {
            add(term.line,
                fmt::format("la source {} n'est pas dans la liste des sources", data::quotation(term.source)),
                "source");
        }
    }
    return problems;
}

} // namespace

const Term* Glossary::term(std::string_view id) const {
    const auto found = std::find_if(terms.begin(), terms.end(), [&](const Term& one) { return one.id == id; });
    return found == terms.end() ? nullptr : &*found;
}

std::vector<const Term*> Glossary::in(std::string_view text) const {
    std::vector<std::pair<std::size_t, const Term*>> places;
    for (const Term& term : terms) {
        std::size_t first = findWord(text, term.word);
        for (const std::string& other : term.others) {
            first = std::min(first, findWord(text, other));
        }
        if (first != std::string_view::npos) {
            places.emplace_back(first, &term);
        }
    }
    std::sort(places.begin(), places.end());
    std::vector<const Term*> found;
    for (const auto& [at, term] : places) {
        found.push_back(term);
    }
    return found;
}

const Source* Glossary::source(std::string_view id) const {
    const auto found = std::find_if(sources.begin(), sources.end(), [&](const Source& one) { return one.id == id; });
    return found == sources.end() ? nullptr : &*found;
}

std::vector<const Term*> Glossary::beginningWith(std::string_view beginning) const {
    std::vector<const Term*> found;
    for (const Term& term : terms) {
        if (flow::beginning(term, beginning.size()) == beginning) {
            found.push_back(&term);
        }
    }
    return found;
}

std::set<std::string, std::less<>> Glossary::written() const {
    std::set<std::string, std::less<>> words = lost;
    for (const Term& term : terms) {
        words.insert(term.word);
        words.insert(term.others.begin(), term.others.end());
    }
    return words;
}

namespace {

std::vector<data::Value> entriesOf(const data::Value& root, std::string_view key) {
    return root.isMap() && root.has(key) ? root[key].list() : std::vector<data::Value>();
}

/// The lines where entries begin that hold a fault: a fault stands in the last entry that begins above it. 0 is the
/// file itself.
std::set<int> faultyEntries(const data::Value& root, const std::vector<data::Problem>& problems) {
    std::set<int> begins = {0};
    for (const char* key : {"sources", "mots"}) {
        for (const data::Value& one : entriesOf(root, key)) {
            begins.insert(one.line());
        }
    }
    std::set<int> faulty;
    for (const data::Problem& problem : problems) {
        faulty.insert(*std::prev(begins.upper_bound(problem.line)));
    }
    return faulty;
}

void lose(Glossary& glossary, const std::string& word, const std::vector<std::string>& others) {
    glossary.lost.insert(word);
    glossary.lost.insert(others.begin(), others.end());
}

/// What is right of a file that may not meet its schema.
void readGood(const data::Value& root, const std::set<int>& faulty, Glossary& glossary) {
    const auto isFaulty = [&](const data::Value& one) { return faulty.contains(one.line()); };
    std::vector<data::Value> sources = entriesOf(root, "sources");
    std::erase_if(sources, isFaulty);
    glossary.sources = readSources(sources, "glossary");
    for (const data::Value& one : entriesOf(root, "mots")) {
        if (isFaulty(one)) {
            lose(glossary, one.isMap() ? one.textOr("mot") : "", {});
        } else {
            glossary.terms.push_back(termFrom(one));
        }
    }
}

/// Takes the terms out that the problems are about.
void leaveOut(const std::vector<data::Problem>& problems, Glossary& glossary) {
    std::erase_if(glossary.terms, [&](const Term& term) {
        const bool faulty = std::any_of(problems.begin(), problems.end(),
                                        [&](const data::Problem& problem) { return problem.line == term.line; });
        if (faulty) {
            lose(glossary, term.word, term.others);
        }
        return faulty;
    });
}

} // namespace

Glossary loadGlossary(const Path& assets, const std::set<std::string>& pictures, std::vector<data::Problem>& problems) {
    const Path file = assets / "glossaire.yaml";
    data::Read read = data::read(file, assets / "schema/flow.schema.json#glossaire");
    Glossary glossary;
    glossary.file = file.string();
    const std::set<int> faulty = read.root ? faultyEntries(*read.root, read.problems) : std::set<int>{0};
    if (!faulty.contains(0)) {
        readGood(*read.root, faulty, glossary);
        std::vector<data::Problem> found = check(glossary, pictures);
        leaveOut(found, glossary);
        toTheVeryLine(*read.root, found);
        std::move(found.begin(), found.end(), std::back_inserter(read.problems));
        std::sort(glossary.terms.begin(), glossary.terms.end(),
                  [](const Term& a, const Term& b) { return a.word < b.word; });
    }
    problems.insert(problems.end(), read.problems.begin(), read.problems.end());
    return glossary;
}

std::string beginning(const Term& term, std::size_t letters) {
    std::string found;
    for (std::size_t at = 0; at < term.word.size() && found.size() < letters; ++at) {
        const char letter = term.word[at];
        if (isCapital(letter) || (letter >= '0' && letter <= '9')) {
            found += letter;
        } else if (letter >= 'a' && letter <= 'z') {
            found += static_cast<char>(letter - 'a' + 'A');
        } else if (static_cast<unsigned char>(letter) == 0xC3U && at + 1 < term.word.size()) {
            const auto second = static_cast<unsigned char>(term.word[++at]) & 0xDFU; // as a capital
            found += second <= 0x86U   ? 'A'
                     : second == 0x87U ? 'C'
                     : second <= 0x8BU ? 'E'
                     : second <= 0x8FU ? 'I'
                     : second <= 0x96U ? 'O'
                                       : 'U';
        }
    }
    return found;
}

std::vector<std::string> initialsIn(std::string_view text) {
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        std::ptrdiff_t capitals = 0;
        for (; end < text.size() && (isCapital(text[end]) || (text[end] >= '0' && text[end] <= '9')); ++end) {
            capitals += isCapital(text[end]) ? 1 : 0;
        }
        if (capitals >= 2 && standsAlone(text, at, end)) {
            found.emplace_back(text.substr(at, end - at));
        }
        at = std::max(end, at + 1);
    }
    return found;
}

} // namespace perron::flow
