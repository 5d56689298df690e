#pragma once

#include "flow/library.h"

namespace perron::flow {

/// A sentence of content that a PO file may translate under its id.
struct Original {
    Words words;
    std::string file;
    int line = 0;
};

/// Every sentence of themes and procedures that a resident can meet, as it is read: themes, then shared pieces, then
/// each procedure from its title to its last step.
std::vector<Original> originalsOf(const Library& library, const Path& assets);

} // namespace perron::flow
