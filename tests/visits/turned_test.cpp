#include <gmock/gmock.h>

#include "session/shown.h"
#include "support/glass.h"
#include "support/laws.h"

namespace perron {
namespace {

using namespace std::chrono_literals;
using test::Glass;

/// A surface that can be turned while it is drawn on.
class Turning final : public ui::Surface {
public:
    explicit Turning(page::Size first)
        : m_size(first) {}
    page::Size size() const override { return m_size; }
    std::optional<double> reportedPixelsPerMm() const override { return std::nullopt; }
    std::vector<ui::TimedInput> wait(std::optional<MonoTime> atMost) override { return m_inner->wait(atMost); }
    void wake() override { m_inner->wake(); }
    void present() override { m_inner->present(); }
    bool keepsPixels() const override { return true; }
    SDL_Renderer* renderer() override { return m_inner->renderer(); }
    void turn(page::Size size) { m_size = size; }

private:
    page::Size m_size;
    std::unique_ptr<ui::Surface> m_inner = std::move(*ui::offScreen({1920, 1920}));
};

struct Turned : testing::Test {
    Glass glass;
    Turning* screen = nullptr;
    Turned() {
        auto turning = std::make_unique<Turning>(page::Size{1920, 1080});
        screen = turning.get();
        glass.hand.reset();
        glass.kiosk.reset();
        glass.surface = std::move(turning);
        glass.start();
    }
    void turn(page::Size size) {
        screen->turn(size);
        glass.kiosk->loop().take({ui::SizeChanged{}, glass.clock.mono()});
        glass.kiosk->loop().settle();
    }
    /// Voice and keys walk what the eye sees.
    void expectOneScreen() {
        const session::Shown shown(glass.kiosk->loop().state(), glass.kiosk->world());
        EXPECT_EQ(shown.parts(), glass.kiosk->view().parts());
        EXPECT_EQ(shown.part().leaves.size(), glass.kiosk->view().shownPart().leaves.size());
        test::expectLaws(shown.layout());
    }
};

TEST_F(Turned, InTheMiddleOfAVisitItGoesOnToItsEnd) {
    glass.tap("welcome.start");
    glass.tap("home.theme.papiers");
    glass.tap("theme.flow.carte-identite");
    glass.tap("flow.carte-identite.motif.perdue");
    glass.tap("flow.carte-identite.qui.adulte");
    for (int i = 0; i < 30 && glass.pageId() != "flow.carte-identite.end"; ++i) {
        turn(i % 2 == 0 ? page::Size{1080, 1920} : page::Size{1280, 800});
        expectOneScreen();
        while (glass.hand->sees("page.more")) {
            glass.tap("page.more");
        }
        glass.tap("flow.next");
    }
    EXPECT_EQ(glass.pageId(), "flow.carte-identite.end");
}

TEST_F(Turned, OnALaterPartThePageBeginsAnewAndBackLeavesItAtOnce) {
    turn({1280, 800});
    glass.tap("welcome.start");
    glass.tap("bar.size");
    glass.tap("sight.largest");
    glass.tap("bar.help");
    glass.tap("page.more");
    ASSERT_GT(glass.kiosk->view().part(), 0);
    turn({1920, 1080});
    EXPECT_EQ(glass.kiosk->view().part(), 0);
    glass.tap("bar.back");
    EXPECT_EQ(glass.pageId(), "sight");
}

TEST_F(Turned, TheLogSaysWhyAndWhetherTheScreenIsTooSmall) {
    turn({1080, 1920});
    EXPECT_THAT(glass.lines.str(), testing::HasSubstr("screen-changed: 1920x1080 est devenu 1080x1920"));
    EXPECT_THAT(glass.lines.str(), testing::Not(testing::HasSubstr("screen-wrong")));
    turn({800, 600});
    EXPECT_THAT(glass.lines.str(), testing::HasSubstr("screen-wrong"));
}

TEST_F(Turned, StaffReadThatTheScreenIsTooSmallUntilItIsNot) {
    turn({800, 600});
    EXPECT_EQ(glass.kiosk->world().screenFault, session::World::ScreenFault::Small);
    session::State staff = glass.kiosk->loop().state();
    staff.trail.back().location = session::AtStaff{};
    const page::Page panel = session::page(staff, glass.kiosk->world());
    EXPECT_THAT(page::shown(panel.title), testing::HasSubstr("Écran")) << "whichever part its card stands on";
    turn({1920, 1080});
    EXPECT_EQ(glass.kiosk->world().screenFault, session::World::ScreenFault::None);
}

TEST_F(Turned, WhileSomebodyListensTheVoiceReadsThePartThatIsShownNow) {
    glass.tap("bar.listen");
    glass.tap("welcome.start");
    ASSERT_TRUE(glass.kiosk->loop().state().speaking);
    turn({1080, 1920});
    expectOneScreen();
    turn({1920, 1080});
    glass.tap("home.theme.papiers");
    glass.tap("theme.flow.carte-identite");
    EXPECT_EQ(glass.pageId(), "flow.carte-identite.motif");
    EXPECT_TRUE(glass.kiosk->loop().state().speaking);
    expectOneScreen();
}

TEST_F(Turned, ASizeThatNoScreenHasLeavesThePageAsItWas) {
    const std::string before = glass.lines.str();
    turn({0, 0});
    turn({1920, 1080});
    EXPECT_EQ(glass.lines.str(), before);
    glass.tap("welcome.start");
    EXPECT_EQ(glass.pageId(), "home");
}

TEST_F(Turned, AWindowOfAFewPixelsStopsNobody) {
    for (const page::Size size : {page::Size{1, 1}, {40, 900}, {900, 40}, {320, 240}}) {
        turn(size);
    }
    turn({1920, 1080});
    glass.tap("welcome.start");
    EXPECT_EQ(glass.pageId(), "home");
}

TEST_F(Turned, ATouchThatBeganBeforeMeansNothingAfter) {
    EXPECT_TRUE(glass.hand->press("welcome.start"));
    turn({1080, 1920});
    glass.hand->lift();
    EXPECT_EQ(glass.pageId(), "welcome");
}

} // namespace
} // namespace perron
