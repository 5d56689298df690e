#include "effects/letter_reader.h"

#include <gtest/gtest.h>

namespace perron::effects {
namespace {

/// What the child itself does with pictures is shown in unit/ocr; here, what comes of it.
TEST(LetterReader, WithoutItsProgramHasFailed) {
    const LetterDesk::Read read = readsWith(ocr::Reader({.program = "/nowhere/perron-reader"}));
    const LetterDesk::Sides sides = read({{'x'}}, {}, [](LetterDesk::Stage) {});
    EXPECT_EQ(sides.refusal, session::LetterRefusal::Failed);
    EXPECT_TRUE(sides.sides.empty());
}

} // namespace
} // namespace perron::effects
