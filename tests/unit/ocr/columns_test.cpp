#include "ocr/columns.h"

#include <gtest/gtest.h>

namespace perron::ocr {
namespace {

/// Words of 20 pixels' height; each line of the page has its words as {x, foot, text}.
struct Put {
    int x;
    int foot;
    const char* text;
};

std::vector<Seen> pageOf(const std::vector<std::vector<Put>>& lines) {
    std::vector<Seen> words;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        for (const Put& put : lines[line]) {
            const auto width = static_cast<int>(12 * std::string_view(put.text).size());
            words.push_back({put.text, 0, static_cast<int>(line), {put.x, put.foot - 20, width, 20}, 0.9});
        }
    }
    return words;
}

std::string textOf(const std::vector<Seen>& words) {
    std::string text;
    int line = -1;
    for (const Seen& word : words) {
        text += line < 0 ? "" : word.line != line ? "/" : " ";
        text += word.text;
        line = word.line;
    }
    return text;
}

/// An address beside a file's number, on other heights, above a text.
std::vector<Seen> addressBesideNumber() {
    return pageOf({{{50, 100, "Votre"}, {130, 100, "dossier"}, {600, 108, "MADAME"}, {700, 108, "BENALI"}},
                   {{50, 130, "1234"}, {600, 140, "14"}, {640, 140, "RUE"}},
                   {{50, 160, "Contact"}},
                   {{50, 300, "Nous"},
                    {120, 300, "avons"},
                    {200, 300, "bien"},
                    {300, 300, "recu"},
                    {400, 300, "votre"},
                    {500, 300, "demande"},
                    {620, 300, "de"}}});
}

TEST(Columns, AnAddressBesideANumberIsTwoColumns) {
    const auto words = addressBesideNumber();
    const auto found = columnsIn(words);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].left.words, (std::vector<std::size_t>{0, 1, 4, 7}));
    EXPECT_EQ(found[0].right.words, (std::vector<std::size_t>{2, 3, 5, 6}));
    EXPECT_LT(found[0].left.box.x + found[0].left.box.width, 300);
    EXPECT_GT(found[0].right.box.x, 500);
    EXPECT_LT(found[0].right.box.y + found[0].right.box.height, 200);
}

TEST(Columns, ATableStaysAsItIs) {
    EXPECT_TRUE(columnsIn(pageOf({{{50, 100, "Loyer"}, {600, 100, "398,20"}},
                                  {{50, 130, "Charges"}, {600, 131, "87,97"}},
                                  {{50, 160, "Total"}, {600, 160, "486,17"}}}))
                    .empty());
}

TEST(Columns, TwoColumnsOfProseOnTheSameHeightsAreTwo) {
    std::vector<std::vector<Put>> lines;
    for (int foot = 100; foot < 250; foot += 30) {
        lines.push_back({{50, foot, "Nous"},
                         {110, foot, "avons"},
                         {180, foot, "bien"},
                         {600, foot, "Sans"},
                         {660, foot, "reponse"},
                         {760, foot, "nous"}});
    }
    const auto found = columnsIn(pageOf(lines));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].left.words.size(), 15U);
    EXPECT_EQ(found[0].right.words.size(), 15U);
}

TEST(Columns, OneLineWithAGapIsNoPairOfColumns) {
    EXPECT_TRUE(columnsIn(pageOf({{{50, 100, "Mairie"}, {600, 110, "Bourges"}}, {{50, 200, "Madame"}}})).empty());
}

TEST(Columns, ALineAcrossThemKeepsThemTogether) {
    EXPECT_TRUE(columnsIn(pageOf({{{50, 100, "Votre"}, {600, 110, "MADAME"}},
                                  {{50, 125, "un"},
                                   {90, 125, "texte"},
                                   {160, 125, "qui"},
                                   {210, 125, "traverse"},
                                   {320, 125, "toute"},
                                   {390, 125, "la"},
                                   {430, 125, "page"},
                                   {490, 125, "et"},
                                   {530, 125, "son"},
                                   {590, 125, "milieu"}},
                                  {{50, 150, "dossier"}, {600, 160, "BENALI"}}}))
                    .empty());
}

TEST(Columns, NoWordsHaveNoColumns) {
    EXPECT_TRUE(columnsIn({}).empty());
}

TEST(Columns, WhatWasReadAgainStandsLeftBeforeRight) {
    const auto words = addressBesideNumber();
    const auto found = columnsIn(words);
    ASSERT_EQ(found.size(), 1U);
    const auto all =
        spliced(words, {{found[0], pageOf({{{50, 100, "Votre"}, {130, 100, "dossier"}}, {{50, 130, "1234"}}}),
                         pageOf({{{600, 108, "MADAME"}}, {{600, 140, "RUE"}}})}});
    EXPECT_EQ(textOf(all), "Votre dossier/1234/MADAME/RUE/Nous avons bien recu votre demande de");
    EXPECT_EQ(all.front().block, 0);
    EXPECT_EQ(all[3].block, 1);
    EXPECT_EQ(all.back().block, 2);
}

} // namespace
} // namespace perron::ocr
