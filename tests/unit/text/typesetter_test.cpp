#include "text/typesetter.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <unistd.h>

namespace perron::text {
namespace {

const Path fontsFile = Path(PERRON_SOURCE) / "assets/fonts/fonts.conf";

struct Type : testing::Test {
    SystemClock clock;
    std::ostringstream said;
    StreamLog log{said, clock};
    Typesetter typesetter{fontsFile, log};
    const Style body{.capitalPx = 7.3 * 4.03};
};

TEST_F(Type, AllTypefacesOfTheHouseAreInstalled) {
    EXPECT_EQ(said.str(), "");
}

TEST_F(Type, LettersThatNoTypefaceHasAreCounted) {
    const Path only = Path(testing::TempDir()) / ("perron-andika-" + std::to_string(::getpid()) + ".conf");
    std::ofstream(only) << "<fontconfig><dir>/usr/share/fonts/truetype/andika</dir></fontconfig>";
    const Typesetter latin(only, log);
    EXPECT_EQ(latin.missing("Français", body), 0);
    EXPECT_GT(latin.missing("العربية", body), 0);
    EXPECT_EQ(typesetter.missing("العربية", body), 0);
    std::filesystem::remove(only);
}

TEST_F(Type, ACapitalIsAsTallAsAskedToATenthOfAMillimetre) {
    constexpr double pixelsPerMm = 4.03;
    for (const Face face : {Face::Reading, Face::Fixed}) {
        for (const Weight weight : {Weight::Regular, Weight::Bold}) {
            for (const double mm : {7.3, 9.0, 11.0, 1.6 * 7.3, 1.6 * 11, 2.5 * 11, 4 * 11.0}) {
                const Style style{.face = face, .weight = weight, .capitalPx = mm * pixelsPerMm};
                EXPECT_NEAR(typesetter.measuredCapital(style) / pixelsPerMm, mm, 0.1);
            }
        }
    }
}

/// Rows of a drawn capital that carry ink, counted with the share of each that is covered.
double inkHeight(const Bitmap& bitmap) {
    double height = 0;
    for (int y = 0; y < bitmap.height; ++y) {
        unsigned darkest = 0;
        for (int x = 0; x < bitmap.width; ++x) {
            darkest = std::max(darkest, bitmap.pixels[static_cast<std::size_t>(y * bitmap.width + x)] >> 24U);
        }
        height += darkest / 255.0;
    }
    return height;
}

TEST_F(Type, TheDrawnPixelsOfACapitalAreAsTallAsAsked) {
    const Style style{.weight = Weight::Bold, .capitalPx = 60};
    EXPECT_NEAR(inkHeight(typesetter.draw("H", style, 400, rgb(0))), 60, 0.4);
}

TEST_F(Type, ATextBrokenInALineStaysSoInTheWidthItMeasures) {
    const std::string text = "Je ne garde rien de votre visite. Prenez tout votre temps.";
    const Extent first = typesetter.measure(text, body, 500);
    EXPECT_LE(first.width, 500);
    EXPECT_EQ(typesetter.measure(text, body, first.width), first);
}

TEST_F(Type, AWordWiderThanItsPlaceSaysSo) {
    EXPECT_GT(typesetter.measure("anticonstitutionnellement", body, 100).width, 100);
}

TEST_F(Type, AReportsBytesAreBrokenRatherThanLost) {
    EXPECT_LE(typesetter.measure("\"threshold\":11,\"procedures\":[]", {.face = Face::Fixed}, 200).width, 200);
}

TEST_F(Type, TwoLinesAreTwiceAsTallAsOne) {
    const int one = typesetter.measure("Ma", body, 400).height;
    EXPECT_EQ(typesetter.measure("Ma\nsanté", body, 400).height, 2 * one);
}

TEST_F(Type, CapitalsStandInTheMiddleOfTheirLine) {
    const Bitmap drawn = typesetter.draw("H", body, 200, rgb(0));
    int first = drawn.height;
    int last = 0;
    for (int y = 0; y < drawn.height; ++y) {
        for (int x = 0; x < drawn.width; ++x) {
            if ((drawn.pixels[static_cast<std::size_t>(y * drawn.width + x)] >> 24U) > 128U) {
                first = std::min(first, y);
                last = y;
            }
        }
    }
    EXPECT_NEAR(first, drawn.height - 1 - last, 1);
}

TEST_F(Type, AccentsAndDescendersStayInsideTheLine) {
    const Bitmap drawn = typesetter.draw("ÉÂÇgjpq", body, 600, rgb(0));
    for (int x = 0; x < drawn.width; ++x) {
        EXPECT_EQ(drawn.pixels[static_cast<std::size_t>(x)] >> 24U, 0U);
    }
    EXPECT_EQ(drawn.height, typesetter.measure("ÉÂÇgjpq", body, 600).height);
}

TEST_F(Type, HalfCoveredPixelsKeepTheWholeColour) {
    const Bitmap drawn = typesetter.draw("O", body, 200, rgb(0xFFD166));
    int half = 0;
    for (const std::uint32_t pixel : drawn.pixels) {
        if (const std::uint32_t alpha = pixel >> 24U; alpha > 40 && alpha < 215) {
            ++half;
            EXPECT_NEAR((pixel >> 16U) & 0xFFU, 0xFF, 4);
            EXPECT_NEAR((pixel >> 8U) & 0xFFU, 0xD1, 4);
            EXPECT_NEAR(pixel & 0xFFU, 0x66, 4);
        }
    }
    EXPECT_GT(half, 10);
}

TEST_F(Type, TheSameTextDrawsTheSamePixels) {
    EXPECT_EQ(typesetter.draw("Bonjour", body, 400, rgb(0)).pixels,
              typesetter.draw("Bonjour", body, 400, rgb(0)).pixels);
}

TEST_F(Type, AWordHasItsBoxWhereItsInkIs) {
    const std::string text = "Touchez ici";
    const std::vector<Box> word = typesetter.boxes(text, body, 600, 8, 11);
    ASSERT_EQ(word.size(), 1U);
    const int before = typesetter.measure("Touchez ", body, 600).width;
    EXPECT_NEAR(word[0].x, before, 2);
    EXPECT_NEAR(word[0].x + word[0].width, typesetter.measure(text, body, 600).width, 2);
}

TEST_F(Type, AWordOnTheSecondLineHasItsBoxThere) {
    const std::string text = "Touchez ici";
    const int narrow = typesetter.measure("Touchez", body, 600).width;
    const std::vector<Box> word = typesetter.boxes(text, body, narrow, 8, 11);
    ASSERT_EQ(word.size(), 1U);
    EXPECT_EQ(word[0].x, 0);
    EXPECT_EQ(word[0].y, typesetter.measure("Touchez", body, narrow).height);
}

TEST_F(Type, AnAmountOverTwoLinesHasABoxOnEach) {
    const int narrow = typesetter.measure("Touchez", body, 600).width;
    EXPECT_EQ(typesetter.boxes("Touchez ici", body, narrow, 0, 11).size(), 2U);
}

TEST_F(Type, AnImpossibleRangeHasNoBox) {
    EXPECT_TRUE(typesetter.boxes("Oui", body, 200, 3, 9).empty());
    EXPECT_TRUE(typesetter.boxes("Oui", body, 200, 2, 1).empty());
}

TEST_F(Type, ArabicStartsAtTheRight) {
    Style arabic = body;
    arabic.direction = Direction::RightToLeft;
    const std::vector<Box> all = typesetter.boxes("مرحبا", arabic, 600, 0, 10);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_NEAR(all[0].x + all[0].width, 600, 2);
}

TEST_F(Type, ArabicLettersAreJoined) {
    Style arabic = body;
    arabic.direction = Direction::RightToLeft;
    const int joined = typesetter.measure("مرحبا", arabic, 600).width;
    const int apart = typesetter.measure("م\u200Cر\u200Cح\u200Cب\u200Cا", arabic, 900).width;
    EXPECT_LT(joined, apart);
}

TEST_F(Type, EmptyAndBrokenTextIsNoTrouble) {
    EXPECT_TRUE(typesetter.draw("", body, 100, rgb(0)).empty());
    EXPECT_EQ(typesetter.measure("", body, 100).width, 0);
    EXPECT_NO_FATAL_FAILURE(typesetter.draw("a\xFF\xC3", body, 100, rgb(0)));
    EXPECT_NO_FATAL_FAILURE(typesetter.measure("Oui", body, -5));
}

TEST(TypeWithoutFonts, AMissingFontsFileIsLoggedAndSomethingIsDrawnAllTheSame) {
    SystemClock clock;
    std::ostringstream said;
    StreamLog log(said, clock);
    const Typesetter typesetter("/nowhere/fonts.conf", log);
    EXPECT_NE(said.str().find("font-missing"), std::string::npos);
    EXPECT_FALSE(typesetter.draw("Bonjour", {}, 400, rgb(0)).empty());
}

TEST(TypeWithoutFonts, AFontsFileThatNamesNoFontsDoesNotCrash) {
    SystemClock clock;
    std::ostringstream said;
    StreamLog log(said, clock);
    const Path file = Path(testing::TempDir()) / "perron-empty-fonts.conf";
    ASSERT_TRUE(writeFile(file, "<?xml version=\"1.0\"?><fontconfig></fontconfig>"));
    const Typesetter typesetter(file, log);
    EXPECT_NE(said.str().find("Andika"), std::string::npos);
    EXPECT_GE(typesetter.measure("Bonjour", {}, 400).height, 0);
    std::filesystem::remove(file);
}

/// A machine without a single typeface, in its own file or in the system's.
struct NoType : testing::Test {
    Path folder = Path(testing::TempDir()) / ("perron-no-type-" + std::to_string(::getpid()));
    Path file = folder / "fonts.conf";

    void SetUp() override {
        std::filesystem::create_directories(folder);
        std::ofstream(file) << "<fontconfig><dir>/perron-no-such-folder</dir></fontconfig>\n";
        setenv("FONTCONFIG_FILE", file.c_str(), 1);
    }
    void TearDown() override {
        unsetenv("FONTCONFIG_FILE");
        std::filesystem::remove_all(folder);
    }
};

TEST_F(NoType, LinesKeepTheHeightTheyWouldHave) {
    SystemClock clock;
    std::ostringstream said;
    StreamLog log{said, clock};
    const Typesetter typesetter(file, log);
    const Style style{.capitalPx = 30};
    for (const char* word : {"Accueil", "H", "Carte"}) {
        for (const int width : {400, 500, 600}) {
            EXPECT_EQ(typesetter.measure(word, style, width).height, 54) << word;
            EXPECT_LE(typesetter.measure(word, style, width).width, width) << word;
            EXPECT_TRUE(typesetter.draw(word, style, width, rgb(0)).empty()) << word;
        }
    }
    EXPECT_NE(said.str().find("font-missing"), std::string::npos);
}

TEST(TypeOfTheSystem, WhereTheHousesTypefacesAreMissingTheSystemsStandIn) {
    const Path file = Path(testing::TempDir()) / ("perron-none-" + std::to_string(::getpid()) + ".conf");
    std::ofstream(file) << "<fontconfig><dir>/perron-no-such-folder</dir></fontconfig>\n";
    SystemClock clock;
    std::ostringstream said;
    StreamLog log{said, clock};
    const Typesetter typesetter(file, log);
    EXPECT_FALSE(typesetter.draw("H", Style{}, 400, rgb(0)).empty());
    std::filesystem::remove(file);
}

} // namespace
} // namespace perron::text
