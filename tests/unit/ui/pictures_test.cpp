#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "text/drawing.h"
#include "text/picture_list.h"
#include "text/pictures.h"
#include "ui/theme.h"

namespace perron::ui {
namespace {

const Path folder = Path(PERRON_SOURCE) / "assets/pictures";
/// These two show the colours one may choose, so they are in them.
const std::set<std::string> coloursToChoose{"jaune-sur-noir", "noir-sur-blanc"};
constexpr double enough = 3; // WCAG 1.4.11
constexpr int side = 160;    // 40 mm on the usual screen

std::vector<std::string> drawings() {
    std::vector<std::string> names;
    for (const Path& file : filesIn(folder, ".svg")) {
        names.push_back(file.stem().string());
    }
    return names;
}

Colour colourOf(std::uint32_t pixel) {
    return text::rgb(pixel & 0xFFFFFFU);
}

/// The colours at the silhouette's edge: of every solid pixel that comes first from outside, in each row and column.
std::vector<Colour> edgeOf(const text::Bitmap& bitmap) {
    std::vector<Colour> edge;
    const auto first = [&](auto pixelAt, int length) {
        for (int i = 0; i < length; ++i) {
            const std::uint32_t pixel = pixelAt(i);
            if ((pixel >> 24U) == 255) {
                edge.push_back(colourOf(pixel));
                return;
            }
        }
    };
    const auto at = [&](int x, int y) { return bitmap.pixels[static_cast<std::size_t>(y * bitmap.width + x)]; };
    for (int i = 0; i < bitmap.width; ++i) {
        first([&](int k) { return at(k, i); }, bitmap.width);
        first([&](int k) { return at(bitmap.width - 1 - k, i); }, bitmap.width);
        first([&](int k) { return at(i, k); }, bitmap.height);
        first([&](int k) { return at(i, bitmap.height - 1 - k); }, bitmap.height);
    }
    return edge;
}

double worst(const std::vector<Colour>& edge, const Colour& ground) {
    double least = 21;
    for (const Colour& colour : edge) {
        least = std::min(least, contrast(colour, ground));
    }
    return least;
}

/// What a picture may stand on, with the outline it gets there.
std::vector<std::pair<Colour, Colour>> grounds() {
    std::vector<std::pair<Colour, Colour>> all;
    for (const auto colours : {page::Colours::Warm, page::Colours::YellowOnBlack, page::Colours::BlackOnWhite}) {
        const Theme theme = themeFor(colours);
        for (const Ground& ground : {theme.paper, theme.ink}) {
            all.emplace_back(ground.back, ground.outline);
            for (const Paint& paint : {ground.primary, ground.calm, ground.choice}) {
                all.emplace_back(paint.fill, paint.outline);
            }
        }
        for (const Paint& paint :
             {theme.service, theme.help, theme.urgent, theme.key, theme.card, theme.warning, theme.unverified,
              theme.reached, theme.ticked, theme.sign, theme.barKey, theme.barListen, theme.barActive, theme.barHelp}) {
            all.emplace_back(paint.fill, paint.outline);
        }
    }
    return all;
}

struct DrawnPictures : testing::Test {
    SystemClock clock;
    std::ostringstream said;
    StreamLog log{said, clock};
    text::Typesetter typesetter{Path(PERRON_SOURCE) / "assets/fonts/fonts.conf", log};
    text::Pictures pictures{folder, typesetter, log};
};

TEST_F(DrawnPictures, StandOutFromEveryGroundOfEveryTheme) {
    std::map<std::uint32_t, std::vector<std::pair<Colour, Colour>>> byOutline; // each is drawn once an outline
    for (const auto& [ground, outline] : grounds()) {
        byOutline[unsigned{outline.red} << 16U | unsigned{outline.green} << 8U | unsigned{outline.blue}].emplace_back(
            ground, outline);
    }
    for (const std::string& name : text::pictureNames(folder)) {
        for (const auto& [key, pairs] : byOutline) {
            const std::vector<Colour> edge = edgeOf(pictures.draw(name, side, pairs.front().second));
            ASSERT_GT(edge.size(), 200U) << name;
            for (const auto& [ground, outline] : pairs) {
                EXPECT_GE(worst(edge, ground), enough)
                    << name << " on " << int(ground.red) << ' ' << int(ground.green) << ' ' << int(ground.blue);
            }
        }
    }
}

TEST_F(DrawnPictures, AnEmojiStandsOutToo) {
    const Path own = Path(testing::TempDir()) / "perron-emoji-edge";
    std::filesystem::create_directories(own);
    ASSERT_TRUE(writeFile(own / "emoji.txt", "soleil 🌞\nfantome 👻\nchat 🐈‍⬛\n"));
    text::Pictures emoji(own, typesetter, log);
    for (const char* name : {"soleil", "fantome", "chat"}) {
        for (const auto& [ground, outline] : grounds()) {
            EXPECT_GE(worst(edgeOf(emoji.draw(name, side, outline)), ground), enough) << name;
        }
    }
    std::filesystem::remove_all(own);
}

TEST(PictureFiles, AreDrawnWithAnInkOutline) {
    for (const std::string& name : drawings()) {
        if (!coloursToChoose.contains(name)) {
            EXPECT_GE(worst(edgeOf(text::drawSvg(folder / (name + ".svg"), side).value()), text::rgb(0xFFFFFF)), enough)
                << name << ": its edge is not ink everywhere";
        }
    }
}

TEST(PictureFiles, HaveInkWhiteAndAtMostTwoColoursOfThePalette) {
    const std::set<std::string> neutral{"#14213D", "#FFFFFF"};
    const std::set<std::string> palette{"#FFD166", "#FFB000", "#1A5C4D", "#8A3B06"};
    const std::regex colour("(?:fill|stroke)=\"(#?[^\"]*)\"");
    for (const std::string& name : drawings()) {
        const std::string svg = readFile(folder / (name + ".svg")).value();
        std::set<std::string> form;
        for (std::sregex_iterator at(svg.begin(), svg.end(), colour); at != std::sregex_iterator(); ++at) {
            const std::string value = (*at)[1];
            if (value == "none" || neutral.contains(value) || coloursToChoose.contains(name)) {
                continue;
            }
            EXPECT_TRUE(palette.contains(value)) << name << ": " << value;
            form.insert(value);
        }
        EXPECT_LE(form.size(), 2U) << name;
    }
}

TEST(PictureFiles, AreSquareAndHoldShapesOnly) {
    const std::regex element("<([a-zA-Z]+)");
    const std::set<std::string> shapes{"svg", "g", "path", "circle", "ellipse", "rect"};
    for (const std::string& name : drawings()) {
        const std::string svg = readFile(folder / (name + ".svg")).value();
        EXPECT_NE(svg.find("viewBox=\"0 0 128 128\""), std::string::npos) << name;
        for (std::sregex_iterator at(svg.begin(), svg.end(), element); at != std::sregex_iterator(); ++at) {
            EXPECT_TRUE(shapes.contains((*at)[1])) << name << ": no <" << (*at)[1] << ">, no letters";
        }
    }
}

TEST(PictureFiles, StayInsideTheirSquare) {
    for (const std::string& name : drawings()) {
        const text::Bitmap bitmap = text::drawSvg(folder / (name + ".svg"), side).value();
        for (int i = 0; i < side; ++i) {
            for (const int at : {i, i + side * (side - 1), i * side, i * side + side - 1}) {
                ASSERT_LT(bitmap.pixels[static_cast<std::size_t>(at)] >> 24U, 255U) << name << " is cut off";
            }
        }
    }
}

TEST(PictureFiles, AreAllDifferent) {
    std::map<std::string, std::string> seen;
    for (const std::string& name : drawings()) {
        const auto [at, isNew] = seen.emplace(readFile(folder / (name + ".svg")).value(), name);
        EXPECT_TRUE(isNew) << name << " is the picture " << at->second << ": one thing, one name";
    }
}

} // namespace
} // namespace perron::ui
