#pragma once

#include "cli/command.h"

namespace perron::cli {

/// `voice say`: how the voice will say a text, with the lexicon.
Command voiceSay();
/// `voice script`: the sentences to be read to a microphone.
Command voiceScript();
/// `voice accept`: notes which words new recordings say.
Command voiceAccept();
/// `voice check`: recordings that are missing, outdated, new, damaged.
Command voiceCheck();

} // namespace perron::cli
