#include "voice/clips.h"

#include <gmock/gmock.h>
#include <unistd.h>

namespace perron::voice {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const Path schema = Path(PERRON_SOURCE) / "assets/schema/clips.schema.json";
const std::string print(64, 'a');

struct ClipFolder : testing::Test {
    Path voice = testing::TempDir() + "perron-clips-" + std::to_string(::getpid());

    ClipFolder() { std::filesystem::create_directories(voice / "fr"); }
    ~ClipFolder() override { std::filesystem::remove_all(voice); }
    static page::Run run(const std::string& language, const std::string& message, const std::string& words) {
        return page::makeText(words, page::Language{language}, page::MessageId{message}).runs.at(0);
    }
    void write(const char* file, std::string_view bytes) const { ASSERT_TRUE(writeFile(voice / file, bytes)); }
};

TEST_F(ClipFolder, WhatIsAcceptedComesBackAsItWasWritten) {
    const AcceptedClips clips{{"bar.back", {"Retour", print}}, {"idle.title", {"Êtes-vous\n\"là\" \\ ?", print}}};
    ASSERT_TRUE(writeAccepted(voice / "fr", clips));
    const AcceptedFile read = readAccepted(voice / "fr", schema);
    EXPECT_EQ(read.clips, clips);
    EXPECT_TRUE(read.problems.empty());
}

TEST_F(ClipFolder, NothingAcceptedYetIsNoProblem) {
    EXPECT_TRUE(readAccepted(voice / "fr", schema).problems.empty());
    EXPECT_TRUE(loadClips(voice, schema).problems.empty());
    EXPECT_TRUE(loadClips(voice / "none", schema).problems.empty());
}

TEST_F(ClipFolder, ARecordingIsFoundForTheVeryWordsThatWereRead) {
    write("fr/bar.back.ogg", "");
    ASSERT_TRUE(writeAccepted(voice / "fr", {{"bar.back", {"Retour", print}}}));
    const Clips clips = loadClips(voice, schema).clips;
    ASSERT_NE(clips.find(run("fr", "bar.back", "Retour")), nullptr);
    EXPECT_EQ(*clips.find(run("fr", "bar.back", "Retour")), voice / "fr/bar.back.ogg");
    EXPECT_EQ(clips.find(run("fr", "bar.back", "Revenir")), nullptr);
    EXPECT_EQ(clips.find(run("tr", "bar.back", "Retour")), nullptr);
    EXPECT_EQ(clips.find(run("fr", "", "Retour")), nullptr);
}

TEST_F(ClipFolder, WhatIsSaidOtherwiseThanShownIsFoundByWhatIsSaid) {
    Clips clips;
    clips.add("fr", "bar.back.said", "Revenir en arrière", "back.ogg");
    page::Run label = page::makeSpoken("Retour", "Revenir en arrière", page::Language{"fr"}).runs.at(0);
    label.message = page::MessageId{"bar.back.said"};
    EXPECT_NE(clips.find(label), nullptr);
}

TEST_F(ClipFolder, ACommaThatOnlyLeadsOnToTheNextTextMakesNoOtherSentence) {
    Clips clips;
    clips.add("fr", "place.free", "Sans rendez-vous", "free.ogg");
    page::Run lead = run("fr", "place.free", "Sans rendez-vous");
    lead.said.back().words += ",";
    EXPECT_NE(clips.find(lead), nullptr);
}

TEST_F(ClipFolder, ARecordingThatNobodyAcceptedIsNotPlayedAndSaysSo) {
    write("fr/bar.back.ogg", "");
    const LoadedClips loaded = loadClips(voice, schema);
    EXPECT_EQ(loaded.clips.find(run("fr", "bar.back", "Retour")), nullptr);
    ASSERT_EQ(loaded.problems.size(), 1U);
    EXPECT_THAT(loaded.problems[0].reason, HasSubstr("perron-admin voice accept --lang fr"));
}

TEST_F(ClipFolder, AnAcceptedRecordingThatIsGoneIsNotFound) {
    ASSERT_TRUE(writeAccepted(voice / "fr", {{"bar.back", {"Retour", print}}}));
    EXPECT_EQ(loadClips(voice, schema).clips.find(run("fr", "bar.back", "Retour")), nullptr);
}

TEST_F(ClipFolder, ABrokenEntryIsNamedAndTheOthersServe) {
    write("fr/bar.back.ogg", "");
    write("fr/clips.yaml", "bar.back: {texte: Retour, empreinte: " + print +
                               "}\nbar.home: {texte: Accueil, empreinte: x}\nbar.help: Aide\n");
    const AcceptedFile read = readAccepted(voice / "fr", schema);
    EXPECT_EQ(read.clips.size(), 1U);
    EXPECT_EQ(read.problems.size(), 2U);
    EXPECT_NE(loadClips(voice, schema).clips.find(run("fr", "bar.back", "Retour")), nullptr);
}

TEST_F(ClipFolder, LanguagesAreItsFolders) {
    std::filesystem::create_directories(voice / "ar");
    write("lexique.yaml", "");
    EXPECT_THAT(languagesIn(voice), ElementsAre("ar", "fr"));
}

} // namespace
} // namespace perron::voice
