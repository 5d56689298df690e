#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"

namespace perron::data {

/// A JSON value for records that programs exchange: whole numbers only, members in the order they were given.
/// Files that people write go through document.h, which remembers lines.
class Json {
public:
    using List = std::vector<Json>;
    using Members = std::vector<std::pair<std::string, Json>>;

    // NOLINTBEGIN(google-explicit-constructor): a record then reads as its JSON does
    Json(bool value)
        : m_value(value) {}
    Json(std::int64_t value)
        : m_value(value) {}
    Json(int value)
        : m_value(std::int64_t{value}) {}
    Json(std::string value)
        : m_value(std::move(value)) {}
    Json(const char* value)
        : m_value(std::string(value)) {}
    Json(List value)
        : m_value(std::move(value)) {}
    Json(Members value)
        : m_value(std::move(value)) {}
    // NOLINTEND(google-explicit-constructor)

    const bool* truth() const { return std::get_if<bool>(&m_value); }
    const std::int64_t* integer() const { return std::get_if<std::int64_t>(&m_value); }
    const std::string* text() const { return std::get_if<std::string>(&m_value); }
    const List* list() const { return std::get_if<List>(&m_value); }
    List* list() { return std::get_if<List>(&m_value); }
    const Members* members() const { return std::get_if<Members>(&m_value); }
    Members* members() { return std::get_if<Members>(&m_value); }
    /// The member of that name; null where there is none or this is no object.
    const Json* find(std::string_view name) const;

    bool operator==(const Json&) const = default;

private:
    std::variant<bool, std::int64_t, std::string, List, Members> m_value;
};

/// Canonical text: members in their order, no spaces, UTF-8 as it is, no newline at the end. Equal values give equal
/// bytes. Bytes that are not UTF-8 are written as U+FFFD.
std::string writeJson(const Json& value);

/// Reads one value and nothing after it. Malformed: bad form, a member twice, null, a fraction, a number beyond 63
/// bits, or more than 32 levels. Refused: more than `maxBytes`.
Result<Json> readJson(std::string_view bytes, std::size_t maxBytes = 1024 * 1024);

} // namespace perron::data
