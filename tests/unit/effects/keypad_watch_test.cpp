#include "effects/keypad_watch.h"

#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "desk.h"

namespace perron::effects {
namespace {

using test::Notes;

struct Devices : testing::Test {
    Path above = Path(testing::TempDir()) / ("perron-devices-" + std::to_string(::getpid()));
    Path folder = above / "by-path";
    Path keypad = folder / "pci-usb-0:1:1.0-event-kbd";
    Devices() { std::filesystem::create_directories(folder); }
    ~Devices() override { std::filesystem::remove_all(above); }
};

TEST_F(Devices, AKeypadThatIsUnpluggedAndBackIsInTheLog) {
    std::ofstream(keypad).put('x');
    Notes notes;
    const KeypadWatch watch(folder, notes);
    std::filesystem::remove(keypad);
    EXPECT_TRUE(notes.waitFor(Event::KeypadGone));
    EXPECT_EQ(notes.count(Event::KeypadThere), 0) << "what was there at the start is no news";
    std::ofstream(keypad).put('x');
    EXPECT_TRUE(notes.waitFor(Event::KeypadThere));
}

TEST_F(Devices, TheirFolderMayGoWithTheLastOfThem) {
    std::ofstream(keypad).put('x');
    Notes notes;
    const KeypadWatch watch(folder, notes);
    std::filesystem::remove_all(folder);
    EXPECT_TRUE(notes.waitFor(Event::KeypadGone));
    std::filesystem::create_directories(folder);
    std::ofstream(keypad).put('x');
    EXPECT_TRUE(notes.waitFor(Event::KeypadThere));
}

TEST_F(Devices, AMouseIsNoKeypadAndAFolderThatIsNotThereIsNoFault) {
    Notes notes;
    {
        const KeypadWatch nowhere(above / "none" / "by-path", notes);
        const KeypadWatch watch(folder, notes);
        std::ofstream(folder / "pci-usb-0:2:1.0-event-mouse").put('x');
        std::ofstream(keypad).put('x');
        EXPECT_TRUE(notes.waitFor(Event::KeypadThere));
    }
    EXPECT_EQ(notes.count(Event::KeypadThere), 1);
}

} // namespace
} // namespace perron::effects
