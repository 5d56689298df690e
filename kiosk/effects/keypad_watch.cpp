#include "effects/keypad_watch.h"

#include <array>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace perron::effects {
namespace {

constexpr std::uint32_t changes = IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM;

std::set<std::string> keypadsIn(const Path& folder) {
    std::set<std::string> found;
    std::error_code gone;
    std::filesystem::directory_iterator each(folder, gone);
    while (!gone && each != std::filesystem::directory_iterator()) {
        const std::string name = each->path().filename().string();
        if (name.ends_with("-kbd")) {
            found.insert(name);
        }
        each.increment(gone);
    }
    return found;
}

} // namespace

KeypadWatch::KeypadWatch(Path folder, Log& log)
    : m_folder(std::move(folder))
    , m_log(log)
    , m_changes(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK))
    , m_stop(::eventfd(0, EFD_CLOEXEC)) {
    if (m_changes < 0 || m_stop < 0) {
        return;
    }
    // The folder goes with the last device in it: the one above says when it is back.
    ::inotify_add_watch(m_changes, m_folder.parent_path().c_str(), changes);
    ::inotify_add_watch(m_changes, m_folder.c_str(), changes);
    m_there = keypadsIn(m_folder);
    m_thread = std::thread([this] { run(); });
}

KeypadWatch::~KeypadWatch() {
    if (m_thread.joinable()) {
        ::eventfd_write(m_stop, 1);
        m_thread.join();
    }
    ::close(m_changes);
    ::close(m_stop);
}

void KeypadWatch::run() {
    std::array<pollfd, 2> waited{{{m_changes, POLLIN, 0}, {m_stop, POLLIN, 0}}};
    while (::poll(waited.data(), waited.size(), -1) >= 0 || errno == EINTR) {
        if (waited[1].revents != 0) {
            return;
        }
        std::array<char, 4096> unread{}; // what changed is looked up, so that nothing is missed
        while (::read(m_changes, unread.data(), unread.size()) > 0) {
        }
        ::inotify_add_watch(m_changes, m_folder.c_str(), changes);
        tellChanges();
    }
}

void KeypadWatch::tellChanges() {
    std::set<std::string> now = keypadsIn(m_folder);
    for (const std::string& one : m_there) {
        if (!now.contains(one)) {
            m_log.write(Event::KeypadGone, one);
        }
    }
    for (const std::string& one : now) {
        if (!m_there.contains(one)) {
            m_log.write(Event::KeypadThere, one);
        }
    }
    m_there = std::move(now);
}

} // namespace perron::effects
