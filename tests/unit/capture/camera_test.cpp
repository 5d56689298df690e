#include "capture/camera.h"

#include <gmock/gmock.h>

#include "capture/jpeg.h"
#include "unit/capture/fake_camera.h"

namespace perron::capture {
namespace {

using tests::Bytes;
using tests::FakeCamera;
using tests::Scene;

struct Told {
    Trouble trouble = Trouble::None;
    std::vector<Guide> guides;
    std::vector<int> sizes; ///< width of each live picture
    std::string file;
};

Told takenBy(FakeCamera& driver, bool another = false, const std::stop_token& stop = {}) {
    Told told;
    const CameraTells tells{[&](Guide guide, int, const View& view) {
                                told.guides.push_back(guide);
                                told.sizes.push_back(view.width);
                            },
                            [&](std::string_view head, std::span<const std::uint8_t> rest) {
                                told.file = std::string(head) + std::string(rest.begin(), rest.end());
                            }};
    told.trouble = Camera(driver.calls(), "/dev/video0", driver.clock).take(stop, tells, another);
    EXPECT_EQ(driver.opened, 0);
    EXPECT_EQ(driver.mapped, 0);
    return told;
}

std::span<const std::uint8_t> bytesOf(const std::string& file) {
    return {reinterpret_cast<const std::uint8_t*>(file.data()), file.size()};
}

TEST(Camera, ASheetThatLiesStillIsTakenByItselfAsTheCameraPackedIt) {
    FakeCamera driver;
    const Told told = takenBy(driver);
    ASSERT_EQ(wordOf(told.trouble), "none");
    EXPECT_EQ(told.guides.back(), Guide::Take);
    const auto picture = greyOf(bytesOf(told.file), 5000);
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->width, 1280); // the largest mode, not that of the live picture
    EXPECT_LT(driver.clock.mono().count(), 2500);
}

TEST(Camera, TheLivePictureComesTenTimesASecondAndIs640Wide) {
    FakeCamera driver;
    driver.scene = [](long long now) { return now < 3000 ? Scene() : Scene().sheet(); };
    const Told told = takenBy(driver);
    EXPECT_NEAR(static_cast<double>(told.guides.size()), 39, 8);
    EXPECT_THAT(told.sizes, testing::Each(640));
}

TEST(Camera, AHandAndASheetAreGuidedToTheEnd) {
    FakeCamera driver;
    driver.scene = [](long long now) {
        if (now < 1000) {
            return Scene();
        }
        return now < 2000 ? Scene().sheet(320, 240.0 + static_cast<double>(2000 - now) / 3) : Scene().sheet();
    };
    const Told told = takenBy(driver);
    EXPECT_EQ(told.trouble, Trouble::None);
    EXPECT_THAT(told.guides, testing::IsSupersetOf({Guide::NoSheet, Guide::Moving, Guide::Hold}));
}

TEST(Camera, ASheetThatWasTakenIsNotTakenAsTheNextOne) {
    FakeCamera driver;
    driver.scene = [](long long now) { return now > 5000 && now < 6000 ? Scene() : Scene().sheet(); };
    const Told told = takenBy(driver, true);
    EXPECT_EQ(told.trouble, Trouble::None);
    EXPECT_EQ(told.guides.front(), Guide::Another);
    EXPECT_GT(driver.clock.mono().count(), 6000);
}

TEST(Camera, GreyPixelsAreHandedOverAsAFile) {
    FakeCamera driver;
    driver.sizes = {{V4L2_PIX_FMT_GREY, 800, 600}};
    const Told told = takenBy(driver);
    EXPECT_THAT(told.file, testing::StartsWith("P5\n800 600\n255\n"));
    EXPECT_EQ(told.file.size(), 15U + 800 * 600);
}

TEST(Camera, OneThatSendsNothingButJpegIsWatchedToo) {
    FakeCamera driver;
    driver.sizes = {{V4L2_PIX_FMT_MJPEG, 1920, 1440}};
    const Told told = takenBy(driver);
    EXPECT_EQ(wordOf(told.trouble), "none");
    EXPECT_LE(told.sizes.at(0), 640);
}

TEST(Camera, OneOfAnySizeIsLookedAtSmallAndTakenLarge) {
    FakeCamera driver;
    driver.sizes = {{V4L2_PIX_FMT_YUYV, 3200, 2400}};
    driver.anySize = true;
    const Told told = takenBy(driver);
    EXPECT_EQ(told.sizes.at(0), 400);
    EXPECT_THAT(told.file, testing::StartsWith("P5\n3200 2400\n"));
}

TEST(Camera, FormsThatNobodyKnowsAreUnsuited) {
    FakeCamera driver;
    driver.sizes = {{V4L2_PIX_FMT_H264, 1920, 1080}, {v4l2_fourcc('A', 'B', 'C', 'D'), 640, 480}};
    EXPECT_EQ(takenBy(driver).trouble, Trouble::Unsuited);
}

TEST(Camera, WhatTakesNoPicturesIsUnsuited) {
    FakeCamera driver;
    driver.can = V4L2_CAP_VIDEO_OUTPUT | V4L2_CAP_STREAMING;
    EXPECT_EQ(takenBy(driver).trouble, Trouble::Unsuited);
}

TEST(Camera, BrokenPicturesArePassedOver) {
    FakeCamera driver;
    driver.sizes = {{V4L2_PIX_FMT_MJPEG, 640, 480}};
    driver.spoil = [](Bytes& bytes, int number) {
        if (number % 3 == 1) {
            bytes.resize(bytes.size() / 2);
        } else if (number % 3 == 2) {
            std::fill(bytes.begin() + 20, bytes.end(), std::uint8_t{0xff});
        }
    };
    const Told told = takenBy(driver);
    EXPECT_EQ(wordOf(told.trouble), "none");
    EXPECT_TRUE(greyOf(bytesOf(told.file), 640));
}

TEST(Camera, HalvesOfRawPicturesArePassedOver) {
    FakeCamera driver;
    driver.sizes = {{V4L2_PIX_FMT_YUYV, 640, 480}};
    driver.spoil = [](Bytes& bytes, int number) { bytes.resize(number % 2 == 0 ? 100 : bytes.size()); };
    EXPECT_EQ(wordOf(takenBy(driver).trouble), "none");
}

TEST(Camera, OneThatSendsOnlyBrokenPicturesIsGivenUp) {
    FakeCamera driver;
    driver.spoil = [](Bytes& bytes, int) { bytes.resize(3); };
    EXPECT_EQ(takenBy(driver).trouble, Trouble::TooSlow);
    EXPECT_LT(driver.clock.mono().count(), 6000);
}

TEST(Camera, OneThatSendsNothingIsGivenUp) {
    FakeCamera driver;
    driver.silent = true;
    EXPECT_EQ(takenBy(driver).trouble, Trouble::TooSlow);
    EXPECT_LT(driver.clock.mono().count(), 6000);
}

TEST(Camera, PulledOutInTheMiddleIsUnplugged) {
    for (const int pictures : {0, 1, 7, 30, 40}) {
        FakeCamera driver;
        driver.unpluggedAfter = pictures;
        EXPECT_EQ(takenBy(driver).trouble, pictures == 0 ? Trouble::NoDevice : Trouble::Unplugged) << pictures;
    }
}

TEST(Camera, WhoseItIsAlreadyIsTold) {
    FakeCamera driver;
    driver.fails = {{VIDIOC_STREAMON, EBUSY}};
    EXPECT_EQ(takenBy(driver).trouble, Trouble::Busy);
    driver.fails = {{VIDIOC_S_FMT, EBUSY}};
    EXPECT_EQ(takenBy(driver).trouble, Trouble::Busy);
    driver.fails = {{VIDIOC_REQBUFS, ENOMEM}};
    EXPECT_EQ(takenBy(driver).trouble, Trouble::NoMemory);
}

TEST(Camera, OpeningTellsWhyNot) {
    FakeCamera driver;
    driver.openFails = EACCES;
    EXPECT_EQ(takenBy(driver).trouble, Trouble::Denied);
    driver.openFails = ENOENT;
    EXPECT_EQ(takenBy(driver).trouble, Trouble::NoDevice);
    driver.openFails = EBUSY;
    EXPECT_EQ(takenBy(driver).trouble, Trouble::Busy);
}

TEST(Camera, AStopIsObeyedAtTheNextPicture) {
    FakeCamera driver;
    std::stop_source stop;
    driver.scene = [&](long long now) {
        if (now >= 500) {
            stop.request_stop();
        }
        return Scene();
    };
    EXPECT_EQ(takenBy(driver, false, stop.get_token()).trouble, Trouble::Stopped);
    EXPECT_LT(driver.clock.mono().count(), 700);
}

TEST(Camera, AStopReachesASilentOne) {
    FakeCamera driver;
    driver.silent = true;
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(takenBy(driver, false, stop.get_token()).trouble, Trouble::Stopped);
}

TEST(Camera, WithoutASheetItEndsAfterTwoMinutes) {
    FakeCamera driver;
    const Scene empty;
    driver.scene = [&](long long) { return empty; };
    driver.sizes = {{V4L2_PIX_FMT_GREY, 64, 48}};
    EXPECT_EQ(takenBy(driver).trouble, Trouble::NoSheet);
    EXPECT_NEAR(static_cast<double>(driver.clock.mono().count()), 120'000, 500);
}

TEST(Camera, ThoseThatArePluggedInAreListed) {
    FakeCamera driver;
    const std::vector<Found> found = cameras(driver.calls());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].setting, "camera:/dev/video0");
    EXPECT_EQ(found[0].title, "Fake camera");
}

TEST(Modes, TheLargestThatLosesNothingIsForReading) {
    const std::vector<Mode> modes{{Mode::Form::Jpeg, 1, 3264, 2448},
                                  {Mode::Form::Yuyv, 2, 3264, 2448},
                                  {Mode::Form::Grey, 3, 640, 480},
                                  {Mode::Form::Jpeg, 4, 16000, 12000}}; // more than the reader takes
    EXPECT_EQ(forReading(modes).name, 2U);
}

TEST(Modes, ASmallRawOneOfTheSameShapeIsForLooking) {
    const std::vector<Mode> modes{{Mode::Form::Jpeg, 1, 3264, 2448},
                                  {Mode::Form::Yuyv, 2, 1280, 720}, // another shape shows another part
                                  {Mode::Form::Jpeg, 3, 640, 480},
                                  {Mode::Form::Yuyv, 4, 640, 480},
                                  {Mode::Form::Yuyv, 5, 160, 120}};
    EXPECT_EQ(forLooking(modes, modes[0]).name, 4U);
}

TEST(Jpeg, ThatBreaksOffIsNone) {
    const Bytes whole = tests::jpegOf(Bytes(64 * 48, 100), 64, 48);
    EXPECT_TRUE(greyOf(whole, 640));
    for (std::size_t length = 0; length < whole.size() - 2; ++length) {
        EXPECT_FALSE(greyOf(std::span(whole).first(length), 640)) << length;
    }
}

TEST(Jpeg, RandomBytesDoNoHarm) {
    Bytes bytes = tests::jpegOf(Bytes(64 * 48, 100), 64, 48);
    unsigned seed = 3;
    for (int i = 0; i < 3000; ++i) {
        seed = seed * 1664525U + 1013904223U;
        Bytes spoilt = bytes;
        spoilt[(seed >> 8U) % spoilt.size()] = static_cast<std::uint8_t>(seed);
        const auto picture = greyOf(spoilt, 640);
        EXPECT_TRUE(!picture || picture->pixels.size() == static_cast<std::size_t>(picture->width) *
                                                              static_cast<std::size_t>(picture->height));
    }
}

} // namespace
} // namespace perron::capture
