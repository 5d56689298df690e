#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace perron::data {

/// What an unquoted scalar is by YAML 1.2's core schema: a truth, a whole or broken number, else a text. "non", "0123"
/// and "1e" stay texts.
nlohmann::json plainScalar(const std::string& text);

} // namespace perron::data
