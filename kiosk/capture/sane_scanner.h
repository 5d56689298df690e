#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <vector>

#include <sane/sane.h>

#include "capture/rows.h"
#include "capture/sane_options.h"
#include "capture/speaker.h"

namespace perron::capture {

/// A stop that reaches a scanner in the middle of its work. `stop` may be called from another thread.
class SaneStop {
public:
    void stop();
    bool stopped() const { return m_stopped; }

    /// As long as this lives, `stop` cancels the scan.
    class Scanning {
    public:
        Scanning(SaneStop& stop, SANE_Handle scanner);
        ~Scanning();
        Scanning(const Scanning&) = delete;
        Scanning& operator=(const Scanning&) = delete;

    private:
        SaneStop& m_stop;
    };

private:
    std::atomic<bool> m_stopped = false;
    std::mutex m_using;
    SANE_Handle m_scanner = nullptr;
};

/// SANE, from its beginning to its end. One at a time, in a program of its own: a driver may hang or crash.
class Sane {
public:
    Sane();
    ~Sane();
    Sane(const Sane&) = delete;
    Sane& operator=(const Sane&) = delete;
    /// Those of this machine; seconds. Cameras that SANE offers as scanners are left out.
    std::vector<Found> scanners() const;
    /// Opens it and closes it.
    Trouble look(const std::string& name, const SaneStop& stop) const;
    /// Tells progress, files and the end; the scanner is closed after that.
    void take(const std::string& name, SaneStop& stop, Speaker& speaker) const;
};

/// What SANE's status means when a scanner is opened, and later.
Trouble troubleOnOpening(SANE_Status status);
Trouble troubleWhileScanning(SANE_Status status);

} // namespace perron::capture
