#pragma once

#include <string>
#include <vector>

#include "flow/library.h"
#include "letter/rules.h"
#include "page/layout.h"
#include "page/words.h"
#include "places/directory.h"
#include "settings/settings.h"

namespace perron::session {

/// What does not change during a visit, but for a screen that is turned.
struct World {
    const flow::Library& flows;
    const places::Directory& places;
    const settings::Settings& settings;
    const page::Words& words;
    page::Screen screen;               ///< its text size is that of the visit, not this one
    const page::TextMeasure& measure;  ///< so that the voice walks the part that is shown
    std::vector<std::string> problems; ///< what is broken in the content, a line each, for the staff
    /// What staff have to do about the screen: measure it, or know that it is small.
    enum class ScreenFault { None, Unknown, Small } screenFault = ScreenFault::None;
    const letter::Rules* letters = nullptr; ///< none: no letter is understood, and none is offered to be read
};

} // namespace perron::session
