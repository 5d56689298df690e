#pragma once

#include <algorithm>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <stdexcept>
#include <string>
#include <unistd.h>
#include <vector>

#include "base/files.h"
#include "base/log.h"
#include "effects/queue.h"
#include "indicators/registry.h"

/// What stands around the effects in a test: a loop that waits for happenings, a log that can be read, a folder.
namespace perron::effects::test {

class Notes final : public Log {
public:
    void write(Event event, std::string_view) override {
        const std::scoped_lock lock(m_mutex);
        m_events.push_back(event);
        m_written.notify_all();
    }
    /// Whether it is written before a patient person would give up.
    bool waitFor(Event event) {
        std::unique_lock lock(m_mutex);
        return m_written.wait_for(lock, std::chrono::seconds(20),
                                  [&] { return std::find(m_events.begin(), m_events.end(), event) != m_events.end(); });
    }
    int count(Event event) const {
        const std::scoped_lock lock(m_mutex);
        return static_cast<int>(std::count(m_events.begin(), m_events.end(), event));
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_written;
    std::vector<Event> m_events;
};

/// The loop's side of a queue, without a screen.
class Loop {
public:
    Queue queue{[this] {
        const std::scoped_lock lock(m_mutex);
        ++m_woken;
        m_wake.notify_all();
    }};

    /// Waits for the first happening of this kind; what came before it is dropped.
    template <class T>
    T next() {
        while (true) {
            const int woken = wokenSoFar();
            std::vector<session::Action> actions = queue.take(MonoTime{1}, WallTime{});
            m_waiting.insert(m_waiting.end(), actions.begin(), actions.end());
            while (!m_waiting.empty()) {
                session::Happening what = std::move(m_waiting.front().what);
                m_waiting.erase(m_waiting.begin());
                if (T* found = std::get_if<T>(&what)) {
                    return std::move(*found);
                }
            }
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait_for(lock, std::chrono::seconds(20), [&] { return m_woken != woken; })) {
                throw std::runtime_error("nothing of this kind happened");
            }
        }
    }
    /// Everything pushed so far of this kind.
    template <class T>
    std::vector<T> all() {
        std::vector<T> found;
        for (session::Action& action : queue.take(MonoTime{1}, WallTime{})) {
            if (T* one = std::get_if<T>(&action.what)) {
                found.push_back(std::move(*one));
            }
        }
        return found;
    }
    int wokenSoFar() const {
        const std::scoped_lock lock(m_mutex);
        return m_woken;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    int m_woken = 0;
    std::vector<session::Action> m_waiting;
};

/// A folder that is gone after the test.
struct Folder {
    Path path = std::filesystem::temp_directory_path() / ("perron-effects-" + std::to_string(::getpid()));
    Folder() {
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

inline WallTime noonOn(int year, unsigned month, unsigned day) {
    return WallTime(
               std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day))) +
           std::chrono::hours(12);
}

inline indicators::Registry smallRegistry() {
    indicators::Table table{.id = "comment", .meaning = "", .why = "", .root = {}};
    for (const char* id : {"a-pied", "en-bus"}) {
        table.root.answers.push_back({.id = id, .label = "", .theme = "", .children = {}});
    }
    return {.version = "2026-1", .threshold = {}, .tables = {table}};
}

} // namespace perron::effects::test
