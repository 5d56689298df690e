#include "flow/glossary.h"

#include <gmock/gmock.h>

#include "sample.h"

namespace perron::flow {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> idsOf(const std::vector<const Term*>& terms) {
    std::vector<std::string> ids;
    for (const Term* term : terms) {
        ids.push_back(term->id);
    }
    return ids;
}

class Words : public testing::Test {
protected:
    Words() {
        std::filesystem::remove_all(m_assets);
        std::filesystem::create_directories(m_assets / "schema");
        std::filesystem::copy_file(Path(PERRON_SOURCE) / "assets/schema/flow.schema.json",
                                   m_assets / "schema/flow.schema.json");
    }
    ~Words() override { std::filesystem::remove_all(m_assets); }
    Glossary load(const std::string& words) {
        EXPECT_TRUE(writeFile(m_assets / "glossaire.yaml",
                              "sources: [{id: S1, titre: Une page, adresse: 'https://exemple.fr/', date: 2026-01-02}]\n"
                              "mots:\n" +
                                  words));
        return loadGlossary(m_assets, {"loupe"}, m_problems);
    }

    const Path m_assets = Path(testing::TempDir()) / "perron-glossary";
    std::vector<data::Problem> m_problems;
};

constexpr const char* two =
    "  - {id: msa, mot: MSA, nom: Mutualité, phrase: Elle aide les paysans., image: loupe, source: S1}\n"
    "  - {id: caf, mot: CAF, autres: [Caf], nom: Caisse, phrase: Elle verse des aides., image: loupe, source: S1}\n";

TEST_F(Words, AreSortedAndFoundByTheirIds) {
    const Glossary glossary = load(two);
    EXPECT_EQ(complaints(m_problems), "");
    ASSERT_EQ(glossary.terms.size(), 2U);
    EXPECT_EQ(glossary.terms[0].word, "CAF");
    EXPECT_EQ(glossary.term("msa")->sentence.french, "Elle aide les paysans.");
    EXPECT_EQ(glossary.term("rsa"), nullptr);
}

TEST_F(Words, AreFoundInATextAsWholeWordsInItsOrder) {
    const Glossary glossary = load(two);
    EXPECT_THAT(idsOf(glossary.in("Demandez à la MSA ou à la CAF.")), ElementsAre("msa", "caf"));
    EXPECT_THAT(idsOf(glossary.in("La «\u00a0Caf\u00a0» et l’CAF…")), ElementsAre("caf"));
    EXPECT_THAT(idsOf(glossary.in("Un CAFÉ, un DÉCAF, la CAF2")), IsEmpty());
}

TEST_F(Words, ASentenceOfSixteenWordsIsTooLong) {
    load("  - {id: caf, mot: CAF, nom: Caisse, phrase: un deux trois quatre cinq six sept huit neuf dix onze douze "
         "treize quatorze quinze seize., image: loupe, source: S1}\n");
    EXPECT_THAT(complaints(m_problems), HasSubstr("glossaire.yaml:3: la phrase de «\u00a0CAF\u00a0» a 16 mots"));
}

TEST_F(Words, WithoutASourceOrTwiceOrWithoutAPictureAreNamedAndTheOthersStay) {
    const Glossary glossary =
        load(std::string(two) + "  - {id: rsa, mot: CAF, nom: Caisse, phrase: Oui., image: chat, source: S2}\n");
    EXPECT_THAT(complaints(m_problems), HasSubstr("est écrit deux fois"));
    EXPECT_THAT(complaints(m_problems), HasSubstr("l'image «\u00a0chat\u00a0»"));
    EXPECT_THAT(complaints(m_problems), HasSubstr("la source «\u00a0S2\u00a0»"));
    EXPECT_EQ(glossary.terms.size(), 2U);
}

TEST_F(Words, OneThatIsNotWrittenAsTheSchemaAsksIsLostAloneAndStillKnown) {
    const Glossary glossary =
        load("  - {id: rsa, mot: RSA, nom: Revenu, phrase: Oui., image: loupe}\n" + std::string(two));
    EXPECT_THAT(complaints(m_problems), HasSubstr("glossaire.yaml:3"));
    EXPECT_EQ(glossary.terms.size(), 2U);
    EXPECT_TRUE(glossary.written().contains("RSA"));
}

TEST_F(Words, AreAllLostWhereTheFileItselfIsWrong) {
    EXPECT_TRUE(load("  - {id: caf\n").terms.empty());
    EXPECT_THAT(m_problems, testing::Not(IsEmpty()));
}

TEST(Initials, AreWordsOfTwoCapitalsOrMore) {
    EXPECT_THAT(initialsIn("La CAF, l’ANTS (ou l'URSSAF)\u202f? À la MDPH18."),
                ElementsAre("CAF", "ANTS", "URSSAF", "MDPH18"));
    EXPECT_THAT(initialsIn("À Bourges, le 17 octobre, FranceConnect, N’oubliez PAS É"), ElementsAre("PAS"));
}

} // namespace
} // namespace perron::flow
