#include "base/lock.h"

#include <csignal>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace perron {
namespace {

struct Locking : testing::Test {
    const Path file = testing::TempDir() + "perron-lock-" + std::to_string(::getpid());
    ~Locking() override { std::filesystem::remove(file); }
};

TEST_F(Locking, OneAtATimeHoldsIt) {
    auto first = Lock::take(file);
    ASSERT_TRUE(first);
    EXPECT_EQ(Lock::take(file).error().code, Code::Conflict);
    const Lock moved = std::move(*first);
    EXPECT_EQ(Lock::take(file).error().code, Code::Conflict);
}

TEST_F(Locking, ItIsLetGoAtTheEnd) {
    { const auto first = Lock::take(file); }
    EXPECT_TRUE(Lock::take(file));
}

TEST_F(Locking, AKilledProgramHoldsNothing) {
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto held = Lock::take(file);
        (void)!::write(ready[1], "x", 1);
        ::pause();
        ::_exit(held ? 0 : 1);
    }
    char byte = 0;
    ASSERT_EQ(::read(ready[0], &byte, 1), 1);
    EXPECT_EQ(Lock::take(file).error().code, Code::Conflict);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    EXPECT_TRUE(Lock::take(file));
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST_F(Locking, WithoutAFolderThereIsNoLock) {
    EXPECT_EQ(Lock::take(file / "nowhere" / "lock").error().code, Code::NotFound);
}

} // namespace
} // namespace perron
