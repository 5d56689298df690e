#include "capture/guide.h"

#include <gtest/gtest.h>

#include "unit/capture/scenes.h"

namespace perron::capture {
namespace {

using tests::Scene;

Guide seen(const Scene& scene) {
    return lookAt(thumbOf(scene.view()));
}

/// Ten pictures a second, one after the other.
class Play {
public:
    explicit Play(bool another = false) { m_watched.another = another; }
    Guide show(Scene scene, int passed = 100) {
        scene.noise(++m_seed);
        m_watched = watched(m_watched, thumbOf(scene.view()), passed);
        return m_watched.guide;
    }
    /// What it says after so many pictures of the same.
    Guide hold(const Scene& scene, int pictures) {
        for (int i = 0; i < pictures; ++i) {
            show(scene);
        }
        return m_watched.guide;
    }
    int heldNow() const { return held(m_watched); }

private:
    Watched m_watched;
    unsigned m_seed = 0;
};

TEST(Guide, AnEmptyTableHasNoSheet) {
    EXPECT_EQ(seen(Scene()), Guide::NoSheet);
    EXPECT_EQ(seen(Scene(200)), Guide::NoSheet);
}
TEST(Guide, ASheetThatLiesWellIsHeld) {
    EXPECT_EQ(seen(Scene().sheet()), Guide::Hold);
}
TEST(Guide, ATiltedSheetIsHeldToo) {
    for (const double degrees : {-30.0, -15.0, 5.0, 20.0, 45.0, 90.0}) {
        EXPECT_EQ(seen(Scene().sheet(320, 240, 340, degrees)), Guide::Hold) << degrees;
    }
}
TEST(Guide, ASheetOnALightTableIsFound) {
    EXPECT_EQ(seen(Scene(160).sheet(320, 240, 400, 4, 235)), Guide::Hold);
}
TEST(Guide, ASheetOverTheEdgeIsNotWhole) {
    EXPECT_EQ(seen(Scene().sheet(320, 300)), Guide::NotWhole);
    EXPECT_EQ(seen(Scene().sheet(80, 240)), Guide::NotWhole);
}
TEST(Guide, ASheetThatFillsThePictureIsNotWhole) {
    EXPECT_EQ(seen(Scene().sheet(320, 240, 1200)), Guide::NotWhole);
}
TEST(Guide, WithoutLightItIsTooDark) {
    EXPECT_EQ(seen(Scene().sheet().lights(0.15)), Guide::TooDark);
    EXPECT_EQ(seen(Scene().sheet().lights(0.3)), Guide::TooDark);
    EXPECT_EQ(seen(Scene().lights(0.1)), Guide::TooDark);
}
TEST(Guide, ABankCardIsNoSheet) {
    EXPECT_EQ(seen(Scene().sheet(320, 240, 100)), Guide::NoSheet);
}
TEST(Guide, AnOpenHandIsNoSheet) {
    EXPECT_EQ(seen(Scene(20).hand(320, 200)), Guide::NoSheet);
}

TEST(Guide, ASheetIsTakenAfterEightTenthsOfASecondAndNotBefore) {
    Play play;
    EXPECT_EQ(play.hold(Scene().sheet(), 8), Guide::Hold);
    EXPECT_EQ(play.heldNow(), 87);
    EXPECT_EQ(play.show(Scene().sheet()), Guide::Take);
}

TEST(Guide, AHandThatLaysASheetIsWaitedFor) {
    Play play;
    EXPECT_EQ(play.hold(Scene(), 5), Guide::NoSheet);
    for (int step = 0; step < 8; ++step) {
        const Guide guide = play.show(Scene().sheet(320, 500 - step * 37.0).hand(320, 620 - step * 37.0));
        EXPECT_TRUE(guide == Guide::NotWhole || guide == Guide::Moving || guide == Guide::NoSheet) << step;
    }
    EXPECT_EQ(play.show(Scene().sheet()), Guide::Moving); // the hand is gone
    EXPECT_EQ(play.hold(Scene().sheet(), 7), Guide::Hold);
    EXPECT_EQ(play.show(Scene().sheet()), Guide::Take);
}

TEST(Guide, ASheetThatIsPushedIsNotTaken) {
    Play play;
    for (int step = 0; step < 30; ++step) {
        EXPECT_NE(play.show(Scene().sheet(250 + step * 4.0)), Guide::Take);
    }
}

TEST(Guide, ASheetThatSlidesSlowlyIsNotTaken) {
    Play play;
    for (int step = 0; step < 40; ++step) {
        EXPECT_NE(play.show(Scene().sheet(280 + step * 2.0)), Guide::Take) << step;
    }
}

TEST(Guide, AFlickeringLampIsNoMovement) {
    Play play;
    Guide guide = Guide::NoSheet;
    for (int step = 0; step < 10; ++step) {
        guide = play.show(Scene().sheet().lights(step % 2 == 0 ? 1 : 0.93));
    }
    EXPECT_EQ(guide, Guide::Take);
}

TEST(Guide, LightsThatGoOutBeginAnew) {
    Play play;
    play.hold(Scene().sheet(), 6);
    EXPECT_EQ(play.show(Scene().sheet().lights(0.1)), Guide::TooDark);
    EXPECT_EQ(play.heldNow(), 0);
    EXPECT_NE(play.hold(Scene().sheet(), 8), Guide::Take);
}

TEST(Guide, ALongGapBetweenTwoPicturesIsNoStillness) {
    Play play;
    play.show(Scene().sheet());
    EXPECT_EQ(play.show(Scene().sheet(), 5000), Guide::Hold);
}

TEST(Guide, TheSheetThatWasTakenIsNotTakenAgain) {
    Play play(true);
    EXPECT_EQ(play.hold(Scene().sheet(), 30), Guide::Another);
}

TEST(Guide, TheNextSheetIsTakenOnceSomethingMoved) {
    Play play(true);
    play.hold(Scene().sheet(), 5);
    play.show(Scene().sheet().hand(320, 250));
    EXPECT_EQ(play.hold(Scene().sheet(330, 245, 400, 8), 12), Guide::Take);
}

TEST(Guide, NoPictureIsNoSheet) {
    EXPECT_EQ(lookAt({}), Guide::NoSheet);
}

} // namespace
} // namespace perron::capture
