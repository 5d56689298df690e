#include "cli/run_program.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace perron::cli {

namespace {

/// A file without a name, so that neither side waits for the other as at a pipe.
class Sheet {
public:
    explicit Sheet(const char* name)
        : m_file(::memfd_create(name, MFD_CLOEXEC)) {}
    ~Sheet() {
        if (m_file >= 0) {
            ::close(m_file);
        }
    }
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    int file() const { return m_file; }
    bool fill(std::string_view bytes) const {
        return m_file >= 0 && ::write(m_file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) &&
               ::lseek(m_file, 0, SEEK_SET) == 0;
    }
    std::string text() const {
        std::string all;
        std::array<char, 65536> some{};
        ::lseek(m_file, 0, SEEK_SET);
        for (ssize_t got = 0; (got = ::read(m_file, some.data(), some.size())) > 0;) {
            all.append(some.data(), static_cast<std::size_t>(got));
        }
        return all;
    }

private:
    int m_file;
};

class Actions {
public:
    Actions() { ::posix_spawn_file_actions_init(&m_actions); }
    ~Actions() { ::posix_spawn_file_actions_destroy(&m_actions); }
    Actions(const Actions&) = delete;
    Actions& operator=(const Actions&) = delete;
    void connect(int from, int to) { ::posix_spawn_file_actions_adddup2(&m_actions, from, to); }
    const posix_spawn_file_actions_t* get() const { return &m_actions; }

private:
    posix_spawn_file_actions_t m_actions{};
};

/// Ctrl-C does not end this program meanwhile.
class OursStays {
public:
    OursStays()
        : m_before(std::signal(SIGINT, SIG_IGN)) {}
    ~OursStays() { std::signal(SIGINT, m_before); }
    OursStays(const OursStays&) = delete;
    OursStays& operator=(const OursStays&) = delete;

private:
    void (*m_before)(int);
};

Result<int> run(const std::string& program, const std::vector<std::string>& words, const Actions& actions) {
    std::vector<std::string> all{program};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> pointers;
    pointers.reserve(all.size() + 1);
    for (std::string& word : all) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    pid_t child = 0;
    if (const int problem = ::posix_spawnp(&child, program.c_str(), actions.get(), nullptr, pointers.data(), environ);
        problem != 0) {
        return fail(problem == ENOENT ? Code::NotFound : Code::Unavailable, program + ": " + std::strerror(problem));
    }
    const OursStays ours; // Ctrl-C is for the program, which ends as it likes; then we do
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    constexpr int signalled = 128; // as a shell says it
    return WIFEXITED(status) ? WEXITSTATUS(status) : signalled + WTERMSIG(status);
}

} // namespace

Result<std::string> filteredBy(const std::string& program, const std::vector<std::string>& words,
                               std::string_view input) {
    const Sheet given("given");
    const Sheet made("made");
    if (!given.fill(input) || made.file() < 0) {
        return fail(Code::Unavailable, program + ": no memory to speak to it");
    }
    Actions actions;
    actions.connect(given.file(), STDIN_FILENO);
    actions.connect(made.file(), STDOUT_FILENO);
    const auto status = run(program, words, actions);
    if (!status) {
        return tl::unexpected(status.error());
    }
    if (*status != 0) {
        return fail(Code::Unavailable, program + ": ended with status " + std::to_string(*status));
    }
    return made.text();
}

Result<int> handOver(const std::string& program, const std::vector<std::string>& words) {
    return run(program, words, Actions());
}

} // namespace perron::cli
