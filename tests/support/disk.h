#pragma once

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>

#include <sqlite3.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/files.h"

namespace perron::test {

/// A folder of its own for one test, gone with it; in memory where the system has such a place, since a test that
/// counts hundreds of visits need not wait for hundreds of turns of a disk.
class Folder {
public:
    Folder() {
        const Path memory = "/dev/shm";
        std::error_code problem;
        const bool there = std::filesystem::is_directory(memory, problem) && ::access(memory.c_str(), W_OK) == 0;
        std::string name = (there ? memory : std::filesystem::temp_directory_path()) / "perron-XXXXXX";
        m_path = ::mkdtemp(name.data());
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code problem;
        std::filesystem::remove_all(m_path, problem);
    }
    Path operator/(const char* name) const { return m_path / name; }

private:
    Path m_path;
};

/// Stands between SQLite and the kernel while it lives: before each change of a file it may let the disk be full, or
/// kill the process as `kill -9` does. One at a time in a process.
class DiskTrap {
public:
    enum class What { Full, Kill };

    /// Springs at change number `at`, counted from 0, and at all later ones; counts only when `at` is -1.
    DiskTrap(What what, int at) {
        s_what = what;
        s_at = at;
        s_changes = 0;
        replace("pwrite64", reinterpret_cast<sqlite3_syscall_ptr>(&write64), s_pwrite64);
        replace("pwrite", reinterpret_cast<sqlite3_syscall_ptr>(&write), s_pwrite);
        replace("ftruncate", reinterpret_cast<sqlite3_syscall_ptr>(&truncate), s_ftruncate);
        replace("fsync", reinterpret_cast<sqlite3_syscall_ptr>(&sync), s_fsync);
        replace("unlink", reinterpret_cast<sqlite3_syscall_ptr>(&unlink), s_unlink);
    }
    DiskTrap(const DiskTrap&) = delete;
    DiskTrap& operator=(const DiskTrap&) = delete;
    ~DiskTrap() {
        sqlite3_vfs* disk = sqlite3_vfs_find(nullptr);
        disk->xSetSystemCall(disk, nullptr, nullptr);
    }
    static int changes() { return s_changes; }

private:
    static void replace(const char* name, sqlite3_syscall_ptr by, sqlite3_syscall_ptr& old) {
        sqlite3_vfs* disk = sqlite3_vfs_find(nullptr);
        old = disk->xGetSystemCall(disk, name);
        if (old != nullptr) {
            disk->xSetSystemCall(disk, name, by);
        }
    }
    /// True when the disk is full now.
    static bool springs() {
        const bool sprung = s_at >= 0 && s_changes >= s_at;
        ++s_changes;
        if (sprung && s_what == What::Kill) {
            ::kill(::getpid(), SIGKILL);
        }
        return sprung;
    }
    static ssize_t full() {
        errno = ENOSPC;
        return -1;
    }
    static ssize_t write64(int file, const void* bytes, std::size_t count, off64_t at) {
        return springs() ? full() : reinterpret_cast<decltype(&write64)>(s_pwrite64)(file, bytes, count, at);
    }
    static ssize_t write(int file, const void* bytes, std::size_t count, off_t at) {
        return springs() ? full() : reinterpret_cast<decltype(&write)>(s_pwrite)(file, bytes, count, at);
    }
    static int truncate(int file, off_t size) {
        springs(); // making a file shorter needs no room
        return reinterpret_cast<decltype(&truncate)>(s_ftruncate)(file, size);
    }
    static int sync(int file) {
        springs();
        return reinterpret_cast<decltype(&sync)>(s_fsync)(file);
    }
    static int unlink(const char* name) {
        springs();
        return reinterpret_cast<decltype(&unlink)>(s_unlink)(name);
    }

    static inline What s_what;
    static inline int s_at;
    static inline int s_changes;
    static inline sqlite3_syscall_ptr s_pwrite64, s_pwrite, s_ftruncate, s_fsync, s_unlink;
};

/// Runs `work` in a process of its own. Its exit status: 0 for true, 1 for false, 128 + 9 when it was killed.
inline int inChild(const std::function<bool()>& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        ::_exit(work() ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

/// Runs `work` in a process without rights of its own, also when the tests are run by root. True when `work` was true.
inline bool asNobody(const std::function<bool()>& work) {
    return inChild([&] {
               constexpr uid_t nobody = 65534;
               const bool root = ::getuid() == 0;
               return (!root || (::setgid(nobody) == 0 && ::setuid(nobody) == 0)) && work();
           }) == 0;
}

} // namespace perron::test
