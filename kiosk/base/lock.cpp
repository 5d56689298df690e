#include "base/lock.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

namespace perron {

Result<Lock> Lock::take(const Path& file) {
    const int opened = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (opened < 0) {
        const Code code = errno == ENOENT ? Code::NotFound : errno == ENOSPC ? Code::Full : Code::Unavailable;
        return fail(code, fmt::format("lock {}: {}", file.string(), std::strerror(errno)));
    }
    if (::flock(opened, LOCK_EX | LOCK_NB) != 0) {
        const bool taken = errno == EWOULDBLOCK;
        ::close(opened);
        return fail(taken ? Code::Conflict : Code::Unavailable,
                    fmt::format("lock {}: {}", file.string(), taken ? "another program holds it" : "no locks here"));
    }
    return Lock(opened);
}

Lock::Lock(Lock&& other) noexcept
    : m_file(std::exchange(other.m_file, -1)) {}

Lock& Lock::operator=(Lock&& other) noexcept {
    std::swap(m_file, other.m_file);
    return *this;
}

Lock::~Lock() {
    if (m_file >= 0) {
        ::close(m_file);
    }
}

} // namespace perron
