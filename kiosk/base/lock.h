#pragma once

#include "base/files.h"

namespace perron {

/// What one program at a time works on. The kernel holds it, not the file: however a program ends, it lets go.
class Lock {
public:
    /// Makes `file` if it is missing; it stays there, empty. Conflict while another program holds it; Unavailable, Full
    /// or NotFound when it cannot be made.
    static Result<Lock> take(const Path& file);

    Lock(Lock&& other) noexcept;
    Lock& operator=(Lock&& other) noexcept;
    ~Lock();

private:
    explicit Lock(int file)
        : m_file(file) {}
    int m_file;
};

} // namespace perron
