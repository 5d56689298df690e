#pragma once

#include <string_view>

#include <yaml.h>

#include "data/bytes.h"

namespace perron::data {

/// Counted from 1.
int lineOf(const yaml_mark_t& mark);

/// The last thing that was read before the reading stopped: a text begun in the wrong place often stops it lines later.
struct LastText {
    bool quoted = false;
    int begins = 0; ///< lines, from 1; 0 at first and after a text in a block of its own
    int ends = 0;
};

/// What libyaml says in English, for somebody who never heard of YAML, at the line where it is mended. `bytes` is the
/// file.
Fault inFrench(const yaml_parser_t& parser, const LastText& last, std::string_view bytes);

/// The same fault; where a sign at the front of the line's value is to blame, with the value as it should be written.
Fault withSign(Fault fault, std::string_view bytes);

} // namespace perron::data
