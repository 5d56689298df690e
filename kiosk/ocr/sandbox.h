#pragma once

#include <chrono>
#include <cstddef>

#include "base/result.h"

namespace perron::ocr {

/// What a reader may take.
struct Bounds {
    std::size_t memory = 0; ///< bytes of its own data
    std::chrono::seconds processor{0};
};

/// For a program that is about to see a letter: nobody looks into it and nothing dumps it, it dies with the program
/// that started it, keeps to its bounds, and stays out of swap where the system lets it. Its complaints go nowhere.
/// Files can still be opened. With the sanitizers the memory has no bound: they take terabytes of addresses.
Status keepWithin(const Bounds& bounds);

/// From here on: read what is open as 0, write to what is open as 1 or 2, take memory, end. Whatever else it asks of
/// the system (a file, a socket, a program, a thread) kills it at once. Not with the sanitizers, which read files
/// themselves.
Status shutDoors();

/// Whether this was built with the sanitizers.
bool sanitized();

} // namespace perron::ocr
