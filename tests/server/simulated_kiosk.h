#pragma once

#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>

#include "base/clock.h"
#include "base/log.h"
#include "base/random.h"
#include "indicators/calendar.h"
#include "indicators/counter_store.h"
#include "indicators/duration_band.h"
#include "net/curl_client.h"
#include "sync/membership.h"
#include "sync/reporter.h"
#include "sync/seal.h"

namespace perron::simulation {

/// A store's reports, for the reporter.
class CounterOutbox final : public sync::Outbox {
public:
    explicit CounterOutbox(indicators::CounterStore& store)
        : m_store(store) {}
    Result<std::vector<indicators::SealedReport>> pending() override { return m_store.pending(); }
    Status acknowledge(std::int64_t sequence) override { return m_store.acknowledge(sequence); }
    Status withdraw(std::int64_t sequence, std::int64_t next) override {
        return m_store.withdraw(sequence, next).map([](const auto&) {});
    }

private:
    indicators::CounterStore& m_store;
};

/// A kiosk without a screen: its real counters, sealing and reporting, under a clock that plays weeks in no time.
class Kiosk {
public:
    struct Setup {
        Path folder; ///< made here
        Path assets;
        std::string server; ///< "http://127.0.0.1:PORT"
        std::string code;
        indicators::Kind kind;
        std::uint32_t seed;
    };

    enum class Joins { Yes, No };
    explicit Kiosk(const Setup& setup, Joins joins = Joins::Yes)
        : m_random((std::filesystem::create_directories(setup.folder), setup.seed))
        , m_log(m_lines, m_clock)
        , m_membership(joins == Joins::Yes ? joined(setup, m_network) : nobody())
        , m_counters(opened(setup, m_membership.kiosk, m_clock.wall()))
        , m_outbox(*m_counters)
        , m_reporter({setup.server, m_membership, crypto::KeyPair::loadOrCreate(setup.folder / "kiosk.key").value()},
                     m_outbox, m_network, m_clock, m_random, m_log) {}

    /// Visits of one week, most of them like most visits are.
    void playWeek(int visits) {
        playVisits(visits);
        endWeek();
    }
    void playVisits(int visits) {
        for (int visit = 0; visit < visits; ++visit) {
            m_clock.advance(std::chrono::minutes(7));
            taken(m_counters->countVisit(answers(), m_clock.wall()));
        }
    }
    void endWeek() {
        m_clock.setWall(indicators::startOf(indicators::weekOf(m_clock.wall()).next()));
        taken(m_counters->tick(m_clock.wall()));
    }

    /// Sends until nothing more is sent. What the reporter said last.
    sync::Reporter::Step report() {
        m_reporter.hurry();
        auto step = m_reporter.step();
        while (step == sync::Reporter::Step::Sent || step == sync::Reporter::Step::Refused) {
            step = m_reporter.step();
        }
        return step;
    }

    const sync::Membership& membership() const { return m_membership; }
    indicators::CounterStore& counters() { return *m_counters; }
    sync::SyncStatus status() const { return m_reporter.status(); }
    std::string log() const { return m_lines.str(); }

private:
    static sync::Membership nobody() { return {"", crypto::KeyPair::generate().value().publicKey()}; }
    static sync::Membership joined(const Setup& setup, net::HttpClient& network) {
        const auto membership = sync::join(
            {setup.server, setup.code, "", setup.folder / "kiosk.key", setup.folder / "membership.json"}, network);
        if (!membership) {
            throw std::runtime_error("join: " + membership.error().detail);
        }
        return *membership;
    }
    static std::unique_ptr<indicators::CounterStore> opened(const Setup& setup, const std::string& kiosk,
                                                            WallTime now) {
        auto registry = indicators::loadRegistry(setup.assets);
        if (!registry) {
            throw std::runtime_error(registry.error().detail);
        }
        auto opening = indicators::CounterStore::open(
            {setup.folder / "counters.db", setup.kind, std::move(*registry), sync::sealer(kiosk)}, now);
        if (!opening) {
            throw std::runtime_error(opening.error().detail);
        }
        return std::move(opening->store);
    }
    static void taken(const Result<indicators::Outcome>& outcome) {
        if (!outcome) {
            throw std::runtime_error(outcome.error().detail);
        }
    }

    bool inAHundred(std::uint32_t percent) { return m_random.below(100) < percent; }

    indicators::VisitAnswers answers() {
        indicators::VisitAnswers given;
        if (inAHundred(62)) {
            static constexpr const char* steps[] = {"motif", "qui", "papiers", "papiers", "prix", "ou", "suite"};
            const std::string end = inAHundred(55) ? "fini" : "laissee/" + std::string(steps[m_random.below(7)]);
            given.answer("demarche", "papiers/carte-identite/" + end);
        }
        if (inAHundred(40)) {
            static constexpr const char* needs[] = {"demarche", "demarche", "ordinateur", "apprendre", "travail"};
            given.answer("besoin", needs[m_random.below(5)]);
        }
        given.answer("ecoute", inAHundred(38) ? "oui" : "non");
        given.answer("taille", inAHundred(70) ? "normale" : inAHundred(75) ? "grande" : "tres-grande");
        given.answer("duree", std::string(indicators::durationBand(std::chrono::seconds(30 + m_random.below(1100)))));
        if (inAHundred(60)) {
            given.answer("visage", inAHundred(70) ? "oui" : inAHundred(60) ? "un-peu" : "non");
        }
        return given;
    }

    SimulatedClock m_clock{WallTime(std::chrono::sys_days(std::chrono::year(2026) / 8 / 31))};
    SeededRandom m_random;
    std::ostringstream m_lines;
    StreamLog m_log;
    net::CurlClient m_network;
    sync::Membership m_membership;
    std::unique_ptr<indicators::CounterStore> m_counters;
    CounterOutbox m_outbox;
    sync::Reporter m_reporter;
};

} // namespace perron::simulation
