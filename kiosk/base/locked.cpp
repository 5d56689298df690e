#include "base/locked.h"

#include <new>

#include <string.h> // explicit_bzero, not in <cstring>
#include <sys/mman.h>

namespace perron {

void* lockedPages(std::size_t bytes) {
    void* const pages = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED) { // NOLINT: the system's own constant
        throw std::bad_alloc();
    }
    ::mlock(pages, bytes); // a desktop's user may lock a few megabytes only: better unlocked than not read
    ::madvise(pages, bytes, MADV_DONTDUMP);
    return pages;
}

void giveBack(void* pages, std::size_t bytes) {
    explicit_bzero(pages, bytes);
    ::munmap(pages, bytes);
}

} // namespace perron
