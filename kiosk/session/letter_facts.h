#pragma once

#include <vector>

#include "session/maker.h"

/// What a letter says, in the few words of a page.
namespace perron::session {

/// The cards of the letter: what it asks, until when, what happens otherwise. At most three. On paper and screen alike.
std::vector<page::Block> letterFacts(const Maker& make);

} // namespace perron::session
