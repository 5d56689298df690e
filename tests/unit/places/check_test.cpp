#include "places/check.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace perron::places {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

const Path schema = Path(PERRON_SOURCE) / "assets/schema/places.schema.json";
constexpr auto somewhere =
    "    latitude: 47.0\n    longitude: 2.8\n    precision_position: adresse\n    code_insee: \"18160\"\n";

class CheckedFolder : public ::testing::Test {
protected:
    CheckedFolder()
        : m_folder(std::filesystem::temp_directory_path() /
                   ("perron-check-" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()))) {
        std::filesystem::remove_all(m_folder);
        std::filesystem::create_directories(m_folder);
    }
    ~CheckedFolder() override { std::filesystem::remove_all(m_folder); }

    Check checkPlace(const std::string& more) const {
        std::ofstream(m_folder / "a.yaml") << "lieux:\n  - id: un\n    nom: Lieu\n    services: [Aide aux démarches "
                                              "administratives]\n    date_maj: 2024-08-01\n"
                                              "    source: un essai\n"
                                           << more;
        return check(m_folder, schema);
    }

    Path m_folder;
};

TEST_F(CheckedFolder, APlaceThatCanBeFoundIsCountedWithoutDoubt) {
    const Check checked =
        checkPlace(std::string(somewhere) + "    horaires: Mo-Fr 09:00-12:00\n    telephone: 02 48 00 00 00\n");
    EXPECT_THAT(checked.problems, SizeIs(0));
    EXPECT_EQ(checked.counts.files, 1U);
    EXPECT_EQ(checked.counts.withHours, 1U);
    EXPECT_EQ(checked.counts.withPhone, 1U);
    EXPECT_EQ(checked.counts.byService.at(Service::Procedures), 1U);
}

TEST_F(CheckedFolder, ADoubtIsNamedWithItsLineAndLosesNothing) {
    const Check checked = checkPlace("");
    ASSERT_THAT(checked.problems, SizeIs(1));
    EXPECT_THAT(line(checked.problems[0]), HasSubstr("a.yaml:2: un : ni position, ni téléphone, ni site"));
    EXPECT_TRUE(checked.passed());
    EXPECT_EQ(checked.counts.places, 1U);
}

TEST_F(CheckedFolder, LatitudeAndLongitudeTheOtherWayRoundAreDoubted) {
    const Check checked = checkPlace(
        "    latitude: 2.8\n    longitude: 47.0\n    precision_position: adresse\n    code_insee: \"18160\"\n");
    ASSERT_THAT(checked.problems, SizeIs(1));
    EXPECT_THAT(line(checked.problems[0]), HasSubstr("la position n'est pas en France"));
}

TEST_F(CheckedFolder, ASentenceOfSixteenWordsIsTooLong) {
    const std::string fifteen = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze";
    EXPECT_THAT(checkPlace(somewhere + ("    presentation_resume: " + fifteen + " !\n")).problems, SizeIs(0));
    const Check checked = checkPlace(somewhere + ("    presentation_resume: " + fifteen + " seize\n"));
    ASSERT_THAT(checked.problems, SizeIs(1));
    EXPECT_THAT(line(checked.problems[0]), HasSubstr("presentation_resume a une phrase de 16 mots, 15 au plus"));
}

TEST_F(CheckedFolder, ATravellingPlaceShouldSayWhereItPasses) {
    const Check checked = checkPlace(std::string(somewhere) + "    itinerance: Itinérant\n");
    ASSERT_THAT(checked.problems, SizeIs(1));
    EXPECT_THAT(line(checked.problems[0]), HasSubstr("itinérant sans passages"));
}

TEST_F(CheckedFolder, WhatIsLeftOutDoesNotPass) {
    const Check checked = checkPlace("    horaires: parfois\n    telephone: 02 48 00 00 00\n");
    EXPECT_THAT(checked.problems, SizeIs(1));
    EXPECT_FALSE(checked.passed());
}

} // namespace
} // namespace perron::places
