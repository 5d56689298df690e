#pragma once

#include <string>

#include "flow/flow.h"

namespace perron::cli {

/// A condition as a mediator says it: "Pour qui ? Un enfant, ou Un adulte". Empty where it always holds.
std::string conditionWords(const flow::Flow& flow, const flow::Condition& condition);
/// Both together.
std::string conditionWords(const flow::Flow& flow, const flow::Condition& one, const flow::Condition& other);

} // namespace perron::cli
