#include <fstream>
#include <iterator>

#include <gmock/gmock.h>

#include "crypto/pin.h"
#include "support/glass.h"

namespace perron {
namespace {

using namespace std::chrono_literals;
using test::Glass;

void finishIdentityCard(Glass& glass) {
    glass.tap("welcome.start");
    glass.tap("home.theme.papiers");
    glass.tap("theme.flow.carte-identite");
    glass.tap("flow.carte-identite.motif.perdue");
    glass.tap("flow.carte-identite.qui.adulte");
    for (int i = 0; i < 20 && glass.pageId() != "flow.carte-identite.end"; ++i) {
        glass.tap(glass.hand->sees("page.more") ? "page.more" : "flow.next");
    }
}

TEST(Glass, AFingerFinishesTheIdentityCardAndFindsHelp) {
    Glass glass;
    finishIdentityCard(glass);
    EXPECT_EQ(glass.pageId(), "flow.carte-identite.end");
    glass.tap("flow.help");
    EXPECT_EQ(glass.pageId(), "nearby.carte-identite");
    glass.tap("bar.finish");
    glass.tap("face.oui");
    EXPECT_EQ(glass.pageId(), "end");
}

TEST(Glass, AResidentTouchesWhatHeReads) {
    Glass glass;
    EXPECT_TRUE(glass.hand->tapNamed("Commencer"));
    EXPECT_TRUE(glass.hand->tapNamed("Mes papiers"));
    EXPECT_TRUE(glass.hand->tapNamed("Ma carte d’identité"));
    EXPECT_TRUE(glass.hand->tapNamed("On me l’a volée"));
    EXPECT_EQ(glass.pageId(), "flow.carte-identite.qui");
    EXPECT_FALSE(glass.hand->tapNamed("Commencer"));
}

TEST(Glass, StaffTypeTheirPinAndSeeThePanel) {
    Glass glass;
    glass.content->settings.pinHash = crypto::hashPin("1379").value();
    glass.start();
    glass.hand->holdCorner();
    for (const char digit : {'1', '3', '7', '9'}) {
        EXPECT_TRUE(glass.hand->tapNamed(std::string(1, digit)));
    }
    glass.tap("pin.ok");
    EXPECT_EQ(glass.pageId(), "staff");
    glass.tap("staff.restart");
    EXPECT_EQ(glass.kiosk->loop().ending(), programs::Ending::Restart);
}

TEST(Glass, TheSameDigitOfAPinMayBeTypedTwiceQuickly) {
    Glass glass;
    glass.content->settings.pinHash = "set";
    glass.start();
    glass.hand->holdCorner();
    glass.tap("pin.1");
    const page::Rect key = glass.kiosk->view().boxOf(page::ElementId{"pin.1"}).value();
    for (const auto phase : {ui::Pointer::Phase::Down, ui::Pointer::Phase::Up}) {
        glass.clock.advance(120ms);
        glass.kiosk->loop().take(
            {ui::Pointer{phase, ui::Pointer::Kind::Finger, 1, key.x + 30, key.y + 30}, glass.clock.mono()});
    }
    EXPECT_EQ(glass.kiosk->loop().state().pin.size(), 2U);
}

TEST(Glass, EveryTouchIsAnsweredByADifferentPicture) {
    Glass glass;
    const auto welcome = glass.kiosk->view().pictureHash();
    glass.tap("welcome.start");
    const auto home = glass.kiosk->view().pictureHash();
    EXPECT_NE(welcome, home);
    glass.tap("bar.size");
    const auto warm = glass.kiosk->view().pictureHash();
    glass.tap("sight.dark");
    EXPECT_NE(glass.kiosk->view().pictureHash(), warm);
    glass.tap("sight.done");
    EXPECT_NE(glass.kiosk->view().pictureHash(), home) << "the colours stay dark during the visit";
}

TEST(Glass, AStillPageDrawsNothing) {
    Glass glass;
    glass.tap("welcome.start");
    const long before = glass.kiosk->view().framesDrawn();
    glass.hand->wait(100s);
    EXPECT_EQ(glass.kiosk->view().framesDrawn(), before);
}

TEST(Glass, AMissIsAnsweredByARingThatGoesByItself) {
    Glass glass;
    glass.tap("welcome.start");
    const auto before = glass.kiosk->view().pictureHash();
    const long frames = glass.kiosk->view().framesDrawn();
    glass.hand->miss();
    EXPECT_EQ(glass.kiosk->loop().state().visit->misses, 1);
    EXPECT_NE(glass.kiosk->view().pictureHash(), before);
    glass.hand->wait(100s);
    EXPECT_EQ(glass.kiosk->view().pictureHash(), before);
    EXPECT_EQ(glass.kiosk->view().framesDrawn(), frames + 2) << "the ring, and the page without it";
}

TEST(Glass, ListeningLightsOneWordAfterTheOther) {
    Glass glass;
    glass.tap("bar.listen");
    ASSERT_TRUE(glass.kiosk->loop().state().speaking);
    std::vector<std::string> lit;
    for (int i = 0; i < 100 && glass.kiosk->loop().state().speaking; ++i) {
        glass.hand->wait(200ms);
        if (const auto& at = glass.kiosk->loop().state().lit) {
            lit.push_back(at->element.value);
        }
    }
    EXPECT_FALSE(glass.kiosk->loop().state().speaking);
    ASSERT_FALSE(lit.empty());
    EXPECT_EQ(lit.front(), "page.title");
    EXPECT_EQ(lit.back(), "welcome.lesson");
}

TEST(Glass, TheStaffCornerOpensThePinPage) {
    Glass glass;
    glass.hand->holdCorner();
    EXPECT_EQ(glass.pageId(), "pin");
}

TEST(Glass, AVisitLeavesNoLineInTheLogAndNoFileButTheCounters) {
    Glass glass;
    glass.kiosk->performer().settle();
    const std::string before = glass.lines.str();
    finishIdentityCard(glass);
    glass.tap("bar.finish");
    glass.tap("finish.next");
    glass.kiosk->performer().settle();
    for (const auto& file : std::filesystem::recursive_directory_iterator(glass.folder)) {
        EXPECT_THAT(file.path().filename().string(), testing::HasSubstr("counters.sqlite"));
    }
    EXPECT_EQ(glass.lines.str(), before) << "a visit leaves no line in the log";
}

TEST(Glass, VisitsThatWereCountedSurviveARestart) {
    Glass glass;
    for (int visit = 0; visit < 11; ++visit) {
        glass.tap("welcome.start");
        glass.tap("bar.finish");
        glass.tap("finish.next");
        glass.hand->wait(10s);
        if (visit == 5) {
            glass.start();
        }
    }
    glass.clock.advance(std::chrono::duration_cast<MonoTime>(std::chrono::hours(24 * 8)));
    glass.hand->wait(2h); // the week has ended: eleven visits close a span
    glass.kiosk->performer().settle();
    const auto sealed = indicators::sealedReportsIn(programs::countersFile(glass.folder));
    ASSERT_TRUE(sealed);
    ASSERT_EQ(sealed->size(), 1U);
    EXPECT_THAT(sealed->front().bytes, testing::HasSubstr("\"visits\":11"));
}

TEST(Glass, ADiskThatCannotBeWrittenStopsNoVisit) {
    Glass glass;
    const Path nowhere = "/proc/perron-cannot-write";
    glass.content->settings.dataFolder = nowhere;
    glass.start();
    glass.tap("welcome.start");
    glass.tap("bar.finish");
    glass.tap("face.non");
    EXPECT_EQ(glass.pageId(), "end");
    glass.kiosk->performer().settle();
    EXPECT_THAT(glass.lines.str(), testing::HasSubstr("counters-unavailable"));
}

TEST(Glass, ABrokenProcedureLeavesTheRestServing) {
    Glass glass;
    const Path assets = glass.folder / "assets";
    std::filesystem::copy(glass.options.assets, assets, std::filesystem::copy_options::recursive);
    std::ofstream(assets / "flows/carte-identite.yaml", std::ios::app) << "\nid: encore\n";
    glass.options.assets = assets;
    glass.content = std::move(*programs::loadContent(glass.options, glass.log));
    glass.start();
    EXPECT_THAT(glass.lines.str(), testing::HasSubstr("content-left-out"));
    glass.tap("welcome.start");
    glass.tap("home.theme.papiers");
    EXPECT_TRUE(glass.hand->sees("theme.flow.passeport"));
    EXPECT_FALSE(glass.hand->sees("theme.flow.carte-identite"));
    glass.tap("bar.home");
    glass.tap("home.help");
    glass.tap("need.demarche");
    EXPECT_EQ(glass.pageId(), "nearby.demarche");
}

TEST(Glass, ATypefaceThatIsRemovedIsLoggedAndThePagesServe) {
    Glass glass;
    const Path assets = glass.folder / "assets";
    std::filesystem::copy(glass.options.assets, assets, std::filesystem::copy_options::recursive);
    std::ofstream(assets / "fonts/fonts.conf")
        << "<fontconfig><dir>/usr/share/fonts/truetype/andika</dir></fontconfig>";
    glass.options.assets = assets;
    glass.start();
    EXPECT_THAT(glass.lines.str(), testing::HasSubstr("font-missing: ar : aucune police n'a ses lettres"));
    glass.tap("bar.language");
    glass.tap("language.ar");
    glass.tap("bar.help");
    EXPECT_EQ(glass.pageId(), "help");
}

TEST(Glass, TheClockAtNineteenSeventyStopsNobody) {
    Glass glass;
    glass.clock.setWall(WallTime{});
    glass.tap("welcome.start");
    glass.tap("home.help");
    glass.tap("need.demarche");
    glass.tap("bar.finish");
    glass.tap("finish.next");
    EXPECT_EQ(glass.pageId(), "end");
    glass.kiosk->performer().settle();
    EXPECT_THAT(glass.lines.str(), testing::Not(testing::HasSubstr("counters-unavailable")));
}

} // namespace
} // namespace perron
