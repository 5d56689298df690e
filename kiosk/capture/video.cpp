#include "capture/video.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace perron::capture {

namespace {

constexpr std::uint32_t capture = V4L2_BUF_TYPE_VIDEO_CAPTURE;
constexpr std::uint32_t mostKinds = 64; // of formats and of sizes; a driver that never ends its list is wrong

constexpr std::array<std::pair<std::uint32_t, Mode::Form>, 4> forms{{{V4L2_PIX_FMT_GREY, Mode::Form::Grey},
                                                                     {V4L2_PIX_FMT_YUYV, Mode::Form::Yuyv},
                                                                     {V4L2_PIX_FMT_MJPEG, Mode::Form::Jpeg},
                                                                     {V4L2_PIX_FMT_JPEG, Mode::Form::Jpeg}}};

std::string textOf(std::span<const std::uint8_t> letters) {
    std::string text;
    for (const std::uint8_t letter : letters) {
        if (letter == 0) {
            break;
        }
        text += letter >= ' ' && letter < 0x7f ? static_cast<char>(letter) : '?';
    }
    return text;
}

} // namespace

Trouble troubleOf(int error) {
    switch (error) {
    case EACCES:
    case EPERM:
        return Trouble::Denied;
    case EBUSY:
        return Trouble::Busy;
    case ENOMEM:
        return Trouble::NoMemory;
    case ENOENT:
    case ENODEV:
    case ENXIO:
        return Trouble::NoDevice;
    case ENOTTY:
    case EINVAL:
        return Trouble::Unsuited;
    default:
        return Trouble::Unplugged;
    }
}

Video::Video(const SystemCalls& calls, const std::string& path)
    : m_calls(calls)
    , m_device(calls.open(path.c_str())) {
    if (m_device < 0) {
        m_trouble = troubleOf(errno);
        return;
    }
    v4l2_capability says{};
    if (!ask(VIDIOC_QUERYCAP, &says)) {
        m_trouble = troubleOf(errno);
        return;
    }
    m_title = textOf(says.card);
    const std::uint32_t can = (says.capabilities & V4L2_CAP_DEVICE_CAPS) != 0 ? says.device_caps : says.capabilities;
    constexpr std::uint32_t needed = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
    if ((can & needed) != needed || modes().empty()) {
        m_trouble = Trouble::Unsuited;
    }
}

Video::~Video() {
    if (m_device >= 0) {
        m_calls.close(m_device);
    }
}

void Video::addSizes(std::vector<Mode>& modes, Mode::Form form, std::uint32_t name) const {
    v4l2_frmsizeenum size{};
    size.pixel_format = name;
    for (; size.index < mostKinds && ask(VIDIOC_ENUM_FRAMESIZES, &size); ++size.index) {
        if (size.type == V4L2_FRMSIZE_TYPE_DISCRETE) {
            modes.push_back(
                {form, name, static_cast<int>(size.discrete.width), static_cast<int>(size.discrete.height)});
            continue;
        }
        const v4l2_frmsize_stepwise& between = size.stepwise;
        const std::uint32_t width = between.max_width;
        const std::uint32_t height = between.max_height;
        const std::uint32_t by = std::max(1U, width / 800);
        modes.push_back({form, name, static_cast<int>(width), static_cast<int>(height)});
        modes.push_back({form, name, static_cast<int>(std::max(between.min_width, width / by)),
                         static_cast<int>(std::max(between.min_height, height / by))});
        break;
    }
}

std::vector<Mode> Video::modes() const {
    std::vector<Mode> modes;
    v4l2_fmtdesc format{};
    format.type = capture;
    for (; format.index < mostKinds && ask(VIDIOC_ENUM_FMT, &format); ++format.index) {
        const auto* const known =
            std::ranges::find(forms, format.pixelformat, &std::pair<std::uint32_t, Mode::Form>::first);
        if (known != forms.end()) {
            addSizes(modes, known->second, known->first);
        }
    }
    std::erase_if(modes, [](const Mode& mode) { return mode.width < 1 || mode.height < 1; });
    return modes;
}

Stream::Stream(const Video& video, const Mode& mode)
    : m_video(video)
    , m_mode(mode) {
    if (!begin()) {
        m_trouble = m_trouble != Trouble::None ? m_trouble : troubleOf(errno);
    }
}

bool Stream::begin() {
    v4l2_format format{};
    format.type = capture;
    format.fmt.pix.width = static_cast<std::uint32_t>(m_mode.width);
    format.fmt.pix.height = static_cast<std::uint32_t>(m_mode.height);
    format.fmt.pix.pixelformat = m_mode.name;
    format.fmt.pix.field = V4L2_FIELD_ANY;
    if (!m_video.ask(VIDIOC_S_FMT, &format)) {
        return false;
    }
    m_mode.width = static_cast<int>(format.fmt.pix.width); // the nearest that it has
    m_mode.height = static_cast<int>(format.fmt.pix.height);
    const std::size_t perPixel = m_mode.form == Mode::Form::Yuyv ? 2 : 1;
    m_bytesPerLine = std::max<std::size_t>(format.fmt.pix.bytesperline, perPixel * format.fmt.pix.width);
    if (format.fmt.pix.pixelformat != m_mode.name || m_mode.width < 1 || m_mode.height < 1) {
        m_trouble = Trouble::Unsuited;
        return false;
    }
    int type = capture;
    return addBuffers() && m_video.ask(VIDIOC_STREAMON, &type);
}

bool Stream::addBuffers() {
    v4l2_requestbuffers wanted{};
    wanted.count = 3;
    wanted.type = capture;
    wanted.memory = V4L2_MEMORY_MMAP;
    if (!m_video.ask(VIDIOC_REQBUFS, &wanted)) {
        return false;
    }
    for (std::uint32_t index = 0; index < wanted.count; ++index) {
        v4l2_buffer buffer{};
        buffer.type = capture;
        buffer.memory = V4L2_MEMORY_MMAP;
        buffer.index = index;
        if (!m_video.ask(VIDIOC_QUERYBUF, &buffer)) {
            return false;
        }
        void* const at = m_video.calls().map(m_video.device(), buffer.length, static_cast<long>(buffer.m.offset));
        if (at == nullptr) {
            return false;
        }
        m_buffers.push_back({at, buffer.length});
        if (!giveBack(index)) {
            return false;
        }
    }
    return !m_buffers.empty();
}

bool Stream::giveBack(std::uint32_t index) {
    v4l2_buffer buffer{};
    buffer.type = capture;
    buffer.memory = V4L2_MEMORY_MMAP;
    buffer.index = index;
    return m_video.ask(VIDIOC_QBUF, &buffer);
}

Stream::~Stream() {
    int type = capture;
    m_video.ask(VIDIOC_STREAMOFF, &type);
    for (const Buffer& buffer : m_buffers) {
        m_video.calls().unmap(buffer.at, buffer.length);
    }
    v4l2_requestbuffers none{};
    none.type = capture;
    none.memory = V4L2_MEMORY_MMAP;
    m_video.ask(VIDIOC_REQBUFS, &none);
}

std::span<const std::uint8_t> Stream::next(int milliseconds) {
    const auto lost = [this]() -> std::span<const std::uint8_t> {
        m_broken = Trouble::Unplugged;
        return {};
    };
    if (m_taken && !giveBack(*std::exchange(m_taken, std::nullopt))) {
        return lost();
    }
    pollfd device{m_video.device(), POLLIN, 0};
    const int ready = m_video.calls().wait(device, milliseconds);
    if (ready == 0 || (ready < 0 && errno == EINTR)) {
        return {};
    }
    v4l2_buffer buffer{};
    buffer.type = capture;
    buffer.memory = V4L2_MEMORY_MMAP;
    if (ready < 0 || !m_video.ask(VIDIOC_DQBUF, &buffer)) {
        return ready > 0 && (errno == EAGAIN || errno == EIO) ? std::span<const std::uint8_t>() : lost();
    }
    if (buffer.index >= m_buffers.size()) {
        return lost();
    }
    m_taken = buffer.index;
    const Buffer& from = m_buffers[buffer.index];
    if ((buffer.flags & V4L2_BUF_FLAG_ERROR) != 0) {
        return {};
    }
    return {static_cast<const std::uint8_t*>(from.at), std::min<std::size_t>(buffer.bytesused, from.length)};
}

} // namespace perron::capture
