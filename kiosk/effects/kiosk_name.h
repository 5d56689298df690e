#pragma once

#include <mutex>
#include <string>

namespace perron::effects {

/// What the server calls this kiosk; "" until it has joined. The counters seal reports under it, the link learns it.
/// Safe from every thread.
class KioskName {
public:
    std::string get() const {
        const std::scoped_lock lock(m_mutex);
        return m_name;
    }
    void set(std::string name) {
        const std::scoped_lock lock(m_mutex);
        m_name = std::move(name);
    }

private:
    mutable std::mutex m_mutex;
    std::string m_name;
};

} // namespace perron::effects
