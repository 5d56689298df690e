#include "places/directory.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace perron::places {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Cost = Problem::Cost;

const Path schema = Path(PERRON_SOURCE) / "assets/schema/places.schema.json";

std::string record(const std::string& id, const std::string& more = "") {
    return "  - id: " + id + "\n    nom: Lieu " + id +
           "\n    services: [Aide aux démarches administratives]\n    date_maj: 2024-08-01\n    source: un essai\n" +
           more;
}

class DirectoryOfFiles : public ::testing::Test {
protected:
    DirectoryOfFiles()
        : m_folder(std::filesystem::temp_directory_path() /
                   ("perron-places-" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()))) {
        std::filesystem::remove_all(m_folder);
        std::filesystem::create_directories(m_folder);
    }
    ~DirectoryOfFiles() override { std::filesystem::remove_all(m_folder); }

    void write(const std::string& name, const std::string& text) const { std::ofstream(m_folder / name) << text; }
    Directory load() const { return loadDirectory(m_folder, schema); }

    Path m_folder;
};

std::vector<std::string> ids(const Directory& directory) {
    std::vector<std::string> found;
    for (const Place& place : directory.places) {
        found.push_back(place.id);
    }
    return found;
}

TEST_F(DirectoryOfFiles, ABadRecordIsNamedWithItsLineAndLosesNoOther) {
    write("a.yaml", "lieux:\n" + record("un") + record("deux", "    telephone: zéro deux\n") + record("trois"));
    const Directory directory = load();
    EXPECT_THAT(ids(directory), ElementsAre("un", "trois"));
    ASSERT_THAT(directory.problems, SizeIs(1));
    EXPECT_THAT(line(directory.problems[0]),
                HasSubstr("a.yaml:12: «\u00a0zéro deux\u00a0» n'est pas écrit comme il faut"));
    EXPECT_EQ(directory.problems[0].cost, Cost::Place);
}

TEST_F(DirectoryOfFiles, AnUnknownKeyIsNamed) {
    write("a.yaml", "lieux:\n" + record("un", "    telefone: 02 48 00 00 00\n"));
    const Directory directory = load();
    EXPECT_THAT(directory.places, IsEmpty());
    ASSERT_THAT(directory.problems, SizeIs(1));
    EXPECT_THAT(line(directory.problems[0]), HasSubstr("a.yaml:7:"));
    EXPECT_THAT(line(directory.problems[0]), HasSubstr("telephone"));
}

TEST_F(DirectoryOfFiles, ABrokenFileLeavesTheOthers) {
    write("a.yaml", "lieux:\n  - id: [un\n");
    write("b.yaml", "lieux:\n" + record("deux"));
    const Directory directory = load();
    EXPECT_THAT(ids(directory), ElementsAre("deux"));
    ASSERT_THAT(directory.problems, SizeIs(1));
    EXPECT_EQ(directory.problems[0].cost, Cost::File);
}

TEST_F(DirectoryOfFiles, DirtyHoursDoNotLoseThePlace) {
    write("a.yaml", "lieux:\n" + record("un", "    horaires: le matin, sauf quand il pleut\n"));
    const Directory directory = load();
    ASSERT_THAT(ids(directory), ElementsAre("un"));
    EXPECT_FALSE(directory.places[0].hours.has_value());
    ASSERT_THAT(directory.problems, SizeIs(1));
    EXPECT_EQ(directory.problems[0].cost, Cost::Field);
    EXPECT_THAT(line(directory.problems[0]), HasSubstr("a.yaml:7: horaires illisibles"));
}

TEST_F(DirectoryOfFiles, EveryPlaceWithTheSameDirtyHoursIsNamed) {
    const std::string dirty = "    horaires: sur demande\n";
    write("a.yaml", "lieux:\n" + record("un", dirty) + record("deux", dirty));
    EXPECT_THAT(load().problems, SizeIs(2));
}

TEST_F(DirectoryOfFiles, ARepeatedIdIsLeftOutAndNamed) {
    write("a.yaml", "lieux:\n" + record("un"));
    write("b.yaml", "lieux:\n" + record("un"));
    const Directory directory = load();
    EXPECT_THAT(directory.places, SizeIs(1));
    ASSERT_THAT(directory.problems, SizeIs(1));
    EXPECT_THAT(line(directory.problems[0]), HasSubstr("b.yaml:2: l'id «\u00a0un\u00a0» est déjà pris"));
    EXPECT_THAT(line(directory.problems[0]), HasSubstr("a.yaml:2"));
}

TEST_F(DirectoryOfFiles, TheSamePlaceUnderAnotherIdIsLeftOutAndNamed) {
    write("a.yaml",
          "lieux:\n  - id: un\n    nom: France-Services  Avord\n    services: [Aide aux démarches administratives]\n"
          "    date_maj: 2024-08-01\n    source: un essai\n"
          "  - id: deux\n    nom: France services Avord\n    services: [Aide aux démarches administratives]\n"
          "    date_maj: 2024-08-01\n    source: un essai\n");
    const Directory directory = load();
    EXPECT_THAT(ids(directory), ElementsAre("un"));
    ASSERT_THAT(directory.problems, SizeIs(1));
    EXPECT_THAT(line(directory.problems[0]), HasSubstr("est déjà dans l'annuaire"));
}

TEST_F(DirectoryOfFiles, ADayThatDoesNotExistIsNamed) {
    write("a.yaml", "lieux:\n  - id: un\n    nom: Lieu\n    services: [Aide aux démarches administratives]\n"
                    "    date_maj: 2024-02-30\n    source: un essai\n");
    const Directory directory = load();
    EXPECT_THAT(directory.places, IsEmpty());
    ASSERT_THAT(directory.problems, SizeIs(1));
    EXPECT_THAT(line(directory.problems[0]), HasSubstr("a.yaml:5: date_maj"));
}

TEST_F(DirectoryOfFiles, HalfAPositionIsNoPosition) {
    write("a.yaml", "lieux:\n" + record("un", "    latitude: 47.0\n    precision_position: adresse\n"));
    const Directory directory = load();
    EXPECT_THAT(directory.places, IsEmpty());
    ASSERT_THAT(directory.problems, SizeIs(1));
    EXPECT_THAT(line(directory.problems[0]), HasSubstr("a.yaml:2: latitude et longitude vont ensemble"));
}

TEST_F(DirectoryOfFiles, AnEmptyFolderIsOneProblemAndNoPlaces) {
    const Directory directory = load();
    EXPECT_THAT(directory.places, IsEmpty());
    EXPECT_THAT(directory.problems, SizeIs(1));
}

TEST_F(DirectoryOfFiles, AMissingSchemaServesNothingAndSaysWhy) {
    write("a.yaml", "lieux:\n" + record("un"));
    const Directory directory = loadDirectory(m_folder, m_folder / "none.json");
    EXPECT_THAT(directory.places, IsEmpty());
    EXPECT_THAT(directory.problems, SizeIs(1));
}

} // namespace
} // namespace perron::places
