#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace perron::speech {

/// How to say the words that the synthesizer misreads: initials, names, abbreviations. A plain value.
class Lexicon {
public:
    /// In texts of `language` ("fr", whatever the region) `said` replaces `written`, letter for letter as it is
    /// written, wherever it stands as a whole word: "ANTS" is found in "l'ANTS," and not in "GÉANTS". Of two words that
    /// begin alike the longer one is looked for first. What is said last of a word holds.
    void add(const std::string& language, std::string written, std::string said);
    /// One token with all of its words replaced; what was put in is not looked at again.
    std::string applied(std::string_view language, std::string_view token) const;
    bool operator==(const Lexicon&) const = default;

private:
    using Words = std::map<std::string, std::string, std::greater<>>; // so that "M.A." stands before "M."
    std::map<std::string, Words, std::less<>> m_words;
};

} // namespace perron::speech
