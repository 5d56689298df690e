#include "programs/bench.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "net/curl_client.h"
#include "programs/kiosk.h"

namespace perron::programs {

namespace {

/// A round from home to home, through pages of every kind.
constexpr std::array round{"home.theme.papiers",
                           "flow.carte-identite.motif.vieille",
                           "flow.carte-identite.qui.adulte",
                           "bar.back",
                           "bar.home",
                           "home.help",
                           "need.demarche",
                           "bar.size",
                           "bar.help",
                           "help.hide",
                           "bar.finish",
                           "finish.next",
                           "end.start"};

double percentile(const std::vector<double>& sorted, double share) {
    return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

} // namespace

Status benchTouches(const Options& options, Log& log) {
    auto content = loadContent(options, log);
    auto surface = ui::offScreen({1920, 1080});
    if (!content || !surface) {
        return tl::unexpected(content ? surface.error() : content.error());
    }
    std::error_code ignored;
    std::filesystem::create_directories((*content)->settings.dataFolder, ignored);
    const SystemClock real;
    SimulatedClock clock(real.wall()); // gestures take no real time: only the work is measured
    SeededRandom random(1);
    net::CurlClient network;
    const auto silent = [](const speech::Listener&) -> Result<std::unique_ptr<speech::Player>> {
        return fail(Code::Unavailable, "the benchmark plays no sound");
    };
    Kiosk kiosk(**content, options, {**surface, clock, random, log, network},
                {indicators::Kind::Demonstration, "", silent});
    Loop& loop = kiosk.loop();
    loop.settle();
    std::vector<double> milliseconds;
    std::string element = "welcome.start";
    for (std::size_t next = 0; static_cast<int>(milliseconds.size()) < options.benchTouches;) {
        auto box = kiosk.view().boxOf(page::ElementId{element});
        const bool more = !box; // the page goes on: its last part has what we look for
        box = more ? kiosk.view().boxOf(page::ElementId{"page.more"}) : box;
        if (!box) {
            return fail(Code::NotFound, "no " + element + " to touch");
        }
        using Phase = ui::Pointer::Phase;
        const auto point = [&](Phase phase) {
            loop.take(
                {ui::Pointer{phase, ui::Pointer::Kind::Finger, 1, box->x + box->width / 2, box->y + box->height / 2},
                 clock.mono()});
        };
        clock.advance(MonoTime{800});
        loop.settle();
        point(Phase::Down);
        loop.settle();
        clock.advance(MonoTime{120});
        const auto before = std::chrono::steady_clock::now();
        point(Phase::Up);
        loop.settle();
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - before;
        milliseconds.push_back(took.count());
        element = more ? element : round[next++ % round.size()];
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    fmt::print("{{\"touches\":{},\"p50_ms\":{:.2f},\"p99_ms\":{:.2f}}}\n", milliseconds.size(),
               percentile(milliseconds, 0.5), percentile(milliseconds, 0.99));
    return {};
}

} // namespace perron::programs
