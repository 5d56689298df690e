#include "text/pictures.h"

#include "text/picture_list.h"

#include <algorithm>
#include <sstream>

#include <gtest/gtest.h>

namespace perron::text {
namespace {

struct PicturesByName : testing::Test {
    SystemClock clock;
    std::ostringstream said;
    StreamLog log{said, clock};
    Typesetter typesetter{Path(PERRON_SOURCE) / "assets/fonts/fonts.conf", log};
    Path folder = Path(testing::TempDir()) / "perron-pictures";

    PicturesByName() {
        std::filesystem::create_directories(folder);
        (void)writeFile(folder / "emoji.txt", "# a list\nmaison 🏠\nsourire 😀\nbruit one two three\ncarre 😀\n");
        (void)writeFile(folder / "carre.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>"
                                              "<rect width='10' height='10' fill='#1A5C4D'/></svg>");
        (void)writeFile(folder / "casse.svg", "<svg");
    }
    ~PicturesByName() override { std::filesystem::remove_all(folder); }
    Bitmap draw(std::string_view name, int side = 100) {
        return Pictures(folder, typesetter, log).draw(name, side, rgb(0x14213D));
    }
};

TEST_F(PicturesByName, OurOwnDrawingWinsOverTheEmoji) {
    const Bitmap drawn = draw("carre");
    EXPECT_EQ(drawn.pixels[50 * 100 + 50], 0xFF1A5C4DU);
}

TEST_F(PicturesByName, AnEmojiIsDrawnInColour) {
    const Bitmap drawn = draw("sourire");
    EXPECT_TRUE(std::any_of(drawn.pixels.begin(), drawn.pixels.end(), [](std::uint32_t pixel) {
        return (pixel >> 24U) == 255 && ((pixel >> 16U) & 0xFFU) > 200 && (pixel & 0xFFU) < 80;
    }));
}

TEST_F(PicturesByName, AnEmojiEndsInItsOutline) {
    const Bitmap drawn = draw("sourire", 200);
    // From the left edge inwards along the middle, the first solid pixel is ink, not yellow.
    const auto row = drawn.pixels.begin() + 100 * 200;
    const auto solid = std::find_if(row, row + 200, [](std::uint32_t pixel) { return (pixel >> 24U) > 250; });
    ASSERT_NE(solid, row + 200);
    EXPECT_NEAR((*solid >> 16U) & 0xFFU, 0x14, 3);
    EXPECT_NEAR((*solid >> 8U) & 0xFFU, 0x21, 3);
    EXPECT_NEAR(*solid & 0xFFU, 0x3D, 3);
}

TEST_F(PicturesByName, APictureIsASquareOfTheSizeAsked) {
    for (const int side : {16, 53, 120, 300}) {
        for (const char* name : {"sourire", "carre", "nobody"}) {
            const Bitmap drawn = draw(name, side);
            EXPECT_EQ(drawn.width, side);
            EXPECT_EQ(drawn.height, side);
        }
    }
}

TEST_F(PicturesByName, AnUnknownNameIsLoggedOnceAndAPlainShapeStandsIn) {
    Pictures pictures(folder, typesetter, log);
    said.str("");
    EXPECT_FALSE(pictures.draw("nobody", 100, rgb(0x14213D)).empty());
    (void)pictures.draw("nobody", 100, rgb(0x14213D));
    EXPECT_NE(said.str().find("picture-missing"), std::string::npos);
    EXPECT_EQ(said.str().find("picture-missing"), said.str().rfind("picture-missing"));
}

TEST_F(PicturesByName, ABrokenDrawingIsToldAtStartNotWhenAVisitMeetsIt) {
    EXPECT_FALSE(draw("casse").empty());
    EXPECT_EQ(said.str().find("casse"), std::string::npos) << said.str();
    tellBrokenDrawings(folder, log);
    EXPECT_NE(said.str().find("casse.svg:1: ce dessin ne se lit pas ; enregistrez-le de nouveau"), std::string::npos)
        << said.str();
}

TEST_F(PicturesByName, ALineThatIsNotANameAndAnEmojiIsNamed) {
    (void)draw("maison");
    EXPECT_NE(said.str().find("emoji.txt:4"), std::string::npos);
}

TEST_F(PicturesByName, ADrawingThatIsCountedOnAndMissingIsLoggedAtStart) {
    ASSERT_TRUE(writeFile(folder / "emoji.txt", "retour dessin\n"));
    const Pictures pictures(folder, typesetter, log);
    EXPECT_NE(said.str().find("picture-missing: l'image retour manque ; remettez"), std::string::npos) << said.str();
}

TEST_F(PicturesByName, ANameCannotLeaveItsFolder) {
    (void)writeFile(folder.parent_path() / "outside.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    EXPECT_FALSE(Pictures(folder, typesetter, log).has("../outside"));
    std::filesystem::remove(folder.parent_path() / "outside.svg");
}

TEST_F(PicturesByName, EveryNameOfTheHouseHasItsGlyphOrDrawing) {
    std::ostringstream complaints;
    StreamLog own(complaints, clock);
    const Path house = Path(PERRON_SOURCE) / "assets/pictures";
    Pictures pictures(house, typesetter, own);
    for (const std::string& name : pictureNames(house)) {
        (void)pictures.draw(name, 64, rgb(0x14213D));
    }
    EXPECT_EQ(complaints.str(), "");
}

} // namespace
} // namespace perron::text
