#include <gmock/gmock.h>

#include "complaints.h"

/// What somebody who never heard of YAML is told of a slip, so that it can be mended without asking.
namespace perron::data {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

struct Slips : Complaints {
    Slips() {
        schema = Path(testing::TempDir()) / "slips.schema.json";
        EXPECT_TRUE(writeFile(schema, R"({
          "type": "object", "additionalProperties": false, "required": ["nom"],
          "properties": {
            "nom": {"type": "string", "minLength": 1, "maxLength": 20},
            "code": {"type": "string", "pattern": "^[0-9]{5}$"},
            "parts": {"type": "integer"},
            "latitude": {"type": "number"},
            "four": {"type": "object", "properties": {"duree": {"type": "integer"}}},
            "genre": {"type": "string", "enum": ["sucre", "sale"]}
          }
        })"));
    }
};

TEST_F(Slips, AnIndentOfNoBreakSpacesIsNamedWhereItStands) {
    EXPECT_THAT(complaintOfForm("etapes:\n  - id: un\n\u00a0\u00a0\u00a0 titre: Un\n    lieux: deux\n"),
                StartsWith("tarte.yaml:3: des espaces insécables décalent cette ligne"));
}

TEST_F(Slips, ANameWithAccentsIsProposedWithout) {
    EXPECT_TRUE(writeFile(
        schema, R"({"type": "object", "properties": {"theme": {"type": "string", "pattern": "^[a-z][a-z0-9-]*$"}}})"));
    EXPECT_THAT(complaint("theme: Ma santé\n"), HasSubstr("; écrivez ma-sante"));
    EXPECT_THAT(complaint("theme: 42\n"), testing::Not(HasSubstr("écrivez")));
}

TEST_F(Slips, ATextThatBeginsWithASignIsShownAsItShouldBeWritten) {
    for (const std::string value : {"!Oui", "[La] carte", "{La} carte", "* La carte", "*La carte", "& La carte",
                                    "&La carte", "% de la carte", "@nom", "`nom`", "| La carte", "- La carte"}) {
        EXPECT_EQ(complaintOfForm("a: 1\nnom: " + value + "\nb: 2\n"),
                  "tarte.yaml:2: un texte qui commence par «\u00a0" + value.substr(0, 1) +
                      "\u00a0» se met entre guillemets\u00a0: \"" + value + "\"");
    }
}

TEST_F(Slips, AForgottenSpaceBehindAColonOrADashIsNamedAtItsLine) {
    EXPECT_EQ(complaintOfForm("a: 1\nnom:Tarte\nb: 2\n"),
              "tarte.yaml:2: il manque une espace après les deux-points ; écrivez «\u00a0nom: Tarte\u00a0»");
    EXPECT_THAT(complaintOfForm("x:\n  - nom:Tarte\n    b: 2\n"),
                StartsWith("tarte.yaml:2: il manque une espace après les deux-points"));
    EXPECT_THAT(complaintOfForm("x:\n  - nom: a\n    b: 2\n  -nom: c\n    b: 3\n"),
                StartsWith("tarte.yaml:4: il manque une espace après le tiret"));
}

TEST_F(Slips, AForgottenDashIsNamedAtTheLineThatWantsIt) {
    EXPECT_THAT(
        complaintOfForm("x:\n    nom: a\n    b: 2\n  - nom: c\n    b: 3\n"),
        StartsWith("tarte.yaml:2: il manque un tiret et une espace au début de cette ligne, comme à la ligne 4"));
    EXPECT_THAT(
        complaintOfForm("x:\n  - nom: a\n    b: 2\n    nom: c\n    b: 3\n"),
        HasSubstr("tarte.yaml:4: la clé «\u00a0nom\u00a0» est déjà écrite à la ligne 2 ; mettez un tiret devant"));
}

TEST_F(Slips, CurlyQuotesAreNoQuotes) {
    EXPECT_THAT(complaint("nom: “Tarte”\n"), StartsWith("tarte.yaml:1: ces guillemets ne servent pas"));
    EXPECT_THAT(complaint("nom: “Tarte: aux noix”\n"), StartsWith("tarte.yaml:1: ces guillemets ne servent pas"));
    EXPECT_EQ(complaint("nom: Le “K”.\n"), "");
}

TEST_F(Slips, ATextCutByARemarkIsRefusedButForAPatternANumberOrQuotes) {
    EXPECT_THAT(complaint("nom: Tarte # aux\n"), StartsWith("tarte.yaml:1: ce qui suit «\u00a0#\u00a0» n'est pas lu"));
    EXPECT_THAT(complaint("nom: é # aux\n"), HasSubstr("n'est pas lu"));
    EXPECT_THAT(complaint("nom: # 3\n"), HasSubstr("pas rien : ce qui suit «\u00a0#\u00a0» n'est pas lu"));
    EXPECT_EQ(complaint("# tout\nnom: \"Tarte\" # bonne\ncode: 18000 # ici\nparts: 8 # bien\ngenre: sucre # oui\n"),
              "");
    EXPECT_EQ(complaint("nom: C#4\n"), "");
}

TEST_F(Slips, ASchemaMayAllowRemarksBehindTexts) {
    const Path open = Path(testing::TempDir()) / "ouvert.schema.json";
    ASSERT_TRUE(
        writeFile(open, R"({"type": "object", "remarques": "oui", "properties": {"nom": {"type": "string"}}})"));
    EXPECT_TRUE(parse("nom: Tarte # bonne\n", "tarte.yaml", open));
}

TEST_F(Slips, AMisspeltKeyIsNotMissedAsWell) {
    EXPECT_THAT(complaint("nmo: Tarte\n"), testing::Not(HasSubstr("il manque")));
}

TEST_F(Slips, BracketsAroundATextAreAnsweredWithQuotes) {
    EXPECT_THAT(complaint("nom: [Tarte]\n"), HasSubstr("pas une liste ; mettez le texte entre guillemets \""));
}

TEST_F(Slips, AForgottenSpaceInTheOnlyKeyOfAGroupIsNamedAtItsLine) {
    EXPECT_EQ(
        complaint("nom: Tarte\nfour:\n  duree:40\n"),
        "tarte.yaml:3: il faut des clés suivies de deux-points ici, pas «\u00a0duree:40\u00a0» ; mettez une espace "
        "après les deux-points : duree: 40");
}

TEST_F(Slips, ACommaInANumberIsAnsweredWithAPoint) {
    EXPECT_THAT(complaint("nom: Tarte\nlatitude: 47,08\n"),
                HasSubstr("tarte.yaml:2: il faut un nombre ici, pas «\u00a047,08\u00a0» ; écrivez un point, pas une "
                          "virgule : 47.08"));
}

TEST_F(Slips, AFileOfAWordProcessorIsSaidToBeNoText) {
    for (const std::string_view begins :
         {std::string_view("PK\3\4abc"), std::string_view("{\\rtf1 abc"), std::string_view("%PDF-1.7")}) {
        EXPECT_THAT(complaintOfForm(begins), StartsWith("tarte.yaml:1: ce n'est pas un fichier de texte"));
    }
}

} // namespace
} // namespace perron::data
