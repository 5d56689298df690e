#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "data/json.h"

namespace perron::protocol {

/// Reads the members of one JSON object and keeps the first thing that was wrong, so that a decoder lists its fields
/// in one go and asks once at the end. `where` is the object's own place ("block.tables[2].") for messages.
class Reading {
public:
    Reading(const data::Json& object, std::string where);

    std::string text(std::string_view name);
    std::int64_t integer(std::string_view name, std::int64_t least, std::int64_t most);
    bool truth(std::string_view name);
    /// The elements, or none when the member is missing or no list.
    const data::Json::List& list(std::string_view name);
    /// The member's value if it is there; asking does not make it required.
    const data::Json* optional(std::string_view name);
    /// Lower-case hexadecimal of exactly `bytes` bytes.
    std::string hex(std::string_view name, std::size_t bytes);

    /// Malformed with "place: what", or a member nobody asked for.
    Status finish() const;
    void wrong(std::string_view name, std::string_view what);
    const std::string& where() const { return m_where; }

private:
    const data::Json* required(std::string_view name);

    const data::Json& m_object;
    std::string m_where;
    std::string m_problem;
    std::vector<std::string> m_known;
};

} // namespace perron::protocol
