#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/key.h"

namespace perron::settings {

/// How somebody who does not touch the screen commands the kiosk.
enum class Command {
    Pad,         ///< a key for each thing
    TwoSwitches, ///< one goes on, one chooses: so where one is must always be seen
};

/// What the settings file calls a key's meaning: "suivant".
std::string_view wordOf(page::Key key);
/// SDL's name of a key that the settings call "entrée", "pavé 5", "f1", "a"; nothing for any other word.
std::optional<std::string> deviceKey(std::string_view name);

/// Names of keys by what they say, as the settings give them.
using Given = std::map<page::Key, std::vector<std::string>>;
/// The keys as documented in deploy/settings/perron.yaml, with what is given in place of it. A key that is given to
/// one meaning is taken from those that have it by default; an unknown name is passed over.
std::vector<page::KeyBinding> bindings(Command command, const Given& given = {});

} // namespace perron::settings
