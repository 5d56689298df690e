#pragma once

#include <string>
#include <vector>

#include <sys/types.h>

#include "base/result.h"

namespace perron {

/// A program that hears and speaks through us only: a socket to its standard input, a pipe from its standard output,
/// its complaints nowhere, an environment of these variables alone. It is killed when this goes.
class Child {
public:
    static Result<Child> start(const std::string& program, const std::vector<std::string>& words,
                               const std::vector<std::string>& environment);
    Child(Child&& other) noexcept;
    Child& operator=(Child&&) = delete;
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child();

    int in() const { return m_in; }   ///< write here; does not block
    int out() const { return m_out; } ///< read here; does not block
    void closeIn();
    void closeOut();
    /// Waits for its end, and says how it ended as waitpid does.
    int wait();
    void kill();
    /// Whether it has ended; does not wait.
    bool ended();
    /// It is not ours any more: neither killed nor waited for.
    void letGo() { m_process = 0; }

private:
    Child(pid_t process, int in, int out)
        : m_process(process)
        , m_in(in)
        , m_out(out) {}
    pid_t m_process;
    int m_in;
    int m_out;
};

/// For a program that is such a child, to be called first: it ends when the thread that started it does, however that
/// ends.
void dieWithParent();

} // namespace perron
