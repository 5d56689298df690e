#include "base/loopback.h"

namespace perron {

bool isLoopback(std::string_view host) {
    const bool fourth = host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string_view::npos;
    return fourth || host == "::1" || host == "[::1]" || host == "localhost";
}

} // namespace perron
