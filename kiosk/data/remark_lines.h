#pragma once

#include <map>
#include <string_view>

#include <yaml.h>

namespace perron::data {

/// The lines of a file on which YAML passes over something: " # like this". The bytes outlive it.
class RemarkLines {
public:
    explicit RemarkLines(std::string_view bytes);
    /// Whether nothing but a remark follows on the line of `mark`, which is the end of a scalar.
    bool follow(const yaml_mark_t& mark) const;

private:
    std::map<std::size_t, std::string_view> m_lines; ///< those that may have one, from 0
};

} // namespace perron::data
