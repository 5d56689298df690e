#include "capture/camera.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "capture/jpeg.h"
#include "capture/rows.h"
#include "capture/video.h"

namespace perron::capture {

namespace {

constexpr int widest = 640;  // of the live picture
constexpr int between = 100; // ms, of two live pictures
constexpr int glance = 50;   // ms between two looks at the stop token

/// A line of raw pixels, in grey.
std::uint8_t greyAt(const std::uint8_t* line, Mode::Form form, int x) {
    return line[form == Mode::Form::Yuyv ? 2 * x : x];
}

bool isWhole(std::span<const std::uint8_t> bytes, const Stream& stream) {
    return bytes.size() >= stream.bytesPerLine() * static_cast<std::size_t>(stream.mode().height);
}

/// Every so manyth pixel, so that it is narrow enough.
GreyPicture thinned(const std::uint8_t* from, std::size_t bytesPerLine, const Mode& mode, int mostWide) {
    const int by = std::max(1, (mode.width + mostWide - 1) / mostWide);
    GreyPicture picture{mode.width / by, mode.height / by, {}};
    picture.pixels.reserve(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
    for (int y = 0; y < picture.height; ++y) {
        const std::uint8_t* const line = from + static_cast<std::size_t>(y * by) * bytesPerLine;
        for (int x = 0; x < picture.width; ++x) {
            picture.pixels.push_back(greyAt(line, mode.form, x * by));
        }
    }
    return picture;
}

std::optional<GreyPicture> unpacked(std::span<const std::uint8_t> bytes, const Stream& stream, int mostWide) {
    if (stream.mode().form != Mode::Form::Jpeg) {
        return isWhole(bytes, stream)
                   ? std::optional(thinned(bytes.data(), stream.bytesPerLine(), stream.mode(), mostWide))
                   : std::nullopt;
    }
    std::optional<GreyPicture> picture = greyOf(bytes, mostWide);
    if (picture && picture->width > mostWide) {
        picture = thinned(picture->pixels.data(), static_cast<std::size_t>(picture->width),
                          {Mode::Form::Grey, 0, picture->width, picture->height}, mostWide);
    }
    return picture;
}

/// One sheet under one camera.
class Watching {
public:
    Watching(const Video& video, const Clock& clock, const Camera::Times& times, const std::stop_token& stop,
             const CameraTells& tells)
        : m_video(video)
        , m_clock(clock)
        , m_times(times)
        , m_stop(stop)
        , m_tells(tells) {}

    Trouble sheet(bool another) {
        const std::vector<Mode> modes = m_video.modes();
        const Mode still = forReading(modes);
        m_watched.another = another;
        {
            Stream stream(m_video, forLooking(modes, still));
            if (const Trouble trouble = untilStill(stream); trouble != Trouble::None) {
                return trouble;
            }
        }
        Stream stream(m_video, still);
        return taken(stream);
    }

private:
    MonoTime now() const { return m_clock.mono(); }

    Trouble untilStill(Stream& stream) {
        const MonoTime begun = now();
        MonoTime seen = begun;
        MonoTime shown = begun - MonoTime(between);
        while (stream.trouble() == Trouble::None && m_watched.guide != Guide::Take) {
            const std::span<const std::uint8_t> bytes = stream.next(glance);
            if (const Trouble trouble = ended(stream, seen); trouble != Trouble::None) {
                return trouble;
            }
            if (now() - begun > MonoTime(m_times.withoutSheet)) {
                return Trouble::NoSheet;
            }
            if (bytes.empty() || now() - shown < MonoTime(between)) {
                seen = bytes.empty() ? seen : now();
                continue;
            }
            if (const auto picture = unpacked(bytes, stream, widest)) {
                seen = now();
                show(*picture, static_cast<int>((seen - std::exchange(shown, seen)).count()));
            }
        }
        return stream.trouble();
    }

    void show(const GreyPicture& picture, int passed) {
        const View view{picture.width, picture.height, picture.pixels};
        m_watched = watched(m_watched, thumbOf(view), passed);
        m_tells.preview(m_watched.guide, held(m_watched), view);
    }

    Trouble taken(Stream& stream) {
        const MonoTime begun = now();
        MonoTime seen = begun;
        while (stream.trouble() == Trouble::None) {
            const std::span<const std::uint8_t> bytes = stream.next(glance);
            if (const Trouble trouble = ended(stream, seen); trouble != Trouble::None) {
                return trouble;
            }
            if (!bytes.empty() && now() - begun >= MonoTime(m_times.settling) && handOver(bytes, stream)) {
                return Trouble::None;
            }
        }
        return stream.trouble();
    }

    /// False for a picture of which a part is missing.
    bool handOver(std::span<const std::uint8_t> bytes, const Stream& stream) {
        constexpr int small = 800;
        if (stream.mode().form == Mode::Form::Jpeg) {
            if (!greyOf(bytes, small)) {
                return false;
            }
            m_tells.file("", bytes);
            return true;
        }
        if (!isWhole(bytes, stream)) {
            return false;
        }
        const GreyPicture whole = thinned(bytes.data(), stream.bytesPerLine(), stream.mode(), stream.mode().width);
        m_tells.file(pgmHead(whole.width, whole.height, 0), whole.pixels);
        return true;
    }

    /// `seen`: when the last whole picture came.
    Trouble ended(const Stream& stream, MonoTime seen) const {
        if (m_stop.stop_requested()) {
            return Trouble::Stopped;
        }
        if (stream.broken() != Trouble::None) {
            return stream.broken();
        }
        return now() - seen > MonoTime(m_times.withoutPicture) ? Trouble::TooSlow : Trouble::None;
    }

    const Video& m_video;
    const Clock& m_clock;
    const Camera::Times& m_times;
    const std::stop_token& m_stop;
    const CameraTells& m_tells;
    Watched m_watched;
};

} // namespace

Camera::Camera(SystemCalls calls, std::string path, const Clock& clock)
    : Camera(std::move(calls), std::move(path), clock, Times{}) {}

Camera::Camera(SystemCalls calls, std::string path, const Clock& clock, Times times)
    : m_calls(std::move(calls))
    , m_path(std::move(path))
    , m_clock(clock)
    , m_times(times) {}

Trouble Camera::look() const {
    return Video(m_calls, m_path).trouble();
}

Trouble Camera::take(const std::stop_token& stop, const CameraTells& tells, bool another) const {
    const Video video(m_calls, m_path);
    if (video.trouble() != Trouble::None) {
        return video.trouble();
    }
    return Watching(video, m_clock, m_times, stop, tells).sheet(another);
}

std::vector<Found> cameras(const SystemCalls& calls) {
    std::vector<Found> found;
    for (const Path& path : calls.cameras()) {
        const Video video(calls, path.string());
        if (video.trouble() == Trouble::None) {
            found.push_back({"camera:" + path.string(), video.title()});
        }
    }
    return found;
}

} // namespace perron::capture
