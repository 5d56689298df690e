#pragma once

#include <cstddef>
#include <vector>

namespace perron {

/// Pages of their own for what a resident shows the kiosk: not written to swap as far as the system lets this user lock
/// memory, left out of core dumps, overwritten before they are given back. Throws std::bad_alloc.
void* lockedPages(std::size_t bytes);
void giveBack(void* pages, std::size_t bytes);

/// For a few large buffers: each takes whole pages.
template <class T>
struct LockingAllocator {
    using value_type = T;
    LockingAllocator() = default;
    template <class U>
    // The allocator requirements ask for a conversion. NOLINTNEXTLINE(google-explicit-constructor)
    LockingAllocator(const LockingAllocator<U>&) {}
    T* allocate(std::size_t count) { return static_cast<T*>(lockedPages(count * sizeof(T))); }
    void deallocate(T* at, std::size_t count) { giveBack(at, count * sizeof(T)); }
    template <class U>
    bool operator==(const LockingAllocator<U>&) const {
        return true;
    }
};

template <class T>
using LockedVector = std::vector<T, LockingAllocator<T>>;

} // namespace perron
