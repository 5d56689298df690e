#include "protocol/report.h"

#include <gtest/gtest.h>

using namespace perron::protocol;
using perron::Code;

namespace {

Report spanReport() {
    return {.kiosk = "nerondes-1",
            .sequence = 3,
            .block = 2,
            .registry = "2026-1",
            .threshold = 11,
            .demonstration = false,
            .content = SpanReport{.period = {{2026, 48}, {2026, 49}}, .visits = 14}};
}

Report blockReport() {
    Report report = spanReport();
    report.demonstration = true;
    report.content = BlockReport{.period = {{2026, 40}, {2026, 52}},
                                 .visits = 203,
                                 .spans = 9,
                                 .tables = {{.table = "demarche",
                                             .cells = {{"papiers", 60},
                                                       {"papiers/carte-identite", 60},
                                                       {"papiers/carte-identite/motif", 12},
                                                       {"papiers/carte-identite/*", 48},
                                                       {"*", 143}}},
                                            {.table = "langue", .cells = {{"fr", 203}}}}};
    return report;
}

std::string edited(std::string bytes, std::string_view from, std::string_view to) {
    const auto at = bytes.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return bytes.replace(at, from.size(), to);
}

std::string problemOf(const std::string& bytes) {
    const auto read = decode(bytes);
    return read ? "read" : read.error().detail;
}

std::string problemAfter(const Report& report, std::string_view from, std::string_view to) {
    return problemOf(edited(encode(report), from, to));
}

} // namespace

TEST(Report, SpanHasTheseBytesAndNoOthers) {
    EXPECT_EQ(encode(spanReport()),
              R"({"format":1,"kiosk":"nerondes-1","sequence":3,"block":2,"registry":"2026-1","threshold":11,)"
              R"("demonstration":false,"span":{"first":"2026-W48","last":"2026-W49","visits":14}})"
              "\n");
}

TEST(Report, BlockHasTheseBytesAndNoOthers) {
    EXPECT_EQ(
        encode(blockReport()),
        R"({"format":1,"kiosk":"nerondes-1","sequence":3,"block":2,"registry":"2026-1","threshold":11,)"
        R"("demonstration":true,"counts":{"first":"2026-W40","last":"2026-W52","visits":203,"spans":9,"tables":[)"
        R"({"table":"demarche","cells":[{"path":"papiers","visits":60},{"path":"papiers/carte-identite","visits":60},)"
        R"({"path":"papiers/carte-identite/motif","visits":12},{"path":"papiers/carte-identite/*","visits":48},)"
        R"({"path":"*","visits":143}]},{"table":"langue","cells":[{"path":"fr","visits":203}]}]}})"
        "\n");
}

TEST(Report, ComesBackAsItLeft) {
    for (const Report& report : {spanReport(), blockReport()}) {
        const auto read = decode(encode(report));
        ASSERT_TRUE(read) << read.error().detail;
        EXPECT_EQ(encode(*read), encode(report));
    }
}

TEST(Report, NewerFormatIsRefusedNotMisread) {
    const auto read = decode(edited(encode(spanReport()), "\"format\":1", "\"format\":2"));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, Code::Refused);
}

TEST(Report, EveryFieldThatIsWrongIsNamed) {
    const struct {
        Report report;
        const char* from;
        const char* to;
        const char* problem;
    } cases[] = {
        {spanReport(), "\"format\":1", "\"format\":0", "format: 0 is not from"},
        {spanReport(), "\"kiosk\":\"nerondes-1\",", "", "kiosk: missing"},
        {spanReport(), "\"sequence\":3", "\"sequence\":0", "sequence: 0 is not from"},
        {spanReport(), "\"block\":2", "\"block\":\"2\"", "block: not a whole number"},
        {spanReport(), "\"registry\":\"2026-1\"", "\"registry\":1", "registry: not a text"},
        {spanReport(), "\"threshold\":11", "\"threshold\":10", "threshold: 10 is not from 11"},
        {spanReport(), "\"demonstration\":false", "\"demonstration\":0", "demonstration: neither"},
        {spanReport(), "\"visits\":14", "\"visits\":10", "span.visits: 10 is not from 11"},
        {spanReport(), "2026-W49", "2026-W54", "span.last: \"2026-W54\" is no week"},
        {spanReport(), "\"span\":{", "\"spam\":{", "span: exactly one of"},
        {spanReport(), "\"visits\":14", "\"visits\":14,\"note\":\"x\"", "span.note: unknown member"},
        {blockReport(), "\"spans\":9", "\"spans\":0", "counts.spans: 0 is not from"},
        {blockReport(), "\"path\":\"*\",\"visits\":143", "\"path\":\"*\",\"visits\":142",
         "counts.tables[0].cells: what is under \"\" sums to 202, not 203"},
        {blockReport(), "\"visits\":48", "\"visits\":10", "counts.tables[0].cells[3].visits: 10 is not from 11"},
        {blockReport(), "\"papiers/carte-identite/motif\"", "\"sante/motif\"",
         "counts.tables[0].cells: \"sante/motif\" stands under nothing"},
        {blockReport(), "\"papiers/carte-identite/*\"", "\"papiers/carte-identite/motif\"",
         "counts.tables[0].cells: \"papiers/carte-identite/motif\" stands twice"},
        {blockReport(), "{\"path\":\"fr\",\"visits\":203}", "", "counts.tables[1].cells: none"},
        {blockReport(), "\"table\":\"langue\"", "\"table\":7", "counts.tables[1].table: not a text"},
    };
    for (const auto& one : cases) {
        EXPECT_TRUE(problemAfter(one.report, one.from, one.to).starts_with(one.problem))
            << one.problem << "\n"
            << problemAfter(one.report, one.from, one.to);
    }
}

TEST(Report, SecondSpellingOfTheSameReportIsMalformed) {
    EXPECT_EQ(problemOf(" " + encode(spanReport())), "record: not in canonical form");
    EXPECT_EQ(problemAfter(spanReport(), "\n", ""), "record: not in canonical form");
}

TEST(Report, NoPrefixOfAReportIsAReport) {
    const std::string whole = encode(blockReport());
    for (std::size_t length = 0; length < whole.size(); ++length) {
        EXPECT_FALSE(decode(whole.substr(0, length))) << length;
    }
}

TEST(ReportWeek, IsWrittenAndReadLikeIso8601) {
    EXPECT_EQ(toString(Week{2026, 5}), "2026-W05");
    EXPECT_EQ(weekFrom("2026-W05").value(), (Week{2026, 5}));
    for (const char* wrong : {"", "2026-W00", "2026-W54", "2026W05", "2026-w05", "2026-W5", "2026-W-5", "-026-W05"}) {
        EXPECT_FALSE(weekFrom(wrong)) << wrong;
    }
}
