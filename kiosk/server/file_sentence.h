#pragma once

#include <string>

#include "base/files.h"
#include "server/words.h"

namespace perron::server {

/// Why a database does not open or answer, for a person: what, where, how to mend it. The library's own words stay out.
std::string fileSentence(const Error& error, const Path& file, const Words& words);

} // namespace perron::server
