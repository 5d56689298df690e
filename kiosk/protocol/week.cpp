#include <charconv>

#include <fmt/format.h>

#include "protocol/report.h"

namespace perron::protocol {

namespace {

bool digits(std::string_view text, int& into) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), into);
    return error == std::errc{} && end == text.data() + text.size() && text.front() != '-';
}

} // namespace

std::string toString(Week week) {
    return fmt::format("{:04}-W{:02}", week.year, week.number);
}

Result<Week> weekFrom(std::string_view text) {
    Week week{};
    const bool shaped = text.size() == 8 && text.substr(4, 2) == "-W" && digits(text.substr(0, 4), week.year) &&
                        digits(text.substr(6, 2), week.number);
    if (!shaped || week.number < 1 || week.number > 53) {
        return fail(Code::Malformed, fmt::format("\"{}\" is no week like 2026-W48", text));
    }
    return week;
}

} // namespace perron::protocol
