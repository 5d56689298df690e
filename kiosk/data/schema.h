#pragma once

#include "data/node.h"

namespace perron::data {

/// Everything in the tree that the JSON Schema file forbids, in file order; the schema's own faults count as problems
/// of the schema file. A schema's "description" is French and becomes part of the reason. "FILE#NAME" is the definition of that name.
std::vector<Problem> checkSchema(const Value::Node& root, const Path& schema);

} // namespace perron::data
