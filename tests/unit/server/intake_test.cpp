#include "server/intake.h"

#include <filesystem>
#include <sstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "crypto/hex.h"
#include "protocol/api.h"
#include "server/figures_store.h"

namespace perron::server {
namespace {

using namespace std::chrono_literals;

/// A server's inside, and a kiosk's pen to write to it with.
class IntakeTest : public testing::Test {
protected:
    IntakeTest() {
        EXPECT_TRUE(m_kiosks.invite({crypto::sha256Hex("ACDE-FGHJ-K346"), "Nérondes, mairie", "Nérondes", Data::Real,
                                     m_clock.wall() + 7 * 24h}));
        m_id = enrolled("ACDE-FGHJ-K346").kiosk;
    }
    ~IntakeTest() override { std::filesystem::remove_all(m_folder); }

    static Path made() {
        const Path folder = testing::TempDir() + "perron-intake-" + std::to_string(::getpid());
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        return folder;
    }

    Reply enrol(const std::string& code, const crypto::KeyPair& key) {
        return m_intake.enrol(protocol::encode(protocol::EnrolRequest{code, key.publicKey().hex()}));
    }
    protocol::EnrolReply enrolled(const std::string& code) {
        return protocol::decodeEnrolReply(enrol(code, m_key).body).value();
    }

    protocol::Report span(std::int64_t sequence, std::int64_t visits) const {
        return {m_id, sequence, 1, "2026-1", 11, false, protocol::SpanReport{{{2026, 47}, {2026, 47}}, visits}};
    }
    Reply send(const std::string& body) { return m_intake.report(m_id, m_key.sign(body), body); }
    Reply send(const protocol::Report& report) { return send(protocol::encode(report)); }
    std::int64_t visits() { return FiguresStore(m_store).figures({}).value().spanVisits; }
    static std::string reason(const Reply& reply) { return protocol::decodeRefusal(reply.body).value().reason; }

    Path m_folder = made();
    SimulatedClock m_clock{WallTime(1'795'000'000s)};
    std::ostringstream m_lines;
    StreamLog m_log{m_lines, m_clock};
    crypto::KeyPair m_serverKey = crypto::KeyPair::generate().value();
    crypto::KeyPair m_key = crypto::KeyPair::generate().value();
    Store m_store = Store::open(m_folder / "server.db", Access::ReadWrite).value();
    KioskStore m_kiosks{m_store};
    ReportStore m_reports{m_store};
    Intake m_intake{{m_kiosks, m_reports, m_serverKey, "2026-1", m_clock, m_log}};
    std::string m_id;
};

TEST_F(IntakeTest, AcknowledgesWithItsOwnKeyWhatItKeeps) {
    const std::string body = protocol::encode(span(1, 14));
    const Reply reply = send(body);
    ASSERT_EQ(reply.status, 200) << reply.body;
    const auto taken = protocol::decodeAcknowledgement(reply.body).value();
    EXPECT_EQ(taken.sequence, 1);
    EXPECT_EQ(taken.digest, crypto::sha256Hex(body));
    EXPECT_TRUE(m_serverKey.publicKey().verifies(protocol::acknowledgedBytes(taken), taken.signature));
    EXPECT_EQ(visits(), 14);
}

TEST_F(IntakeTest, GivesTheSameAcknowledgementForTheSameReportAndCountsItOnce) {
    const Reply first = send(span(1, 14));
    m_clock.advance(24h);
    const Reply second = send(span(1, 14));
    EXPECT_EQ(second.status, 200);
    EXPECT_EQ(second.body, first.body);
    EXPECT_EQ(visits(), 14);
}

TEST_F(IntakeTest, RefusesAnotherReportUnderAKnownNumber) {
    send(span(1, 14));
    EXPECT_EQ(send(span(1, 15)).status, 409);
    EXPECT_EQ(visits(), 14);
}

TEST_F(IntakeTest, TakesReportsInAnyOrder) {
    EXPECT_EQ(send(span(3, 11)).status, 200);
    EXPECT_EQ(send(span(1, 12)).status, 200);
    const auto lines = FiguresStore(m_store).kioskLines(Data::Real).value();
    EXPECT_EQ(lines.front().missing, 1);
    EXPECT_EQ(send(span(2, 13)).status, 200);
    EXPECT_EQ(visits(), 36);
    EXPECT_EQ(FiguresStore(m_store).kioskLines(Data::Real).value().front().missing, 0);
}

TEST_F(IntakeTest, RefusesWhatTheKioskDidNotSign) {
    const std::string body = protocol::encode(span(1, 14));
    const crypto::KeyPair stranger = crypto::KeyPair::generate().value();
    EXPECT_EQ(m_intake.report(m_id, stranger.sign(body), body).status, 401);
    EXPECT_EQ(m_intake.report(m_id, "", body).status, 401);
    EXPECT_EQ(m_intake.report("kiosk-none", m_key.sign(body), body).status, 401);
    EXPECT_EQ(visits(), 0);
    EXPECT_EQ(FiguresStore(m_store).kioskLines(Data::Real).value().front().refused, 0)
        << "a stranger's letters are not laid to the kiosk's charge";
}

TEST_F(IntakeTest, RefusesWhatIsNewerThanItself) {
    auto report = span(1, 14);
    report.registry = "2026-2";
    EXPECT_EQ(send(report).status, 422);
    std::string body = protocol::encode(span(1, 14));
    body.replace(body.find("\"format\":1"), 10, "\"format\":2");
    EXPECT_EQ(send(body).status, 422);
    EXPECT_EQ(visits(), 0);
}

TEST_F(IntakeTest, RefusesLessThanElevenEvenFromAKioskItKnows) {
    EXPECT_EQ(send(span(1, 10)).status, 400);
    auto report = span(1, 8);
    report.threshold = 5;
    EXPECT_EQ(send(report).status, 400);
    EXPECT_EQ(visits(), 0);
}

TEST_F(IntakeTest, RefusesNamesThatNoRegistryCanHold) {
    auto report = span(1, 14);
    report.content = protocol::BlockReport{{{2026, 40}, {2026, 47}}, 14, 1, {{"ecoute", {{"=HYPERLINK(1)", 14}}}}};
    EXPECT_EQ(send(report).status, 400);
}

TEST_F(IntakeTest, RefusesBrokenJsonAndSaysWhereItBreaks) {
    const Reply reply = send(std::string("{\"format\":1,"));
    EXPECT_EQ(reply.status, 400);
    EXPECT_NE(reason(reply).find("byte"), std::string::npos) << reason(reply);
    EXPECT_EQ(FiguresStore(m_store).kioskLines(Data::Real).value().front().refused, 1) << "it is counted";
}

TEST_F(IntakeTest, KeepsRealAndInventedVisitsApart) {
    auto report = span(1, 14);
    report.demonstration = true;
    EXPECT_EQ(send(report).status, 403);
    EXPECT_EQ(visits(), 0);
}

TEST_F(IntakeTest, TakesWhatWasSealedBeforeTheKioskHadAName) {
    auto report = span(1, 14);
    report.kiosk = "";
    EXPECT_EQ(send(report).status, 200);
    report.sequence = 2;
    report.kiosk = "kiosk-other";
    EXPECT_EQ(send(report).status, 403);
}

TEST_F(IntakeTest, LetsACodeServeOneKeyOnly) {
    EXPECT_EQ(enrolled("acde fghj k346").kiosk, m_id) << "the reply was lost: same code, same key, same kiosk";
    EXPECT_EQ(enrol("ACDE-FGHJ-K346", crypto::KeyPair::generate().value()).status, 403);
    EXPECT_EQ(enrol("ACDE-FGHJ-K347", crypto::KeyPair::generate().value()).status, 403);
    EXPECT_EQ(enrol("", crypto::KeyPair::generate().value()).status, 403);
}

TEST_F(IntakeTest, LetsACodeExpire) {
    ASSERT_TRUE(
        m_kiosks.invite({crypto::sha256Hex("CDEF-GHJK-3467"), "Baugy", "Baugy", Data::Real, m_clock.wall() + 1h}));
    m_clock.advance(2h);
    const Reply reply = enrol("CDEF-GHJK-3467", crypto::KeyPair::generate().value());
    EXPECT_EQ(reply.status, 403);
    EXPECT_EQ(reason(reply), "this code has expired");
}

TEST_F(IntakeTest, AddsUpToWhatTheReportsSay) {
    std::vector<protocol::Report> reports{span(1, 14), span(2, 20)};
    auto block = span(3, 0);
    block.content = protocol::BlockReport{
        {{2026, 40}, {2026, 47}}, 34, 2, {{"ecoute", {{"non", 20}, {"oui", 14}}}, {"langue", {{"fr", 34}}}}};
    reports.push_back(block);
    for (const auto& report : reports) {
        ASSERT_EQ(send(report).status, 200);
    }
    const Figures expected = figuresOf(reports);
    const Figures kept = FiguresStore(m_store).figures({}).value();
    EXPECT_EQ(kept.spanVisits, expected.spanVisits);
    EXPECT_EQ(kept.blockVisits, expected.blockVisits);
    EXPECT_EQ(kept.blocks, 1);
    ASSERT_EQ(kept.tables.size(), expected.tables.size());
    for (const auto& [table, answers] : expected.tables) {
        ASSERT_EQ(kept.tables.at(table).size(), answers.size());
        for (std::size_t at = 0; at < answers.size(); ++at) {
            EXPECT_EQ(kept.tables.at(table)[at].path, answers[at].path);
            EXPECT_EQ(kept.tables.at(table)[at].visits, answers[at].visits);
        }
    }
}

TEST_F(IntakeTest, CountsAReportWhereItsLastWeekLies) {
    send(span(1, 14));
    FiguresStore figures(m_store);
    EXPECT_EQ(figures.figures({Data::Real, "", "", Season{2026, 4}}).value().spanVisits, 14);
    EXPECT_EQ(figures.figures({Data::Real, "", "", Season{2026, 3}}).value().spanVisits, 0);
    EXPECT_EQ(figures.figures({Data::Real, "", "Nérondes", {}}).value().spanVisits, 14);
    EXPECT_EQ(figures.figures({Data::Real, "", "Baugy", {}}).value().spanVisits, 0);
    EXPECT_EQ(figures.figures({Data::Real, m_id, "", {}}).value().spanVisits, 14);
    EXPECT_EQ(figures.figures({Data::Demonstration, "", "", {}}).value().spanVisits, 0);
}

TEST_F(IntakeTest, LogsNothingOfWhatWasRefused) {
    send(std::string("{\"secret\":\"Madame Dupont\"}"));
    EXPECT_EQ(m_lines.str().find("Dupont"), std::string::npos);
}

TEST(Registry, VersionsAreComparedByTheirNumbers) {
    EXPECT_TRUE(isNewer("2026-10", "2026-9"));
    EXPECT_TRUE(isNewer("2027-1", "2026-9"));
    EXPECT_FALSE(isNewer("2026-1", "2026-1"));
    EXPECT_FALSE(isNewer("2025-12", "2026-1"));
}

} // namespace
} // namespace perron::server
