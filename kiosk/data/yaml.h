#pragma once

#include "data/node.h"

namespace perron::data {

/// The tree of a YAML file, or the one problem that stopped the reading.
struct Tree {
    std::shared_ptr<Value::Node> root;
    std::optional<Problem> problem;
};

/// Form only, no schema. `bytes` within limits.bytes is the caller's duty.
Tree readYaml(std::string_view bytes, const std::string& name, const Limits& limits);

} // namespace perron::data
