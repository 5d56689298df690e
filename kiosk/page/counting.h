#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace perron::page {

/// Easy-to-read limits (FALC), in words as a reader counts them: "l'argent" is one, a lone "?" none.
inline constexpr int headingWords = 9;
inline constexpr int sentenceWords = 15;
/// Of a page before its choices: title, lead, facts and sentences; not the tiles and things to tick.
inline constexpr int pageWords = 40;
/// "À vérifier au guichet.": counted once a page, though each open fact says it.
inline constexpr int doubtWords = 4;

int countWords(std::string_view text);
std::vector<std::string> sentencesOf(std::string_view text);

} // namespace perron::page
