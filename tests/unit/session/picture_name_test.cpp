#include "session/picture_name.h"

#include <gtest/gtest.h>

namespace perron::session {
namespace {

const page::Language french{"fr"};

/// What is added for a tile with this label, this picture, and this name of the picture.
std::string added(const char* label, const char* name, page::Tile::Look look = page::Tile::Look::Choice,
                  const char* picture = "sablier") {
    const page::Words words([&](const page::Language&, std::string_view id) -> std::optional<std::string> {
        if (id == "voice.picture") {
            return "image\u00a0: {name}";
        }
        return id == "picture.sablier" ? std::optional<std::string>(name) : std::nullopt;
    });
    const page::Tile tile{page::ElementId{"tile"}, page::makeText(label, french), page::PictureId{picture}, look, {}};
    const page::Placed placed{&tile, {}, {{tile.picture, {0, 0, 48, 48}}}, {}};
    return page::shown(pictureName(placed, words, french));
}

TEST(PictureName, IsSaidWhereItSaysSomethingElseThanTheLabel) {
    EXPECT_EQ(added("Elle est trop vieille", "un sablier"), "image\u00a0: un sablier");
}

TEST(PictureName, IsLeftOutWhereTheLabelSaysAsMuch) {
    EXPECT_EQ(added("Votre passeport", "un passeport"), "");
    EXPECT_EQ(added("Passeport", "un passeport"), "") << "a capital is the same word";
    EXPECT_EQ(added("Pasaportunuz", "bir pasaport"), "") << "so is another ending";
    EXPECT_EQ(added("Поліція", "поліцейська машина"), "") << "in any letters";
}

TEST(PictureName, TakesNoShortWordForTheSame) {
    EXPECT_NE(added("Un papier pour une personne", "une clé pour une porte"), "");
}

TEST(PictureName, IsNotSaidForTheVoicesKeysNorWithoutAName) {
    EXPECT_EQ(added("Moins vite", "une tortue", page::Tile::Look::Picture), "");
    EXPECT_EQ(added("Moins vite", "une tortue", page::Tile::Look::Choice, "inconnue"), "");
    EXPECT_EQ(added("Moins vite", "une tortue", page::Tile::Look::Choice, ""), "");
}

TEST(PictureName, IsNotSaidForTheBar) {
    const page::Words words([](const page::Language&, std::string_view) { return std::optional<std::string>("lu"); });
    const page::BarButton button{page::BarPlace::Back, page::ElementId{"bar.back"}, page::makeText("Retour", french),
                                 page::PictureId{"retour"}, page::BarButton::State::On};
    const page::Placed placed{&button, {}, {{button.picture, {0, 0, 48, 48}}}, {}};
    EXPECT_TRUE(pictureName(placed, words, french).empty());
}

} // namespace
} // namespace perron::session
