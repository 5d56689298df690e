#include "server/answer_lines.h"

#include <gtest/gtest.h>

namespace perron::server {
namespace {

using indicators::Answer;
using indicators::AnswerList;
using indicators::Table;
using protocol::BlockReport;
using protocol::Cell;
using protocol::Report;

Table faces() {
    Table table{"visage", "", "", {}};
    for (const char* id : {"sans-reponse", "oui", "un-peu", "non"}) {
        table.root.answers.push_back(Answer{id, std::string("« ") + id + " »", "", {}});
    }
    return table;
}

Report block(const std::string& table, std::vector<Cell> cells, std::int64_t visits) {
    Report report{};
    report.content = BlockReport{{{2026, 40}, {2026, 41}}, visits, 1, {{table, std::move(cells)}}};
    return report;
}

std::vector<std::string> paths(const std::vector<AnswerLine>& lines) {
    std::vector<std::string> found;
    for (const AnswerLine& line : lines) {
        found.push_back(line.path);
    }
    return found;
}

TEST(AnswerLines, StandInRegistryOrderWithTheRestLast) {
    const Figures figures = figuresOf({block("visage", {{"oui", 20}, {"non", 12}, {"*", 30}}, 62)});
    EXPECT_EQ(paths(answerLines(faces(), figures)), (std::vector<std::string>{"oui", "non", "*"}));
}

TEST(AnswerLines, CallARestByTheAnswerItIsPouredInWith) {
    const Figures figures = figuresOf({block("visage", {{"oui", 20}, {"*", 30}}, 50)});
    const auto lines = answerLines(faces(), figures);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_TRUE(lines[1].rest);
    EXPECT_EQ(lines[1].label, "« sans-reponse »");
}

TEST(AnswerLines, SayThatThereMayBeMoreOfWhatABlockHidInItsRest) {
    const Figures figures = figuresOf(
        {block("visage", {{"oui", 20}, {"non", 12}, {"*", 30}}, 62), block("visage", {{"oui", 15}, {"*", 40}}, 55)});
    const auto lines = answerLines(faces(), figures);
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0].visits, 35);
    EXPECT_FALSE(lines[0].atLeast);
    EXPECT_EQ(lines[1].visits, 12);
    EXPECT_TRUE(lines[1].atLeast);
    EXPECT_EQ(lines[2].visits, 70);
    EXPECT_FALSE(lines[2].atLeast);
}

TEST(AnswerLines, IndentAnswersUnderTheirBranch) {
    Table table{"demarche", "", "", {}};
    Answer papers{"papiers", "Papiers", "", {}};
    papers.children.answers = {Answer{"carte", "Carte", "", {}}, Answer{"passeport", "Passeport", "", {}}};
    table.root.answers = {Answer{"aucune", "Aucune", "", {}}, papers};
    const Figures figures = figuresOf(
        {block("demarche", {{"aucune", 20}, {"papiers", 42}, {"papiers/passeport", 12}, {"papiers/*", 30}}, 62)});
    const auto lines = answerLines(table, figures);
    EXPECT_EQ(paths(lines), (std::vector<std::string>{"aucune", "papiers", "papiers/passeport", "papiers/*"}));
    EXPECT_TRUE(lines[1].branch);
    EXPECT_EQ(lines[2].depth, 1);
    EXPECT_EQ(lines[3].label, "Carte");
}

TEST(AnswerLines, KeepWhatTheRegistryDoesNotKnow) {
    const Figures figures = figuresOf({block("visage", {{"jadis", 20}, {"oui", 12}, {"*", 30}}, 62)});
    EXPECT_EQ(paths(answerLines(faces(), figures)), (std::vector<std::string>{"oui", "jadis", "*"}));
}

} // namespace
} // namespace perron::server
