#pragma once

#include <string>
#include <vector>

#include "page/page.h"
#include "session/world.h"

namespace perron::session {

/// The ids of the words on a page that the glossary explains, in reading order, at most 6 (as many as one chooses
/// among). Buttons are passed over: what they say stands on other pages.
std::vector<std::string> termsOn(const page::Page& page, const World& world);

} // namespace perron::session
