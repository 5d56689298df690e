#include "flow/yaml_lines.h"

#include <algorithm>

namespace perron::flow::yaml {

namespace {

constexpr std::string_view blanks = " \t\r\n";

bool isBlank(char sign) {
    return blanks.find(sign) != std::string_view::npos;
}

/// A quote opens a text only where a value may begin: the apostrophe of « l'âge » does not.
bool mayBegin(std::string_view line, std::size_t at) {
    const std::size_t before = at == 0 ? std::string_view::npos : line.find_last_not_of(blanks, at - 1);
    if (before == std::string_view::npos) {
        return true;
    }
    const char sign = line[before];
    return sign == '{' || sign == '[' || sign == ',' || ((sign == ':' || sign == '-') && before + 1 < at);
}

std::size_t pastQuoted(std::string_view line, std::size_t from) {
    const char quote = line[from];
    for (std::size_t at = from + 1; at < line.size(); ++at) {
        if (quote == '"' && line[at] == '\\') {
            ++at;
        } else if (line[at] == quote) {
            if (quote == '\'' && at + 1 < line.size() && line[at + 1] == quote) {
                ++at; // '' is an apostrophe
            } else {
                return at + 1;
            }
        }
    }
    return std::string_view::npos;
}

bool opensText(std::string_view line, std::size_t at) {
    return (line[at] == '"' || line[at] == '\'') && mayBegin(line, at);
}

bool opensComment(std::string_view line, std::size_t at) {
    return line[at] == '#' && (at == 0 || isBlank(line[at - 1]));
}

} // namespace

std::vector<std::string> linesOf(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += line;
    }
    return text;
}

std::string endOf(const std::vector<std::string>& lines, std::size_t line) {
    for (const std::size_t each : {line, std::size_t{0}}) {
        if (lines[each].ends_with('\n')) {
            return lines[each].ends_with("\r\n") ? "\r\n" : "\n";
        }
    }
    return "\n";
}

std::vector<std::size_t> keysIn(std::string_view line, std::string_view key) {
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (opensComment(line, at)) {
            break;
        }
        if (opensText(line, at)) {
            at = pastQuoted(line, at);
            if (at == std::string_view::npos) {
                break;
            }
            --at;
            continue;
        }
        const std::size_t end = at + key.size();
        const bool begins = at == 0 || isBlank(line[at - 1]) || line[at - 1] == '{' || line[at - 1] == ',';
        const bool ends = end < line.size() && line[end] == ':' && (end + 1 == line.size() || isBlank(line[end + 1]));
        if (begins && ends && line.substr(at, key.size()) == key) {
            found.push_back(at);
        }
    }
    return found;
}

std::size_t pastValue(std::string_view line, std::size_t from) {
    if (from >= line.size()) {
        return std::string_view::npos;
    }
    if (line[from] == '"' || line[from] == '\'') {
        return pastQuoted(line, from);
    }
    if (line[from] != '{') {
        const std::size_t end = line.find_first_of(" \t\r\n,}]", from);
        return end == std::string_view::npos ? line.size() : end;
    }
    for (std::size_t at = from + 1; at < line.size(); ++at) {
        if (opensText(line, at)) {
            at = pastQuoted(line, at);
            if (at == std::string_view::npos) {
                return at;
            }
            --at;
        } else if (line[at] == '}') {
            return at + 1;
        } else if (opensComment(line, at)) {
            break;
        }
    }
    return std::string_view::npos;
}

std::size_t commentIn(std::string_view line) {
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (opensComment(line, at)) {
            return at;
        }
        if (opensText(line, at)) {
            const std::size_t past = pastQuoted(line, at);
            if (past == std::string_view::npos) {
                break;
            }
            at = past - 1;
        }
    }
    return line.size();
}

std::size_t indentOf(std::string_view line) {
    const std::size_t first = line.find_first_not_of(' ');
    return first == std::string_view::npos ? line.size() : first;
}

bool saysNothing(std::string_view line) {
    const std::size_t first = line.find_first_not_of(blanks);
    return first == std::string_view::npos || line[first] == '#';
}

std::string scalar(std::string_view text) {
    const auto plain = [](unsigned char c) {
        return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' ||
               c == '.' || c == '\'' || c == '-';
    };
    const bool beginsWell = !text.empty() && text.front() != ' ' && text.front() != '\'' && text.front() != '-' &&
                            text.front() != '.' && text.back() != ' ';
    // A word alone may mean something else to YAML: null, yes, 12.
    if (beginsWell && text.find(' ') != std::string_view::npos && std::all_of(text.begin(), text.end(), plain)) {
        return std::string(text);
    }
    std::string quoted = "\"";
    for (const char sign : text) {
        if (sign == '"' || sign == '\\') {
            quoted += '\\';
        }
        quoted += sign;
    }
    return quoted + '"';
}

} // namespace perron::flow::yaml
