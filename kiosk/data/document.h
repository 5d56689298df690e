#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/result.h"

namespace perron::data {

/// A value of a YAML or JSON file that remembers where it stood. Values are cheap to copy and look into one shared,
/// never changing tree. Asking for what is not there is a programming error after `load` checked the schema;
/// use `has` for what the schema calls optional.
class Value {
public:
    struct Node; // the tree; defined in document.cpp

    bool isMap() const;
    bool isList() const;
    bool has(std::string_view key) const;
    /// The value under a key that is there.
    Value operator[](std::string_view key) const;
    /// Elements of a list, in order; a missing or scalar value has none.
    std::vector<Value> list() const;
    /// Keys of a map in file order.
    std::vector<std::string> keys() const;
    /// A scalar as it was written, quotes taken off.
    std::string text() const;
    /// A scalar by type; the schema has already made sure of it.
    std::int64_t integer() const;
    double number() const;
    bool truth() const;
    /// "" where the key is missing.
    std::string textOr(std::string_view key, std::string_view otherwise = "") const;
    /// "assets/flows/carte-identite.yaml:12", for messages.
    std::string where() const;

    explicit Value(std::shared_ptr<const Node> node);

private:
    std::shared_ptr<const Node> m_node;
};

/// Reads a YAML file (JSON is YAML) and checks it against a JSON Schema file. Duplicate keys, aliases that blow up,
/// more than `maxBytes`, more than 100 levels or 100,000 nodes are refused. All errors carry "file:line: reason" in
/// detail, one line each, the first 20. An empty schema path checks the form only.
Result<Value> load(const Path& file, const Path& schema, std::size_t maxBytes = 1024 * 1024);

/// The same from memory; `name` stands for the file in messages.
Result<Value> parse(std::string_view bytes, std::string_view name, const Path& schema);

} // namespace perron::data
