#pragma once

#include <string_view>

namespace perron {

/// Whether a host is this very machine: 127.0.0.0/8, ::1 (in brackets or not) and localhost.
bool isLoopback(std::string_view host);

} // namespace perron
