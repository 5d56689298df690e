#include "base/wiped.h"

#include <array>

namespace perron {

// As deep as pages are made; its own frame is the memory that is overwritten.
__attribute__((noinline)) void overwriteStack() {
    constexpr std::size_t deep = 256UL * 1024;
    std::array<char, deep> below; // NOLINT(cppcoreguidelines-pro-type-member-init)
    explicit_bzero(below.data(), below.size());
}

} // namespace perron
