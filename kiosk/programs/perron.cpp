#include <algorithm>
#include <future>
#include <iostream>
#include <random>

#include <fmt/format.h>

#include "base/log.h"
#include "effects/keypad_watch.h"
#include "effects/letter_device.h"
#include "net/curl_client.h"
#include "programs/apology.h"
#include "programs/bench.h"
#include "programs/kiosk.h"
#include "programs/pages.h"
#include "programs/preview.h"
#include "programs/private_memory.h"
#include "programs/tour.h"
#include "text/picture_list.h"

/// The kiosk. Reads its settings and content, opens a window and turns the loop until somebody closes it.
namespace {

using namespace perron;
using namespace perron::programs;

constexpr int wrongUsage = 2;
constexpr int cannotStart = 3;
constexpr int restartAsked = 75; // deploy/run and systemd start it again

int failed(const Error& error) {
    std::cerr << "perron: " << error.detail << "\n";
    return cannotStart;
}

std::optional<MonoTime> until(std::optional<MonoTime> deadline, MonoTime now) {
    return deadline ? std::optional(std::max(*deadline - now, MonoTime{0})) : std::nullopt;
}

effects::PrintDesk::OpenPrinter printerOf(const settings::Printer& printer) {
    using Choice = settings::Printer::Choice;
    if (printer.choice == Choice::None) {
        return {};
    }
    return [printer](const printing::GivenUp& givenUp) -> std::unique_ptr<printing::Printer> {
        const std::optional<std::string> address =
            printer.choice == Choice::Address ? printer.address : printing::systemPrinter();
        return address ? printing::ippPrinter(*address, givenUp) : nullptr;
    };
}

/// The programs that take pictures of letters and read them lie beside this one.
effects::LetterDesk::Setup lettersOf(const std::string& setting) {
    std::error_code unknown;
    const Path bin = std::filesystem::read_symlink("/proc/self/exe", unknown).parent_path();
    auto device = capture::open(setting, capture::termsFor(bin));
    ocr::Reader reader({.program = (bin / "perron-reader").string()});
    return device ? effects::lettersWith(std::move(*device), std::move(reader)) : effects::LetterDesk::Setup();
}

int noDisplay(const Error& error) {
    std::cerr << "perron : aucun écran ne s'ouvre (" << error.detail << ").\n"
              << "Lancez-le dans une session graphique, ou sans écran : perron --tour DOSSIER\n";
    return cannotStart;
}

int runKiosk(const Options& options, const Clock& clock, Log& log) {
    // Files are read while the display is asked for: a fifth of the start.
    auto reading = std::async(std::launch::async, [&] { return loadContent(options, log); });
    const auto mode =
        options.show == Options::Show::Fullscreen ? ui::WindowWish::Mode::Fullscreen : ui::WindowWish::Mode::Window;
    auto surface = ui::window({{1920, 1080}, "Perron", mode, ui::WindowWish::Drawing::Auto}, clock);
    auto content = reading.get();
    Result<std::optional<Lock>> lock;
    if (content) {
        makeDataFolder((*content)->settings.dataFolder, log);
        lock = holdDataFolder((*content)->settings.dataFolder);
    }
    if (!lock) {
        return failed(lock.error());
    }
    if (!surface) {
        return noDisplay(surface.error());
    }
    if (!content) {
        log.write(Event::ContentLeftOut, content.error().detail);
        return apologise(options, **surface, log) == Ending::Restart ? restartAsked : cannotStart;
    }
    std::random_device chance;
    SeededRandom random(chance());
    net::CurlClient network({.ownAuthority = (*content)->settings.server.authority});
    const auto kind = (*content)->settings.demonstration ? indicators::Kind::Demonstration : indicators::Kind::Real;
    const bool headset = (*content)->settings.headset;
    Kiosk kiosk(**content, options, {**surface, clock, random, log, network},
                {kind, options.enrolCode, effects::Narrator::sound((*content)->lexicon),
                 headset ? &speech::watchHeadset : effects::Narrator::WatchHeadset(),
                 printerOf((*content)->settings.printer), lettersOf((*content)->settings.letters)});
    const effects::KeypadWatch keypads("/dev/input/by-path", log);
    Loop& loop = kiosk.loop();
    loop.settle();
    log.write(Event::Started, "la première page est montrée");
    const auto looking = std::async(std::launch::async, [&] { // not before: each drawing is read
        text::tellBrokenDrawings(options.assets / "pictures", log);
    });
    while (loop.ending() == Ending::NotYet) {
        for (const ui::TimedInput& input : (*surface)->wait(until(loop.deadline(), clock.mono()))) {
            loop.take(input);
        }
        loop.settle();
    }
    network.cancel(); // a server that hangs does not keep the program
    log.write(Event::Stopped, loop.ending() == Ending::Restart ? "to start again" : "closed");
    return loop.ending() == Ending::Restart ? restartAsked : 0;
}

} // namespace

int main(int count, char** arguments) {
    overwriteFreedMemory(arguments);
    keepMemoryOffDisk();
    auto options = parse({arguments + 1, arguments + count});
    if (!options) {
        std::cerr << "perron : " << options.error().detail << "\n";
        return wrongUsage;
    }
    if (options->want == Options::Want::Help) {
        fmt::print("{}", usage());
        return 0;
    }
    if (options->want == Options::Want::Version) {
        fmt::print("perron {}\n", PERRON_VERSION);
        return 0;
    }
    const SystemClock clock;
    StreamLog log(std::cerr, clock);
    if (options->tour) {
        const Status made = makeTour(*options, log);
        return made ? 0 : failed(made.error());
    }
    if (options->pages) {
        const Status made = makePages(*options, log);
        return made ? 0 : failed(made.error());
    }
    if (options->preview) {
        std::error_code unreadable;
        lookAround(*options, std::filesystem::read_symlink("/proc/self/exe", unreadable).parent_path());
        const Status shown = runPreview(*options, log);
        const bool blind = !shown && shown.error().code == Code::Unavailable;
        return shown ? 0 : blind ? noDisplay(shown.error()) : failed(shown.error());
    }
    if (options->benchTouches > 0) {
        const Status measured = benchTouches(*options, log);
        return measured ? 0 : failed(measured.error());
    }
    return runKiosk(*options, clock, log);
}
