#include "page/layout.h"

#include <set>

#include <gtest/gtest.h>

#include "support/laws.h"
#include "support/ruler.h"

namespace perron::page {
namespace {

const Language french{"fr"};

Text words(const std::string& text) {
    return makeText(text, french);
}

Page paper() {
    Page page;
    page.id = PageId{"test"};
    page.language = french;
    page.title = words("Une page pour voir");
    const char* labels[] = {"Retour", "Accueil", "Écouter", "Français", "Taille", "Finir", "Aide"};
    for (std::size_t i = 0; i < barPlaces; ++i) {
        page.bar[i] = {static_cast<BarPlace>(i), ElementId{std::string("bar.") + std::to_string(i)}, words(labels[i]),
                       PictureId{"x"}};
    }
    page.more = {ElementId{"page.more"}, words("Voir la suite"), PictureId{"suite"}, Tile::Look::Primary, {}};
    return page;
}

Choices tiles(int count) {
    Choices choices;
    for (int i = 0; i < count; ++i) {
        choices.tiles.push_back({ElementId{"tile." + std::to_string(i)},
                                 words("Travail et retraite"),
                                 PictureId{"x"},
                                 Tile::Look::Choice,
                                 {}});
    }
    return choices;
}

Actions goOn() {
    return {{{ElementId{"next"}, words("J’ai compris"), PictureId{"suite"}, Tile::Look::Primary, {}}}};
}

const Screen fullHd{1920, 1080, 4.03};

Screen at(Screen screen, TextSize size) {
    screen.textSize = size;
    return screen;
}

const std::vector<Screen> screens{fullHd, {1080, 1920, 4.03}, {1280, 800, 3.7}, {3840, 2160, 8.06}};

TEST(Layout, EveryScreenAndSizeKeepsTheLaws) {
    const test::Ruler ruler;
    for (const Screen& base : screens) {
        for (const TextSize size : {TextSize::Normal, TextSize::Large, TextSize::Largest}) {
            for (int count = 1; count <= 8; ++count) {
                Page page = paper();
                page.blocks = {tiles(count)};
                test::expectLaws(layout(page, at(base, size), ruler));
                page.blocks.emplace_back(goOn());
                test::expectLaws(layout(page, at(base, size), ruler));
            }
        }
    }
}

TEST(Layout, EightTilesFitOneFullHdScreenAtNormalSize) {
    Page page = paper();
    page.blocks = {tiles(8)};
    EXPECT_EQ(layout(page, fullHd, test::Ruler{}).parts.size(), 1U);
}

TEST(Layout, WhatDoesNotFitGoesOnBehindMore) {
    Page page = paper();
    for (int i = 0; i < 9; ++i) {
        page.blocks.emplace_back(Say{ElementId{"say." + std::to_string(i)},
                                     words("Une phrase assez longue pour prendre une ligne entière à elle seule."),
                                     PictureId{"x"}, Say::Look::Card});
    }
    page.blocks.emplace_back(goOn());
    const Layout made = layout(page, at(fullHd, TextSize::Largest), test::Ruler{});
    ASSERT_GT(made.parts.size(), 1U);
    std::set<ElementId> seen;
    for (std::size_t i = 0; i < made.parts.size(); ++i) {
        const bool last = i + 1 == made.parts.size();
        std::set<ElementId> here;
        for (const Placed& placed : made.parts[i].leaves) {
            here.insert(idOf(placed.leaf));
        }
        EXPECT_EQ(here.contains(ElementId{"page.more"}), !last);
        EXPECT_EQ(here.contains(ElementId{"next"}), last);
        seen.insert(here.begin(), here.end());
    }
    for (const Leaf& leaf : walk(page)) {
        EXPECT_TRUE(seen.contains(idOf(leaf))) << idOf(leaf).value;
    }
}

TEST(Layout, TheBarNeverMoves) {
    Page little = paper();
    little.blocks = {tiles(1)};
    Page much = paper();
    much.blocks = {tiles(8), goOn()};
    const auto barOf = [](const Layout& made) {
        std::vector<Rect> boxes;
        for (const Placed& placed : made.parts.front().leaves) {
            if (std::holds_alternative<const BarButton*>(placed.leaf)) {
                boxes.push_back(placed.box);
            }
        }
        return boxes;
    };
    for (const TextSize size : {TextSize::Normal, TextSize::Largest}) {
        EXPECT_EQ(barOf(layout(little, at(fullHd, TextSize::Normal), test::Ruler{})),
                  barOf(layout(much, at(fullHd, size), test::Ruler{})));
    }
}

TEST(Layout, AListOnePartCanHoldKeepsItsPicturesSmallerAndIsSeenAtOnce) {
    Page page = paper();
    Checklist list;
    for (int i = 0; i < 14; ++i) {
        list.items.push_back(
            {ElementId{"item." + std::to_string(i)}, words("Une photo"), Text{}, PictureId{"x"}, false, {}});
    }
    page.blocks = {list, goOn()};
    const Layout made = layout(page, fullHd, test::Ruler{});
    test::expectLaws(made);
    EXPECT_EQ(made.screen.density, Screen::Density::Snug);
    ASSERT_EQ(made.parts.size(), 1U);
    for (const Placed& placed : made.parts.front().leaves) {
        if (std::holds_alternative<const CheckItem*>(placed.leaf)) {
            EXPECT_EQ(placed.pictures.size(), 1U) << idOf(placed.leaf).value;
        }
    }
}

TEST(Layout, ANumberToCallHasItsPictureBeforeIt) {
    Page page = paper();
    PhoneNumbers numbers;
    for (const char* number : {"112", "15", "17", "18", "114", "119", "115", "116"}) {
        numbers.numbers.push_back({ElementId{number}, words(number), words("Enfant en danger"), PictureId{"x"}});
    }
    page.blocks = {numbers, goOn()};
    const Layout made = layout(page, fullHd, test::Ruler{});
    test::expectLaws(made);
    ASSERT_EQ(made.parts.size(), 1U);
    for (const Placed& placed : made.parts.front().leaves) {
        if (std::holds_alternative<const PhoneNumber*>(placed.leaf)) {
            ASSERT_EQ(placed.pictures.size(), 1U) << idOf(placed.leaf).value;
            EXPECT_LE(placed.pictures.front().box.right(), placed.texts.front().box.x);
        }
    }
}

TEST(Layout, NineNumbersToCallStandThreeByThreeOnOnePart) {
    Page page = paper();
    PhoneNumbers numbers;
    for (const char* number : {"112", "15", "17", "18", "114", "119", "115", "116", "117"}) {
        numbers.numbers.push_back({ElementId{number}, words(number), words("Enfant en danger"), PictureId{"x"}});
    }
    page.blocks = {numbers, goOn()};
    const Layout made = layout(page, fullHd, test::Ruler{});
    test::expectLaws(made);
    ASSERT_EQ(made.parts.size(), 1U);
    std::set<int> columns;
    for (const Placed& placed : made.parts.front().leaves) {
        if (std::holds_alternative<const PhoneNumber*>(placed.leaf)) {
            columns.insert(placed.box.x);
            EXPECT_EQ(placed.pictures.size(), 1U) << idOf(placed.leaf).value;
        }
    }
    EXPECT_EQ(columns.size(), 3U);
}

TEST(Layout, InPortraitChoicesSitInTheLowerPart) {
    Checklist papers;
    for (const char* paper : {"carte", "photo", "adresse", "acte"}) {
        papers.items.push_back(
            {ElementId{paper}, words("Une photo"), words("De moins de six mois"), PictureId{"x"}, false, {}});
    }
    for (const Block& block : {Block{tiles(6)}, Block{papers}}) {
        Page page = paper();
        page.blocks = {block, goOn()};
        const Layout made = layout(page, screens[1], test::Ruler{});
        test::expectWithinReach(page, made);
        test::expectLaws(made);
    }
}

TEST(Layout, ACardHigherThanTheScreenGoesOnInTheNextPart) {
    Page page = paper();
    PlaceCard card{ElementId{"place"}, 1, {}, PlaceCard::Open::Unknown, {}, {}, {}, {}, PictureId{"mairie"}};
    card.name = words("France services de la Communauté de communes des Portes du Berry");
    card.hours = words("Horaires non connus, demandez à une personne de l’accueil ou téléphonez d’abord.");
    card.offers = words("Une personne aide pour les allocations, la santé, l’emploi, les impôts et la retraite.");
    card.distance = words("38 km");
    card.phone = words("02 48 00 00 00");
    page.blocks = {card};
    const Layout made = layout(page, at({1280, 800, 3.81}, TextSize::Largest), test::Ruler{});
    test::expectLaws(made);
    EXPECT_GT(made.parts.size(), 1U);
    std::multiset<std::string> shownTexts;
    for (const Part& part : made.parts) {
        for (const Placed& placed : part.leaves) {
            if (std::holds_alternative<const PlaceCard*>(placed.leaf)) {
                EXPECT_EQ(placed.shows, Placed::Shows::Piece);
                for (const PlacedText& text : placed.texts) {
                    shownTexts.insert(shown(*text.text));
                }
            }
        }
    }
    EXPECT_EQ(shownTexts, (std::multiset<std::string>{shown(card.name), shown(card.hours), shown(card.offers),
                                                      shown(card.distance), shown(card.phone)}));
}

TEST(Layout, AReportIsCutIntoPartsWithoutLosingALine) {
    Page page = paper();
    Document document{ElementId{"document"}, words("Rapport"), {}};
    for (int i = 0; i < 60; ++i) {
        document.lines.push_back(words("ligne" + std::to_string(i)));
    }
    page.blocks = {document, goOn()};
    const Layout made = layout(page, fullHd, test::Ruler{});
    ASSERT_GT(made.parts.size(), 1U);
    std::string all;
    std::string expected;
    for (const Part& part : made.parts) {
        for (const Placed& placed : part.leaves) {
            if (std::holds_alternative<const Document*>(placed.leaf)) {
                for (const PlacedText& text : placed.texts) {
                    all += shown(*text.text);
                }
            }
        }
    }
    for (const Text& line : document.lines) {
        expected += shown(line);
    }
    EXPECT_EQ(all, expected);
}

} // namespace
} // namespace perron::page
