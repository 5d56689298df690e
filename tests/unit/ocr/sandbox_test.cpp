#include "ocr/sandbox.h"

#include <csignal>
#include <functional>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace perron::ocr {
namespace {

/// What becomes of a child that does this, as waitpid says it.
int child(const std::function<void()>& does) {
    const pid_t process = ::fork();
    if (process == 0) {
        does();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    return status;
}

class Sandbox : public testing::Test {
protected:
    void SetUp() override {
        if (sanitized()) {
            GTEST_SKIP() << "the sanitizers read files and take addresses themselves";
        }
    }
    static int shutIn(const std::function<void()>& does) {
        return child([&does] {
            if (!keepWithin({200U << 20, std::chrono::seconds(5)}) || !shutDoors()) {
                ::_exit(77);
            }
            does();
        });
    }
    static void expectKilled(int status) { EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS) << status; }
};

TEST_F(Sandbox, LetsAProgramReadWriteAndTakeMemory) {
    int pipe[2]; // NOLINT: the system's form
    ASSERT_EQ(::pipe(pipe), 0);
    const int status = shutIn([&pipe] {
        (void)pipe;
        std::string much(20U << 20, 'x');
        if (::write(STDOUT_FILENO, much.data(), 0) != 0) {
            ::_exit(1);
        }
    });
    EXPECT_EQ(status, 0);
}

TEST_F(Sandbox, KillsWhoOpensAFile) {
    expectKilled(shutIn([] { ::open("/etc/hostname", O_RDONLY | O_CLOEXEC); }));
}
TEST_F(Sandbox, KillsWhoOpensASocket) {
    expectKilled(shutIn([] { ::socket(AF_INET, SOCK_STREAM, 0); }));
}
TEST_F(Sandbox, KillsWhoStartsAProgram) {
    expectKilled(shutIn([] { ::execl("/bin/true", "true", nullptr); }));
}
TEST_F(Sandbox, KillsWhoForks) {
    expectKilled(shutIn([] { ::fork(); }));
}
TEST_F(Sandbox, KillsWhoWritesElsewhere) {
    expectKilled(shutIn([] { [[maybe_unused]] const auto put = ::write(STDERR_FILENO + 1, "x", 1); }));
}
TEST_F(Sandbox, KillsWhoWantsToRunItsData) {
    expectKilled(shutIn([] { ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); }));
}

TEST_F(Sandbox, HoldsTheMemory) {
    const int status = shutIn([] {
        const void* const much =
            ::mmap(nullptr, 250U << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        ::_exit(much == MAP_FAILED ? 42 : 0); // NOLINT: the system's own constant
    });
    EXPECT_EQ(WEXITSTATUS(status), 42);
}

TEST_F(Sandbox, LeavesNoDumpAndDiesWithItsParent) {
    const int status = child([] {
        rlimit core{};
        int signal = 0;
        const bool kept = keepWithin({200U << 20, std::chrono::seconds(5)}).has_value() &&
                          ::prctl(PR_GET_DUMPABLE) == 0 && ::getrlimit(RLIMIT_CORE, &core) == 0 && core.rlim_max == 0 &&
                          ::prctl(PR_GET_PDEATHSIG, &signal) == 0 && signal == SIGKILL;
        ::_exit(kept ? 0 : 1);
    });
    EXPECT_EQ(status, 0);
}

} // namespace
} // namespace perron::ocr
