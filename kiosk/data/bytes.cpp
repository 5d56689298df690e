#include "data/bytes.h"

namespace perron::data {

namespace {

/// Length of the well-formed UTF-8 character at the front of `bytes`; 0 where there is none.
std::size_t characterLength(std::string_view bytes) {
    const auto at = [&](std::size_t i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U; };
    const auto follows = [&](std::size_t i) { return (at(i) & 0xC0U) == 0x80U; };
    const unsigned first = at(0);
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first <= 0xDF) {
        return follows(1) ? 2 : 0;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        const bool overlong = first == 0xE0 && at(1) < 0xA0;
        const bool surrogate = first == 0xED && at(1) > 0x9F;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool overlong = first == 0xF0 && at(1) < 0x90;
        const bool beyond = first == 0xF4 && at(1) > 0x8F;
        return follows(1) && follows(2) && follows(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

/// Signs no editor shows; some of them libyaml counts as the end of a line, which would shift every line after it.
bool isInvisible(std::string_view character) {
    if (character.size() == 1) {
        const auto value = static_cast<unsigned char>(character.front());
        return (value < 0x20 && value != '\r' && value != '\n' && value != '\t') || value == 0x7F;
    }
    const bool control = character >= "\xC2\x80" && character <= "\xC2\x9F";
    const bool lineEnd = character == "\u2028" || character == "\u2029";
    const bool noSign = character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF";
    return control || lineEnd || noSign;
}

} // namespace

std::optional<Fault> badBytes(std::string_view bytes) {
    for (const std::string_view begins : {"PK\3\4", "{\\rtf", "%PDF"}) {
        if (bytes.starts_with(begins)) {
            return Fault{1, "ce n'est pas un fichier de texte ; enregistrez-le en texte brut (UTF-8), pas en document"};
        }
    }
    const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
    const bool json = begin != std::string_view::npos && (bytes[begin] == '{' || bytes[begin] == '[');
    int line = 1;
    bool indenting = true;
    for (std::size_t i = 0; i < bytes.size();) {
        if (bytes[i] > ' ' && bytes[i] < 0x7F) { // nearly all of them
            indenting = false;
            ++i;
            continue;
        }
        const std::size_t length = characterLength(bytes.substr(i));
        if (length == 0) {
            return Fault{
                line,
                "cette ligne contient un signe qui n'est pas en UTF-8 ; enregistrez le fichier avec le codage UTF-8"};
        }
        const char byte = bytes[i];
        if (byte == '\t' && indenting && !json) {
            return Fault{line, "une tabulation est en début de ligne ; remplacez-la par des espaces"};
        }
        if (byte == '\n') {
            ++line;
            indenting = true;
        } else if (byte != ' ' && byte != '\t') {
            indenting = false;
            if (isInvisible(bytes.substr(i, length))) {
                return Fault{line, "cette ligne contient un signe invisible qui n'est pas permis ; effacez-le"};
            }
        }
        i += length;
    }
    return std::nullopt;
}

} // namespace perron::data
