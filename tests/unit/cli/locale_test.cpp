#include <sstream>

#include <gmock/gmock.h>
#include <unistd.h>

#include "cli/command.h"

namespace perron::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A small kiosk's words: two sentences of the program, one theme, no procedure.
struct Small : testing::Test {
    Path folder = testing::TempDir() + "perron-locale-" + std::to_string(::getpid());
    Path assets = folder / "assets";
    Path locales = folder / "locales";
    SimulatedClock clock{WallTime(std::chrono::seconds(1'795'000'000))};
    std::ostringstream out;
    std::ostringstream err;

    Small() {
        std::filesystem::create_directories(assets / "flows");
        std::filesystem::create_directories(locales);
        std::filesystem::copy(Path(PERRON_SOURCE) / "assets/schema", assets / "schema");
        write("assets/themes.yaml", "themes:\n  - id: papiers\n    titre: Mes papiers\n    image: papiers\n");
        write("locales/fr.po", header + "msgid \"bar.back\"\nmsgstr \"Retour\"\n\n#. {name}\nmsgid \"hello\"\n"
                                        "msgstr \"Bonjour {name}\"\n\nmsgid \"staff.sound\"\nmsgstr \"Son\"\n");
        write("locales/tr.po", header + "msgid \"bar.back\"\nmsgstr \"Geri\"\n\nmsgid \"hello\"\n"
                                        "msgstr \"Merhaba {name}\"\n\nmsgid \"theme.papiers.titre\"\n"
                                        "msgstr \"Belgelerim\"\n");
    }
    ~Small() override { std::filesystem::remove_all(folder); }

    Exit run(std::vector<std::string> words) {
        std::istringstream in;
        out.str("");
        err.str("");
        Console console{in,    out,
                        err,   [](std::string_view id) { return std::string(id) + " {language} {id}"; },
                        clock, {assets, locales}};
        return runAdmin(words, console);
    }
    void write(const char* file, std::string_view bytes) const { ASSERT_TRUE(writeFile(folder / file, bytes)); }

    const std::string header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";
};

TEST_F(Small, ALanguageWithEveryResidentsSentenceIsWhole) {
    EXPECT_EQ(run({"locale", "check"}), Exit::Ok) << out.str();
    EXPECT_THAT(out.str(), HasSubstr("admin.locale.sound"));
}

TEST_F(Small, AFilledSheetGoesBackIntoTheFileAndTouchesNothingElse) {
    write("sheet.csv", "\xEF\xBB\xBFid;fr;tr\r\nbar.back;Retour;Geri dön\r\nhello;Bonjour {name};\"Selam; {name}\"\r\n"
                       "theme.papiers.titre;Mes papiers;\r\nnobody;Rien;Hiç\r\n");
    EXPECT_EQ(run({"locale", "fill", "--sheet", (folder / "sheet.csv").string()}), Exit::Ok) << err.str();
    const std::string made = *readFile(locales / "tr.po");
    EXPECT_EQ(made, header + "msgid \"bar.back\"\nmsgstr \"Geri dön\"\n\nmsgid \"hello\"\n"
                             "msgstr \"Selam; {name}\"\n\nmsgid \"theme.papiers.titre\"\nmsgstr \"Belgelerim\"\n");
    EXPECT_THAT(out.str(), HasSubstr("admin.locale.fill.done tr"));
    EXPECT_THAT(out.str(), HasSubstr("admin.locale.fill.noId {language} nobody"));
}

TEST_F(Small, ASentenceThatALanguageLacksIsAddedFromTheSheet) {
    write("locales/uk.po", header + "msgid \"bar.back\"\nmsgstr \"Назад\"\n");
    write("sheet.csv", "id,fr,uk,xx\nhello,Bonjour,\"Вітаю, \"\"{name}\"\"\",a\n");
    EXPECT_EQ(run({"locale", "fill", "--sheet", (folder / "sheet.csv").string()}), Exit::Ok) << err.str();
    EXPECT_THAT(*readFile(locales / "uk.po"),
                testing::EndsWith("\nmsgid \"hello\"\nmsgstr \"Вітаю, \\\"{name}\\\"\"\n"));
    EXPECT_THAT(out.str(), HasSubstr("admin.locale.fill.noLanguage xx"));
}

TEST_F(Small, ASheetThatIsNoneOrIsNotInUtf8ChangesNothing) {
    const std::string before = *readFile(locales / "tr.po");
    for (const char* wrong :
         {"id;fr;tr\nbar.back;Retour;\"Geri\n", "a;b;c\n", "", "id;fr;tr\nbar.back;Retour;D\xF6n\n"}) {
        write("sheet.csv", wrong);
        EXPECT_EQ(run({"locale", "fill", "--sheet", (folder / "sheet.csv").string()}), Exit::Failure) << wrong;
    }
    EXPECT_EQ(run({"locale", "fill", "--sheet", (folder / "none.csv").string()}), Exit::Failure);
    EXPECT_EQ(run({"locale", "fill"}), Exit::Usage);
    EXPECT_EQ(*readFile(locales / "tr.po"), before);
}

TEST_F(Small, ALanguageWithAFaultIsNotCountedAsIfAllWereWell) {
    write("locales/tr.po", header + "msgid \"bar.back\"\nmsgstr \"Geri\"\n\nmsgid \"hello\"\nmsgstr \"Merhaba\"\n\n"
                                    "msgid \"theme.papiers.titre\"\nmsgstr \"Belgelerim\"\n");
    EXPECT_EQ(run({"locale", "check"}), Exit::Problems);
    EXPECT_THAT(out.str(), HasSubstr("admin.locale.languageWrong tr"));
}

TEST_F(Small, WhatIsNotTranslatedIsNamed) {
    write("locales/tr.po", header + "msgid \"bar.back\"\nmsgstr \"\"\n");
    EXPECT_EQ(run({"locale", "check"}), Exit::Problems);
    for (const char* id : {"bar.back", "hello", "theme.papiers.titre"}) {
        EXPECT_THAT(out.str(), HasSubstr("admin.locale.missing tr " + std::string(id)));
    }
    EXPECT_THAT(out.str(), Not(HasSubstr("staff.sound"))) << "staff read French";
}

TEST_F(Small, AValueThatDiffersAndATranslationOfNothingAreNamed) {
    write("locales/tr.po", header +
                               "msgid \"bar.back\"\nmsgstr \"Geri\"\n\nmsgid \"hello\"\nmsgstr \"Merhaba {ad}\"\n\n"
                               "msgid \"theme.papiers.titre\"\nmsgstr \"Belgelerim\"\n\n"
                               "msgid \"flow.nothing.titre\"\nmsgstr \"x\"\n");
    EXPECT_EQ(run({"locale", "check"}), Exit::Problems);
    EXPECT_THAT(out.str(), HasSubstr("n'a pas les mêmes mots entre accolades"));
    EXPECT_THAT(out.str(), HasSubstr("flow.nothing.titre\u00a0» n'est ni dans le programme ni dans le contenu"));
}

TEST_F(Small, EveryFormOfAPluralKeepsItsValues) {
    write("locales/fr.po", header + "#. {n}\nmsgid \"km\"\nmsgid_plural \"km\"\nmsgstr[0] \"{n} kilomètre\"\n"
                                    "msgstr[1] \"{n} kilomètres\"\n");
    write("locales/tr.po", header + "msgid \"theme.papiers.titre\"\nmsgstr \"x\"\n\nmsgid \"km\"\nmsgid_plural \"km\"\n"
                                    "msgstr[0] \"{n} kilometre\"\nmsgstr[1] \"{m} kilometre\"\n");
    EXPECT_EQ(run({"locale", "check"}), Exit::Problems);
    EXPECT_THAT(out.str(), HasSubstr("n'a pas les mêmes mots entre accolades"));
}

TEST_F(Small, TheSameIsSaidToPrograms) {
    write("locales/tr.po", header + "msgid \"bar.back\"\nmsgstr \"Geri\"\n");
    EXPECT_EQ(run({"locale", "check", "--json"}), Exit::Problems);
    EXPECT_THAT(out.str(), HasSubstr("\"language\":\"tr\""));
    EXPECT_THAT(out.str(), HasSubstr("\"hello\""));
}

TEST_F(Small, TheTemplateHoldsCodeAndContentWithTheirFrench) {
    EXPECT_EQ(run({"locale", "extract"}), Exit::Ok);
    EXPECT_THAT(out.str(), HasSubstr("#. fr: Bonjour {name}\n#: locales/fr.po:8\nmsgid \"hello\"\nmsgstr \"\"\n"));
    EXPECT_THAT(out.str(), HasSubstr("#. fr: Mes papiers\n#: assets/themes.yaml:2\nmsgid \"theme.papiers.titre\"\n"));
    EXPECT_THAT(out.str(), Not(HasSubstr("staff.sound")));
}

/// The same with one procedure that takes up a shared piece.
struct WithProcedure : Small {
    WithProcedure() {
        std::filesystem::create_directories(assets / "fragments");
        write("assets/glossaire.yaml",
              "sources: [{id: S1, titre: Une page, adresse: 'https://exemple.fr/', date: 2026-01-02}]\n"
              "mots: [{id: caf, mot: CAF, phrase: Elle aide., image: loupe, source: S1}]\n");
        write("assets/fragments/preuve.yaml",
              "id: preuve\ntitre: Ce qui prouve\n"
              "sources: [{id: F2, titre: Une fiche, adresse: 'https://exemple.fr/F2', date: 2026-01-02}]\n"
              "a_apporter:\n  - {id: facture, texte: Une facture, image: loupe, source: F2}\n");
        write("assets/flows/essai.yaml",
              "id: essai\ntheme: papiers\ntitre: Un essai\nimage: loupe\n"
              "sources: [{id: F2, titre: Une fiche, adresse: 'https://exemple.fr/F2', date: 2026-01-02}]\netapes:\n"
              "  - {id: adresse, reprendre: preuve}\n  - {id: prix, titre: Le prix, faits: [{id: un, texte: La carte, "
              "valeur: 25 €, note: \"Dites \\\"bonjour\\\".\", source: F2}]}\n");
        write("locales/tr.po", header + "msgid \"flow.essai.titre\"\nmsgstr \"Bir \\\"deneme\\\"\"\n");
    }
};

TEST_F(WithProcedure, OneProcedureIsExtractedWithThePiecesItShares) {
    EXPECT_EQ(run({"locale", "extract", "--flow", "essai"}), Exit::Ok) << err.str();
    for (const char* id :
         {"flow.essai.titre", "flow.essai.prix.un.note", "fragment.preuve.titre", "fragment.preuve.facture"}) {
        EXPECT_THAT(out.str(), HasSubstr("msgid \"" + std::string(id) + "\"\nmsgstr \"\"\n"));
    }
    EXPECT_THAT(out.str(), Not(HasSubstr("bar.back")));
}

TEST_F(WithProcedure, WhatALanguageHasAlreadyComesAlong) {
    EXPECT_EQ(run({"locale", "extract", "--flow", "essai", "--lang", "tr"}), Exit::Ok) << err.str();
    EXPECT_THAT(out.str(), HasSubstr("msgid \"flow.essai.titre\"\nmsgstr \"Bir \\\"deneme\\\"\"\n"));
    EXPECT_EQ(run({"locale", "extract", "--lang", "xx"}), Exit::Failure);
    EXPECT_THAT(err.str(), HasSubstr("admin.locale.noLanguage xx"));
}

TEST_F(WithProcedure, ItsSheetHasAColumnForEachLanguage) {
    EXPECT_EQ(run({"locale", "sheet", "--flow", "essai"}), Exit::Ok) << err.str();
    EXPECT_THAT(out.str(), HasSubstr("id;fr;tr\r\n"));
    EXPECT_THAT(out.str(), HasSubstr("flow.essai.titre;Un essai;\"Bir \"\"deneme\"\"\"\r\n"));
    EXPECT_THAT(out.str(), HasSubstr("fragment.preuve.facture;Une facture;\r\n"));
}

TEST_F(WithProcedure, ASheetOfNoProcedureIsRefused) {
    EXPECT_EQ(run({"locale", "sheet"}), Exit::Usage);
    EXPECT_EQ(run({"locale", "sheet", "--flow", "nulle-part"}), Exit::Failure);
    EXPECT_EQ(run({"locale", "extract", "--flow", "nulle-part"}), Exit::Failure);
    EXPECT_THAT(err.str(), HasSubstr("admin.content.noFlow"));
}

TEST_F(Small, WithoutFrenchWordsNothingIsExtracted) {
    EXPECT_EQ(run({"locale", "extract", "--po", "/nobody"}), Exit::Failure);
    EXPECT_THAT(err.str(), HasSubstr("admin.noFolder"));
    EXPECT_EQ(out.str(), "");
}

TEST(Shipped, EveryLanguageIsWhole) {
    std::istringstream in;
    std::ostringstream out;
    SimulatedClock clock{WallTime(std::chrono::seconds(1'795'000'000))};
    const Path source(PERRON_SOURCE);
    Console console{in,    out,
                    out,   [](std::string_view id) { return std::string(id) + " {language} {id}"; },
                    clock, {source / "assets", source / "locales"}};
    EXPECT_EQ(runAdmin({"locale", "check"}, console), Exit::Ok) << out.str();
}

} // namespace
} // namespace perron::cli
