#include "page/burden.h"

#include <gtest/gtest.h>

namespace perron::page {
namespace {

const Say card{ElementId{"card"}, makeText("Allez à la mairie.", Language{"fr"}), PictureId{"mairie"}, Say::Look::Card};
const Say source{
    ElementId{"source"}, makeText("D’après service-public.gouv.fr", Language{"fr"}), {}, Say::Look::Source};

Placed placed(const Say& say) {
    Placed made{&say, {}, {}, {}};
    if (!say.picture.empty()) {
        made.pictures.push_back({say.picture, {}});
    }
    return made;
}

TEST(Burden, APartOfSourcesAloneIsKnown) {
    EXPECT_TRUE(hasOnlySources({{placed(source)}}));
    EXPECT_FALSE(hasOnlySources({{placed(card), placed(source)}}));
    EXPECT_FALSE(hasOnlySources({}));
    Tile tile;
    tile.label = makeText("Suivant", Language{"fr"});
    tile.look = Tile::Look::Primary;
    EXPECT_TRUE(hasOnlySources({{{&tile, {}, {}, {}}, placed(source)}}));
    tile.look = Tile::Look::Choice;
    EXPECT_FALSE(hasOnlySources({{{&tile, {}, {}, {}}, placed(source)}}));
}

TEST(Burden, IsThePartsAndOneMoreWhereAPictureIsMissingOrAPartHoldsSourcesAlone) {
    const Part whole{{placed(card), placed(source)}};
    Part bare = whole;
    bare.leaves.front().pictures.clear();
    EXPECT_EQ(burden({{}, {whole}, 0}), 1U);
    EXPECT_EQ(burden({{}, {bare}, 0}), 2U);
    EXPECT_EQ(burden({{}, {{{placed(card)}}, {{placed(source)}}}, 0}), 3U);
}

} // namespace
} // namespace perron::page
