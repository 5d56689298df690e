#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace perron::data {

/// What stops the reading of a file: the line, from 1, and the reason in French.
struct Fault {
    int line;
    std::string reason;
    bool maybeSign = false; ///< a sign at the front of the value on this line may be why
};

/// What libyaml would take, or explain badly: a word processor's document, bytes that are not UTF-8, tabs as
/// indentation (JSON may have them), invisible signs, among them the line ends that no editor counts.
std::optional<Fault> badBytes(std::string_view bytes);

} // namespace perron::data
