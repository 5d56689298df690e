#pragma once

#include "base/wire.h"

/// What perron-capture says to the kiosk (base/wire.h), on its standard output:
///   Device    what it found or uses: setting, a line's end, title
///   Progress  page from 0, percent
///   Preview   guide, percent held, width, height, then as many grey pixels
///   File      a page, as a file that the reader reads
///   End       a Trouble; nothing comes after it
/// It hears nothing but the end of its standard input: then it stops, closes the device, and ends.
namespace perron::capture {

enum class Said : wire::Number { Device = 1, Progress = 2, Preview = 3, File = 4, End = 5 };

} // namespace perron::capture
