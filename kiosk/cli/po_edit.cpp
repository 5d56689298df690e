#include "cli/po_edit.h"

#include <sstream>
#include <vector>

namespace perron::cli {

namespace {

std::vector<std::string> linesOf(std::string_view text) {
    std::vector<std::string> lines;
    std::istringstream all{std::string(text)};
    for (std::string line; std::getline(all, line);) {
        lines.push_back(std::move(line));
    }
    return lines;
}

/// What stands between the quotes of a line of "msgid", as it is written.
std::string idOn(const std::string& line) {
    constexpr std::string_view begin = "msgid \"";
    const std::size_t end = line.rfind('"');
    return line.starts_with(begin) && end >= begin.size() ? line.substr(begin.size(), end - begin.size()) : "";
}

} // namespace

std::string poText(std::string_view text) {
    std::string all = "\"";
    for (const char sign : text) {
        all += sign == '"' || sign == '\\' ? std::string{'\\', sign} : sign == '\n' ? "\\n" : std::string{sign};
    }
    return all + "\"";
}

std::string withTranslations(std::string_view po, std::map<std::string, std::string> texts) {
    const std::vector<std::string> lines = linesOf(po);
    std::vector<std::string> made;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto found = texts.find(idOn(lines[i]));
        made.push_back(lines[i]);
        if (found == texts.end() || i + 1 >= lines.size() || !lines[i + 1].starts_with("msgstr ")) {
            continue;
        }
        if (made.size() > 1 && made[made.size() - 2].starts_with("#, fuzzy")) {
            made.erase(made.end() - 2); // a person has said what it says
        }
        made.push_back("msgstr " + poText(found->second));
        for (++i; i + 1 < lines.size() && lines[i + 1].starts_with('"'); ++i) { // the text there was, on several lines
        }
        texts.erase(found);
    }
    std::string all;
    for (const std::string& line : made) {
        all += line + "\n";
    }
    for (const auto& [id, text] : texts) {
        all += "\nmsgid " + poText(id) + "\nmsgstr " + poText(text) + "\n";
    }
    return all;
}

} // namespace perron::cli
