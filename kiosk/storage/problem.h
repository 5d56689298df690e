#pragma once

#include <exception>

#include "base/result.h"

namespace perron::storage {

/// What SOCI threw, as an Error: by SQLite's own number where there is one (https://sqlite.org/rescode.html).
Error errorOf(const std::exception& problem);

} // namespace perron::storage
