#pragma once

#include "data/node.h"

namespace perron::data {

/// Everything in the tree that the schema forbids, in file order; the schema's own faults count as problems of the
/// schema file. A schema's "description" is French and becomes part of the reason.
std::vector<Problem> checkSchema(const Value::Node& root, const Schema& schema);

} // namespace perron::data
