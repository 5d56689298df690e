#include "effects/letter_desk.h"

#include <future>
#include <thread>

#include <gtest/gtest.h>

#include "unit/effects/desk.h"

namespace perron::effects {
namespace {

using Guide = session::LetterSeen::Guide;
using Refusal = session::LetterRefusal;

GreyImage picture(std::uint8_t shade) {
    GreyImage made{2, 2, {}};
    made.pixels.assign(4, shade);
    return made;
}

letter::Letter words(const std::string& word) {
    letter::Letter made;
    made.blocks.push_back({{{{{word, 0, {1, 1, 1, 1}, 1}}}}});
    return made;
}

/// One sheet lies there; the desk's own threads answer.
struct Letters : testing::Test {
    ImageStore images;
    test::Loop loop;
    test::Notes log;
    LetterDesk::Setup setup{[](const std::stop_token&) { return Status(); },
                            [](const session::ReadLetter&, const std::stop_token&, const LetterDesk::Show&) {
                                return LetterDesk::Taken{{{'x'}}};
                            },
                            [](const LetterDesk::Files& files, const std::stop_token&, const LetterDesk::Tell& tell) {
                                tell(LetterDesk::Stage::Reading);
                                LetterDesk::Sides sides;
                                for (std::size_t i = 0; i < files.size(); ++i) {
                                    sides.sides.push_back({words("page"), picture(9)});
                                }
                                return sides;
                            }};
};

TEST_F(Letters, TellWhetherAnythingReadsThem) {
    const LetterDesk there(setup, images, loop.queue, log);
    EXPECT_EQ(loop.next<session::LetterDeviceChanged>().device, session::LetterDevice::There);
}

TEST_F(Letters, WithoutADeviceAreSaidToHaveNoneAndLoggedOnce) {
    setup.look = [](const std::stop_token&) { return Status(fail(Code::Unavailable, "unplugged")); };
    LetterDesk desk(setup, images, loop.queue, log);
    EXPECT_EQ(loop.next<session::LetterDeviceChanged>().device, session::LetterDevice::Absent);
    desk.look();
    EXPECT_EQ(loop.next<session::LetterDeviceChanged>().device, session::LetterDevice::Absent);
    desk.settle();
    EXPECT_EQ(log.count(Event::LetterDeviceTroubled), 1);
}

TEST_F(Letters, AreNotMissedWhereNobodyAskedForADevice) {
    setup.look = [](const std::stop_token&) { return Status(fail(Code::NotFound, "none")); };
    LetterDesk desk(setup, images, loop.queue, log);
    EXPECT_EQ(loop.next<session::LetterDeviceChanged>().device, session::LetterDevice::None);
    desk.settle();
    EXPECT_EQ(log.count(Event::LetterDeviceTroubled), 0);
}

TEST_F(Letters, AreReadWithTheirPictureInTheStore) {
    LetterDesk desk(setup, images, loop.queue, log);
    desk.read({4});
    const auto read = loop.next<session::LetterRead>();
    EXPECT_EQ(read.reading, 4);
    ASSERT_EQ(read.sheets.size(), 1U);
    EXPECT_EQ(read.sheets[0]->words.blocks[0].lines[0].words[0].text, "page");
    ASSERT_NE(images.find(read.sheets[0]->image.value), nullptr);
    EXPECT_EQ(images.find(read.sheets[0]->image.value)->pixels[3], 9);
}

TEST_F(Letters, OfSeveralSheetsAreReadWhole) {
    setup.take = [](const session::ReadLetter&, const std::stop_token&, const LetterDesk::Show&) {
        return LetterDesk::Taken{{{'x'}, {'y'}}};
    };
    LetterDesk desk(setup, images, loop.queue, log);
    desk.read({1});
    const auto read = loop.next<session::LetterRead>();
    ASSERT_EQ(read.sheets.size(), 2U);
    EXPECT_NE(read.sheets[0]->image, read.sheets[1]->image);
}

TEST_F(Letters, ThatAreForgottenLeaveNoPicture) {
    LetterDesk desk(setup, images, loop.queue, log);
    desk.read({1});
    const auto read = loop.next<session::LetterRead>();
    desk.forget();
    EXPECT_EQ(images.find(read.sheets.at(0)->image.value), nullptr);
}

TEST_F(Letters, ThatAreNotWantedAnyMoreTellNothing) {
    std::promise<void> begun;
    setup.take = [&](const session::ReadLetter&, const std::stop_token& stop, const LetterDesk::Show&) {
        begun.set_value();
        while (!stop.stop_requested()) {
            std::this_thread::yield();
        }
        return LetterDesk::Taken{{{'x'}}};
    };
    LetterDesk desk(setup, images, loop.queue, log);
    desk.read({1});
    begun.get_future().wait();
    desk.forget();
    desk.settle();
    EXPECT_TRUE(loop.all<session::LetterRead>().empty());
    EXPECT_EQ(images.find("letter.1.0"), nullptr);
}

TEST_F(Letters, ThatDoNotLieThereAreNoSheet) {
    setup.take = [](const session::ReadLetter&, const std::stop_token&, const LetterDesk::Show&) {
        return LetterDesk::Taken{{}, Refusal::NoSheet};
    };
    LetterDesk desk(setup, images, loop.queue, log);
    desk.read({1});
    EXPECT_EQ(loop.next<session::LetterRead>().refusal, Refusal::NoSheet);
}

TEST_F(Letters, BeforeABrokenDeviceSaySo) {
    setup.take = [](const session::ReadLetter&, const std::stop_token&, const LetterDesk::Show&) {
        return LetterDesk::Taken{{}, Refusal::Failed};
    };
    LetterDesk desk(setup, images, loop.queue, log);
    desk.read({1});
    EXPECT_EQ(loop.next<session::LetterRead>().refusal, Refusal::Failed);
}

TEST_F(Letters, ThatCannotBeReadShowWhatWasSeen) {
    setup.read = [](const LetterDesk::Files&, const std::stop_token&, const LetterDesk::Tell&) {
        LetterDesk::Sides sides{{}, Refusal::NotReadable};
        sides.sides.push_back({{}, picture(5)});
        return sides;
    };
    LetterDesk desk(setup, images, loop.queue, log);
    desk.read({1});
    const auto read = loop.next<session::LetterRead>();
    EXPECT_EQ(read.refusal, Refusal::NotReadable);
    EXPECT_NE(images.find(read.sheets.at(0)->image.value), nullptr);
}

TEST_F(Letters, BeforeACameraAreSeenAndOldPicturesAreDropped) {
    setup.take = [](const session::ReadLetter&, const std::stop_token&, const LetterDesk::Show& show) {
        for (int i = 0; i < 5; ++i) {
            show(picture(static_cast<std::uint8_t>(i)), i < 4 ? Guide::Moving : Guide::Hold);
        }
        return LetterDesk::Taken{{{'x'}}};
    };
    LetterDesk desk(setup, images, loop.queue, log);
    desk.read({3});
    desk.settle();
    const auto seen = loop.all<session::LetterSeen>();
    ASSERT_EQ(seen.size(), 5U);
    EXPECT_EQ(seen[4].guide, Guide::Hold);
    EXPECT_EQ(seen[4].reading, 3);
    ASSERT_NE(images.find(seen[4].image.value), nullptr);
    EXPECT_EQ(images.find(seen[4].image.value)->pixels[0], 4);
    EXPECT_EQ(images.find(seen[0].image.value), nullptr);
}

} // namespace
} // namespace perron::effects
