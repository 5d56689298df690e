#include "capture/serve.h"
#include "base/child.h"

#include <csignal>
#include <string>
#include <string_view>
#include <thread>

#include <linux/close_range.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "capture/camera.h"
#include "capture/sane_scanner.h"
#include "capture/speaker.h"

namespace perron::capture {

namespace {

constexpr std::string_view ofScanner = "scanner:";
constexpr std::string_view ofCamera = "camera:";
constexpr unsigned homeward = 20; // seconds for a carriage to come home; a driver that takes longer hangs

/// Drivers see what a resident lays there, and would write it to files for their own use.
bool keepNothing() {
    const rlimit none{0, 0};
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || ::prctl(PR_SET_DUMPABLE, 0) != 0 ||
        ::setrlimit(RLIMIT_CORE, &none) != 0 || ::setrlimit(RLIMIT_FSIZE, &none) != 0) {
        return false;
    }
    ::signal(SIGXFSZ, SIG_IGN); // the driver is told, and may go on without its file
    ::signal(SIGPIPE, SIG_IGN); // whoever stops listening wants the device closed all the same
    rlimit allowed{};
    if (::getrlimit(RLIMIT_MEMLOCK, &allowed) == 0 && allowed.rlim_max == RLIM_INFINITY) {
        allowed.rlim_cur = allowed.rlim_max;
        ::setrlimit(RLIMIT_MEMLOCK, &allowed);
        ::mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT);
    }
    return true;
}

/// Waits for the end of standard input, which is how the kiosk says stop.
void listen(SaneStop& stop, std::stop_source& camera) {
    char nothing = 0;
    while (::read(STDIN_FILENO, &nothing, 1) > 0) {
    }
    ::alarm(homeward);
    camera.request_stop();
    stop.stop();
}

struct Hands {
    SaneStop scanner;
    std::stop_source camera;
    Speaker speaker;
    SystemClock clock;
};

std::vector<Found> all(const Sane& sane) {
    std::vector<Found> found = sane.scanners();
    for (Found& camera : cameras(systemCalls())) {
        found.push_back(std::move(camera));
    }
    return found;
}

Trouble look(const Sane& sane, const std::string& setting, Hands& hands) {
    if (setting.starts_with(ofScanner)) {
        return sane.look(setting.substr(ofScanner.size()), hands.scanner);
    }
    if (setting.starts_with(ofCamera)) {
        return Camera(systemCalls(), setting.substr(ofCamera.size()), hands.clock).look();
    }
    return all(sane).empty() ? Trouble::NoDevice : Trouble::None;
}

Trouble takeByCamera(const std::string& path, bool another, Hands& hands) {
    const CameraTells tells{
        [&](Guide guide, int held, const View& view) { hands.speaker.preview(guide, held, view); },
        [&](std::string_view head, std::span<const std::uint8_t> rest) { hands.speaker.file(head, rest); }};
    return Camera(systemCalls(), path, hands.clock).take(hands.camera.get_token(), tells, another);
}

void take(const Sane& sane, const std::string& setting, bool another, Hands& hands) {
    if (setting.starts_with(ofScanner)) {
        return sane.take(setting.substr(ofScanner.size()), hands.scanner, hands.speaker);
    }
    if (setting.starts_with(ofCamera)) {
        return hands.speaker.end(takeByCamera(setting.substr(ofCamera.size()), another, hands));
    }
    const std::vector<Found> found = all(sane);
    if (found.empty()) {
        return hands.speaker.end(Trouble::NoDevice);
    }
    hands.speaker.device(found.front());
    take(sane, found.front().setting, another, hands);
}

} // namespace

int serve(int count, char** arguments) {
    dieWithParent();
    ::close_range(STDERR_FILENO + 1, ~0U, 0); // what the kiosk has open is nothing to us
    const std::string_view verb = count > 1 ? arguments[1] : "";
    if (!(count == 2 && verb == "list") && !(count == 3 && (verb == "look" || verb == "take" || verb == "next"))) {
        return 2;
    }
    if (!keepNothing()) {
        return 4;
    }
    Hands hands;
    std::thread([&hands] { listen(hands.scanner, hands.camera); }).detach(); // ends with the program
    {
        const Sane sane;
        if (verb == "take" || verb == "next") {
            take(sane, arguments[2], verb == "next", hands);
        } else if (verb == "look") {
            hands.speaker.end(look(sane, arguments[2], hands));
        } else {
            for (const Found& found : all(sane)) {
                hands.speaker.device(found);
            }
            hands.speaker.end(Trouble::None);
        }
        ::alarm(homeward);
    }
    ::_exit(0);
}

} // namespace perron::capture
