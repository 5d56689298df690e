#include <sstream>

#include <gmock/gmock.h>
#include <unistd.h>

#include "cli/command.h"
#include "support/recording.h"

namespace perron::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A small kiosk's words, and somebody who reads them to a microphone.
struct Reader : testing::Test {
    Path folder = testing::TempDir() + "perron-voice-" + std::to_string(::getpid());
    Path assets = folder / "assets";
    Path locales = folder / "locales";
    SimulatedClock clock{WallTime(std::chrono::seconds(1'795'000'000))};
    std::ostringstream out;
    std::ostringstream err;

    Reader() {
        std::filesystem::create_directories(assets / "flows");
        std::filesystem::create_directories(assets / "voice/fr");
        std::filesystem::create_directories(locales);
        std::filesystem::copy(Path(PERRON_SOURCE) / "assets/schema", assets / "schema");
        std::filesystem::copy(Path(PERRON_SOURCE) / "assets/voice/lexique.yaml", assets / "voice/lexique.yaml");
        write("assets/themes.yaml", "themes:\n  - id: papiers\n    titre: Mes papiers\n    image: papiers\n");
        words("Retour");
        write("locales/tr.po", header + "msgid \"bar.back\"\nmsgstr \"Geri\"\n\nmsgid \"where\"\n"
                                        "msgstr \"Belediyeye ([mairie]) sorun.\"\n");
    }
    ~Reader() override { std::filesystem::remove_all(folder); }

    void words(const std::string& back) const {
        write("locales/fr.po",
              header + "msgid \"bar.back\"\nmsgstr \"" + back +
                  "\"\n\n#. {name}\nmsgid \"hello\"\nmsgstr \"Bonjour {name}\"\n\nmsgid \"list.comma\"\n"
                  "msgstr \", \"\n\nmsgid \"where\"\nmsgstr \"Demandez à la mairie.\"\n\n"
                  "msgid \"staff.sound\"\nmsgstr \"Son\"\n");
    }
    void read(const std::string& id) const { test::record(assets / "voice/fr" / (id + ".ogg"), {.seconds = 0.5}); }
    void readOtherwise(const std::string& id) const {
        test::record(assets / "voice/fr" / (id + ".ogg"), {.seconds = 0.7});
    }
    Exit run(std::vector<std::string> command) {
        std::istringstream in;
        out.str("");
        err.str("");
        Console console{in,    out,
                        err,   [](std::string_view id) { return std::string(id) + " {language} {id} {text}"; },
                        clock, {assets, locales}};
        return runAdmin(command, console);
    }
    Exit check() { return run({"voice", "check", "--list"}); }
    Exit accept() { return run({"voice", "accept", "--lang", "fr"}); }
    std::string sheet(const std::string& language = "fr") {
        EXPECT_EQ(run({"voice", "script", "--lang", language}), Exit::Ok);
        return out.str();
    }
    void write(const char* file, std::string_view bytes) const { ASSERT_TRUE(writeFile(folder / file, bytes)); }

    const std::string header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";
};

TEST_F(Reader, ARecordingInAnotherFormThanOggIsNamed) {
    write("assets/voice/fr/bar.back.WAV", "RIFF");
    EXPECT_EQ(check(), Exit::Problems);
    EXPECT_THAT(out.str(), HasSubstr("admin.voice.unread fr bar.back"));
    EXPECT_EQ(accept(), Exit::Problems);
    EXPECT_THAT(err.str(), HasSubstr("admin.voice.unread fr bar.back"));
    EXPECT_THAT(sheet(), HasSubstr("bar.back;Retour")) << "it is still to be recorded";
}

TEST_F(Reader, ATextInALanguageTheKioskHasNotIsRefused) {
    EXPECT_EQ(run({"voice", "say", "--text", "Bonjour", "--lang", "zz"}), Exit::Usage);
    EXPECT_THAT(err.str(), HasSubstr("admin.voice.lang"));
    EXPECT_EQ(run({"voice", "say", "--text", "Merhaba", "--lang", "tr"}), Exit::Ok);
}

TEST_F(Reader, GetsTheSentencesOfProgramAndContentOnASheet) {
    EXPECT_EQ(sheet(), "\xEF\xBB\xBFid;texte\r\nbar.back;Retour\r\nwhere;Demandez à la mairie.\r\n"
                       "theme.papiers.titre;Mes papiers\r\n");
}

TEST_F(Reader, GetsNoSentenceWithAValueInItNorWhatStaffReadNorACommaAlone) {
    const std::string text = sheet();
    for (const char* id : {"hello", "staff.sound", "list.comma"}) {
        EXPECT_THAT(text, Not(HasSubstr(id)));
    }
}

TEST_F(Reader, OfAnotherLanguageGetsWhatIsTranslatedWholly) {
    EXPECT_EQ(sheet("tr"), "\xEF\xBB\xBFid;texte\r\nbar.back;Geri\r\n");
}

TEST_F(Reader, WhoNamesNoLanguageOfTheKioskIsTold) {
    EXPECT_EQ(run({"voice", "script"}), Exit::Usage);
    EXPECT_EQ(run({"voice", "accept", "--lang", "zz"}), Exit::Usage);
    EXPECT_EQ(run({"voice", "check", "--lang", "zz"}), Exit::Usage);
}

TEST_F(Reader, NothingRecordedIsNoProblem) {
    EXPECT_EQ(check(), Exit::Ok);
    EXPECT_THAT(out.str(), HasSubstr("admin.voice.missing fr bar.back"));
}

TEST_F(Reader, WithoutAListOnlyTheNumberOfEachKindIsTold) {
    write("assets/voice/fr/bar.back.WAV", "RIFF");
    EXPECT_EQ(run({"voice", "check"}), Exit::Problems);
    EXPECT_THAT(out.str(), HasSubstr("admin.voice.count.missing"));
    EXPECT_THAT(out.str(), HasSubstr("admin.voice.count.unread"));
    EXPECT_THAT(out.str(), Not(HasSubstr("admin.voice.missing")));
    EXPECT_THAT(out.str(), Not(HasSubstr("admin.voice.count.damaged")));
    EXPECT_THAT(out.str(), HasSubstr("admin.voice.problems.list"));
}

TEST_F(Reader, ANewRecordingIsAProblemUntilItIsAccepted) {
    read("bar.back");
    EXPECT_EQ(check(), Exit::Problems);
    EXPECT_THAT(out.str(), HasSubstr("admin.voice.new fr bar.back"));
    EXPECT_EQ(accept(), Exit::Ok);
    EXPECT_THAT(out.str(), HasSubstr("admin.voice.accepted fr bar.back Retour"));
    EXPECT_EQ(check(), Exit::Ok);
    EXPECT_THAT(sheet(), Not(HasSubstr("bar.back")));
}

TEST_F(Reader, AChangedSentenceMakesItsRecordingOutdatedUntilItIsReadAgain) {
    read("bar.back");
    accept();
    words("Revenir");
    EXPECT_EQ(check(), Exit::Problems);
    EXPECT_THAT(out.str(), HasSubstr("admin.voice.outdated fr bar.back Revenir"));
    EXPECT_THAT(sheet(), HasSubstr("bar.back;Revenir"));
    EXPECT_EQ(accept(), Exit::Ok);
    EXPECT_EQ(check(), Exit::Problems) << "accepting what nobody read again changes nothing";
    readOtherwise("bar.back");
    EXPECT_EQ(accept(), Exit::Ok);
    EXPECT_EQ(check(), Exit::Ok);
}

TEST_F(Reader, AcceptIsNeverSilent) {
    EXPECT_EQ(accept(), Exit::Ok);
    EXPECT_THAT(err.str(), HasSubstr("admin.voice.nothing.new"));
    EXPECT_EQ(run({"voice", "accept", "--lang", "fr", "--id", "nothing"}), Exit::Problems);
    EXPECT_THAT(err.str(), HasSubstr("admin.voice.noid fr nothing"));
}

TEST_F(Reader, ACommaThatChangedNeedsNoNewRecording) {
    read("bar.back");
    accept();
    words("Retour.");
    EXPECT_EQ(run({"voice", "accept", "--lang", "fr", "--id", "bar.back"}), Exit::Ok);
    EXPECT_EQ(check(), Exit::Ok);
    EXPECT_EQ(run({"voice", "accept", "--lang", "fr", "--id", "nothing"}), Exit::Problems);
}

TEST_F(Reader, ADamagedRecordingIsNamedAndNotAccepted) {
    test::record(assets / "voice/fr/bar.back.ogg", {.seconds = 4});
    test::spoil(assets / "voice/fr/bar.back.ogg");
    EXPECT_EQ(accept(), Exit::Problems);
    EXPECT_EQ(check(), Exit::Problems);
    EXPECT_THAT(out.str(), HasSubstr("admin.voice.damaged fr bar.back"));
    EXPECT_THAT(sheet(), HasSubstr("bar.back"));
}

TEST_F(Reader, ARecordingOfNoSentenceIsNamed) {
    read("bar.bakc");
    EXPECT_EQ(accept(), Exit::Problems);
    EXPECT_EQ(check(), Exit::Problems);
    EXPECT_THAT(out.str(), HasSubstr("admin.voice.unknown fr bar.bakc"));
}

TEST_F(Reader, ARecordingThatWasTakenAwayIsForgotten) {
    read("bar.back");
    accept();
    std::filesystem::remove(assets / "voice/fr/bar.back.ogg");
    EXPECT_EQ(accept(), Exit::Ok);
    EXPECT_THAT(readFile(assets / "voice/fr/clips.yaml").value(), Not(HasSubstr("bar.back")));
}

TEST_F(Reader, TheSameIsSaidToPrograms) {
    read("bar.back");
    EXPECT_EQ(run({"voice", "check", "--json", "--lang", "fr"}), Exit::Problems);
    EXPECT_THAT(out.str(), HasSubstr("\"new\":[{\"id\":\"bar.back\""));
    EXPECT_THAT(out.str(), HasSubstr("\"missing\":[{\"id\":\"where\""));
}

TEST_F(Reader, TheSheetGoesIntoAFile) {
    EXPECT_EQ(run({"voice", "script", "--lang", "fr", "--out", (folder / "sheet.csv").string()}), Exit::Ok);
    EXPECT_THAT(readFile(folder / "sheet.csv").value(), HasSubstr("bar.back;Retour"));
    EXPECT_EQ(run({"voice", "script", "--lang", "fr", "--out", "/nowhere/sheet.csv"}), Exit::Failure);
}

TEST_F(Reader, HearsWhatTheLexiconMakesOfAText) {
    EXPECT_EQ(run({"voice", "say", "--text", "L'ANTS demande 25 €."}), Exit::Ok);
    EXPECT_EQ(out.str(), "L'A.N.T.S. demande 25 euros.\n");
    write("own.yaml", "fr:\n  ANTS: hante\n  un mot: x\n");
    EXPECT_EQ(run({"voice", "say", "--text", "ANTS", "--lexicon", (folder / "own.yaml").string()}), Exit::Problems);
    EXPECT_EQ(out.str(), "hante\n");
    EXPECT_THAT(err.str(), HasSubstr("own.yaml:3"));
    EXPECT_EQ(run({"voice", "say"}), Exit::Usage);
}

TEST(Shipped, RecordingsSayWhatPagesShow) {
    std::istringstream in;
    std::ostringstream out;
    const SimulatedClock clock{WallTime(std::chrono::seconds(1'795'000'000))};
    Console console{
        in, out, out, [](std::string_view id) { return std::string(id); }, clock, {Path(PERRON_SOURCE) / "assets", {}}};
    EXPECT_EQ(runAdmin({"voice", "check"}, console), Exit::Ok) << out.str();
}

} // namespace
} // namespace perron::cli
