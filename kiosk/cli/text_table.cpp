#include "cli/text_table.h"

#include <algorithm>

namespace perron::cli {

namespace {

/// Letters, not bytes; good enough for French, whose letters are all one column wide.
std::size_t widthOf(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

bool isNumber(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

} // namespace

std::string textTable(const server::Rows& rows) {
    std::vector<std::size_t> widths;
    std::vector<bool> numbers;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        numbers.resize(widths.size(), rows.size() > 1);
        for (std::size_t column = 0; column < row.size(); ++column) {
            widths[column] = std::max(widths[column], widthOf(row[column]));
            numbers[column] = numbers[column] && (&row == &rows.front() || isNumber(row[column]));
        }
    }
    std::string out;
    for (const auto& row : rows) {
        std::string line;
        std::string rule;
        for (std::size_t column = 0; column < row.size(); ++column) {
            const std::string padding(widths[column] - widthOf(row[column]), ' ');
            line += (column > 0 ? "  " : "") + (numbers[column] ? padding + row[column] : row[column] + padding);
            rule += (column > 0 ? "  " : "") + std::string(widths[column], '-');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n" + (&row == &rows.front() ? rule + "\n" : "");
    }
    return out;
}

} // namespace perron::cli
