#pragma once

#include "base/files.h"
#include "session/effect.h"

namespace perron::effects {

/// Wrong PINs so far, in a small file of two numbers, so that a restart is no way around the lock. No time stands in
/// it. What is not there or not readable counts as none.
session::PinTries readPinTries(const Path& file);
/// None removes the file. On a disk that cannot be written, a restart forgets them: that is all.
void keepPinTries(const Path& file, const session::PinTries& tries);

} // namespace perron::effects
