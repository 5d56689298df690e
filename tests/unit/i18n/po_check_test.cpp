#include "i18n/po_check.h"

#include <gmock/gmock.h>

namespace perron::i18n {
namespace {

using testing::HasSubstr;

struct Locales : testing::Test {
    Path folder = Path(testing::TempDir()) / "perron-locales";
    Locales() { std::filesystem::create_directories(folder); }
    ~Locales() override { std::filesystem::remove_all(folder); }
    void write(const char* name, std::string_view body) const {
        ASSERT_TRUE(writeFile(folder / name, "msgid \"\"\nmsgstr \"\"\n\"Language: x\\n\"\n\n" + std::string(body)));
    }
    std::string complaint() const {
        std::string all;
        for (const PoProblem& one : checkLocales(folder).problems) {
            all += Path(one.file).filename().string() + ":" + std::to_string(one.line) + ": " + one.reason + "\n";
        }
        return all;
    }
};

TEST_F(Locales, TheShippedOnesPass) {
    const PoCheck check = checkLocales(Path(PERRON_SOURCE) / "locales");
    std::string all;
    for (const PoProblem& one : check.problems) {
        all += one.file + ":" + std::to_string(one.line) + ": " + one.reason + "\n";
    }
    EXPECT_TRUE(check.passed()) << all;
}

TEST_F(Locales, AMsgidWrittenTwiceIsNamedWithBothLines) {
    write("fr.po", "msgid \"a\"\nmsgstr \"un\"\n\nmsgid \"a\"\nmsgstr \"deux\"\n");
    EXPECT_THAT(complaint(), HasSubstr("fr.po:8: «\u00a0a\u00a0» est déjà traduit à la ligne 5"));
}

TEST_F(Locales, AnEmptyFrenchTextIsWrongAnEmptyTranslationIsNot) {
    write("fr.po", "msgid \"a\"\nmsgstr \"un\"\n");
    write("ar.po", "msgid \"a\"\nmsgstr \"\"\n");
    EXPECT_EQ(complaint(), "");
    write("fr.po", "msgid \"a\"\nmsgstr \"\"\n");
    EXPECT_THAT(complaint(), HasSubstr("n'a pas de texte français"));
}

TEST_F(Locales, ATranslationOfNothingIsNamed) {
    write("fr.po", "msgid \"a\"\nmsgstr \"un\"\n");
    write("ar.po", "msgid \"b\"\nmsgstr \"x\"\n\nmsgid \"flow.carte-identite.titre\"\nmsgstr \"y\"\n");
    EXPECT_EQ(complaint(), "ar.po:5: «\u00a0b\u00a0» n'existe pas en français ; ôtez-le ou corrigez le msgid\n");
}

TEST_F(Locales, WithoutFrenchWordsItIsNotInOrder) {
    ASSERT_TRUE(writeFile(folder / "fr.po", ""));
    EXPECT_EQ(complaint(), "fr.po:0: aucune phrase dans ce fichier ; remettez-le\n");
}

TEST_F(Locales, AFrenchSentenceKeepsTheValuesItsCommentNamesAndNoOther) {
    write("fr.po", "#. {step} {steps}\nmsgid \"a\"\nmsgstr \"étape {step} sur {step}\"\n");
    EXPECT_EQ(complaint(), "fr.po:6: «\u00a0a\u00a0» n'a plus {steps} ; remettez-le\n");
    write("fr.po", "#. {step}\nmsgid \"a\"\nmsgstr \"étape {step} sur {steps}\"\n\nmsgid \"b\"\nmsgstr \"{x}\"\n");
    EXPECT_EQ(complaint(), "fr.po:6: «\u00a0a\u00a0» : le programme ne donne pas {steps} ; ôtez-le\n"
                           "fr.po:9: «\u00a0b\u00a0» : le programme ne donne pas {x} ; ôtez-le\n");
}

TEST_F(Locales, PlaceholdersMustBeTheSame) {
    write("fr.po", "#. {step} {steps}\nmsgid \"a\"\nmsgstr \"étape {step} sur {steps}\"\n");
    write("ar.po", "msgid \"a\"\nmsgstr \"{step} / {step}\"\n");
    EXPECT_THAT(complaint(), HasSubstr("ar.po:5:"));
    write("ar.po", "msgid \"a\"\nmsgstr \"{steps} / {step}\"\n");
    EXPECT_EQ(complaint(), "");
}

TEST_F(Locales, AnOrdinarySpaceBeforeAFrenchQuestionMarkIsNamed) {
    write("fr.po", "msgid \"a\"\nmsgstr \"Vous êtes là ?\"\n\nmsgid \"b\"\nmsgstr \"Vous êtes là\u202f?\"\n");
    EXPECT_THAT(complaint(), HasSubstr("fr.po:5: "));
    EXPECT_THAT(complaint(), testing::Not(HasSubstr("fr.po:8: ")));
}

TEST_F(Locales, ContinuedTextsAndEscapedQuotesAreRead) {
    write("fr.po", "# autre\n#. {name}\nmsgid \"a\"\nmsgstr \"\"\n\"dire \\\"oui\\\" \"\n\"à {name}\"\n");
    write("ar.po", "msgid \"a\"\nmsgstr \"{name}\"\n");
    EXPECT_EQ(complaint(), "");
}

TEST_F(Locales, WhatIsNotPoIsNamedWithItsLine) {
    write("fr.po", "msgid \"a\"\nmsgstr oui\n");
    EXPECT_THAT(complaint(), HasSubstr("fr.po:6: le texte doit être entre guillemets"));
    write("fr.po", "msgid \"a\"\nmsgstr \"P\xE9trir\"\n");
    EXPECT_THAT(complaint(), HasSubstr("UTF-8"));
}

TEST_F(Locales, AFileThatIsNotUtf8IsOneLine) {
    write("fr.po", "msgid \"a\"\nmsgstr \"P\xE9trir\"\n\nmsgid \"b\"\nmsgstr \"D\xE9j\xE0\"\n");
    EXPECT_EQ(complaint(),
              "fr.po:6: ce fichier n'est pas en UTF-8, cette ligne le montre ; enregistrez-le avec le codage "
              "UTF-8\n");
}

TEST_F(Locales, AMissingFrenchFileIsNamed) {
    EXPECT_THAT(complaint(), HasSubstr("fr.po:0: le fichier ne peut pas être lu"));
}

} // namespace
} // namespace perron::i18n
