#include "programs/private_memory.h"

#include <cstdlib>
#include <filesystem>
#include <string>

#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

namespace perron::programs {

void overwriteFreedMemory(char** arguments) {
    const char* const set = std::getenv("GLIBC_TUNABLES");
    const std::string before = set != nullptr ? set : "";
    if (before.find("glibc.malloc.perturb=") != std::string::npos) {
        return;
    }
    // Freed blocks that wait in the threads' caches are not overwritten: there are to be none.
    const std::string wish = "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0";
    ::setenv("GLIBC_TUNABLES", (before.empty() ? wish : before + ":" + wish).c_str(), 1);
    std::error_code unknown;
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", unknown);
    if (!unknown) {
        ::execv(self.c_str(), arguments);
    }
}

void keepMemoryOffDisk() {
    const rlimit none{1, 1}; // of 1 byte: a collector is started even for 0 (core(5))
    ::setrlimit(RLIMIT_CORE, &none);
    rlimit lockable{};
    if (::getrlimit(RLIMIT_MEMLOCK, &lockable) == 0 && lockable.rlim_max == RLIM_INFINITY) {
        lockable.rlim_cur = RLIM_INFINITY;
        ::setrlimit(RLIMIT_MEMLOCK, &lockable);
        ::mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT);
    }
}

} // namespace perron::programs
