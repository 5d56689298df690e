#pragma once

#include <set>
#include <string>
#include <thread>

#include "base/files.h"
#include "base/log.h"

namespace perron::effects {

/// Says in the log when a keypad or keyboard is unplugged or comes back: SDL 2 takes the keys of whichever is there and
/// tells nobody. Costs nothing while nothing is plugged. Where the folder cannot be watched, nothing is said.
class KeypadWatch {
public:
    /// `folder` is where the system names its devices, a link each: "/dev/input/by-path". It may come and go.
    KeypadWatch(Path folder, Log& log);
    ~KeypadWatch();
    KeypadWatch(const KeypadWatch&) = delete;
    KeypadWatch& operator=(const KeypadWatch&) = delete;

private:
    void run();
    void tellChanges();

    Path m_folder;
    Log& m_log;
    int m_changes; ///< inotify's; negative where there is none
    int m_stop;    ///< written to by the destructor
    std::set<std::string> m_there;
    std::thread m_thread;
};

} // namespace perron::effects
