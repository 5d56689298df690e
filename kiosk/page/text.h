#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "page/ids.h"

namespace perron::page {

/// One thing said: its words, and the bytes of the shown run that light up meanwhile.
/// "1 234,50 EUR" is one token over twelve bytes, and six words in the ear.
struct SpokenToken {
    std::string words;
    std::size_t begin; ///< first byte in Run::shown
    std::size_t end;   ///< one past the last
    bool operator==(const SpokenToken&) const = default;
};

enum class Role {
    Plain,
    OfficialFrench, ///< stays in French, and is spoken in French, under a translation
};

/// A stretch of text in one language.
struct Run {
    std::string shown; ///< UTF-8
    std::vector<SpokenToken> said;
    Language language;
    MessageId message; ///< where the words come from; empty for a value such as a place's name
    Role role = Role::Plain;
    bool operator==(const Run&) const = default;
};

/// What is shown and what is said, always together.
struct Text {
    std::vector<Run> runs;
    bool empty() const { return runs.empty(); }
    bool operator==(const Text&) const = default;
};

enum class Direction { LeftToRight, RightToLeft };
/// In which direction a language is read.
Direction directionOf(const Language& language);
/// Of the sentence that begins it: names and official words stand inside. Without any sentence, right to left where any
/// run is.
Direction directionOf(const Text& text);

/// All runs as shown, one after the other.
std::string shown(const Text& text);
/// All words as said, with single spaces: what a spoken transcript holds.
std::string said(const Text& text);
/// One run whose tokens are made by `tokens` (page/tokens.h).
Text makeText(std::string shown, const Language& language, MessageId message = {});
/// A text in which `said` is spoken for the whole of `shown`: "14 h" for the eye, "quatorze heures" for the ear.
Text makeSpoken(std::string shown, std::string said, const Language& language);
/// The same for the eye, and nothing for the ear: a number that only who looks it up needs.
Text silent(Text text);
/// `text` for the eye, and what `other` says for the ear, in its own language.
Text heardAs(Text text, const Text& other);
/// `first`, a separator that is shown and not said, `second`. Any separator but a space is a pause for the voice.
Text joined(Text first, std::string_view separator, const Text& second);

} // namespace perron::page
