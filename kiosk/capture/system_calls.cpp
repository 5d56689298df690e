#include "capture/system_calls.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <string>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace perron::capture {

namespace {

constexpr std::string_view beginning = "video";

int numberOf(const Path& device) {
    const std::string name = device.filename().string();
    int number = 0;
    std::from_chars(name.data() + beginning.size(), name.data() + name.size(), number);
    return number;
}

std::vector<Path> deviceFiles() {
    std::vector<Path> found;
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator("/dev", problem)) {
        if (entry.path().filename().string().starts_with(beginning)) {
            found.push_back(entry.path());
        }
    }
    std::ranges::sort(found, {}, numberOf);
    return found;
}

} // namespace

SystemCalls systemCalls() {
    return {
        .cameras = deviceFiles,
        .open = [](const char* path) { return ::open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC); },
        .close = [](int device) { return ::close(device); },
        .ask =
            [](int device, unsigned long request, void* argument) {
                int answer = -1;
                do { // a signal is no answer
                    answer = ::ioctl(device, request, argument);
                } while (answer < 0 && errno == EINTR);
                return answer;
            },
        .map = [](int device, std::size_t length, long offset) -> void* {
            void* const at = ::mmap(nullptr, length, PROT_READ | PROT_WRITE, MAP_SHARED, device, offset);
            return at == MAP_FAILED ? nullptr : at; // NOLINT: the system's own constant
        },
        .unmap = [](void* at, std::size_t length) { ::munmap(at, length); },
        .wait = [](pollfd& device, int milliseconds) { return ::poll(&device, 1, milliseconds); },
    };
}

} // namespace perron::capture
