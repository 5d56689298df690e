#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace perron::letter {

enum class Sort { Letter, Digit, Sign, Space, Nothing };

/// One character of a text as it is compared: "É" is "e", "œ" is "oe", the ligature "ﬁ" is "fi", every apostrophe is
/// "'", every dash is "-", a no-break space is a space. Soft hyphens and combining accents are Nothing.
struct PlainCharacter {
    std::string plain;
    Sort sort = Sort::Nothing;
    bool capital = false;
    std::size_t bytes = 1; ///< that it takes in the text
};

/// The character that begins at `at`. A byte that is not UTF-8 is a Sign of its own, so that any bytes may be given.
PlainCharacter plainCharacter(std::string_view text, std::size_t at);

} // namespace perron::letter
