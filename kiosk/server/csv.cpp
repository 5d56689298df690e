#include "server/csv.h"

#include <algorithm>
#include <utility>

namespace perron::server {

std::string csvOf(const Rows& rows, Separator separator) {
    const char between = static_cast<char>(separator);
    const std::string awkward = std::string("\"\r\n") + between;
    std::string out = "\xEF\xBB\xBF";
    for (const auto& row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            const std::string& field = row[column];
            if (column > 0) {
                out += between;
            }
            if (field.find_first_of(awkward) == std::string::npos) {
                out += field;
                continue;
            }
            out += '"';
            for (const char letter : field) {
                out.append(letter == '"' ? 2 : 1, letter);
            }
            out += '"';
        }
        out += "\r\n";
    }
    return out;
}

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

class CsvReader {
public:
    explicit CsvReader(std::string_view text)
        : m_text(text) {
        if (m_text.starts_with(byteOrderMark)) {
            m_text.remove_prefix(byteOrderMark.size());
        }
        const std::string_view head = m_text.substr(0, m_text.find_first_of("\r\n"));
        m_between = std::count(head.begin(), head.end(), ';') >= std::count(head.begin(), head.end(), ',') ? ';' : ',';
    }

    Result<Rows> read() {
        bool quoted = false;
        for (std::size_t i = 0; i < m_text.size(); ++i) {
            const char letter = m_text[i];
            const bool twice = quoted && letter == '"' && i + 1 < m_text.size() && m_text[i + 1] == '"';
            if (twice) {
                m_field += m_text[++i];
            } else if (letter == '"' && (quoted || m_field.empty())) {
                quoted = !quoted;
            } else if (quoted || (letter != m_between && letter != '\n' && letter != '\r')) {
                m_field += letter;
            } else if (letter == m_between) {
                m_row.push_back(std::exchange(m_field, {}));
            } else {
                endRow();
            }
        }
        endRow();
        return quoted ? fail(Code::Malformed, "a quote does not end") : Result<Rows>(std::move(m_rows));
    }

private:
    void endRow() {
        m_row.push_back(std::exchange(m_field, {}));
        if (std::any_of(m_row.begin(), m_row.end(), [](const std::string& field) { return !field.empty(); })) {
            m_rows.push_back(m_row);
            m_rows.back().resize(m_rows.front().size());
        }
        m_row.clear();
    }

    std::string_view m_text;
    char m_between = ';';
    Rows m_rows;
    std::vector<std::string> m_row;
    std::string m_field;
};

} // namespace

Result<Rows> csvFrom(std::string_view text) {
    return CsvReader(text).read();
}

} // namespace perron::server
