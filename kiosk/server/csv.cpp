#include "server/csv.h"

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

} // namespace perron::server
