#pragma once

#include <cerrno>
#include <cstdio> // jpeglib.h wants FILE
#include <cstring>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <jpeglib.h>
#include <linux/videodev2.h>

#include "base/clock.h"
#include "capture/system_calls.h"
#include "unit/capture/scenes.h"

namespace perron::capture::tests {

using Bytes = std::vector<std::uint8_t>;

/// A scene in a size of its own, every pixel the nearest one.
inline Bytes sized(const Scene& scene, int width, int height) {
    Bytes grey;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const auto at = static_cast<std::size_t>(y * Scene::high / height) * Scene::wide +
                            static_cast<std::size_t>(x * Scene::wide / width);
            grey.push_back(scene.grey()[at]);
        }
    }
    return grey;
}

inline Bytes jpegOf(const Bytes& grey, int width, int height) {
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr manager{};
    jpeg.err = jpeg_std_error(&manager);
    jpeg_create_compress(&jpeg);
    unsigned char* bytes = nullptr;
    unsigned long length = 0;
    jpeg_mem_dest(&jpeg, &bytes, &length);
    jpeg.image_width = static_cast<JDIMENSION>(width);
    jpeg.image_height = static_cast<JDIMENSION>(height);
    jpeg.input_components = 1;
    jpeg.in_color_space = JCS_GRAYSCALE;
    jpeg_set_defaults(&jpeg);
    jpeg_start_compress(&jpeg, TRUE);
    while (jpeg.next_scanline < jpeg.image_height) {
        auto* row = const_cast<JSAMPROW>(grey.data() + static_cast<std::size_t>(jpeg.next_scanline) * jpeg.image_width);
        jpeg_write_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_compress(&jpeg);
    Bytes all(bytes, bytes + length);
    jpeg_destroy_compress(&jpeg);
    free(bytes);
    return all;
}

/// A driver that answers what a V4L2 camera's would, over a table where things happen as time goes by. It sends a
/// picture each 33 ms of its own clock, which moves while somebody waits for one.
class FakeCamera {
public:
    struct Size {
        std::uint32_t form;
        std::uint32_t width;
        std::uint32_t height;
    };
    std::vector<Size> sizes{{V4L2_PIX_FMT_YUYV, 640, 480}, {V4L2_PIX_FMT_MJPEG, 1280, 960}};
    bool anySize = false; ///< all sizes up to those
    std::function<Scene(long long milliseconds)> scene = [](long long) { return Scene().sheet(); };
    std::function<void(Bytes&, int number)> spoil = [](Bytes&, int) {}; ///< a picture on its way
    int openFails = 0;
    std::map<unsigned long, int> fails; ///< errno by request
    std::uint32_t can = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
    int unpluggedAfter = 1'000'000; ///< pictures
    bool silent = false;

    SimulatedClock clock{WallTime()};
    int opened = 0; ///< devices that are open
    int mapped = 0; ///< buffers that are mapped
    int streams = 0;
    int pictures = 0;

    SystemCalls calls() {
        return {
            .cameras =
                [] {
                    return std::vector<Path>{"/dev/video0", "/dev/video1"};
                },
            .open =
                [this](const char* path) {
                    if (openFails != 0 || std::string(path) != "/dev/video0") {
                        return failed(openFails != 0 ? openFails : ENOENT);
                    }
                    ++opened;
                    return device;
                },
            .close =
                [this](int) {
                    --opened;
                    return 0;
                },
            .ask = [this](int at, unsigned long request, void* argument) { return ask(at, request, argument); },
            .map = [this](int, std::size_t, long offset) -> void* {
                ++mapped;
                return m_buffers.at(static_cast<std::size_t>(offset)).data();
            },
            .unmap = [this](void*, std::size_t) { --mapped; },
            .wait =
                [this](pollfd&, int milliseconds) {
                    const int frame = 33;
                    clock.advance(MonoTime(silent ? milliseconds : frame));
                    return !silent && !m_queued.empty() ? 1 : 0;
                },
        };
    }

private:
    static constexpr int device = 7;
    static int failed(int error) {
        errno = error;
        return -1;
    }
    int ask(int at, unsigned long request, void* argument) {
        if (at != device || pictures >= unpluggedAfter) {
            return failed(ENODEV);
        }
        if (const auto found = fails.find(request); found != fails.end()) {
            return failed(found->second);
        }
        switch (request) {
        case VIDIOC_QUERYCAP:
            return capability(*static_cast<v4l2_capability*>(argument));
        case VIDIOC_ENUM_FMT:
            return format(*static_cast<v4l2_fmtdesc*>(argument));
        case VIDIOC_ENUM_FRAMESIZES:
            return size(*static_cast<v4l2_frmsizeenum*>(argument));
        case VIDIOC_S_FMT:
            return choose(static_cast<v4l2_format*>(argument)->fmt.pix);
        case VIDIOC_REQBUFS:
            m_queued.clear();
            m_buffers.resize(static_cast<v4l2_requestbuffers*>(argument)->count);
            return 0;
        case VIDIOC_QUERYBUF: {
            auto& buffer = *static_cast<v4l2_buffer*>(argument);
            m_buffers.at(buffer.index).resize(std::size_t{m_width} * m_height * 2);
            buffer.length = static_cast<std::uint32_t>(m_buffers[buffer.index].size());
            buffer.m.offset = buffer.index;
            return 0;
        }
        case VIDIOC_QBUF:
            m_queued.push_back(static_cast<v4l2_buffer*>(argument)->index);
            return 0;
        case VIDIOC_STREAMON:
            ++streams;
            return 0;
        case VIDIOC_STREAMOFF:
            return 0;
        case VIDIOC_DQBUF:
            return picture(*static_cast<v4l2_buffer*>(argument));
        default:
            return failed(ENOTTY);
        }
    }
    int capability(v4l2_capability& says) const {
        std::memcpy(says.card, "Fake camera", 12);
        says.capabilities = can | V4L2_CAP_DEVICE_CAPS;
        says.device_caps = can;
        return 0;
    }
    int format(v4l2_fmtdesc& asked) const {
        std::vector<std::uint32_t> forms;
        for (const Size& one : sizes) {
            if (std::find(forms.begin(), forms.end(), one.form) == forms.end()) {
                forms.push_back(one.form);
            }
        }
        if (asked.index >= forms.size()) {
            return failed(EINVAL);
        }
        asked.pixelformat = forms[asked.index];
        return 0;
    }
    int size(v4l2_frmsizeenum& asked) const {
        std::vector<Size> of;
        std::copy_if(sizes.begin(), sizes.end(), std::back_inserter(of),
                     [&](const Size& one) { return one.form == asked.pixel_format; });
        if (asked.index >= of.size()) {
            return failed(EINVAL);
        }
        const Size& one = of[asked.index];
        if (anySize) {
            asked.type = V4L2_FRMSIZE_TYPE_CONTINUOUS;
            asked.stepwise = {32, one.width, 1, 32, one.height, 1};
        } else {
            asked.type = V4L2_FRMSIZE_TYPE_DISCRETE;
            asked.discrete = {one.width, one.height};
        }
        return 0;
    }
    int choose(v4l2_pix_format& asked) {
        m_form = asked.pixelformat;
        m_width = asked.width;
        m_height = asked.height;
        asked.bytesperline = m_form == V4L2_PIX_FMT_YUYV ? 2 * m_width : m_form == V4L2_PIX_FMT_GREY ? m_width : 0;
        return 0;
    }
    int picture(v4l2_buffer& buffer) {
        if (m_queued.empty()) {
            return failed(EAGAIN);
        }
        buffer.index = m_queued.front();
        m_queued.pop_front();
        const int width = static_cast<int>(m_width);
        const int height = static_cast<int>(m_height);
        Bytes bytes = sized(scene(clock.mono().count()), width, height);
        if (m_form == V4L2_PIX_FMT_MJPEG) {
            bytes = jpegOf(bytes, width, height);
        } else if (m_form == V4L2_PIX_FMT_YUYV) {
            Bytes wide;
            for (const std::uint8_t grey : bytes) {
                wide.insert(wide.end(), {grey, 128});
            }
            bytes = std::move(wide);
        }
        spoil(bytes, pictures++);
        Bytes& room = m_buffers.at(buffer.index);
        std::copy(bytes.begin(), bytes.end(), room.begin());
        buffer.bytesused = static_cast<std::uint32_t>(bytes.size());
        return 0;
    }

    std::uint32_t m_form = 0;
    std::uint32_t m_width = 0;
    std::uint32_t m_height = 0;
    std::vector<Bytes> m_buffers;
    std::deque<std::uint32_t> m_queued;
};

} // namespace perron::capture::tests
