#include "effects/letter_device.h"

#include <gtest/gtest.h>

namespace perron::effects {
namespace {

using Refusal = session::LetterRefusal;

/// A device that has one trouble, or one picture; the real ones are in unit/capture.
class Played final : public capture::Device {
public:
    explicit Played(capture::Trouble trouble, std::string name = "scanner:x")
        : m_trouble(trouble)
        , m_name(std::move(name)) {}
    std::string name() const override { return m_name; }
    capture::Trouble look(const std::stop_token&) override { return m_trouble; }
    capture::Taken take(capture::Sheet sheet, const std::stop_token&, const capture::Watch& watch) override {
        capture::Preview seen{
            sheet == capture::Sheet::Next ? capture::Guide::Another : capture::Guide::Take, 100, 1, 1, {}};
        seen.grey.assign(1, 7);
        watch.preview(std::move(seen));
        return {m_trouble, {}};
    }

private:
    capture::Trouble m_trouble;
    std::string m_name;
};

LetterDesk::Setup with(capture::Trouble trouble, std::string name = "scanner:x") {
    return lettersWith(std::make_unique<Played>(trouble, std::move(name)), ocr::Reader({.program = "/nowhere"}));
}

LetterDesk::Taken taken(const LetterDesk::Setup& setup, bool another, std::vector<LetterDesk::Guide>& seen) {
    return setup.take({1, another}, {}, [&](const GreyImage& picture, LetterDesk::Guide guide) {
        EXPECT_EQ(picture.pixels.size(), 1U);
        seen.push_back(guide);
    });
}

TEST(LetterDevice, ThatIsNotToBeThereReadsNothing) {
    EXPECT_FALSE(lettersWith(nullptr, ocr::Reader({.program = "/nowhere"})).look);
}

TEST(LetterDevice, ThatNobodyNamedIsNotMissed) {
    EXPECT_EQ(with(capture::Trouble::NoDevice, "auto").look({}).error().code, Code::NotFound);
    EXPECT_EQ(with(capture::Trouble::NoDevice).look({}).error().code, Code::Unavailable);
    EXPECT_TRUE(with(capture::Trouble::None).look({}));
}

TEST(LetterDevice, SaysToThePersonWhatThePersonCanMend) {
    std::vector<LetterDesk::Guide> seen;
    EXPECT_EQ(taken(with(capture::Trouble::Open), false, seen).refusal, Refusal::CoverOpen);
    EXPECT_EQ(taken(with(capture::Trouble::Jammed), false, seen).refusal, Refusal::Jammed);
    EXPECT_EQ(taken(with(capture::Trouble::NoSheet), false, seen).refusal, Refusal::NoSheet);
    EXPECT_EQ(taken(with(capture::Trouble::TooMany), false, seen).refusal, Refusal::TooMany);
    EXPECT_EQ(taken(with(capture::Trouble::Unplugged), false, seen).refusal, Refusal::Failed);
}

TEST(LetterDevice, ThatIsACameraGuides) {
    std::vector<LetterDesk::Guide> seen;
    taken(with(capture::Trouble::None), false, seen);
    taken(with(capture::Trouble::None), true, seen);
    EXPECT_EQ(seen, (std::vector{LetterDesk::Guide::Hold, LetterDesk::Guide::Another}));
}

} // namespace
} // namespace perron::effects
