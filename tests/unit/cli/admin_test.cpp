#include <filesystem>
#include <sstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/text_table.h"
#include "crypto/hex.h"
#include "crypto/pin.h"
#include "crypto/secret.h"
#include "indicators/counter_store.h"
#include "protocol/report.h"
#include "server/figures_store.h"
#include "server/kiosk_store.h"
#include "server/report_store.h"

namespace perron::cli {
namespace {

using namespace std::chrono_literals;

class Admin : public testing::Test {
protected:
    Admin() {
        std::filesystem::remove_all(m_folder);
        std::filesystem::create_directories(m_folder);
    }
    ~Admin() override { std::filesystem::remove_all(m_folder); }

    Exit run(const std::vector<std::string>& words, const std::string& typed = "") {
        std::istringstream in(typed);
        m_out.str("");
        m_err.str("");
        Console console{in,      m_out,
                        m_err,   [](std::string_view id) { return std::string(id); },
                        m_clock, {Path(PERRON_SOURCE) / "assets", Path(PERRON_BUILD) / "locale"}};
        return runAdmin(words, console);
    }
    std::string store() const { return (m_folder / "server.db").string(); }
    std::string counters() const { return (m_folder / "counters.db").string(); }

    /// A kiosk on the server that sent one span and one block.
    void fillStore(server::Data data) {
        auto opened = server::Store::open(store(), server::Access::ReadWrite).value();
        server::KioskStore kiosks(opened);
        ASSERT_TRUE(kiosks.invite({"digest", "Nérondes, mairie", "Nérondes", data, m_clock.wall() + 24h}));
        ASSERT_TRUE(kiosks.join("digest", std::string(64, 'a'), "kiosk-1", m_clock.wall()));
        server::ReportStore reports(opened);
        protocol::Report span{"kiosk-1",
                              1,
                              1,
                              "2026-1",
                              11,
                              data == server::Data::Demonstration,
                              protocol::SpanReport{{{2026, 47}, {2026, 47}}, 42}};
        protocol::Report block = span;
        block.sequence = 2;
        block.content = protocol::BlockReport{
            {{2026, 40}, {2026, 47}},
            42,
            1,
            {{"demarche",
              {{"aucune", 30}, {"papiers", 12}, {"papiers/carte-identite", 12}, {"papiers/carte-identite/*", 12}}}}};
        ASSERT_TRUE(reports.keep("kiosk-1", span, "span", "1", m_clock.wall()));
        ASSERT_TRUE(reports.keep("kiosk-1", block, "block", "2", m_clock.wall()));
    }

    /// A kiosk's own file with one sealed span of 12 visits.
    void fillCounters() {
        auto registry = indicators::loadRegistry(Path(PERRON_SOURCE) / "assets");
        ASSERT_TRUE(registry) << registry.error().detail;
        const indicators::Seal seal = [](const indicators::Unsealed& unsealed) {
            return protocol::encode(protocol::Report{"", unsealed.sequence, unsealed.block, unsealed.registry,
                                                     unsealed.threshold, false,
                                                     protocol::SpanReport{{{2026, 47}, {2026, 47}}, 12}});
        };
        auto opening =
            indicators::CounterStore::open({counters(), indicators::Kind::Real, *registry, seal}, m_clock.wall());
        ASSERT_TRUE(opening) << opening.error().detail;
        for (int visit = 0; visit < 12; ++visit) {
            ASSERT_TRUE(opening->store->countVisit({}, m_clock.wall()));
        }
        ASSERT_TRUE(opening->store->tick(m_clock.wall() + std::chrono::weeks(1)));
    }

    Path m_folder = testing::TempDir() + "perron-admin-" + std::to_string(::getpid());
    SimulatedClock m_clock{WallTime(1'795'000'000s)};
    std::ostringstream m_out;
    std::ostringstream m_err;
};

TEST_F(Admin, SaysHowItIsUsed) {
    EXPECT_EQ(run({"--help"}), Exit::Ok);
    EXPECT_EQ(m_out.str(), "admin.help\n");
    EXPECT_EQ(run({}), Exit::Usage);
    EXPECT_EQ(run({"content", "eat"}), Exit::Usage);
}

TEST_F(Admin, HasHelpForEveryCommand) {
    for (const Command& command : commands()) {
        std::istringstream name{std::string(command.name)};
        std::vector<std::string> words;
        for (std::string word; name >> word;) {
            words.push_back(word);
        }
        words.emplace_back("--help");
        EXPECT_EQ(run(words), Exit::Ok) << command.name;
        EXPECT_NE(m_out.str().find(".help"), std::string::npos);
    }
}

TEST_F(Admin, HasHelpForEveryGroupOfCommands) {
    for (const char* group : {"content", "locale", "voice", "kiosk", "report", "pin", "access"}) {
        EXPECT_EQ(run({group, "--help"}), Exit::Ok) << group;
        EXPECT_EQ(m_err.str(), "");
        EXPECT_EQ(run({group}), Exit::Usage) << group;
    }
}

TEST_F(Admin, ACommandThatIsNoneIsAnsweredWithTheNearest) {
    EXPECT_EQ(run({"content", "chekc"}), Exit::Usage);
    EXPECT_NE(m_err.str().find("admin.nearCommand"), std::string::npos) << m_err.str();
    EXPECT_EQ(run({"contnet", "check"}), Exit::Usage);
    EXPECT_NE(m_err.str().find("admin.nearCommand"), std::string::npos) << m_err.str();
    EXPECT_EQ(run({"content", "licorne", "--help"}), Exit::Usage);
    EXPECT_NE(m_err.str().find("admin.noCommand"), std::string::npos) << m_err.str();
    EXPECT_EQ(m_out.str(), "");
}

TEST_F(Admin, WhatCannotBeWrittenIsSaidInFrench) {
    EXPECT_EQ(run({"locale", "extract", "--out", "/nobody/x.pot"}), Exit::Failure);
    EXPECT_EQ(m_err.str(), "perron-admin: admin.out.noFolder\n");
    EXPECT_EQ(run({"content", "pictures", "--out", PERRON_SOURCE}), Exit::Failure);
    EXPECT_EQ(m_err.str(), "perron-admin: admin.out.refused\n");
}

TEST_F(Admin, NamesTheWordItDoesNotKnow) {
    EXPECT_EQ(run({"kiosk", "list", "--stroe", "x"}), Exit::Usage);
    EXPECT_EQ(run({"kiosk", "list", "--store"}), Exit::Usage);
    EXPECT_EQ(run({"kiosk", "list", "--store", "a", "--store", "b"}), Exit::Usage);
    EXPECT_EQ(run({"kiosk", "list", "--json=yes", "--store", "a"}), Exit::Usage);
}

TEST_F(Admin, EnrolPrintsACodeAloneThatTheServerThenTakes) {
    ASSERT_EQ(run({"kiosk", "enrol", "--store", store(), "--name", "Nérondes", "--commune", "Nérondes"}), Exit::Ok)
        << m_err.str();
    const std::string printed = m_out.str();
    const std::string code = printed.substr(0, printed.find('\n'));
    EXPECT_EQ(printed, code + "\n");
    EXPECT_EQ(code, crypto::normalizedCode(code));
    auto opened = server::Store::open(store(), server::Access::ReadWrite).value();
    EXPECT_TRUE(
        server::KioskStore(opened).join(crypto::sha256Hex(code), std::string(64, 'a'), "kiosk-1", m_clock.wall()));
}

TEST_F(Admin, EnrolTakesNoNameThatASpreadsheetWouldRun) {
    EXPECT_EQ(run({"kiosk", "enrol", "--store", store(), "--name", "=1+1", "--commune", "Nérondes"}), Exit::Usage);
    EXPECT_EQ(run({"kiosk", "enrol", "--store", store(), "--name", "Nérondes"}), Exit::Usage);
    EXPECT_FALSE(std::filesystem::exists(store()));
}

TEST_F(Admin, ListsKiosks) {
    fillStore(server::Data::Real);
    ASSERT_EQ(run({"kiosk", "list", "--store", store(), "--json"}), Exit::Ok);
    EXPECT_NE(m_out.str().find("\"name\":\"Nérondes, mairie\""), std::string::npos) << m_out.str();
    ASSERT_EQ(run({"kiosk", "list", "--store", store()}), Exit::Ok);
    EXPECT_NE(m_out.str().find("Nérondes, mairie"), std::string::npos);
}

TEST_F(Admin, StatsCountByPeriodProcedureAndPlace) {
    fillStore(server::Data::Real);
    ASSERT_EQ(run({"stats", "--store", store(), "--by", "period", "--format", "csv"}), Exit::Ok) << m_err.str();
    EXPECT_NE(m_out.str().find("Nérondes, mairie;Nérondes;2026-W47;2026-W47;42\r\n"), std::string::npos) << m_out.str();
    ASSERT_EQ(run({"stats", "--store", store(), "--by", "procedure", "--format", "json"}), Exit::Ok);
    EXPECT_NE(m_out.str().find("{\"path\":\"papiers/carte-identite\",\"label\":"), std::string::npos) << m_out.str();
    ASSERT_EQ(run({"stats", "--store", store(), "--by", "place"}), Exit::Ok);
    EXPECT_NE(m_out.str().find("Nérondes, mairie"), std::string::npos);
    ASSERT_EQ(run({"stats", "--store", store(), "--period", "2026-Q1", "--format", "json"}), Exit::Ok);
    EXPECT_NE(m_out.str().find("\"visits\":0"), std::string::npos) << m_out.str();
}

TEST_F(Admin, StatsSayWhenVisitsAreInvented) {
    fillStore(server::Data::Demonstration);
    ASSERT_EQ(run({"stats", "--store", store(), "--format", "json"}), Exit::Ok);
    EXPECT_NE(m_out.str().find("\"demonstration\":true"), std::string::npos);
    EXPECT_NE(m_err.str().find("web.demonstration.title"), std::string::npos);
}

TEST_F(Admin, StatsReadAKiosksOwnSealedReports) {
    fillCounters();
    ASSERT_EQ(run({"stats", "--counters", counters(), "--format", "csv"}), Exit::Ok) << m_err.str();
    EXPECT_NE(m_out.str().find("admin.stats.thisKiosk;;2026-W47;2026-W47;12\r\n"), std::string::npos) << m_out.str();
}

TEST_F(Admin, StatsWantOneSourceAndKnownWords) {
    EXPECT_EQ(run({"stats"}), Exit::Usage);
    EXPECT_EQ(run({"stats", "--store", store(), "--counters", counters()}), Exit::Usage);
    EXPECT_EQ(run({"stats", "--store", store(), "--by", "moon"}), Exit::Usage);
    EXPECT_EQ(run({"stats", "--store", store(), "--period", "moon"}), Exit::Usage);
    EXPECT_EQ(run({"stats", "--store", store()}), Exit::Failure) << "there is no such file, and looking makes none";
    EXPECT_FALSE(std::filesystem::exists(store()));
}

TEST_F(Admin, WhatIsNoDatabaseIsSaidInOneWayByEveryCommand) {
    const std::string readme = std::string(PERRON_SOURCE) + "/README.md";
    for (const std::vector<std::string>& words :
         std::initializer_list<std::vector<std::string>>{{"stats", "--counters", readme},
                                                         {"stats", "--store", readme},
                                                         {"report", "show", "--counters", readme},
                                                         {"kiosk", "list", "--store", readme}}) {
        EXPECT_EQ(run(words), Exit::Failure);
        EXPECT_EQ(m_err.str(), "perron-admin: admin.file.malformed\n") << words[0];
    }
    EXPECT_EQ(run({"stats", "--counters", "/no/such/file"}), Exit::Failure);
    EXPECT_EQ(m_err.str(), "perron-admin: admin.file.missing\n");
}

TEST_F(Admin, ReportShowPrintsTheSealedBytesAndNothingElse) {
    fillCounters();
    const auto sealed = indicators::sealedReportsIn(counters()).value();
    ASSERT_EQ(sealed.size(), 1U);
    ASSERT_EQ(run({"report", "show", "--counters", counters()}), Exit::Ok);
    EXPECT_EQ(m_out.str(), sealed.front().bytes);
    ASSERT_EQ(run({"report", "show", "--counters", counters(), "--sequence", "1"}), Exit::Ok);
    EXPECT_EQ(m_out.str(), sealed.front().bytes);
    EXPECT_EQ(run({"report", "show", "--counters", counters(), "--sequence", "2"}), Exit::Problems);
    EXPECT_EQ(run({"report", "show", "--counters", counters(), "--sequence", "two"}), Exit::Usage);
}

TEST_F(Admin, PinSetPrintsAHashThatThePinOpens) {
    ASSERT_EQ(run({"pin", "set"}, "4826\n4826\n"), Exit::Ok) << m_err.str();
    const std::string line = m_out.str();
    ASSERT_TRUE(line.starts_with("  empreinte: \"")) << "as it stands in the settings file";
    const std::size_t begin = line.find('"') + 1;
    const std::string hash = line.substr(begin, line.rfind('"') - begin);
    EXPECT_TRUE(crypto::pinMatches("4826", hash).value());
    EXPECT_EQ(m_out.str().find("4826\n"), std::string::npos);
}

TEST_F(Admin, PinSetTakesOnlyWhatTheKeypadCanType) {
    EXPECT_EQ(run({"pin", "set"}, "4826\n4827\n"), Exit::Problems);
    EXPECT_EQ(run({"pin", "set"}, "482\n482\n"), Exit::Problems);
    EXPECT_EQ(run({"pin", "set"}, "secret\nsecret\n"), Exit::Problems);
    EXPECT_EQ(m_out.str(), "");
}

TEST_F(Admin, ContentCheckNamesABrokenFlowWithFileAndLine) {
    const Path assets = m_folder / "assets";
    std::filesystem::copy(Path(PERRON_SOURCE) / "assets", assets, std::filesystem::copy_options::recursive);
    ASSERT_TRUE(writeFile(assets / "flows" / "casse.yaml", "id: casse\ntitre: [\n"));
    const std::vector<std::string> words = {"content",       "check", "--assets",
                                            assets.string(), "--po",  (Path(PERRON_SOURCE) / "locales").string()};
    EXPECT_EQ(run(words), Exit::Problems);
    EXPECT_NE(m_out.str().find("casse.yaml:"), std::string::npos) << m_out.str();
    auto json = words;
    json.emplace_back("--json");
    EXPECT_EQ(run(json), Exit::Problems);
    EXPECT_NE(m_out.str().find("casse.yaml\",\"line\":"), std::string::npos) << m_out.str();
}

TEST(TextTable, AlignsLettersNotBytes) {
    EXPECT_EQ(textTable({{"Borne", "Visites"}, {"Nérondes", "7"}, {"Baugy", "12"}}),
              "Borne     Visites\n--------  -------\nNérondes        7\nBaugy          12\n");
}

} // namespace
} // namespace perron::cli
