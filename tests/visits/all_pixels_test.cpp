#include "support/everywhere.h"
#include "support/seen.h"

namespace perron {
namespace {

/// All pixels of everything: every page x size x colours in one language on one screen. Half an hour, so
/// `deploy/test --all` only.
struct AllPixels : testing::TestWithParam<test::Setting> {};
INSTANTIATE_TEST_SUITE_P(Every, AllPixels, testing::ValuesIn(test::settings()),
                         [](const auto& each) { return each.param.name(); });

TEST_P(AllPixels, ShowWordsPicturesAndEdges) {
    test::Glass glass;
    test::PageEyes eyes(glass, GetParam().screen);
    int pictures = 0;
    test::crawl(glass, GetParam(), [&](const session::State&, const session::Shown& shown, const session::World&) {
        for (const page::Colours colours :
             {page::Colours::Warm, page::Colours::YellowOnBlack, page::Colours::BlackOnWhite}) {
            eyes.expectStill(shown, colours);
            ++pictures;
        }
    });
    RecordProperty("pictures", pictures);
}

} // namespace
} // namespace perron
