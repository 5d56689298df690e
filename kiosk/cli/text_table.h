#pragma once

#include <string>

#include "server/csv.h"

namespace perron::cli {

/// Rows for a terminal: columns as wide as their widest field, numbers to the right, a line under the head.
std::string textTable(const server::Rows& rows);

} // namespace perron::cli
