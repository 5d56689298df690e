#include <fstream>

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "programs/apology.h"
#include "programs/out_folder.h"
#include "support/glass.h"
#include "support/laws.h"
#include "ui/measure.h"

namespace perron {
namespace {

using test::Glass;

TEST(Start, WhatIsNamedAndIsNotThereIsRefused) {
    const std::string file = std::string(PERRON_SOURCE) + "/README.md";
    for (const auto& [option, value] : std::vector<std::pair<std::string, std::string>>{
             {"--settings", "/perron-is-not-here"}, {"--settings", PERRON_SOURCE}, {"--assets", file}}) {
        const auto options = programs::parse({option, value});
        ASSERT_FALSE(options) << option;
        EXPECT_EQ(options.error().code, Code::Refused);
        EXPECT_THAT(options.error().detail, testing::HasSubstr(value));
    }
    EXPECT_TRUE(programs::parse({"--settings", file, "--assets", PERRON_SOURCE}));
}

TEST(Start, ALanguageTheKioskHasNotIsRefusedNamingThoseItHas) {
    const auto options = programs::parse({"--language", "klingon"});
    ASSERT_FALSE(options);
    EXPECT_THAT(options.error().detail, testing::HasSubstr("fr, en, ar, uk, tr, pt"));
    EXPECT_TRUE(programs::parse({"--language", "uk"}));
}

TEST(Start, AServerIsNamedWithItsSchemeAndIsNeverPlainFromAfar) {
    for (const char* wrong : {"perron.exemple.fr", "http://perron.exemple.fr", "ftp://perron.exemple.fr"}) {
        EXPECT_FALSE(programs::parse({"--server", wrong})) << wrong;
    }
    for (const char* right : {"https://perron.exemple.fr", "http://127.0.0.1:8470"}) {
        EXPECT_TRUE(programs::parse({"--server", right})) << right;
    }
}

TEST(Start, AScreenTooSmallForAPageIsRefusedWithTheSmallestThatServes) {
    for (const char* small : {"200x100", "1024x719", "1023x768", "720x1279"}) {
        const auto options = programs::parse({"--screen", small});
        ASSERT_FALSE(options) << small;
        EXPECT_THAT(options.error().detail, testing::HasSubstr("au moins 1024x720, ou 720x1280 debout"));
    }
    for (const char* right : {"1024x720", "720x1280", "3840x2160"}) {
        EXPECT_TRUE(programs::parse({"--screen", right})) << right;
    }
}

TEST(Start, ALanguageTheKioskHasNotIsToldWithItsFileAndLine) {
    Glass glass;
    glass.options.settings = glass.folder / "perron.yaml";
    ASSERT_TRUE(writeFile(glass.options.settings, "son:\n  volume: 6\nlangue: de\n"));
    const auto content = programs::loadContent(glass.options, glass.log);
    ASSERT_TRUE(content);
    EXPECT_THAT((*content)->problems, testing::Contains(testing::HasSubstr("perron.yaml:3 : langue: « de »")));
}

TEST(Start, WithoutASettingsFileTheDefaultsServeAndTheLogSaysSo) {
    Glass glass;
    glass.options.settings = glass.folder / "none.yaml";
    const auto content = programs::loadContent(glass.options, glass.log);
    ASSERT_TRUE(content);
    EXPECT_EQ((*content)->settings.commune.name, settings::Settings{}.commune.name);
    EXPECT_THAT(glass.lines.str(), testing::HasSubstr("settings-wrong"));
}

TEST(Start, AMissingDataFolderIsMadeForThisUserAlone) {
    Glass glass;
    for (const char* name : {"one/two", "three/"}) {
        const Path folder = glass.folder / name;
        programs::makeDataFolder(folder, glass.log);
        struct stat facts {};
        ASSERT_EQ(::stat(folder.c_str(), &facts), 0) << name;
        EXPECT_EQ(facts.st_mode & 0777U, 0700U) << name;
    }
    EXPECT_THAT(glass.lines.str(), testing::Not(testing::HasSubstr("counters-unavailable")));
}

TEST(Start, ADataFolderThatCannotBeMadeIsSaid) {
    Glass glass;
    programs::makeDataFolder("/proc/perron/none", glass.log);
    EXPECT_THAT(glass.lines.str(), testing::HasSubstr("counters-unavailable"));
}

TEST(Start, WithoutFrenchWordsThereIsNoContent) {
    Glass glass;
    const Path words = glass.folder / "fr/LC_MESSAGES";
    std::filesystem::create_directories(words);
    std::ofstream(words / "perron.mo") << "rubbish";
    glass.options.locale = glass.folder;
    EXPECT_FALSE(programs::loadContent(glass.options, glass.log));
}

/// The compiled words of the house, of which a test may spoil one language.
struct Spoilt {
    Spoilt() {
        std::filesystem::copy(glass.options.locale, folder, std::filesystem::copy_options::recursive);
        std::ofstream(folder / "tr/LC_MESSAGES/perron.mo") << "rubbish";
        glass.options.locale = folder;
    }
    std::unique_ptr<programs::Content> load() {
        auto content = programs::loadContent(glass.options, glass.log);
        return content ? std::move(*content) : nullptr;
    }
    Glass glass;
    Path folder = glass.folder / "locale";
};

TEST(Start, ALanguageThatDoesNotOpenIsNotOfferedAndStaffAreTold) {
    Spoilt spoilt;
    const auto content = spoilt.load();
    ASSERT_NE(content, nullptr);
    const auto& offered = content->words->languages();
    EXPECT_THAT(offered, testing::Not(testing::Contains(page::Language{"tr"})));
    EXPECT_THAT(offered, testing::Contains(page::Language{"ar"}));
    EXPECT_THAT(content->problems, testing::Contains(testing::HasSubstr("la langue tr ne s’ouvre pas")));
}

TEST(Start, FrenchServesWhereTheSettingsNameALanguageThatIsNotThere) {
    for (const char* language : {"tr", "xx"}) {
        Spoilt spoilt;
        spoilt.glass.options.language = language;
        const auto content = spoilt.load();
        ASSERT_NE(content, nullptr);
        EXPECT_EQ(content->settings.language, "fr");
        EXPECT_THAT(spoilt.glass.lines.str(), testing::HasSubstr("n’est pas une langue de la borne"));
    }
}

TEST(Start, ACertificateThatIsNotThereIsToldWithTheLineThatAsksForIt) {
    Glass glass;
    glass.options.settings = glass.folder / "own.yaml";
    ASSERT_TRUE(writeFile(glass.options.settings, "serveur:\n  autorite: /nobody/ca.pem\n"));
    const auto content = programs::loadContent(glass.options, glass.log);
    ASSERT_TRUE(content);
    EXPECT_THAT((*content)->problems,
                testing::Contains(testing::HasSubstr("own.yaml:2 : le certificat /nobody/ca.pem n'existe pas")));
}

TEST(Start, ALexiconThatIsNotThereIsToldWithTheLineThatAsksForIt) {
    Glass glass;
    glass.options.settings = glass.folder / "own.yaml";
    ASSERT_TRUE(writeFile(glass.options.settings, "son:\n  lexique: /nobody/lexique.yaml\n"));
    const auto content = programs::loadContent(glass.options, glass.log);
    ASSERT_TRUE(content);
    EXPECT_THAT((*content)->problems,
                testing::Contains(testing::HasSubstr("own.yaml:2 : le lexique /nobody/lexique.yaml "
                                                     "n'existe pas ; corrigez son: lexique:")));
}

TEST(Start, AScreenMeasuredByHandIsBelievedAlsoBySideOrTurned) {
    struct Measured {
        std::optional<double> widthMm;
        std::optional<double> heightMm;
        double pixelsPerMm;
    };
    for (const Measured& each :
         {Measured{477, {}, 4.03}, {{}, 268, 4.03}, {477, 268, 4.03}, {268, 477, 4.03}, {600, 337, 3.2}}) {
        Glass glass;
        glass.content->settings.screen = {each.widthMm, each.heightMm};
        glass.start();
        EXPECT_NEAR(glass.kiosk->world().screen.pixelsPerMm, each.pixelsPerMm, 0.02);
        EXPECT_EQ(glass.kiosk->world().screenFault, session::World::ScreenFault::None);
    }
}

TEST(Start, AScreenMeasuredAsNoneCanBeIsTakenForTheUsualOneAndStaffAreTold) {
    Glass glass;
    glass.content->settings.screen = {100, {}};
    glass.start();
    EXPECT_NEAR(glass.kiosk->world().screen.pixelsPerMm, 4.03, 0.01);
    EXPECT_EQ(glass.kiosk->world().screenFault, session::World::ScreenFault::Unknown);
    EXPECT_THAT(glass.lines.str(), testing::HasSubstr("screen-wrong: avec les réglages, 19.20 pixels par mm"));
    session::State staff = glass.kiosk->loop().state();
    staff.trail.back().location = session::AtStaff{};
    EXPECT_THAT(page::shown(session::page(staff, glass.kiosk->world()).title), testing::HasSubstr("Écran"));
}

TEST(Start, TheApologyFitsOnOnePartAndKeepsTheLaws) {
    Glass glass;
    const ui::Measure measure(*glass.kiosk->typesetter());
    const page::Page page = programs::apology("/usr/share/perron/locale");
    for (const page::Screen& screen : {page::Screen{1920, 1080, 4.03}, page::Screen{1080, 1920, 4.03}}) {
        const page::Layout layout = page::layout(page, screen, measure);
        EXPECT_EQ(layout.parts.size(), 1U);
        test::expectLaws(layout);
    }
}

TEST(OutFolder, ThatCannotBeMadeIsToldInFrenchBeforeTheWork) {
    const Status made = programs::makeOutFolder("/proc/nothing");
    ASSERT_FALSE(made);
    EXPECT_THAT(made.error().detail, testing::HasSubstr("impossible de créer ce dossier"));
}

} // namespace
} // namespace perron
