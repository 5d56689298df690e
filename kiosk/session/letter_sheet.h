#pragma once

#include "page/sheet.h"
#include "session/maker.h"

namespace perron::session {

/// The summary of the letter in large print: who wrote, what it asks, until when, who helps.
page::Sheet letterSheet(const Maker& make);

} // namespace perron::session
