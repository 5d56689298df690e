#include <cstdlib>
#include <random>

#include "support/everywhere.h"
#include "support/gallery.h"
#include "support/seen.h"

namespace perron {
namespace {

constexpr std::array colours{page::Colours::Warm, page::Colours::YellowOnBlack, page::Colours::BlackOnWhite};

/// Letters, pictures and a surface in memory, without a kiosk.
struct Eyes {
    SystemClock clock;
    std::ostringstream said;
    StreamLog log{said, clock};
    text::Typesetter typesetter{Path(PERRON_SOURCE) / "assets/fonts/fonts.conf", log};
    text::Pictures pictures{Path(PERRON_SOURCE) / "assets/pictures", typesetter, log};
    ui::Measure measure{typesetter};
};

struct Manner {
    test::Script script;
    page::TextSize size;
    page::Colours colours;
    friend void PrintTo(const Manner& manner, std::ostream* out) { *out << manner.name(); }
    std::string name() const {
        static constexpr const char* sizes[] = {"Normal", "Large", "Largest"};
        static constexpr const char* themes[] = {"Warm", "YellowOnBlack", "BlackOnWhite"};
        return script.language + sizes[static_cast<int>(size)] + themes[static_cast<int>(colours)];
    }
};

std::vector<Manner> everyManner() {
    std::vector<Manner> all;
    for (const test::Script& script : test::scripts()) {
        for (const page::TextSize size : {page::TextSize::Normal, page::TextSize::Large, page::TextSize::Largest}) {
            for (const page::Colours theme : colours) {
                all.push_back({script, size, theme});
            }
        }
    }
    return all;
}

struct EveryKind : testing::TestWithParam<Manner>, Eyes {
    page::Screen screen{1280, 800, 2.69, GetParam().size};
    std::unique_ptr<ui::Surface> surface = ui::offScreen({screen.width, screen.height}).value();
    ui::Stage stage{*surface, typesetter, pictures};
};
INSTANTIATE_TEST_SUITE_P(Pixels, EveryKind, testing::ValuesIn(everyManner()),
                         [](const auto& each) { return each.param.name(); });

TEST_P(EveryKind, ShowsItsWordsPicturesAndEdgesStillPressedSpokenAndInFocus) {
    for (const page::Page& page : test::Gallery(GetParam().script).pages()) {
        SCOPED_TRACE(page.id.value + " " + GetParam().name());
        const page::Layout layout = page::layout(page, screen, measure);
        test::Seen seen(stage, typesetter, page, layout, GetParam().colours);
        for (const page::Part& part : layout.parts) {
            seen.expectStill(part);
            seen.expectMarked(part);
        }
    }
    EXPECT_EQ(said.str(), "");
}

/// Without what looks the same on every page: ticks, a telephone's code, and the ring and number that run out.
page::Page unticked(page::Page page) {
    std::erase_if(page.blocks, [](const page::Block& block) { return std::holds_alternative<page::Countdown>(block); });
    for (page::Block& block : page.blocks) {
        if (auto* list = std::get_if<page::Checklist>(&block)) {
            list->items.front().ticked = false;
        } else if (auto* choices = std::get_if<page::Choices>(&block)) {
            choices->tiles[1].chosen = {};
        } else if (auto* code = std::get_if<page::QrCode>(&block)) {
            code->address.clear();
        } else if (auto* sheet = std::get_if<page::Letter>(&block)) {
            sheet->marks.clear();
        }
    }
    return page;
}

/// Drawn from right to left, boxes and marks stand where a mirror would show them; words and pictures are themselves.
TEST_P(EveryKind, IsDrawnFromRightToLeftAsInAMirror) {
    for (const page::Page& each : test::Gallery(GetParam().script).pages()) {
        SCOPED_TRACE(each.id.value);
        page::Page page = unticked(each);
        text::Bitmap drawn[2];
        for (const bool rightToLeft : {false, true}) {
            page.language = page::Language{rightToLeft ? "ar" : "fr"};
            const page::Layout layout = page::layout(page, screen, measure);
            page::Part bare = layout.parts.front();
            for (page::Placed& placed : bare.leaves) {
                placed.texts.clear();
                placed.pictures.clear();
            }
            drawn[rightToLeft ? 1 : 0] = stage.pixels({page, layout, bare, GetParam().colours, {}});
        }
        for (auto row = drawn[1].pixels.begin(); row != drawn[1].pixels.end(); row += screen.width) {
            std::reverse(row, row + screen.width);
        }
        EXPECT_EQ(test::Difference(drawn[0], drawn[1], {0, 0, screen.width, screen.height}).changes(), 0);
    }
}

unsigned seed() {
    const char* asked = std::getenv("PERRON_SEED");
    return asked == nullptr ? 1 : static_cast<unsigned>(std::strtoul(asked, nullptr, 10));
}

/// Each language on one screen, neighbours on different ones; on another one for the next seed.
std::vector<test::Setting> someSettings() {
    const std::vector<test::Setting> all = test::settings();
    constexpr std::size_t screens = 4;
    std::vector<test::Setting> some;
    for (std::size_t language = 0; language < all.size() / screens; ++language) {
        some.push_back(all[language * screens + (language + seed()) % screens]);
    }
    return some;
}

/// Of all other pages a few, others for another seed; `deploy/test --all` looks at them all (all_pixels_test.cpp).
struct Sample : testing::TestWithParam<test::Setting> {};
INSTANTIATE_TEST_SUITE_P(Pixels, Sample, testing::ValuesIn(someSettings()),
                         [](const auto& each) { return each.param.language; });

TEST_P(Sample, OfThePagesShowsWordsPicturesAndEdges) {
    SCOPED_TRACE("PERRON_SEED=" + std::to_string(seed()) + " shows this again");
    std::mt19937 chance(seed());
    test::Glass glass;
    test::PageEyes eyes(glass, GetParam().screen);
    test::crawl(glass, GetParam(), [&](const session::State&, const session::Shown& shown, const session::World&) {
        constexpr unsigned oneIn = 25;
        if (chance() % oneIn == 0) {
            eyes.expectStill(shown, colours[chance() % colours.size()]);
        }
    });
}

} // namespace
} // namespace perron
