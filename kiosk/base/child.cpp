#include "base/child.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace perron {

namespace {

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number)
        : m_number(number) {}
    ~Descriptor() {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return m_number; }
    int release() { return std::exchange(m_number, -1); }

private:
    int m_number = -1;
};

class Actions {
public:
    Actions() { ::posix_spawn_file_actions_init(&m_actions); }
    ~Actions() { ::posix_spawn_file_actions_destroy(&m_actions); }
    Actions(const Actions&) = delete;
    Actions& operator=(const Actions&) = delete;
    void connect(int from, int to) { ::posix_spawn_file_actions_adddup2(&m_actions, from, to); }
    void nowhere(int to) { ::posix_spawn_file_actions_addopen(&m_actions, to, "/dev/null", O_WRONLY, 0); }
    const posix_spawn_file_actions_t* get() const { return &m_actions; }

private:
    posix_spawn_file_actions_t m_actions{};
};

std::vector<char*> pointersTo(std::vector<std::string>& words) {
    std::vector<char*> pointers;
    pointers.reserve(words.size() + 1);
    for (std::string& word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

Result<Child> Child::start(const std::string& program, const std::vector<std::string>& words,
                           const std::vector<std::string>& environment) {
    std::array<int, 2> sockets{}; // and no pipe: writing to a child that is gone must not end this program
    std::array<int, 2> pipe{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0) {
        return fail(Code::Unavailable, program + ": socketpair: " + std::strerror(errno));
    }
    Descriptor in(sockets[0]);
    const Descriptor childIn(sockets[1]);
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) {
        return fail(Code::Unavailable, program + ": pipe: " + std::strerror(errno));
    }
    Descriptor out(pipe[0]);
    const Descriptor childOut(pipe[1]);
    ::fcntl(in.get(), F_SETFL, O_NONBLOCK);
    ::fcntl(out.get(), F_SETFL, O_NONBLOCK);
    Actions actions;
    actions.connect(childIn.get(), STDIN_FILENO);
    actions.connect(childOut.get(), STDOUT_FILENO);
    actions.nowhere(STDERR_FILENO);
    std::vector<std::string> all{program};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<std::string> variables = environment;
    pid_t process = 0;
    if (const int problem = ::posix_spawn(&process, program.c_str(), actions.get(), nullptr, pointersTo(all).data(),
                                          pointersTo(variables).data());
        problem != 0) {
        return fail(problem == ENOENT ? Code::NotFound : Code::Unavailable, program + ": " + std::strerror(problem));
    }
    return Child(process, in.release(), out.release());
}

Child::Child(Child&& other) noexcept
    : m_process(std::exchange(other.m_process, 0))
    , m_in(std::exchange(other.m_in, -1))
    , m_out(std::exchange(other.m_out, -1)) {}

Child::~Child() {
    closeIn();
    closeOut();
    if (m_process > 0) {
        kill();
        wait();
    }
}

void Child::closeIn() {
    if (m_in >= 0) {
        ::close(std::exchange(m_in, -1));
    }
}

void Child::closeOut() {
    if (m_out >= 0) {
        ::close(std::exchange(m_out, -1));
    }
}

int Child::wait() {
    int status = 0;
    while (::waitpid(m_process, &status, 0) < 0 && errno == EINTR) {
    }
    m_process = 0;
    return status;
}

void Child::kill() {
    if (m_process > 0) { // 0 would be our own whole group
        ::kill(m_process, SIGKILL);
    }
}

bool Child::ended() {
    if (m_process > 0 && ::waitpid(m_process, nullptr, WNOHANG) != 0) {
        m_process = 0;
    }
    return m_process <= 0;
}

void dieWithParent() {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() == 1) { // it ended before we asked
        ::_exit(1);
    }
}

} // namespace perron
