#pragma once

#include <map>
#include <string>
#include <string_view>

namespace perron::cli {

/// A text as PO writes it, in quotes.
std::string poText(std::string_view text);

/// The text of a PO file in which these messages, by id, say something else, and no longer are fuzzy; those it does not
/// have are added at its end. Every other line stays as it is. For messages without a plural.
std::string withTranslations(std::string_view po, std::map<std::string, std::string> texts);

} // namespace perron::cli
