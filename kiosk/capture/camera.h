#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/clock.h"
#include "capture/device.h"
#include "capture/modes.h"
#include "capture/system_calls.h"

namespace perron::capture {

/// Whom the camera tells.
struct CameraTells {
    std::function<void(Guide, int held, const View&)> preview;
    std::function<void(std::string_view head, std::span<const std::uint8_t> rest)> file;
};

/// A document camera, through V4L2 ("Linux Media Subsystem Documentation", part I). Every call blocks for its time
/// only.
class Camera {
public:
    struct Times {
        int withoutPicture = 5'000; ///< milliseconds after which a camera that sends nothing is given up
        int withoutSheet = 120'000; ///< for which one waits for a sheet that lies still
        int settling = 400;         ///< before the still picture, for its light and sharpness
    };
    Camera(SystemCalls calls, std::string path, const Clock& clock);
    Camera(SystemCalls calls, std::string path, const Clock& clock, Times times);

    /// Opens it, and asks whether it sends pictures that we can read.
    Trouble look() const;
    /// Shows what it sees until a sheet lies still, then takes it. `another`: not what lies there already.
    Trouble take(const std::stop_token& stop, const CameraTells& tells, bool another) const;

private:
    SystemCalls m_calls;
    std::string m_path;
    const Clock& m_clock;
    Times m_times;
};

/// Those that are plugged in, and send pictures that we can read.
std::vector<Found> cameras(const SystemCalls& calls);

} // namespace perron::capture
