#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace perron::data {

/// Finds its way in the JSON of a schema, which outlives it. Each answer is null where it cannot be told simply: below
/// anyOf, oneOf or if.
class SchemaView {
public:
    using Json = nlohmann::json;

    explicit SchemaView(const Json& schema)
        : m_schema(schema) {}

    const Json* root() const { return followed(&m_schema); }
    /// What a "$ref" stands for.
    const Json* followed(const Json* schema) const;
    const Json* ofItems(const Json* schema) const;
    const Json* ofKey(const Json* schema, const std::string& key) const;
    static const Json* under(const Json* schema, std::string_view key);

private:
    const Json* pointedTo(std::string_view target) const;

    const Json& m_schema;
};

} // namespace perron::data
