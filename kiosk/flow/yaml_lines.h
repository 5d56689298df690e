#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// A YAML file as lines of text, for who changes one value in it and leaves every other sign alone. It understands only
/// what stands on one line; who uses it reads the result again and compares.
namespace perron::flow::yaml {

/// Each with its end; joined they are the text again.
std::vector<std::string> linesOf(std::string_view text);
std::string joined(const std::vector<std::string>& lines);
/// "\n" or "\r\n"; of the last line, which may have none, what the text uses otherwise.
std::string endOf(const std::vector<std::string>& lines, std::size_t line);

/// Where "key:" begins on a line, outside quotes and comments, from left to right.
std::vector<std::size_t> keysIn(std::string_view line, std::string_view key);
/// Past the value that begins at `from`: a quoted text, "{...}", or a word. npos where it does not end on this line.
std::size_t pastValue(std::string_view line, std::size_t from);
/// Where a comment begins on the line, or its end.
std::size_t commentIn(std::string_view line);
/// The signs before the first that is no blank; and whether there is nothing else than a comment.
std::size_t indentOf(std::string_view line);
bool saysNothing(std::string_view line);

/// A text as a value inside "{...}", in quotes where it needs them.
std::string scalar(std::string_view text);

} // namespace perron::flow::yaml
