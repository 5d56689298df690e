#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "data/problem.h"
#include "flow/flow.h"

namespace perron::flow {

/// An office, a card, a set of initials that people meet on letters, told in one sentence.
struct Term {
    std::string id;
    std::string word;                ///< as it is written: "CAF"
    std::vector<std::string> others; ///< other ways to write it
    std::optional<Words> name;       ///< in full; "glossary.caf.nom"
    Words sentence;                  ///< at most 15 words; "glossary.caf"
    std::string picture;
    std::string source; ///< id of one of the glossary's sources
    int line = 0;
};

struct Glossary {
    std::vector<Term> terms; ///< by their words, in the order of the alphabet
    std::vector<Source> sources;
    std::set<std::string, std::less<>> lost; ///< how terms are written that were left out for a fault
    std::string file;

    const Term* term(std::string_view id) const;
    /// The terms that stand in a text as whole words, in the order of the text, each once.
    std::vector<const Term*> in(std::string_view text) const;
    const Source* source(std::string_view id) const;
    /// The terms whose words begin so, in capitals and without accents; all of them with nothing.
    std::vector<const Term*> beginningWith(std::string_view beginning) const;
    /// Every way a term is written, those left out too.
    std::set<std::string, std::less<>> written() const;
};

/// Reads assets/glossaire.yaml against its schema. A term or a source with a fault is left out, and `problems` say what
/// is wrong; where the fault is of no entry the whole glossary is left out. Pictures are checked where any are given.
Glossary loadGlossary(const Path& assets, const std::set<std::string>& pictures, std::vector<data::Problem>& problems);

/// The first letters of a term's word as capitals without accents: "FR" of "France Services". Fewer where it is
/// shorter.
std::string beginning(const Term& term, std::size_t letters);

/// The initials in a text that readers may not know: words of two capital letters or more.
std::vector<std::string> initialsIn(std::string_view text);

} // namespace perron::flow
