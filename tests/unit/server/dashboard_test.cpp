#include "server/dashboard.h"

#include <gtest/gtest.h>

#include "server/answer_rows.h"

namespace perron::server {
namespace {

using namespace std::chrono_literals;

const Words ids = [](std::string_view id) { return std::string(id); };

Dashboard sample() {
    Dashboard dashboard;
    dashboard.now = WallTime(1'795'000'000s);
    dashboard.kiosks = {{"kiosk-1", "Nérondes <mairie>", "Nérondes", dashboard.now - 24h, 3, 0, 0}};
    dashboard.figures.spans = {{"kiosk-1", {{2026, 46}, {2026, 47}}, 14}};
    dashboard.figures.spanVisits = 14;
    return dashboard;
}

indicators::Registry registry() {
    indicators::Registry made;
    made.tables = {{"ecoute", "La voix", "", {{{"non", "Sans", "", {}}, {"oui", "Avec", "", {}}}, 0}}};
    return made;
}

TEST(Dashboard, EscapesWhatStaffTyped) {
    const std::string page = dashboardPage(sample(), registry(), ids);
    EXPECT_EQ(page.find("<mairie>"), std::string::npos);
    EXPECT_NE(page.find("&lt;mairie&gt;"), std::string::npos);
}

TEST(Dashboard, HasNeitherScriptNorStyleInside) {
    const std::string page = dashboardPage(sample(), registry(), ids);
    EXPECT_EQ(page.find("style="), std::string::npos);
    EXPECT_EQ(page.find("<style"), std::string::npos);
    EXPECT_EQ(page.find("<script>"), std::string::npos);
    EXPECT_EQ(page.find(" onclick"), std::string::npos);
    EXPECT_EQ(page.find("http"), std::string::npos) << "everything comes from this server";
}

TEST(Dashboard, MarksADemonstrationOnEveryPage) {
    Dashboard dashboard = sample();
    EXPECT_EQ(dashboardPage(dashboard, registry(), ids).find("web.demonstration.text"), std::string::npos);
    dashboard.selection.data = Data::Demonstration;
    EXPECT_NE(dashboardPage(dashboard, registry(), ids).find("web.demonstration.text"), std::string::npos);
}

TEST(Dashboard, ExplainsTheRuleOfEleven) {
    EXPECT_NE(dashboardPage(sample(), registry(), ids).find("web.rule"), std::string::npos);
}

TEST(Dashboard, OffersItsSource) {
    Dashboard dashboard = sample();
    EXPECT_NE(dashboardPage(dashboard, registry(), ids).find("web.source.ask"), std::string::npos);
    dashboard.source = "https://exemple.fr/perron?a&b";
    EXPECT_NE(dashboardPage(dashboard, registry(), ids).find("href=\"https://exemple.fr/perron?a&amp;b\""),
              std::string::npos);
}

TEST(Dashboard, HasNoConcernsWhileReportsArrive) {
    EXPECT_TRUE(concerns(sample(), ids).empty());
}

TEST(Dashboard, IsConcernedByAKioskThatIsSilentForLongerThanABlockCanLast) {
    Dashboard dashboard = sample();
    dashboard.kiosks[0].lastReport = dashboard.now - std::chrono::weeks(14);
    EXPECT_TRUE(concerns(dashboard, ids).empty());
    dashboard.kiosks[0].lastReport = dashboard.now - std::chrono::weeks(15);
    EXPECT_EQ(concerns(dashboard, ids), (std::vector<std::string>{"web.concern.silent"}));
}

TEST(Dashboard, IsConcernedByGapsAndRefusals) {
    Dashboard dashboard = sample();
    dashboard.kiosks[0].missing = 1;
    dashboard.kiosks[0].refused = 2;
    EXPECT_EQ(concerns(dashboard, ids).size(), 2U);
}

std::string headlineOf(const Figures& figures, std::string_view card) {
    Dashboard dashboard = sample();
    dashboard.figures = figures;
    const Words figuresOnly = [](std::string_view id) {
        return id == "web.headline.share"        ? "{percent}"
               : id == "web.headline.shareRange" ? "{least}-{most}"
                                                 : std::string(id);
    };
    const std::string page = dashboardPage(dashboard, registry(), figuresOnly);
    const auto title = page.find("<h2>" + std::string(card) + "</h2>");
    const auto from = page.find("\"figure\">", title) + 9;
    return page.substr(from, page.find("</p>", from) - from);
}

TEST(Headline, IsOneNumberWhereNothingIsHidden) {
    Figures figures;
    figures.blocks = 1;
    figures.blockVisits = 100;
    figures.tables["ecoute"] = {{"non", 62, 1}, {"oui", 38, 1}};
    figures.tables["visage"] = {{"non", 20, 1}, {"oui", 60, 1}, {"sans-reponse", 0, 1}, {"un-peu", 20, 1}};
    EXPECT_EQ(headlineOf(figures, "web.headline.listened"), "38");
    EXPECT_EQ(headlineOf(figures, "web.headline.found"), "60");
}

TEST(Headline, IsARangeWhereARestMayHoldMore) {
    Figures figures;
    figures.blocks = 2;
    figures.blockVisits = 100;
    figures.tables["ecoute"] = {{"*", 20, 1}, {"non", 42, 1}, {"oui", 38, 1}};
    EXPECT_EQ(headlineOf(figures, "web.headline.listened"), "38-58");
    // "oui" is named in both blocks, "non" in one: between 40 of 80 and 40 of 60.
    figures.tables["visage"] = {{"*", 20, 2}, {"non", 10, 1}, {"oui", 40, 2}, {"un-peu", 10, 2}};
    EXPECT_EQ(headlineOf(figures, "web.headline.found"), "50-67");
}

TEST(Rows, SayTheSameAsTheFigures) {
    const Rows rows = spanRows(sample(), ids);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[1], (std::vector<std::string>{"Nérondes <mairie>", "Nérondes", "2026-W46", "2026-W47", "14"}));
}

} // namespace
} // namespace perron::server
