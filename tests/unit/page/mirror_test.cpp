#include <gtest/gtest.h>

#include "page/layout.h"
#include "support/ruler.h"

namespace perron::page {
namespace {

Text words(const std::string& shown) {
    return makeText(shown, Language{"fr"}); // the measure is the same: only the page's language differs
}

Page cardsAndBar(const std::string& language) {
    Page page;
    page.language = Language{language};
    page.title = words("Préparez ces papiers");
    page.blocks = {
        Progress{ElementId{"progress"}, 2, 5, words("étape 2 sur 5")},
        Say{ElementId{"say"}, words("Prenez votre temps."), PictureId{"sablier"}, Say::Look::Card},
        Checklist{{CheckItem{ElementId{"item"}, words("Une photo"), {}, PictureId{"photo"}, false, {}}}},
        Actions{{Tile{ElementId{"next"}, words("J’ai compris"), PictureId{"suite"}, Tile::Look::Primary, {}}}}};
    page.voice = {Tile{ElementId{"voice.pause"}, words("Pause"), PictureId{"pause"}, Tile::Look::Picture, {}}};
    for (std::size_t i = 0; i < barPlaces; ++i) {
        page.bar[i] = {static_cast<BarPlace>(i), ElementId{"bar." + std::to_string(i)}, words("Aide"),
                       PictureId{i == 0 ? "retour" : "aide"}};
    }
    return page;
}

Rect mirrored(const Rect& box, const Screen& screen) {
    return {screen.width - box.right(), box.y, box.width, box.height};
}

struct Mirrored : testing::TestWithParam<Screen> {
    Page left = cardsAndBar("fr");
    Page right = cardsAndBar("ar");
    test::Ruler ruler;
    Layout french = layout(left, GetParam(), ruler);
    Layout arabic = layout(right, GetParam(), ruler);
};

TEST_P(Mirrored, EveryBoxTextAndPictureStandsOnTheOtherSideAtTheSameHeight) {
    ASSERT_EQ(french.parts.size(), arabic.parts.size());
    for (std::size_t part = 0; part < french.parts.size(); ++part) {
        const auto& here = french.parts[part].leaves;
        const auto& there = arabic.parts[part].leaves;
        ASSERT_EQ(here.size(), there.size());
        for (std::size_t i = 0; i < here.size(); ++i) {
            EXPECT_EQ(idOf(here[i].leaf), idOf(there[i].leaf)) << "the reading order is the same";
            EXPECT_EQ(there[i].box, mirrored(here[i].box, GetParam()));
            ASSERT_EQ(here[i].texts.size(), there[i].texts.size());
            for (std::size_t each = 0; each < here[i].texts.size(); ++each) {
                EXPECT_EQ(there[i].texts[each].box, mirrored(here[i].texts[each].box, GetParam()));
                EXPECT_EQ(there[i].texts[each].align, here[i].texts[each].align);
            }
            for (std::size_t each = 0; each < here[i].pictures.size(); ++each) {
                EXPECT_EQ(there[i].pictures[each].box, mirrored(here[i].pictures[each].box, GetParam()));
            }
        }
    }
}

TEST_P(Mirrored, OnlyArrowsAreTurned) {
    for (const Part& part : arabic.parts) {
        for (const Placed& placed : part.leaves) {
            for (const PlacedPicture& picture : placed.pictures) {
                const bool arrow = picture.picture.value == "retour" || picture.picture.value == "suite";
                EXPECT_EQ(picture.facing == PlacedPicture::Facing::Turned, arrow) << picture.picture.value;
            }
        }
    }
}

TEST_P(Mirrored, AFrenchPageTurnsNothing) {
    for (const Placed& placed : french.parts.front().leaves) {
        EXPECT_EQ(placed.direction, Direction::LeftToRight);
    }
}

INSTANTIATE_TEST_SUITE_P(Screens, Mirrored,
                         testing::Values(Screen{1920, 1080, 4.03}, Screen{1080, 1920, 4.03}, Screen{1280, 800, 3.81}));

} // namespace
} // namespace perron::page
