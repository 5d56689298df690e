#include "voice/lexicon_file.h"

#include <gmock/gmock.h>
#include <unistd.h>

namespace perron::voice {
namespace {

using testing::HasSubstr;

const Path assets = Path(PERRON_SOURCE) / "assets";

struct LexiconFile : testing::Test {
    Path file = testing::TempDir() + "perron-lexicon-" + std::to_string(::getpid()) + ".yaml";
    speech::Lexicon lexicon;

    ~LexiconFile() override { std::filesystem::remove(file); }

    std::vector<data::Problem> add(std::string_view text) {
        EXPECT_TRUE(writeFile(file, text));
        return addLexicon(file, assets / "schema/lexique.schema.json", lexicon);
    }
    std::string said(std::string_view word) const { return lexicon.applied("fr", word); }
};

TEST_F(LexiconFile, TheShippedOneIsSound) {
    EXPECT_TRUE(addLexicon(assets / "voice/lexique.yaml", assets / "schema/lexique.schema.json", lexicon).empty());
    EXPECT_EQ(said("CARSAT"), "carsatte");
    EXPECT_EQ(said("1ᵉʳ"), "premier");
}

TEST_F(LexiconFile, AKiosksOwnWordsWin) {
    EXPECT_TRUE(add("fr:\n  ANTS: A.N.T.S.\n  MSA: M.S.A.\n").empty());
    EXPECT_TRUE(add("fr:\n  ANTS: hante\n").empty());
    EXPECT_EQ(said("ANTS"), "hante");
    EXPECT_EQ(said("MSA"), "M.S.A.");
}

TEST_F(LexiconFile, ABrokenEntryIsNamedWithItsLineAndTheOthersServe) {
    const auto problems = add("fr:\n  ANTS: A.N.T.S.\n  MSA: [M, S]\n  \"La Poste\": la poste\n  RSA: R.S.A.\n");
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(problems[0].line, 3);
    EXPECT_EQ(problems[1].line, 4);
    EXPECT_THAT(problems[1].reason, HasSubstr("un seul mot à gauche"));
    EXPECT_EQ(said("ANTS"), "A.N.T.S.");
    EXPECT_EQ(said("RSA"), "R.S.A.");
    EXPECT_EQ(said("MSA"), "MSA");
}

TEST_F(LexiconFile, ALanguageThatIsNoneIsNamed) {
    const auto problems = add("fr:\n  ANTS: A.N.T.S.\nfrancais:\n  MSA: M.S.A.\n");
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].line, 3);
    EXPECT_EQ(said("ANTS"), "A.N.T.S.");
}

TEST_F(LexiconFile, WhatIsNoLexiconAtAllIsNamedAndLosesNothing) {
    EXPECT_TRUE(add("fr:\n  ANTS: A.N.T.S.\n").empty());
    EXPECT_EQ(add("fr:\n\tANTS: x\n").size(), 1U);
    EXPECT_EQ(add("- ANTS\n").size(), 1U);
    EXPECT_EQ(add("fr: ANTS\n").size(), 1U);
    EXPECT_EQ(said("ANTS"), "A.N.T.S.");
}

TEST_F(LexiconFile, OneThatIsNotThereIsNamed) {
    EXPECT_EQ(addLexicon(file, assets / "schema/lexique.schema.json", lexicon).size(), 1U);
}

TEST_F(LexiconFile, AWordWithAccentsIsAWord) {
    EXPECT_TRUE(add("fr:\n  là-bas: la ba\n  à: ah\n").empty());
    EXPECT_EQ(said("à"), "ah");
}

} // namespace
} // namespace perron::voice
