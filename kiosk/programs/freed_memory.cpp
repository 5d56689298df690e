#include "programs/freed_memory.h"

#include <cstdlib>
#include <filesystem>
#include <string>

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

} // namespace perron::programs
