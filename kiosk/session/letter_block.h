#pragma once

#include <optional>

#include "session/maker.h"

namespace perron::session {

/// The sheet of the letter that was read, with the words lit that its cards tell of (letter_facts.h); of several sheets
/// the one where most of them stand.
std::optional<page::Letter> letterBlock(const Maker& make);

} // namespace perron::session
