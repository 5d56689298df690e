#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include <poll.h>

#include "base/files.h"

namespace perron::capture {

/// What a camera's driver is asked through. Each fails as the system's does: -1 (or a null `map`), and errno.
struct SystemCalls {
    std::function<std::vector<Path>()> cameras; ///< the device files there may be, in order
    std::function<int(const char* path)> open;  ///< for reading and writing, without blocking
    std::function<int(int device)> close;
    std::function<int(int device, unsigned long request, void* argument)> ask;
    std::function<void*(int device, std::size_t length, long offset)> map;
    std::function<void(void* at, std::size_t length)> unmap;
    std::function<int(pollfd& device, int milliseconds)> wait;
};

/// The system's own.
SystemCalls systemCalls();

} // namespace perron::capture
