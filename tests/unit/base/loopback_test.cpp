#include "base/loopback.h"

#include <gtest/gtest.h>

namespace perron {
namespace {

TEST(Loopback, IsThisMachineAndNoNameThatOnlyLooksLikeIt) {
    for (const char* here : {"127.0.0.1", "127.1.2.3", "::1", "[::1]", "localhost"}) {
        EXPECT_TRUE(isLoopback(here)) << here;
    }
    for (const char* elsewhere : {"", "127.0.0.1.exemple.fr", "localhost.exemple.fr", "128.0.0.1", "[::2]"}) {
        EXPECT_FALSE(isLoopback(elsewhere)) << elsewhere;
    }
}

} // namespace
} // namespace perron
