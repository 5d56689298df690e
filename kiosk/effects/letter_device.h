#pragma once

#include "capture/device.h"
#include "effects/letter_reader.h"

namespace perron::effects {

/// A LetterDesk that takes with this device (capture/device.h) and reads with that reader (letter_reader.h); with no
/// device it reads nothing.
LetterDesk::Setup lettersWith(std::unique_ptr<capture::Device> device, ocr::Reader reader);

} // namespace perron::effects
