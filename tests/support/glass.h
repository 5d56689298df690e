#pragma once

#include <filesystem>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "programs/hand.h"

namespace perron::test {

/// A network on which nobody answers.
class NoNetwork final : public net::HttpClient {
public:
    Result<net::HttpResponse> send(const net::HttpRequest&) override {
        ++asked;
        return fail(Code::Offline, "no network in this test");
    }
    int asked = 0;
};

/// A whole kiosk behind glass: the program's own parts on a surface in memory, a finger, a clock that moves when told.
class Glass {
public:
    explicit Glass(page::Size size = {1920, 1080}) {
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        options.assets = Path(PERRON_SOURCE) / "assets";
        options.locale = Path(PERRON_BUILD) / "locale";
        options.settings = Path(PERRON_SOURCE) / "deploy/settings/perron.yaml";
        options.data = folder;
        auto loaded = programs::loadContent(options, log);
        EXPECT_TRUE(loaded) << (loaded ? "" : loaded.error().detail);
        content = std::move(*loaded);
        surface = std::move(*ui::offScreen(size));
        start();
    }
    ~Glass() {
        kiosk.reset();
        std::filesystem::remove_all(folder);
    }

    /// Puts the kiosk together, as the program does when it starts; again after a crash.
    void start() {
        hand.reset();
        kiosk.reset();
        const auto silent = [](const speech::Listener&) -> Result<std::unique_ptr<speech::Player>> {
            return fail(Code::Unavailable, "no sound in this test");
        };
        kiosk = std::make_unique<programs::Kiosk>(
            *content, options, programs::Ground{*surface, clock, random, log, network},
            programs::Manner{indicators::Kind::Real, "", silent, {}, openPrinter});
        hand = std::make_unique<programs::Hand>(*kiosk, clock);
        kiosk->loop().settle();
    }

    void tap(const std::string& element) {
        const Status done = hand->tap(element);
        EXPECT_TRUE(done) << (done ? "" : done.error().detail);
    }
    std::string pageId() const { return session::page(kiosk->loop().state(), kiosk->world()).id.value; }

    effects::PrintDesk::OpenPrinter openPrinter{}; ///< for the next `start`
    Path folder = Path(testing::TempDir()) / ("perron-glass-" + std::to_string(::getpid()));
    SimulatedClock clock{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + std::chrono::hours(9)};
    std::ostringstream lines;
    StreamLog log{lines, clock};
    SeededRandom random{1};
    NoNetwork network;
    programs::Options options;
    std::unique_ptr<programs::Content> content;
    std::unique_ptr<ui::Surface> surface;
    std::unique_ptr<programs::Kiosk> kiosk;
    std::unique_ptr<programs::Hand> hand;
};

} // namespace perron::test
