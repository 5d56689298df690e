#include "data/remark_lines.h"

#include <algorithm>

namespace perron::data {

RemarkLines::RemarkLines(std::string_view bytes) {
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < bytes.size(); ++number) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        const std::string_view line = bytes.substr(begin, end - begin);
        if (line.find(" #") != std::string_view::npos) {
            m_lines.emplace(number, line);
        }
        begin = end + 1;
    }
}

bool RemarkLines::follow(const yaml_mark_t& mark) const {
    const auto found = m_lines.find(mark.line);
    if (found == m_lines.end()) {
        return false;
    }
    const std::string_view line = found->second;
    std::size_t at = 0;
    for (std::size_t column = 0; at < line.size(); ++at) { // libyaml counts characters
        const bool begins = (static_cast<unsigned char>(line[at]) & 0xC0U) != 0x80U;
        if (begins && column++ == mark.column) {
            break;
        }
    }
    const std::size_t next = line.find_first_not_of(' ', at);
    return next != std::string_view::npos && next > at && line[next] == '#';
}

} // namespace perron::data
