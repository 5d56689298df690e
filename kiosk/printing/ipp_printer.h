#pragma once

#include <functional>
#include <optional>

#include "printing/printer.h"

namespace perron::printing {

/// Whether what is being waited for is wanted no more; asked at least once a second, from the calling thread.
using GivenUp = std::function<bool()>;

/// A printer that speaks IPP Everywhere, at "ipp://…" or "ipps://…". The sheet goes to it directly, past any queue of
/// this machine that would keep it on a disk.
std::unique_ptr<Printer> ippPrinter(std::string address, GivenUp givenUp);

/// The address of the machine's default printer, where it has one that speaks IPP itself. Blocks for some milliseconds.
std::optional<std::string> systemPrinter();

} // namespace perron::printing
