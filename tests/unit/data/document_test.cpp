#include <gmock/gmock.h>

#include "complaints.h"

namespace perron::data {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

constexpr const char* recipeSchema = R"({
  "type": "object", "additionalProperties": false, "required": ["nom"],
  "properties": {
    "nom": {"type": "string", "minLength": 1, "maxLength": 10},
    "code": {"type": "string", "pattern": "^[0-9]{5}$", "description": "cinq chiffres"},
    "parts": {"type": "integer", "minimum": 1, "maximum": 12},
    "four": {"type": "boolean"},
    "genre": {"enum": ["sucre", "sale"]},
    "etapes": {"type": "array", "items": {"$ref": "#/definitions/etape"}}
  },
  "definitions": {
    "etape": {"type": "object", "additionalProperties": false, "required": ["texte"],
              "properties": {"texte": {"type": "string"}, "minutes": {"type": "number"}}}
  }
})";

struct Document : Complaints {
    Document() {
        schema = Path(testing::TempDir()) / "recette.schema.json";
        EXPECT_TRUE(writeFile(schema, recipeSchema));
    }
};

TEST_F(Document, AValueRemembersItsLine) {
    const auto recipe = parse("nom: Tarte\netapes:\n  - texte: Pétrir\n    minutes: 2.5\n", "tarte.yaml", schema);
    ASSERT_TRUE(recipe) << recipe.error().detail;
    const Value step = (*recipe)["etapes"].list().at(0);
    EXPECT_EQ(step["texte"].text(), "Pétrir");
    EXPECT_EQ(step["minutes"].number(), 2.5);
    EXPECT_EQ(step["minutes"].where(), "tarte.yaml:4");
}

TEST_F(Document, JsonIsReadTheSameWay) {
    const auto recipe = parse("{\n\t\"nom\": \"Tarte\", \"parts\": 8}", "tarte.json", schema);
    ASSERT_TRUE(recipe) << recipe.error().detail;
    EXPECT_EQ((*recipe)["parts"].integer(), 8);
}

TEST_F(Document, AnUnquotedNumberIsATextWhereTheSchemaAsksForOne) {
    EXPECT_EQ(complaint("nom: 2024\ncode: 01230\n"), "");
}

TEST_F(Document, ADuplicateKeyIsRefusedWithBothLines) {
    EXPECT_THAT(complaint("nom: Tarte\nparts: 2\nnom: Cake\n"),
                StartsWith("tarte.yaml:3: la clé «\u00a0nom\u00a0» est déjà écrite à la ligne 1"));
}

TEST_F(Document, AWrongTypeIsNamedAtItsLineWithWhatIsWanted) {
    EXPECT_EQ(complaint("nom: Tarte\nparts: beaucoup\n"),
              "tarte.yaml:2: il faut un nombre entier ici, pas «\u00a0beaucoup\u00a0»");
    EXPECT_EQ(complaint("nom: Tarte\nparts: \"8\"\n"),
              "tarte.yaml:2: il faut un nombre entier ici, pas «\u00a08\u00a0»");
    EXPECT_THAT(complaint("nom: [Tarte]\n"), StartsWith("tarte.yaml:1: il faut un texte ici, pas une liste"));
}

TEST_F(Document, AnUnknownKeyIsRefusedAndTheNearestKnownOneProposed) {
    EXPECT_EQ(complaint("nom: Tarte\nprats: 8\n"),
              "tarte.yaml:2: la clé «\u00a0prats\u00a0» n'existe pas ici ; vouliez-vous dire «\u00a0parts\u00a0» ?");
}

TEST_F(Document, AnUnknownKeyNearNothingIsAnsweredWithTheListOfKeys) {
    EXPECT_THAT(complaint("nom: Tarte\ncouleur: bleu\n"),
                HasSubstr("sont permises : code, etapes, four, genre, nom, parts"));
}

TEST_F(Document, EveryUnknownKeyIsNamedNotOnlyTheFirst) {
    EXPECT_THAT(complaint("nom: Tarte\nprats: 8\nfuor: true\n"), HasSubstr("tarte.yaml:3: la clé «\u00a0fuor\u00a0»"));
}

TEST_F(Document, AMissingKeyIsNamed) {
    EXPECT_EQ(complaint("nom: Tarte\netapes:\n  - texte: Pétrir\n  - minutes: 3\n"),
              "tarte.yaml:4: il manque la clé «\u00a0texte\u00a0»");
}

TEST_F(Document, AWordOutsideTheListIsAnsweredWithTheList) {
    EXPECT_THAT(complaint("nom: Tarte\ngenre: amer\n"), HasSubstr("choisissez parmi : sucre, sale"));
    EXPECT_THAT(complaint("nom: Tarte\ngenre: sucré\n"), HasSubstr("vouliez-vous dire «\u00a0sucre\u00a0»"));
}

TEST_F(Document, ABadlyWrittenWordIsAnsweredWithTheSchemasDescription) {
    EXPECT_EQ(complaint("nom: Tarte\ncode: 123\n"),
              "tarte.yaml:2: «\u00a0123\u00a0» n'est pas écrit comme il faut (cinq chiffres)");
}

TEST_F(Document, LimitsOfTheSchemaAreSaidInNumbers) {
    EXPECT_THAT(complaint("nom: Tarte\nparts: 13\n"), HasSubstr("trop grand : 12 au plus"));
    EXPECT_THAT(complaint("nom: Tarte aux pommes\n"), HasSubstr("trop long : 10 lettres au plus"));
    EXPECT_THAT(complaint("nom: \"\"\n"), HasSubstr("ce texte est vide"));
}

TEST_F(Document, SeveralProblemsComeInFileOrderOneALine) {
    EXPECT_THAT(complaint("parts: 99\nfour: chaud\n"),
                testing::MatchesRegex("(tarte.yaml:1: [^\n]*\n)(tarte.yaml:1: [^\n]*\n)tarte.yaml:2: [^\n]*"));
}

TEST_F(Document, WithProblemsTheGoodPartsCanStillBeRead) {
    const Read kept = readBytes("nom: Tarte\nparts: 99\n", "tarte.yaml", schema);
    ASSERT_TRUE(kept.root);
    EXPECT_EQ((*kept.root)["nom"].text(), "Tarte");
    ASSERT_EQ(kept.problems.size(), 1U);
    EXPECT_EQ(kept.problems[0].path, "parts");
}

TEST_F(Document, ATabAsIndentationIsNamedInPlainWords) {
    EXPECT_EQ(complaintOfForm("etapes:\n\t- texte: Pétrir\n"),
              "tarte.yaml:2: une tabulation est en début de ligne ; remplacez-la par des espaces");
}

TEST_F(Document, Latin1BytesAreNamedWithTheirLine) {
    EXPECT_THAT(complaintOfForm("nom: Tarte\nautre: P\xE9trir\n"),
                StartsWith("tarte.yaml:2: cette ligne contient un signe qui n'est pas en UTF-8"));
}

TEST_F(Document, AByteOrderMarkIsTaken) {
    EXPECT_EQ(complaint("\xEF\xBB\xBFnom: Tarte\n"), "");
}

TEST_F(Document, ALineEndNoEditorShowsIsRefusedSoThatLinesStayRight) {
    EXPECT_THAT(complaintOfForm("nom: Tarte\nautre: a\u2028b\n"),
                StartsWith("tarte.yaml:2: cette ligne contient un signe invisible"));
    EXPECT_THAT(complaintOfForm("nom: a\u0085b\n"), HasSubstr("invisible"));
}

TEST_F(Document, AnInvisibleSignIsRefused) {
    EXPECT_THAT(complaintOfForm(std::string_view("nom: a\0b\n", 9)), HasSubstr("invisible"));
}

TEST_F(Document, AnEmptyFileIsSaidToBeEmpty) {
    for (const char* empty : {"", "\n\n", "# rien\n", "---\n"}) {
        EXPECT_EQ(complaintOfForm(empty), "tarte.yaml:1: le fichier est vide ; remplissez-le ou ôtez-le") << empty;
    }
}

TEST_F(Document, ASecondDocumentIsRefused) {
    EXPECT_THAT(complaintOfForm("nom: a\n---\nnom: b\n"),
                StartsWith("tarte.yaml:2: le fichier contient plusieurs documents"));
}

TEST_F(Document, AHugeFileIsRefusedBeforeItIsRead) {
    EXPECT_THAT(complaintOfForm(std::string(2'000'000, 'x')), HasSubstr("trop gros"));
    const Path huge = Path(testing::TempDir()) / "huge.yaml";
    ASSERT_TRUE(writeFile(huge, std::string(2'000'000, 'x')));
    EXPECT_EQ(load(huge, "").error().code, Code::Refused);
}

TEST_F(Document, AnAliasBombIsRefused) {
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const std::string before = "*a" + std::to_string(i - 1);
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
        for (int j = 0; j < 10; ++j) {
            bomb += (j ? ", " : "") + before;
        }
        bomb += "]\n";
    }
    EXPECT_THAT(complaintOfForm(bomb), HasSubstr("trop de valeurs"));
}

TEST_F(Document, AnAliasThatContainsItselfIsRefused) {
    EXPECT_THAT(complaintOfForm("a: &a [1, *a]\n"), HasSubstr("renvoie à lui-même"));
}

TEST_F(Document, AnAliasOfANameThatStillHasToComeIsRefused) {
    EXPECT_THAT(complaintOfForm("a: *b\nb: &b 1\n"), HasSubstr("commence par «\u00a0*\u00a0»"));
}

TEST_F(Document, ANameGivenOnceMoreIsItselfUntilItCloses) {
    EXPECT_THAT(complaintOfForm("a: &a 1\nb: &a [*a]\n"),
                StartsWith("tarte.yaml:2: cet alias « * » renvoie à lui-même"));
}

TEST_F(Document, AnHonestAliasServes) {
    const auto value = parse("a: &a {texte: oui}\nb: *a\n", "x.yaml", "");
    ASSERT_TRUE(value) << value.error().detail;
    EXPECT_EQ((*value)["b"]["texte"].text(), "oui");
}

TEST_F(Document, TooManyLevelsAreRefusedInEveryWritingOfThem) {
    EXPECT_THAT(complaintOfForm(std::string(200, '[') + std::string(200, ']')), HasSubstr("niveaux"));
    std::string deep;
    for (int i = 0; i < 200; ++i) {
        deep += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    }
    EXPECT_THAT(complaintOfForm(deep), HasSubstr("niveaux"));
}

TEST_F(Document, AStormOfBracketsEndsAtOnce) {
    EXPECT_NE(complaintOfForm(std::string(900'000, '[')), "");
    EXPECT_NE(complaintOfForm(std::string(900'000, '{')), "");
}

TEST_F(Document, TooManyValuesAreRefused) {
    std::string many = "[";
    for (int i = 0; i < 110'000; ++i) {
        many += "1,";
    }
    EXPECT_THAT(complaintOfForm(many + "1]"), HasSubstr("trop de valeurs"));
}

TEST_F(Document, AMonstrousTextIsRefused) {
    EXPECT_THAT(complaintOfForm("nom: " + std::string(5'000, 'x')), HasSubstr("trop long"));
}

TEST_F(Document, ATagIsRefused) {
    EXPECT_THAT(complaintOfForm("nom: !!binary aGk=\n"), HasSubstr("commence par «\u00a0!\u00a0»"));
    EXPECT_THAT(complaintOfForm("a: 1\n--- !nom\nb: 1\n"), HasSubstr("plusieurs documents"));
    EXPECT_THAT(complaintOfForm("nom:\n  !!map\n  a: 1\n"), HasSubstr("!!map"));
}

TEST_F(Document, CommonSlipsOfYamlAreExplainedInFrench) {
    EXPECT_THAT(complaintOfForm("nom: Attention : danger\n"), StartsWith("tarte.yaml:1: deux-points"));
    EXPECT_THAT(complaintOfForm("nom: \"Tarte\n"), HasSubstr("guillemet"));
    EXPECT_THAT(complaintOfForm("a:\n   b: 1\n  c: 2\n"), HasSubstr("décalage"));
    EXPECT_THAT(complaintOfForm("a: [1, 2\n"), HasSubstr("crochet"));
}

TEST_F(Document, AnUnclosedQuoteIsBlamedWhereItOpens) {
    EXPECT_EQ(complaintOfForm("a: 1\nnom: \"Tarte\nb: 2\nc: 3\n"), "tarte.yaml:2: un guillemet n'est pas refermé");
}

TEST_F(Document, AQuoteThatEndsTheTextTooSoonIsBlamedWhereTheTextBegins) {
    EXPECT_THAT(complaintOfForm("nom: 'l'eau'\n"), StartsWith("tarte.yaml:1: le texte entre guillemets se termine"));
    EXPECT_THAT(complaintOfForm("a: \"x\nb: \"y\"\nc: 1\n"), StartsWith("tarte.yaml:1: le texte entre guillemets"));
}

TEST_F(Document, AnUnclosedBracketIsBlamedWhereItOpens) {
    EXPECT_EQ(complaintOfForm("a: {b: 1\nc: 2\n"),
              "tarte.yaml:1: une accolade { n'est pas refermée par }, ou une virgule manque avant la ligne 2");
    EXPECT_EQ(complaintOfForm("b: 1\na: [1, 2\n"), "tarte.yaml:2: un crochet [ n'est pas refermé par ]");
    EXPECT_EQ(complaintOfForm("b: 1\na: [1,\n"), "tarte.yaml:2: un crochet [ ou une accolade { n'est pas refermé");
}

TEST_F(Document, AKeyIndentedUnderATextIsBlamedItselfAndTheTextNamed) {
    EXPECT_THAT(complaintOfForm("x:\n  - texte: a\n     image: b\n"),
                StartsWith("tarte.yaml:3: cette ligne continue le texte de la ligne 2"));
}

TEST_F(Document, AKeyWithoutItsColonIsBlamedNotTheLineAfter) {
    EXPECT_THAT(complaintOfForm("a: 1\nb\nc: 2\n"), StartsWith("tarte.yaml:2: il manque deux-points"));
}

TEST_F(Document, OneSchemaChecksManyFiles) {
    const Schema ours(schema);
    const Path first = Path(testing::TempDir()) / "tarte.yaml";
    const Path second = Path(testing::TempDir()) / "cake.yaml";
    ASSERT_TRUE(writeFile(first, "nom: Tarte\ncode: 123\n") && writeFile(second, "nom: Cake\ncode: 18000\n"));
    EXPECT_EQ(read(first, ours).problems.size(), 1U);
    EXPECT_TRUE(read(second, ours).problems.empty());
    EXPECT_EQ(read(first, ours).problems.size(), 1U);
}

TEST_F(Document, AHashNamesOneDefinitionOfTheSchemaFile) {
    const Path step = schema.string() + "#etape";
    EXPECT_TRUE(parse("texte: Pétrir\n", "pas.yaml", step));
    EXPECT_THAT(parse("nom: Tarte\n", "pas.yaml", step).error().detail, HasSubstr("il manque la clé «\u00a0texte"));
}

TEST_F(Document, AMissingFileIsSaidToBeMissing) {
    EXPECT_EQ(load("/nobody/here.yaml", schema).error().code, Code::NotFound);
}

TEST_F(Document, ABrokenSchemaIsAProblemOfTheSchemaFile) {
    const Path broken = Path(testing::TempDir()) / "broken.schema.json";
    ASSERT_TRUE(writeFile(broken, "{"));
    EXPECT_THAT(parse("nom: a\n", "tarte.yaml", broken).error().detail,
                HasSubstr("broken.schema.json: ce schéma est inutilisable"));
}

} // namespace
} // namespace perron::data
