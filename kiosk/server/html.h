#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace perron::server {

/// Text made harmless inside an element and inside a quoted attribute.
std::string escaped(std::string_view text);
/// A whole number as French readers group it: "4 218", with narrow no-break spaces.
std::string grouped(std::int64_t number);
/// Text as one value of a URL's query.
std::string queryEscaped(std::string_view text);

} // namespace perron::server
