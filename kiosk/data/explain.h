#pragma once

#include <string>
#include <vector>

#include "data/node.h"
#include "data/schema_view.h"

namespace perron::data {

/// One place of the file beside the part of the schema that speaks about it (null where that cannot be told simply).
struct Place {
    const Value::Node* node;
    const SchemaView::Json* schema;
    int line; ///< of the key where there is one
    std::string path;
};

/// `context` is valijson's: "<root>", then "[titre]" or "[3]" for each step down.
Place placeOf(const Value::Node& root, const SchemaView& schema, const std::vector<std::string>& context);

/// What valijson says in English about that place, as problems for who mends the file.
void explain(const Place& place, const SchemaView& schema, const std::string& fault, const std::string& file,
             std::vector<Problem>& out);

} // namespace perron::data
