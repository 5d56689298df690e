#pragma once

#include <string_view>

namespace perron::flow {

/// Of the State or of a public body, over a safe connection: an article about a procedure is no address to keep.
bool isOfficial(std::string_view url);

} // namespace perron::flow
