#include "letter/rules_file.h"

#include <filesystem>

#include <gmock/gmock.h>

namespace perron::letter {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

const Path ours = Path(PERRON_SOURCE) / "assets";

class RuleFiles : public testing::Test {
protected:
    RuleFiles() {
        std::filesystem::remove_all(m_assets);
        std::filesystem::create_directories(m_assets / "schema");
        std::filesystem::create_directories(m_assets / "letters");
        std::filesystem::copy_file(ours / "schema/letters.schema.json", m_assets / "schema/letters.schema.json");
    }
    ~RuleFiles() override { std::filesystem::remove_all(m_assets); }

    Rules load(std::string_view yaml, const KnownNames& known = {}) {
        EXPECT_TRUE(writeFile(m_assets / "letters/essai.yaml", yaml));
        return loadRules(m_assets, known, m_problems);
    }
    std::string complaint() const { return m_problems.empty() ? "" : data::sentence(m_problems.front()); }

    Path m_assets = Path(testing::TempDir()) / "letter-rules";
    std::vector<data::Problem> m_problems;
};

constexpr const char* one = "expediteurs:\n  - id: caf\n    nom: la CAF\n    marques: [Caisse]\n";

TEST_F(RuleFiles, NameASender) {
    const Rules rules = load(one);
    EXPECT_THAT(complaint(), IsEmpty());
    ASSERT_TRUE(rules.sender("caf"));
    EXPECT_EQ(rules.sender("caf")->name, "la CAF");
    EXPECT_FALSE(rules.sender("edf"));
}

TEST_F(RuleFiles, TellTheLineOfAKeyThatDoesNotExist) {
    EXPECT_THAT(load(std::string(one) + "    marque: [Caf]\n").senders, IsEmpty());
    EXPECT_THAT(complaint(), HasSubstr("essai.yaml:5: "));
    EXPECT_THAT(complaint(), HasSubstr("marques"));
}

TEST_F(RuleFiles, TellTheLineOfAProcedureThatDoesNotExist) {
    EXPECT_THAT(load(std::string(one) + "    demarches:\n      - rssa\n", {{"rsa"}, {}}).senders, IsEmpty());
    EXPECT_THAT(complaint(),
                HasSubstr("essai.yaml:6: la démarche «\u00a0rssa\u00a0» n'existe pas ; vouliez-vous dire"));
}

TEST_F(RuleFiles, TellTheLineOfANeedThatDoesNotExist) {
    EXPECT_THAT(load(std::string(one) + "    besoins: [train]\n", {{}, {"travail"}}).senders, IsEmpty());
    EXPECT_THAT(complaint(), HasSubstr("essai.yaml:5: le besoin"));
}

TEST_F(RuleFiles, TellTheLineOfASenderThatIsThereTwice) {
    load(std::string(one) + "  - id: caf\n    nom: la CAF\n    marques: [Caf]\n");
    EXPECT_THAT(complaint(), HasSubstr("essai.yaml:5: "));
}

TEST_F(RuleFiles, RefuseASiteThatIsWrittenWithHttps) {
    load(std::string(one) + "    adresses: [\"https://caf.fr\"]\n");
    EXPECT_THAT(complaint(), HasSubstr("sans www ni https"));
}

TEST_F(RuleFiles, KeepTheGoodOnesBesideABadOne) {
    EXPECT_TRUE(writeFile(m_assets / "letters/faux.yaml", "expediteur: 1\n"));
    EXPECT_EQ(load(one).senders.size(), 1U);
    EXPECT_THAT(complaint(), HasSubstr("faux.yaml"));
}

TEST(OurRules, AreRightAndNameProceduresThatExist) {
    KnownNames known{{}, {"demarche", "ordinateur", "apprendre", "travail", "carte-identite"}};
    for (const Path& file : filesIn(ours / "flows", ".yaml")) {
        known.flows.insert(file.stem().string());
    }
    std::vector<data::Problem> problems;
    const Rules rules = loadRules(ours, known, problems);
    for (const data::Problem& problem : problems) {
        ADD_FAILURE() << data::sentence(problem);
    }
    EXPECT_GE(rules.senders.size(), 13U);
    EXPECT_EQ(rules.kinds.size(), 10U);
    EXPECT_GE(rules.papers.size(), 10U);
}

} // namespace
} // namespace perron::letter
