#include <gmock/gmock.h>

#include "support/kiosk.h"

namespace perron {
namespace {

using testing::ElementsAre;

std::vector<std::string> tilesOf(const page::Page& page) {
    std::vector<std::string> ids;
    for (const page::Block& block : page.blocks) {
        if (const auto* choices = std::get_if<page::Choices>(&block)) {
            for (const page::Tile& tile : choices->tiles) {
                ids.push_back(tile.id.value);
            }
        }
    }
    return ids;
}

/// One theme of as many procedures, "a", "b" and so on.
struct OneTheme : testing::Test {
    test::Kiosk kiosk;

    void open(int procedures, std::vector<std::string> first = {}) {
        flow::Theme theme = kiosk.m_flows.themes.front();
        theme.first = std::move(first);
        flow::Flow flow = *kiosk.m_flows.flow("carte-identite");
        kiosk.m_flows.themes = {theme};
        kiosk.m_flows.flows.clear();
        for (int i = 0; i < procedures; ++i) {
            flow.id = std::string(1, static_cast<char>('a' + i));
            kiosk.m_flows.flows.push_back(flow);
        }
        kiosk.tap("welcome.start");
        kiosk.tap("home.theme.papiers");
    }
};

TEST_F(OneTheme, OfSixProceduresShowsThemAll) {
    open(6);
    EXPECT_THAT(tilesOf(kiosk.page()), ElementsAre("theme.flow.a", "theme.flow.b", "theme.flow.c", "theme.flow.d",
                                                   "theme.flow.e", "theme.flow.f"));
}

TEST_F(OneTheme, OfMoreLeadsOnToTheRestAndBack) {
    open(12);
    EXPECT_THAT(tilesOf(kiosk.page()), ElementsAre("theme.flow.a", "theme.flow.b", "theme.flow.c", "theme.flow.d",
                                                   "theme.flow.e", "theme.more"));
    kiosk.tap("theme.more");
    EXPECT_THAT(tilesOf(kiosk.page()), ElementsAre("theme.flow.f", "theme.flow.g", "theme.flow.h", "theme.flow.i",
                                                   "theme.flow.j", "theme.more"));
    kiosk.tap("theme.more");
    EXPECT_THAT(tilesOf(kiosk.page()), ElementsAre("theme.flow.k", "theme.flow.l"));
    kiosk.tap("bar.back");
    EXPECT_EQ(tilesOf(kiosk.page()).front(), "theme.flow.f");
}

TEST_F(OneTheme, PutsFirstWhatMostPeopleComeFor) {
    open(3, {"c", "b"});
    EXPECT_THAT(tilesOf(kiosk.page()), ElementsAre("theme.flow.c", "theme.flow.b", "theme.flow.a"));
}

} // namespace
} // namespace perron
