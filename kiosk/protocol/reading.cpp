#include "protocol/reading.h"

#include <algorithm>

#include <fmt/format.h>

namespace perron::protocol {

namespace {

bool isHex(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

} // namespace

Reading::Reading(const data::Json& object, std::string where)
    : m_object(object)
    , m_where(std::move(where)) {
    if (object.members() == nullptr) {
        m_problem = fmt::format("{}: not an object", m_where.empty() ? "record" : m_where);
    }
}

void Reading::wrong(std::string_view name, std::string_view what) {
    if (m_problem.empty()) {
        m_problem = fmt::format("{}{}: {}", m_where, name, what);
    }
}

const data::Json* Reading::optional(std::string_view name) {
    m_known.emplace_back(name);
    return m_object.find(name);
}

const data::Json* Reading::required(std::string_view name) {
    const data::Json* value = optional(name);
    if (value == nullptr) {
        wrong(name, "missing");
    }
    return value;
}

std::string Reading::text(std::string_view name) {
    const data::Json* value = required(name);
    if (value == nullptr || value->text() == nullptr) {
        wrong(name, "not a text");
        return {};
    }
    return *value->text();
}

std::int64_t Reading::integer(std::string_view name, std::int64_t least, std::int64_t most) {
    const data::Json* value = required(name);
    if (value == nullptr || value->integer() == nullptr) {
        wrong(name, "not a whole number");
        return least;
    }
    const std::int64_t number = *value->integer();
    if (number < least || number > most) {
        wrong(name, fmt::format("{} is not from {} to {}", number, least, most));
    }
    return number;
}

bool Reading::truth(std::string_view name) {
    const data::Json* value = required(name);
    if (value == nullptr || value->truth() == nullptr) {
        wrong(name, "neither true nor false");
        return false;
    }
    return *value->truth();
}

const data::Json::List& Reading::list(std::string_view name) {
    static const data::Json::List none;
    const data::Json* value = required(name);
    if (value == nullptr || value->list() == nullptr) {
        wrong(name, "not a list");
        return none;
    }
    return *value->list();
}

std::string Reading::hex(std::string_view name, std::size_t bytes) {
    std::string value = text(name);
    if (value.size() != 2 * bytes || !isHex(value)) {
        wrong(name, fmt::format("not {} bytes in lower-case hexadecimal", bytes));
    }
    return value;
}

Status Reading::finish() const {
    if (!m_problem.empty()) {
        return fail(Code::Malformed, m_problem);
    }
    for (const auto& [name, value] : *m_object.members()) {
        if (std::find(m_known.begin(), m_known.end(), name) == m_known.end()) {
            return fail(Code::Malformed, fmt::format("{}{}: unknown member", m_where, name));
        }
    }
    return {};
}

} // namespace perron::protocol
