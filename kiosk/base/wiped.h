#pragma once

#include <cstddef>
#include <memory>
#include <string.h> // explicit_bzero, not in <cstring>
#include <string>
#include <vector>

namespace perron {

/// Memory that is overwritten before it is given back: for PINs and whatever a resident shows or types.
/// Short WipedStrings live inside the object, so whoever holds one clears it with `wipe` when done.
template <class T>
struct WipingAllocator {
    using value_type = T;
    WipingAllocator() = default;
    template <class U>
    // The allocator requirements ask for a conversion. NOLINTNEXTLINE(google-explicit-constructor)
    WipingAllocator(const WipingAllocator<U>&) {}
    T* allocate(std::size_t count) { return std::allocator<T>{}.allocate(count); }
    void deallocate(T* at, std::size_t count) {
        explicit_bzero(static_cast<void*>(at), count * sizeof(T));
        std::allocator<T>{}.deallocate(at, count);
    }
    template <class U>
    bool operator==(const WipingAllocator<U>&) const {
        return true;
    }
};

using WipedString = std::basic_string<char, std::char_traits<char>, WipingAllocator<char>>;
template <class T>
using WipedVector = std::vector<T, WipingAllocator<T>>;

inline void wipe(WipedString& text) {
    explicit_bzero(text.data(), text.capacity());
    text.clear();
}
/// For a text that only says which button was touched, and yet belongs to a visit.
inline void wipe(std::string& text) {
    explicit_bzero(text.data(), text.capacity());
    text.clear();
}

/// Overwrites what calls that have returned left on this thread's stack: short texts lie there, not in memory that is
/// given back.
void overwriteStack();

} // namespace perron
