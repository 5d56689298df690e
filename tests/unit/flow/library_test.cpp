#include "flow/check.h"
#include "flow/library.h"
#include "flow/walk.h"

#include <gmock/gmock.h>

namespace perron::flow {
namespace {

const Path assets = Path(PERRON_SOURCE) / "assets";

std::string allOf(const std::vector<data::Problem>& problems) {
    std::string lines;
    for (const data::Problem& problem : problems) {
        lines += sentence(problem) + "\n";
    }
    return lines;
}

TEST(ShippedContent, HasNoProblem) {
    const ContentCheck check = checkContent(assets);
    EXPECT_TRUE(check.passed()) << allOf(check.problems);
    EXPECT_GE(check.figures.flows, 1);
}

TEST(ShippedContent, NobodyHasVerifiedTheAmountsYetAndTheCheckSaysSo) {
    const ContentCheck check = checkContent(assets);
    EXPECT_EQ(check.figures.toBeVerified, 7);
    EXPECT_EQ(check.notes.size(), 7U);
}

} // namespace
} // namespace perron::flow
