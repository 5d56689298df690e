#pragma once

#include <string_view>

namespace perron::data {

/// One line as a person typed it, taken apart without YAML: "  - texte: Oui" has a dash, the key "texte" and the
/// value "Oui". Views into the line.
struct RawLine {
    bool dash = false;       ///< a dash and a space begin it
    bool dashStuck = false;  ///< a dash begins it, and the space after it was forgotten
    bool colonStuck = false; ///< the space after the key's colon was forgotten: "texte:Oui"
    std::string_view key;    ///< small letters and _; "" where there is none
    std::string_view value;  ///< behind the colon, or all behind the dash where there is no key
};
RawLine rawLine(std::string_view line);

/// The line of this number, from 1, of `bytes`; "" where there is none.
std::string_view lineNumber(int number, std::string_view bytes);

/// The sign at the front of a value that YAML does not take for a letter: "!", "[", "*", "“"…; "" for any other.
std::string_view signBefore(std::string_view value);

/// Whether somebody put it between quotes that YAML does not know: “so”, „so“ or ‘so’.
bool isInCurlyQuotes(std::string_view value);

} // namespace perron::data
