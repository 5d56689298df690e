#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/lock.h"
#include "base/log.h"
#include "flow/library.h"
#include "i18n/catalogue.h"
#include "indicators/registry.h"
#include "letter/rules.h"
#include "page/words.h"
#include "places/directory.h"
#include "programs/options.h"
#include "settings/settings.h"
#include "speech/lexicon.h"
#include "voice/clips.h"

namespace perron::programs {

/// Everything a mediator or technician can change, as the kiosk serves it: what is broken is left out, logged, and
/// listed for the staff.
struct Content {
    settings::Settings settings;
    flow::Library flows;
    places::Directory places;
    letter::Rules letters;                        ///< by whom a letter is recognised, and what it asks
    std::optional<indicators::Registry> registry; ///< none: the counters go on with what they adopted before
    std::unique_ptr<i18n::Catalogue> catalogue;
    std::unique_ptr<page::Words> words;
    speech::Lexicon lexicon;
    voice::Clips clips;
    std::vector<std::string> problems; ///< French, "file:line: reason"
};

/// The languages a resident may choose, as far as their words open; in the order the page of languages shows them.
std::vector<std::string> languagesOffered();

/// NotFound or Malformed only where no kiosk can be: without French words.
Result<std::unique_ptr<Content>> loadContent(const Options& options, Log& log);

/// Makes the data folder where it is missing, for this user alone. Where that cannot be, the log says so, and the kiosk
/// serves without counting.
void makeDataFolder(const Path& folder, Log& log);

/// Holds the data folder for this kiosk. Conflict, with French words, while another kiosk works on it; a folder where
/// nothing can be written is held by nobody, and the kiosk serves all the same.
Result<std::optional<Lock>> holdDataFolder(const Path& folder);

} // namespace perron::programs
