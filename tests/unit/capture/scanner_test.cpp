#include <algorithm>
#include <chrono>
#include <fstream>
#include <thread>

#include <gmock/gmock.h>

#include "unit/capture/test_scanner.h"

namespace perron::capture {
namespace {

using tests::TestScanner;
using Says = TestScanner::Says;
using namespace std::chrono_literals;

struct Picture {
    std::string head;
    int width = 0;
    int height = 0;
    std::string_view pixels;
    int at(int x, int y) const {
        return static_cast<unsigned char>(
            pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)]);
    }
};

/// What a PGM file says.
Picture pictureIn(const LockedVector<char>& file) {
    const std::string_view all(file.data(), file.size());
    const std::size_t end = all.find("\n255\n") + 5;
    Picture picture{std::string(all.substr(0, end)), 0, 0, all.substr(end)};
    const std::size_t size = picture.head.rfind('\n', end - 6) + 1;
    picture.width = std::stoi(picture.head.substr(size));
    picture.height = std::stoi(picture.head.substr(picture.head.find(' ', size)));
    return picture;
}

Taken takenFrom(Device& device, const Watch& watch = {}) {
    return device.take(Sheet::First, {}, watch);
}

std::chrono::milliseconds since(std::chrono::steady_clock::time_point begun) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
}

TEST(Scanner, AnA4PageComesInGreyAt300DotsAnInch) {
    const TestScanner real(Says{{"geometry_max", "300.0"}});
    const Taken taken = takenFrom(*real.device());
    ASSERT_EQ(wordOf(taken.trouble), "none");
    const Picture page = pictureIn(taken.files[0]);
    EXPECT_THAT(page.head, testing::StartsWith("P5\n# 300 dpi\n"));
    EXPECT_NEAR(page.width, 2480, 12);
    EXPECT_NEAR(page.height, 3508, 12);
    EXPECT_EQ(page.pixels.size(), static_cast<std::size_t>(page.width) * static_cast<std::size_t>(page.height));
    EXPECT_EQ(page.at(1000, 1000), 255);
}

TEST(Scanner, EachOfTenSheetsInTheFeederIsAFile) {
    const TestScanner real; // whose feeder is empty after ten
    EXPECT_EQ(takenFrom(*real.device()).files.size(), 10U);
}

TEST(Scanner, BlackIsBlack) {
    const TestScanner real(Says{{"test-picture", "\"Solid black\""}});
    EXPECT_EQ(pictureIn(takenFrom(*real.device()).files.at(0)).at(100, 100), 0);
}

TEST(Scanner, AGridHasItsSquares) {
    const TestScanner real(Says{{"test-picture", "\"Grid\""}});
    const Taken taken = takenFrom(*real.device());
    const Picture page = pictureIn(taken.files.at(0));
    const double half = 5 * page.width / 50.0; // its squares are a centimetre wide
    EXPECT_NE(page.at(static_cast<int>(half), 20), page.at(static_cast<int>(3 * half), 20));
    EXPECT_EQ(page.at(static_cast<int>(half), 20), page.at(static_cast<int>(5 * half), 20));
}

TEST(Scanner, ProgressGoesFromNothingToAHundred) {
    const TestScanner real(Says{{"geometry_max", "100.0"}});
    std::vector<int> heard;
    Watch watch;
    watch.progress = [&](const Progress& now) { heard.push_back(now.page * 101 + now.percent); };
    takenFrom(*real.device(), watch);
    ASSERT_GT(heard.size(), 30U);
    EXPECT_EQ(heard.front(), 0);
    EXPECT_EQ(heard.back(), 9 * 101 + 100);
    EXPECT_TRUE(std::ranges::is_sorted(heard));
}

/// What read-return-value says, and what it means to us.
class EveryError : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(EveryError, IsToldByItsName) {
    const TestScanner real(Says{{"read-status-code", std::string("\"") + GetParam().first + "\""}});
    const Taken taken = takenFrom(*real.device());
    EXPECT_EQ(wordOf(taken.trouble), GetParam().second);
    EXPECT_TRUE(taken.files.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Scanner, EveryError,
    testing::Values(std::pair{"SANE_STATUS_DEVICE_BUSY", "busy"}, std::pair{"SANE_STATUS_JAMMED", "jammed"},
                    std::pair{"SANE_STATUS_NO_DOCS", "no-sheet"}, std::pair{"SANE_STATUS_COVER_OPEN", "open"},
                    std::pair{"SANE_STATUS_IO_ERROR", "unplugged"}, std::pair{"SANE_STATUS_INVAL", "unplugged"},
                    std::pair{"SANE_STATUS_NO_MEM", "no-memory"}, std::pair{"SANE_STATUS_ACCESS_DENIED", "denied"},
                    std::pair{"SANE_STATUS_CANCELLED", "stopped"}, std::pair{"SANE_STATUS_UNSUPPORTED", "unsuited"},
                    std::pair{"SANE_STATUS_EOF", "unplugged"}),
    [](const auto& each) { return std::string(each.param.first); });

TEST(Scanner, ASlowOneStopsWithin200Milliseconds) {
    const TestScanner real(Says{{"read-delay", "true"},
                                {"read-delay-duration", "200000"},
                                {"read-limit", "true"},
                                {"read-limit-size", "1000"}});
    const auto device = real.device();
    std::stop_source stop;
    std::chrono::steady_clock::time_point asked;
    std::jthread person([&] {
        std::this_thread::sleep_for(500ms);
        asked = std::chrono::steady_clock::now();
        stop.request_stop();
    });
    const Taken taken = device->take(Sheet::First, stop.get_token(), {});
    EXPECT_LT(since(asked), 200ms);
    EXPECT_EQ(taken.trouble, Trouble::Stopped);
    real.set({});
    EXPECT_EQ(takenFrom(*device).trouble, Trouble::None); // it was closed, and serves the next one
}

TEST(Scanner, OneThatIsPulledOutAndPutInAgainServesAgain) {
    const TestScanner real;
    const auto device = real.device("auto");
    EXPECT_EQ(takenFrom(*device).trouble, Trouble::None);
    EXPECT_EQ(device->name(), "scanner:test:0");
    real.unplug();
    EXPECT_EQ(takenFrom(*device).trouble, Trouble::NoDevice);
    EXPECT_EQ(device->look({}), Trouble::NoDevice);
    real.plugIn();
    EXPECT_EQ(takenFrom(*device).trouble, Trouble::None);
    EXPECT_EQ(device->look({}), Trouble::None);
}

TEST(Scanner, ANameThatNobodyHasIsNoDevice) {
    const TestScanner real;
    EXPECT_EQ(takenFrom(*real.device("scanner:epson2:libusb:001:002")).trouble, Trouble::NoDevice);
    EXPECT_EQ(takenFrom(*real.device("scanner:test:7")).trouble, Trouble::NoDevice);
}

TEST(Scanner, AllThatArePluggedInAreListed) {
    const TestScanner real(Says{{"number_of_devices", "2"}});
    const auto found = devices(real.terms(), {});
    ASSERT_TRUE(found) << found.error().detail;
    ASSERT_GE(found->size(), 2U);
    EXPECT_EQ(found->at(1).setting, "scanner:test:1");
    EXPECT_EQ(found->at(1).title, "Noname frontend-tester");
}

TEST(Scanner, OneWithoutAKnownHeightIsReadToItsEnd) {
    const TestScanner real(Says{{"hand-scanner", "true"}});
    const Taken taken = takenFrom(*real.device());
    ASSERT_EQ(wordOf(taken.trouble), "none");
    EXPECT_GT(pictureIn(taken.files.at(0)).height, 1000);
}

TEST(Scanner, BytesAtTheEndOfALineAreNoPixels) {
    const TestScanner real(Says{{"ppl-loss", "17"}, {"fuzzy-parameters", "true"}});
    const Taken taken = takenFrom(*real.device());
    ASSERT_EQ(wordOf(taken.trouble), "none");
    const Picture page = pictureIn(taken.files.at(0));
    EXPECT_EQ(page.pixels.size(), static_cast<std::size_t>(page.width) * static_cast<std::size_t>(page.height));
}

TEST(Scanner, OneThatOnlyKnows75DotsIsTakenAsItIs) {
    const TestScanner real(Says{{"resolution_max", "75.0"}});
    EXPECT_THAT(pictureIn(takenFrom(*real.device()).files.at(0)).head, testing::HasSubstr("# 75 dpi"));
}

TEST(Scanner, OneThatOnlyKnows1200DotsIsMadeSmaller) {
    const TestScanner real(Says{{"resolution_min", "1200.0"}, {"geometry_max", "60.0"}});
    const Picture page = pictureIn(takenFrom(*real.device()).files.at(0));
    EXPECT_THAT(page.head, testing::HasSubstr("# 300 dpi"));
    EXPECT_NEAR(page.width, 60 * 300 / 25.4, 3);
}

/// A program that is a few lines of shell.
Taken takenBy(const TestScanner& real, const std::string& script, std::chrono::milliseconds patience = 5s) {
    const std::string path = testing::TempDir() + "capture.sh";
    std::ofstream(path) << "#!/bin/sh\n" << script << "\n";
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    Terms terms = real.terms();
    terms.program = path;
    terms.patience = patience;
    return takenFrom(**open("auto", terms));
}

TEST(Scanner, ADriverThatHangsIsGivenUp) {
    const TestScanner real;
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_EQ(takenBy(real, "exec sleep 60", 200ms).trouble, Trouble::TooSlow);
    EXPECT_LT(since(begun), 3s);
}
TEST(Scanner, ADriverThatCrashesIsATrouble) {
    EXPECT_EQ(takenBy(TestScanner(), "kill -SEGV $$").trouble, Trouble::Failed);
    const TestScanner none(Says{{"number_of_devices", "0"}}); // then SANE's own one crashes when it is opened
    EXPECT_EQ(takenFrom(*none.device()).trouble, Trouble::Failed);
}
TEST(Scanner, ADriverThatTalksRubbishIsATrouble) {
    EXPECT_EQ(takenBy(TestScanner(), "head -c 5000 /dev/urandom; sleep 5", 300ms).files.size(), 0U);
}
TEST(Scanner, AProgramThatIsNotThereIsATrouble) {
    const TestScanner real;
    Terms terms = real.terms();
    terms.program = "/nowhere/perron-capture";
    EXPECT_EQ(takenFrom(**open("auto", terms)).trouble, Trouble::Failed);
    EXPECT_FALSE(devices(terms, {}));
}

} // namespace
} // namespace perron::capture
