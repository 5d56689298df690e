#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace perron::server {

/// A table as text: the head first, every row as long as the head.
using Rows = std::vector<std::vector<std::string>>;

/// The semicolon is what a French spreadsheet opens without a question; the comma is RFC 4180 to the letter.
enum class Separator : char { Semicolon = ';', Comma = ',' };

/// RFC 4180: CRLF after every row, quotes around a field that holds the separator, a quote or a line end.
/// UTF-8 behind a byte order mark, without which spreadsheets spoil the accents.
std::string csvOf(const Rows& rows, Separator separator);

/// A table from what a spreadsheet saves: of both separators the one that stands more often in the head. Rows without
/// a word are left out, short ones filled up, what is beyond the head cut off. Malformed: a quote that does not end.
Result<Rows> csvFrom(std::string_view text);

} // namespace perron::server
