#include "i18n/catalogue.h"

#include <clocale>
#include <cstdlib>

#include <gmock/gmock.h>

namespace perron::i18n {
namespace {

struct Compiled : testing::Test {
    Path folder = Path(testing::TempDir()) / "perron-catalogue";
    Compiled() {
        setenv("LC_ALL", "C", 1); // as on a bare machine
        std::setlocale(LC_ALL, "");
        compile("fr", "msgid \"home.title\"\nmsgstr \"Bonjour {name} !\"\n");
        compile("ar", "msgid \"home.title\"\nmsgstr \"مرحبا {name}\"\n");
    }
    ~Compiled() override { std::filesystem::remove_all(folder); }
    void compile(const std::string& language, const std::string& body) const {
        const Path messages = folder / language / "LC_MESSAGES";
        std::filesystem::create_directories(messages);
        const bool headed = body.starts_with("msgid \"\"");
        const std::string header =
            headed ? "" : "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";
        ASSERT_TRUE(writeFile(folder / (language + ".po"), header + body));
        const std::string command =
            "msgfmt -o '" + (messages / "perron.mo").string() + "' '" + (folder / (language + ".po")).string() + "'";
        ASSERT_EQ(std::system(command.c_str()), 0);
    }
};

TEST_F(Compiled, MessagesAreFoundInEachLanguageWithoutAnyLocaleOfTheSystem) {
    const auto catalogue = Catalogue::open(folder, {"fr", "ar"});
    ASSERT_TRUE(catalogue);
    EXPECT_EQ(catalogue->find("fr", "home.title"), "Bonjour {name} !");
    EXPECT_EQ(catalogue->find("ar", "home.title"), "مرحبا {name}");
}

TEST_F(Compiled, WhatIsNotTranslatedIsToldNotInvented) {
    const auto catalogue = Catalogue::open(folder, {"fr"});
    ASSERT_TRUE(catalogue);
    EXPECT_EQ(catalogue->find("fr", "home.nobody"), std::nullopt);
    EXPECT_EQ(catalogue->find("uk", "home.title"), std::nullopt);
    EXPECT_EQ(catalogue->find("fr", ""), std::nullopt);
}

TEST_F(Compiled, ALanguageWithoutAFileOrWithABrokenOneIsLeftOut) {
    std::filesystem::create_directories(folder / "uk/LC_MESSAGES");
    ASSERT_TRUE(writeFile(folder / "uk/LC_MESSAGES/perron.mo", "not a catalogue"));
    const auto catalogue = Catalogue::open(folder, {"uk", "fr", "tr", "../fr"});
    ASSERT_TRUE(catalogue);
    EXPECT_EQ(catalogue->find("fr", "home.title"), "Bonjour {name} !");
    EXPECT_EQ(catalogue->languages(), std::vector<std::string>{"fr"});
}

TEST_F(Compiled, EachNumberHasItsFormInThatLanguage) {
    const std::string rule = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                             "\"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
                             "(n%100<10 || n%100>=20) ? 1 : 2);\\n\"\n\n";
    compile("uk", rule + "msgid \"km\"\nmsgid_plural \"km\"\n"
                         "msgstr[0] \"кілометр\"\nmsgstr[1] \"кілометри\"\nmsgstr[2] \"кілометрів\"\n");
    const auto catalogue = Catalogue::open(folder, {"uk"});
    ASSERT_TRUE(catalogue);
    EXPECT_EQ(catalogue->find("uk", "km", 21), "кілометр");
    EXPECT_EQ(catalogue->find("uk", "km", 3), "кілометри");
    EXPECT_EQ(catalogue->find("uk", "km", 12), "кілометрів");
    EXPECT_EQ(catalogue->find("uk", "km"), "кілометр");
    EXPECT_EQ(catalogue->find("uk", "miles", 3), std::nullopt);
}

TEST_F(Compiled, AFolderWithoutAnyLanguageIsAnError) {
    EXPECT_EQ(Catalogue::open("/nobody", {"fr"}).error().code, Code::NotFound);
}

TEST(Filled, ValuesTakeThePlaceOfTheirNamesAndOthersStay) {
    EXPECT_EQ(filled("étape {step} sur {steps}, {autre}", {{"step", "3"}, {"steps", "5"}}), "étape 3 sur 5, {autre}");
    EXPECT_EQ(filled("{", {{"a", "b"}}), "{");
}

} // namespace
} // namespace perron::i18n
