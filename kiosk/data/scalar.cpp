#include "data/scalar.h"

#include <charconv>
#include <cstdint>

namespace perron::data {

nlohmann::json plainScalar(const std::string& text) {
    if (text == "true" || text == "false") {
        return text == "true";
    }
    const std::size_t sign = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    const bool leadingZero =
        text.size() > sign + 1 && text[sign] == '0' && text[sign + 1] >= '0' && text[sign + 1] <= '9';
    const char* begin = text.data() + (text.starts_with('+') ? 1 : 0);
    const char* end = text.data() + text.size();
    if (text.find_first_not_of("+-.0123456789eE") != std::string::npos || leadingZero) {
        return text;
    }
    std::int64_t whole = 0;
    if (const auto [stop, problem] = std::from_chars(begin, end, whole); problem == std::errc() && stop == end) {
        return whole;
    }
    double broken = 0;
    if (const auto [stop, problem] = std::from_chars(begin, end, broken); problem == std::errc() && stop == end) {
        return broken;
    }
    return text;
}

} // namespace perron::data
