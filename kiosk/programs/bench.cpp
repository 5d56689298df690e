#include "programs/bench.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "net/curl_client.h"
#include "programs/hand.h"

namespace perron::programs {

namespace {

/// A round from home to home, through pages of every kind.
constexpr std::array round{"home.theme.papiers",
                           "theme.flow.carte-identite",
                           "flow.carte-identite.motif.vieille",
                           "flow.carte-identite.qui.adulte",
                           "bar.back",
                           "bar.home",
                           "home.help",
                           "need.demarche",
                           "bar.size",
                           "sight.large",
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
    auto surface = ui::offScreen({options.screen.width, options.screen.height});
    if (!content || !surface) {
        return tl::unexpected(content ? surface.error() : content.error());
    }
    makeDataFolder((*content)->settings.dataFolder, log);
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
    Hand hand(kiosk, clock);
    std::vector<double> milliseconds;
    std::string element = "welcome.start";
    for (std::size_t next = 0; static_cast<int>(milliseconds.size()) < options.benchTouches;) {
        const bool more = !hand.sees(element); // the page goes on: its last part has what we look for
        if (const Status pressed = hand.press(more ? "page.more" : element); !pressed) {
            return pressed;
        }
        loop.settle();
        const auto before = std::chrono::steady_clock::now();
        hand.lift();
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
