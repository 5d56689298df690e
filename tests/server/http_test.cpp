#include <filesystem>
#include <sstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "crypto/hex.h"
#include "data/json.h"
#include "net/curl_client.h"
#include "protocol/api.h"
#include "server/central_server.h"
#include "server/simulated_kiosk.h"

namespace perron {
namespace {

const Path assets = Path(PERRON_SOURCE) / "assets";

class OverHttp : public testing::Test {
protected:
    OverHttp() {
        std::filesystem::remove_all(m_folder);
        std::filesystem::create_directories(m_folder);
        start();
    }
    ~OverHttp() override {
        m_server.reset();
        std::filesystem::remove_all(m_folder);
    }

    void start() {
        server::Listening listening;
        listening.port = m_port;
        listening.assets = assets;
        auto opened = server::CentralServer::open({m_folder / "server.db", assets, Path(PERRON_BUILD) / "locale"},
                                                  listening, m_clock, m_log);
        ASSERT_TRUE(opened) << opened.error().detail;
        m_server = std::move(*opened);
        const auto port = m_server->start();
        ASSERT_TRUE(port) << port.error().detail;
        m_port = *port;
    }
    std::string address() const { return "http://127.0.0.1:" + std::to_string(m_port); }

    void invite(const std::string& code, server::Data data = server::Data::Real) {
        auto store = server::Store::open(m_folder / "server.db", server::Access::ReadWrite);
        ASSERT_TRUE(store) << store.error().detail;
        ASSERT_TRUE(server::KioskStore(*store).invite(
            {crypto::sha256Hex(code), "Nérondes, mairie", "Nérondes", data, m_clock.wall() + std::chrono::hours(24)}));
    }
    simulation::Kiosk::Setup kiosk(const std::string& code, indicators::Kind kind = indicators::Kind::Real) const {
        return {m_folder / ("kiosk-" + code), assets, address(), code, kind, 7};
    }

    net::HttpResponse get(const std::string& path, const std::string& host = "") {
        net::HttpRequest request{"GET", address() + path, {}, ""};
        if (!host.empty()) {
            request.headers.push_back({"Host", host});
        }
        return net::CurlClient({{}, 4 * 1024 * 1024}).send(request).value();
    }
    net::HttpResponse post(std::string_view path, const std::string& body, std::vector<net::HttpHeader> headers = {}) {
        return net::CurlClient().send({"POST", address() + std::string(path), std::move(headers), body}).value();
    }
    std::int64_t visitsShown(const std::string& data = "real") {
        const auto json = data::readJson(get("/api/stats.json?data=" + data).body).value();
        return *json.find("visits")->integer();
    }

    Path m_folder = testing::TempDir() + "perron-http-" + std::to_string(::getpid());
    SystemClock m_clock;
    std::ostringstream m_lines;
    StreamLog m_log{m_lines, m_clock};
    int m_port = 0;
    std::unique_ptr<server::CentralServer> m_server;
};

std::int64_t sealedVisits(indicators::CounterStore& counters) {
    std::int64_t sum = 0;
    const auto reports = counters.sealed().value();
    for (const auto& sealed : reports) {
        const auto report = protocol::decode(sealed.bytes).value();
        if (const auto* span = std::get_if<protocol::SpanReport>(&report.content)) {
            sum += span->visits;
        }
    }
    return sum;
}

TEST_F(OverHttp, AKioskJoinsCountsAndReportsAndThePageShowsIt) {
    invite("ACDE-FGHJ-K346");
    simulation::Kiosk kiosk(this->kiosk("ACDE-FGHJ-K346"));
    for (int week = 0; week < 14; ++week) {
        kiosk.playWeek(17);
    }
    EXPECT_EQ(kiosk.report(), sync::Reporter::Step::Idle) << kiosk.log();
    EXPECT_EQ(kiosk.counters().pending().value().size(), 0U);
    EXPECT_EQ(visitsShown(), 14 * 17);
    EXPECT_EQ(visitsShown(), sealedVisits(kiosk.counters()));
    EXPECT_EQ(visitsShown("demonstration"), 0);
    EXPECT_NE(get("/").body.find("Nérondes, mairie"), std::string::npos);
}

TEST_F(OverHttp, ADemonstrationStaysApartFromRealVisits) {
    invite("CDEF-GHJK-3467", server::Data::Demonstration);
    simulation::Kiosk kiosk(this->kiosk("CDEF-GHJK-3467", indicators::Kind::Demonstration));
    kiosk.playWeek(20);
    kiosk.report();
    EXPECT_EQ(visitsShown("real"), 0);
    EXPECT_EQ(visitsShown("demonstration"), 20);
    EXPECT_NE(get("/?data=demonstration").body.find("Données de démonstration"), std::string::npos);
    EXPECT_EQ(get("/?data=real").body.find("Données de démonstration."), std::string::npos);
}

TEST_F(OverHttp, ARestartedServerGivesTheSameAcknowledgementAndCountsNothingTwice) {
    invite("ACDE-FGHJ-K346");
    const auto setup = kiosk("ACDE-FGHJ-K346");
    simulation::Kiosk kiosk(setup);
    kiosk.playWeek(20);
    const std::string bytes = kiosk.counters().pending().value().front().bytes;
    const auto key = crypto::KeyPair::load(setup.folder / "kiosk.key").value();
    const std::vector<net::HttpHeader> headers = {{std::string(protocol::kioskHeader), kiosk.membership().kiosk},
                                                  {std::string(protocol::signatureHeader), key.sign(bytes)}};
    const auto first = post(protocol::reportsPath, bytes, headers);
    EXPECT_EQ(first.status, 200) << first.body;
    m_server.reset();
    EXPECT_EQ(kiosk.report(), sync::Reporter::Step::Waiting) << "nobody answers";
    start();
    EXPECT_EQ(post(protocol::reportsPath, bytes, headers).body, first.body);
    EXPECT_EQ(kiosk.report(), sync::Reporter::Step::Idle) << kiosk.log();
    EXPECT_EQ(visitsShown(), 20);
}

TEST_F(OverHttp, AKioskRestoredFromAnOldImageTellsNoVisitTwiceAndGoesOn) {
    invite("ACDE-FGHJ-K346");
    const auto setup = kiosk("ACDE-FGHJ-K346");
    const Path image = m_folder / "image";
    {
        simulation::Kiosk kiosk(setup);
        kiosk.playWeek(20);
        kiosk.playVisits(5);
        kiosk.report();
        std::filesystem::copy(setup.folder, image);
        kiosk.playVisits(15);
        kiosk.endWeek();
        kiosk.playWeek(30);
        kiosk.report();
    }
    ASSERT_EQ(visitsShown(), 70);
    std::filesystem::remove_all(setup.folder);
    std::filesystem::copy(image, setup.folder);
    simulation::Kiosk kiosk(setup);
    kiosk.playWeek(40); // with the five visits of the image, which left already
    EXPECT_EQ(kiosk.report(), sync::Reporter::Step::Idle) << kiosk.log();
    EXPECT_EQ(visitsShown(), 70) << "the block that was open in the image is dropped";
    kiosk.playWeek(50);
    kiosk.playWeek(60);
    EXPECT_EQ(kiosk.report(), sync::Reporter::Step::Idle) << kiosk.log();
    EXPECT_EQ(visitsShown(), 70 + 50 + 60);
    EXPECT_TRUE(kiosk.counters().pending().value().empty()) << "nothing is refused for ever";
    EXPECT_FALSE(kiosk.status().lastError);
}

TEST_F(OverHttp, WhatWasSealedBeforeJoiningArrivesAfterItOnce) {
    const auto setup = kiosk("ACDE-FGHJ-K346");
    {
        simulation::Kiosk alone(setup, simulation::Kiosk::Joins::No);
        alone.playWeek(20);
        alone.playWeek(30);
    }
    invite("ACDE-FGHJ-K346");
    simulation::Kiosk kiosk(setup);
    kiosk.playWeek(40);
    EXPECT_EQ(kiosk.report(), sync::Reporter::Step::Idle) << kiosk.log();
    EXPECT_TRUE(kiosk.counters().pending().value().empty());
    EXPECT_EQ(visitsShown(), 20 + 30 + 40);
    kiosk.report();
    EXPECT_EQ(visitsShown(), 20 + 30 + 40);
}

TEST_F(OverHttp, AServerWithAnotherKeyIsNotBelieved) {
    invite("ACDE-FGHJ-K346");
    simulation::Kiosk kiosk(this->kiosk("ACDE-FGHJ-K346"));
    kiosk.playWeek(20);
    m_server.reset();
    ASSERT_TRUE(crypto::KeyPair::generate().value().save(m_folder / "server.db.key"));
    start();
    EXPECT_EQ(kiosk.report(), sync::Reporter::Step::Waiting);
    ASSERT_TRUE(kiosk.status().lastError);
    EXPECT_EQ(kiosk.status().lastError->code, Code::Untrusted);
    EXPECT_EQ(kiosk.counters().pending().value().size(), 1U) << "nothing is marked";
}

TEST_F(OverHttp, AServerWhoseKeyIsGoneDoesNotStartWithANewOne) {
    invite("ACDE-FGHJ-K346");
    simulation::Kiosk kiosk(this->kiosk("ACDE-FGHJ-K346"));
    m_server.reset();
    std::filesystem::remove(m_folder / "server.db.key");
    server::Listening listening;
    listening.assets = assets;
    const auto opened = server::CentralServer::open({m_folder / "server.db", assets, Path(PERRON_BUILD) / "locale"},
                                                    listening, m_clock, m_log);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, Code::Refused);
}

TEST_F(OverHttp, BadLettersAreRefusedAndNeverStored) {
    EXPECT_EQ(post(protocol::reportsPath, "{").status, 401) << "nobody signed it";
    EXPECT_EQ(post(protocol::enrolPath, "{").status, 400);
    EXPECT_EQ(
        post(protocol::enrolPath, protocol::encode(protocol::EnrolRequest{"ACDE-FGHJ-K346", std::string(64, '0')}))
            .status,
        403);
    EXPECT_EQ(post(protocol::reportsPath, std::string(300 * 1024, 'x')).status, 413);
    EXPECT_EQ(visitsShown(), 0);
    EXPECT_EQ(get("/healthz").status, 200) << "and it goes on";
}

TEST_F(OverHttp, ACodeServesOnce) {
    invite("ACDE-FGHJ-K346");
    simulation::Kiosk first(kiosk("ACDE-FGHJ-K346"));
    auto second = kiosk("ACDE-FGHJ-K346");
    second.folder = m_folder / "another";
    EXPECT_THROW(simulation::Kiosk{second}, std::runtime_error);
}

TEST_F(OverHttp, AKioskThatLostItsMembershipAndKeptItsKeyComesBackAsItself) {
    invite("ACDE-FGHJ-K346");
    const auto setup = kiosk("ACDE-FGHJ-K346");
    sync::Joining joining{setup.server, "ACDE-FGHJ-K346", "", m_folder / "kiosk.key", m_folder / "membership.json"};
    net::CurlClient network;
    const auto first = sync::join(joining, network).value();
    std::filesystem::remove(joining.membershipFile);
    invite("ACDE-FGHJ-K347");
    joining.code = "ACDE-FGHJ-K347";
    EXPECT_EQ(sync::join(joining, network).value().kiosk, first.kiosk);
    std::filesystem::remove(joining.keyFile);
    EXPECT_FALSE(sync::join(joining, network)) << "without its key it is a stranger, and the code is used";
}

TEST_F(OverHttp, AnswersOnlyToItsOwnName) {
    EXPECT_EQ(get("/", "perron.exemple.fr").status, 421);
    EXPECT_EQ(get("/", "localhost:8470").status, 200);
    EXPECT_EQ(get("/", "127.0.0.1.exemple.fr").status, 421);
}

TEST_F(OverHttp, ListensToThisMachineOnlyUnlessAProxyProtectsIt) {
    server::Listening open;
    open.address = "0.0.0.0";
    open.port = 0;
    open.assets = assets;
    auto opened = server::CentralServer::open({m_folder / "other.db", assets, Path(PERRON_BUILD) / "locale"}, open,
                                              m_clock, m_log);
    ASSERT_TRUE(opened);
    const auto port = (*opened)->start();
    ASSERT_FALSE(port);
    EXPECT_EQ(port.error().code, Code::Refused);
}

TEST_F(OverHttp, AStoreHasOneServer) {
    server::Listening second;
    second.assets = assets;
    const auto opened = server::CentralServer::open({m_folder / "server.db", assets, Path(PERRON_BUILD) / "locale"},
                                                    second, m_clock, m_log);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, Code::Conflict);
    EXPECT_NE(opened.error().detail.find("un autre serveur"), std::string::npos) << opened.error().detail;
}

TEST_F(OverHttp, APortIsNotSharedInSilence) {
    server::Listening same;
    same.port = m_port;
    same.assets = assets;
    auto opened = server::CentralServer::open({m_folder / "other.db", assets, Path(PERRON_BUILD) / "locale"}, same,
                                              m_clock, m_log);
    ASSERT_TRUE(opened);
    EXPECT_EQ((*opened)->start().error().code, Code::Unavailable);
}

TEST_F(OverHttp, SaysNoToNonsenseInTheAddress) {
    EXPECT_EQ(get("/?period=jamais").status, 400);
    EXPECT_EQ(get("/?place=ici").status, 400);
    EXPECT_EQ(get("/csv?table=rien").status, 404);
    EXPECT_EQ(get("/api/stats.json?data=autre").status, 400);
    EXPECT_EQ(get("/web/../indicators.yaml").status, 404);
    EXPECT_EQ(get("/web/%2e%2e/indicators.yaml").status, 404);
}

TEST_F(OverHttp, ServesWhatThePageNeedsFromThisMachine) {
    EXPECT_EQ(get("/web/dashboard.css").status, 200);
    EXPECT_EQ(get("/web/dashboard.js").status, 200);
    EXPECT_EQ(get("/javascript/bootstrap5/css/bootstrap.min.css").status, 200);
    EXPECT_EQ(get("/javascript/chart.js/chart.min.js").status, 200);
}

} // namespace
} // namespace perron
