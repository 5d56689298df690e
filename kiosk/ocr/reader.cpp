#include "ocr/reader.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <optional>
#include <utility>

#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/child.h"
#include "base/clock.h"
#include "ocr/serve.h"
#include "ocr/wire.h"

namespace perron::ocr {

namespace {

constexpr int glance = 30; // ms between two looks at the stop token

/// Freed memory is overwritten in the reader too, and it plans for one thread (libgomp reads this before main).
std::vector<std::string> readersEnvironment() {
    return {"OMP_THREAD_LIMIT=1", "GLIBC_TUNABLES=glibc.malloc.perturb=165:glibc.malloc.tcache_count=0", "LC_ALL=C",
            "ASAN_OPTIONS=detect_leaks=0"};
}

/// What is still to be written: the numbers before each file, and the files where they lie.
class Outgoing {
public:
    explicit Outgoing(std::span<const std::string_view> files) {
        m_numbers.reserve(files.size() + 1); // the parts point into them
        add(files.size());
        for (const std::string_view file : files) {
            add(file.size());
            m_parts.push_back(file);
        }
    }
    bool done() const { return m_parts.empty(); }
    void drop() { m_parts.clear(); }
    /// False where nobody takes it any more.
    bool write(int to) {
        while (!m_parts.empty()) {
            const std::string_view part = m_parts.front();
            const ssize_t put = ::send(to, part.data(), part.size(), MSG_NOSIGNAL);
            if (put < 0 && errno != EAGAIN && errno != EINTR) {
                return false;
            }
            if (put < 0) {
                return true;
            }
            m_parts.front().remove_prefix(static_cast<std::size_t>(put));
            if (m_parts.front().empty()) {
                m_parts.erase(m_parts.begin());
            }
        }
        return true;
    }

private:
    void add(std::size_t number) {
        std::string& bytes = m_numbers.emplace_back();
        wire::put(bytes, static_cast<wire::Number>(number));
        m_parts.emplace_back(bytes);
    }
    std::vector<std::string> m_numbers;
    std::vector<std::string_view> m_parts;
};

Refusal refusalFrom(int status) {
    if (WIFEXITED(status) && WEXITSTATUS(status) == static_cast<int>(Exit::NoMemory)) {
        return Refusal::TooMuchMemory;
    }
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU ? Refusal::TooSlow : Refusal::ReaderFailed;
}

std::optional<Error> neverBegan(int status, const std::string& program) {
    if (!WIFEXITED(status)) {
        return std::nullopt;
    }
    switch (static_cast<Exit>(WEXITSTATUS(status))) {
    case Exit::NoModel:
        return Error{Code::Unavailable, program + ": no model of that language"};
    case Exit::NotBound:
        return Error{Code::Unavailable, program + ": the system refuses its sandbox"};
    case Exit::WrongUsage:
        return Error{Code::Unavailable, program + ": another version than this one"};
    default:
        return std::nullopt;
    }
}

/// One letter in one child.
class Reading {
public:
    Reading(Child child, std::span<const std::string_view> files, std::chrono::milliseconds patience)
        : m_child(std::move(child))
        , m_outgoing(files)
        , m_patience(patience) {}

    Result<Read> run(const std::stop_token& stop, const std::function<void(Progress)>& progress,
                     const std::string& program) {
        MonoTime since = m_clock.mono();
        int page = -1;
        while (!m_refusal) {
            if (stop.stop_requested()) {
                m_refusal = Refusal::Stopped;
            } else if (m_clock.mono() - since > m_patience) {
                m_refusal = Refusal::TooSlow;
            } else if (!exchange(progress)) {
                const int status = m_child.wait();
                if (auto error = neverBegan(status, program)) {
                    return tl::unexpected(std::move(*error));
                }
                m_refusal = refusalFrom(status);
            }
            if (m_page != page) {
                page = m_page;
                since = m_clock.mono();
            }
        }
        Read read;
        read.refusal = *m_refusal;
        read.pages = m_gatherer.takePages();
        if (read.refusal == Refusal::None) {
            read.words = m_gatherer.takeAllWords();
        }
        return read;
    }

private:
    /// False when the child has gone without an End.
    bool exchange(const std::function<void(Progress)>& progress) {
        pollfd both[2] = {{m_child.out(), POLLIN, 0}, {m_child.in(), POLLOUT, 0}}; // NOLINT: the system's form
        const bool writing = !m_outgoing.done();
        ::poll(both, writing ? 2 : 1, glance);
        if (writing && (both[1].revents & (POLLOUT | POLLERR | POLLHUP)) != 0 &&
            (!m_outgoing.write(m_child.in()) || m_outgoing.done())) {
            m_outgoing.drop();
            m_child.closeIn();
        }
        if (both[0].revents == 0) {
            return true;
        }
        if (m_incoming.fill(m_child.out()) == wire::Incoming::Got::End) {
            return false;
        }
        if (m_incoming.bad()) {
            m_refusal = Refusal::ReaderFailed;
        } else if (m_incoming.whole()) {
            take(progress);
            m_incoming.next();
        }
        return true;
    }

    void take(const std::function<void(Progress)>& progress) {
        wire::Taker from(m_incoming.bytes());
        bool good = true;
        switch (static_cast<wire::Kind>(m_incoming.kind())) {
        case wire::Kind::Progress: {
            const auto stage = static_cast<Stage>(std::min<wire::Number>(from.number(), 2));
            m_page = static_cast<int>(std::min<wire::Number>(from.number(), 1000));
            const auto percent = static_cast<int>(std::min<wire::Number>(from.number(), 100));
            progress({stage, m_page, percent});
            break;
        }
        case wire::Kind::Page:
            good = m_gatherer.takePage(m_incoming.bytes());
            break;
        case wire::Kind::Words:
            good = m_gatherer.takeWords(m_incoming.bytes());
            break;
        case wire::Kind::End:
            m_refusal = static_cast<Refusal>(
                std::min<wire::Number>(from.number(), static_cast<wire::Number>(Refusal::ReaderFailed)));
            break;
        default:
            good = false;
        }
        if (!good) {
            m_refusal = Refusal::ReaderFailed;
        }
    }

    const SystemClock m_clock; // patience with another program is real time
    Child m_child;
    Outgoing m_outgoing;
    wire::Incoming m_incoming;
    wire::Gatherer m_gatherer;
    std::chrono::milliseconds m_patience;
    std::optional<Refusal> m_refusal;
    int m_page = -1;
};

} // namespace

Result<Read> Reader::read(std::span<const std::string_view> files, const std::stop_token& stop,
                          const std::function<void(Progress)>& progress) const {
    Read refused;
    refused.refusal = Refusal::TooLarge;
    for (const std::string_view file : files) {
        if (file.size() > wire::mostBytes) {
            return refused;
        }
    }
    const auto seconds = (m_terms.patience.count() / 1000 + 1) * 12; // of a letter of many pages
    auto child =
        Child::start(m_terms.program, {m_terms.language, std::to_string(m_terms.memory >> 20), std::to_string(seconds)},
                     readersEnvironment());
    if (!child) {
        return tl::unexpected(child.error());
    }
    return Reading(std::move(*child), files, m_terms.patience).run(stop, progress, m_terms.program);
}

} // namespace perron::ocr
