#include <regex>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <unistd.h>

#include "cli/access_facts.h"
#include "cli/command.h"
#include "cli/test_outcomes.h"

namespace perron::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

const Path source(PERRON_SOURCE);

AccessFacts shipped() {
    auto facts = loadAccessFacts(source / "assets");
    EXPECT_TRUE(facts) << (facts ? "" : facts.error().detail);
    return facts ? std::move(*facts) : AccessFacts{};
}

/// Every test that is named in the report, clause by clause and person by person.
std::set<std::string> named(const AccessFacts& facts) {
    std::set<std::string> all;
    for (const Requirement& each : facts.requirements) {
        all.insert(each.tests.begin(), each.tests.end());
    }
    for (const Person& each : facts.persons) {
        all.insert(each.tests.begin(), each.tests.end());
    }
    return all;
}

/// As ctest names them, from the sources.
std::set<std::string> written() {
    std::set<std::string> all;
    const std::regex test("(^|\\n)TEST(_F|_P)?\\(\\s*(\\w+),\\s*(\\w+)\\)");
    const auto addFolder = [&](const Path& folder, const std::string& prefix) {
        for (const Path& file : filesIn(folder, ".cpp")) {
            const std::string text = readFile(file).value_or("");
            for (std::sregex_iterator it(text.begin(), text.end(), test), end; it != end; ++it) {
                all.insert(prefix + "." + (*it)[3].str() + "." + (*it)[4].str());
            }
        }
    };
    for (const auto& folder : std::filesystem::directory_iterator(source / "tests/unit")) {
        addFolder(folder.path(), folder.path().filename().string());
    }
    addFolder(source / "tests/visits", "visits");
    return all;
}

struct Printed {
    Exit exit;
    std::string out;
    std::string err;
};
Printed report(std::vector<std::string> options = {}) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    SimulatedClock clock{WallTime(std::chrono::seconds(1'795'000'000))};
    Console console{in,    out,
                    err,   [](std::string_view id) { return std::string(id); },
                    clock, {source / "assets", source / "locales"}};
    options.insert(options.begin(), {"access", "report"});
    const Exit exit = runAdmin(options, console);
    return {exit, out.str(), err.str()};
}

/// A file as ctest writes it.
struct Junit {
    Path file = testing::TempDir() + "perron-junit-" + std::to_string(::getpid()) + ".xml";
    explicit Junit(const std::string& inside) {
        EXPECT_TRUE(writeFile(file, "<?xml version=\"1.0\"?>\n<testsuite name=\"all\">\n" + inside + "</testsuite>\n"));
    }
    ~Junit() { std::filesystem::remove(file); }
    static std::string one(const std::string& name, const std::string& status) {
        return "\t<testcase name=\"" + name + "\" classname=\"" + name + "\" time=\"0.1\" status=\"" + status +
               "\">\n\t\t<system-out>words &lt;testcase&gt;</system-out>\n\t</testcase>\n";
    }
    static std::string all(const std::string& status) {
        std::string lines;
        for (const std::string& name : named(shipped())) {
            lines += one(name, status);
        }
        return lines;
    }
};

TEST(AccessReport, NamesOnlyTestsThatExist) {
    const std::set<std::string> there = written();
    ASSERT_GT(there.size(), 300U);
    for (const std::string& name : named(shipped())) {
        EXPECT_TRUE(there.contains(name)) << name;
    }
}

TEST(AccessReport, HoldsEveryClauseOfOurListOnce) {
    // The clauses of EN 301 549 V3.2.1 for closed functionality on fixed hardware, in the standard's order; those on
    // video, personal data to type in and open functionality have nothing here to be about.
    const std::vector<std::string> wanted{
        "5.1.2.1",      "5.1.2.2",    "5.1.3.1",    "5.1.3.2",    "5.1.3.3",    "5.1.3.4",    "5.1.3.5",
        "5.1.3.6",      "5.1.3.7",    "5.1.3.8",    "5.1.3.9",    "5.1.3.10",   "5.1.3.11",   "5.1.3.12",
        "5.1.3.13",     "5.1.3.14",   "5.1.3.15",   "5.1.3.16",   "5.1.4",      "5.1.5",      "5.1.6.1",
        "5.1.6.2",      "5.1.7",      "5.2",        "5.3",        "5.4",        "5.5.1",      "5.5.2",
        "5.6.1",        "5.6.2",      "5.7",        "5.8",        "5.9",        "6.1",        "7.1.1",
        "8.1.2",        "8.1.3",      "8.2.1.1",    "8.2.1.2",    "8.2.2.1",    "8.2.2.2",    "8.3.1",
        "8.3.2.1",      "8.3.2.2",    "8.3.2.3.1",  "8.3.2.3.2",  "8.3.2.3.3",  "8.3.2.4",    "8.3.2.5",
        "8.3.2.6",      "8.3.3.1",    "8.3.3.2",    "8.3.3.3.1",  "8.3.3.3.2",  "8.3.4.1",    "8.3.4.2",
        "8.3.4.3.1",    "8.3.4.3.2",  "8.3.4.3.3",  "8.3.5",      "8.3.6",      "8.4.1",      "8.4.2.1",
        "8.4.2.2",      "8.4.3",      "8.5",        "9.0",        "10.0",       "11.1.1.1.2", "11.1.2.1.2.1",
        "11.1.2.1.2.2", "11.1.2.3.2", "11.1.3.1.2", "11.1.3.2.2", "11.1.3.3",   "11.1.3.4",   "11.1.3.5.2",
        "11.1.4.1",     "11.1.4.2",   "11.1.4.3",   "11.1.4.4.2", "11.1.4.5.2", "11.1.4.10",  "11.1.4.11",
        "11.1.4.13",    "11.2.1.1.2", "11.2.1.2",   "11.2.1.4.2", "11.2.2.1",   "11.2.2.2",   "11.2.3.1",
        "11.2.4.3",     "11.2.4.4",   "11.2.4.6",   "11.2.4.7",   "11.2.5.1",   "11.2.5.2",   "11.2.5.3.2",
        "11.2.5.4",     "11.3.1.1.2", "11.3.2.1",   "11.3.2.2",   "11.3.3.1.2", "11.3.3.2",   "11.6.2",
        "11.7",         "11.8",       "12.1.1",     "12.1.2",     "12.2.1"};
    std::vector<std::string> held;
    for (const Requirement& each : shipped().requirements) {
        held.push_back(each.clause);
    }
    EXPECT_EQ(held, wanted);
}

TEST(AccessReport, WhatIsMetIsShownByATestAndWhatIsFurnitureStandsInTheSheet) {
    const AccessFacts facts = shipped();
    const std::string sheet = readFile(source / "deploy/installation.html").value_or("");
    for (const Requirement& each : facts.requirements) {
        if (each.state == Requirement::State::Met) {
            EXPECT_FALSE(each.tests.empty()) << each.clause;
        }
        if (each.state == Requirement::State::Furniture) {
            EXPECT_THAT(sheet, HasSubstr(each.clause)) << each.title;
        }
    }
}

TEST(AccessReport, TheSheetHoldsEveryMeasure) {
    const std::string sheet = readFile(source / "deploy/installation.html").value_or("");
    for (const Measure& each : shipped().measures) {
        EXPECT_THAT(sheet, HasSubstr(each.value)) << each.text;
    }
}

TEST(AccessReport, IsOnePageWithAllClausesAndPersons) {
    const Printed run = report();
    EXPECT_EQ(run.exit, Exit::Ok);
    for (const char* words : {"<!doctype html>", "<strong>5.1.3.13</strong>", "Une personne qui ne voit pas",
                              "admin.access.noresults", "1 220 mm", "admin.access.state.not-met"}) {
        EXPECT_THAT(run.out, HasSubstr(words));
    }
    EXPECT_THAT(run.out, Not(HasSubstr("admin.access.outcome")));
}

TEST(AccessReport, IsForProgramsToo) {
    const Printed run = report({"--json"});
    EXPECT_THAT(run.out, testing::StartsWith("{\"standard\":\"EN 301 549"));
    EXPECT_THAT(run.out, HasSubstr("\"clause\":\"8.5\""));
}

TEST(AccessReport, SaysWhatEachTestSaid) {
    const Junit all(Junit::all("run"));
    const Printed run = report({"--results", all.file.string()});
    EXPECT_EQ(run.exit, Exit::Ok);
    EXPECT_THAT(run.out, HasSubstr("admin.access.outcome.passed"));
    EXPECT_THAT(run.out, Not(HasSubstr("admin.access.outcome.failed")));
}

TEST(AccessReport, IsNotInOrderWhereATestFailedOrWasNotRun) {
    const std::string first = *named(shipped()).begin();
    const Junit failedOne(Junit::all("run") + Junit::one(first, "fail"));
    const Printed failedRun = report({"--results", failedOne.file.string()});
    EXPECT_EQ(failedRun.exit, Exit::Problems);
    EXPECT_THAT(failedRun.out, HasSubstr("admin.access.outcome.failed"));
    const Junit little(Junit::one(first, "run"));
    EXPECT_EQ(report({"--results", little.file.string()}).exit, Exit::Problems);
}

TEST(AccessReport, ATestWithValuesFailsWhereOneOfItsCasesDoes) {
    const Junit junit(Junit::one("visits.Every/InLanguage.Speaks/en1920  # GetParam() = en1920", "run") +
                      Junit::one("visits.Every/InLanguage.Speaks/ar1080  # GetParam() = ar1080", "fail") +
                      Junit::one("visits.Every/InLanguage.Speaks/uk1080  # GetParam() = uk1080", "run") +
                      Junit::one("ui.Keys.AHeldKeyDoesNotRepeat", "disabled"));
    const auto outcomes = loadOutcomes(junit.file);
    ASSERT_TRUE(outcomes);
    EXPECT_EQ(outcomes->at("visits.InLanguage.Speaks"), Outcome::Failed);
    EXPECT_EQ(outcomes->at("ui.Keys.AHeldKeyDoesNotRepeat"), Outcome::NotRun);
}

TEST(AccessReport, AFolderOfResultsHoldsWhatTheProgramsOfUnitTestsWrote) {
    const Path folder = Path(testing::TempDir()) / "results";
    std::filesystem::create_directories(folder);
    const std::string opening = R"(<testcase name=")";
    const std::string closing = R"(" status="run" result="completed" time="0.1" classname="Keys")";
    ASSERT_TRUE(writeFile(folder / "unit_ui.xml", opening + "Holds" + closing + " />\n" + opening + "Fails" + closing +
                                                      "><failure message=\"&lt;\"></failure></testcase>\n" + opening +
                                                      R"(Waits" status="run" result="skipped" classname="Keys" />)"));
    ASSERT_TRUE(writeFile(folder / "tests.xml", Junit::one("visits.Glass.Shines", "run")));
    const auto outcomes = loadOutcomes(folder);
    ASSERT_TRUE(outcomes);
    EXPECT_EQ(*outcomes, (Outcomes{{"ui.Keys.Holds", Outcome::Passed},
                                   {"ui.Keys.Fails", Outcome::Failed},
                                   {"ui.Keys.Waits", Outcome::NotRun},
                                   {"visits.Glass.Shines", Outcome::Passed}}));
    std::filesystem::remove_all(folder);
}

TEST(AccessReport, ResultsThatAreNoneAreAFailure) {
    const Junit none("");
    const std::map<std::string, std::string> said{{none.file.string(), "admin.access.noresultsfile"},
                                                  {"/nobody.xml", "admin.file.missing"}};
    for (const auto& [file, message] : said) {
        const Printed run = report({"--results", file});
        EXPECT_EQ(run.exit, Exit::Failure) << file;
        EXPECT_THAT(run.err, HasSubstr(message));
        EXPECT_EQ(run.out, "");
    }
    EXPECT_EQ(report({"--results", PERRON_SOURCE}).exit, Exit::Failure);
}

TEST(AccessReport, IsWrittenWhereOneSays) {
    const Path file = Path(testing::TempDir()) / "perron-access.html";
    const Printed run = report({"--out", file.string()});
    EXPECT_EQ(run.out, "");
    EXPECT_THAT(readFile(file).value(), HasSubstr("</html>"));
    std::filesystem::remove(file);
    const Printed nowhere = report({"--out", "/nobody/perron.html"});
    EXPECT_EQ(nowhere.exit, Exit::Failure);
    EXPECT_THAT(nowhere.err, HasSubstr("admin.out.noFolder"));
}

TEST(AccessReport, FactsThatAreWrongAreNamedWithTheirLine) {
    const Printed run = report({"--assets", "/nobody"});
    EXPECT_EQ(run.exit, Exit::Failure);
    EXPECT_NE(run.err, "");
}

} // namespace
} // namespace perron::cli
