#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Signs that are not pronounced: they only shape the melody of the word before them.
namespace perron::page {

/// Bytes of the unpronounced sign at `at`, or 0: "?", "«", ")", "—", "،".
std::size_t markAt(std::string_view text, std::size_t at);
/// Bytes of the white space at `at`, or 0.
std::size_t spaceAt(std::string_view text, std::size_t at);

/// A piece without the unpronounced signs around it: "(carte)," has none before "carte", and a comma behind.
struct Bare {
    std::size_t begin = 0; ///< of the word within the piece; the piece's length where there is none
    std::size_t end = 0;   ///< one past the word
    std::string before;    ///< what the signs before it ask of the word that stands there: a bracket is a pause
    std::string after;     ///< what the voice does after it: "," "." "?", or nothing
    bool closes = false;   ///< a bracket ends here: a pause, if words follow
};
Bare bare(std::string_view piece);

/// What the signs that begin a stretch of text do to the word before it: ",", "?", or nothing.
std::string marksBefore(std::string_view shown);

/// Puts a sign behind spoken words. What has one already keeps it, but a question outweighs a pause.
void addMark(std::string& words, std::string_view mark);

} // namespace perron::page
