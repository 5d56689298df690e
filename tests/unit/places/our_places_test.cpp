#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "places/check.h"
#include "places/typology.h"
#include "places/words.h"

namespace perron::places {
namespace {

using ::testing::IsEmpty;

const Path folder = Path(PERRON_SOURCE) / "assets/places";
const Path schema = Path(PERRON_SOURCE) / "assets/schema/places.schema.json";

TEST(OurPlaces, AllAreServedAndNothingIsDoubted) {
    const Check checked = check(folder, schema);
    for (const Problem& problem : checked.problems) {
        ADD_FAILURE() << line(problem);
    }
    EXPECT_TRUE(checked.passed());
    EXPECT_GE(checked.counts.places, 44U);
}

TEST(OurPlaces, EveryFranceServicesHasHoursAndATelephone) {
    int count = 0;
    for (const Place& place : loadDirectory(folder, schema).places) {
        if (place.kinds.front() == Typology::RFS) {
            ++count;
            EXPECT_TRUE(place.hours.has_value()) << place.id;
            EXPECT_FALSE(place.phone.empty()) << place.id;
            EXPECT_EQ(place.precision, Precision::Address) << place.id;
        }
    }
    EXPECT_GE(count, 23);
}

TEST(OurPlaces, NerondesHasItsTownHallAndItsLibrary) {
    const Directory directory = loadDirectory(folder, schema);
    for (const char* id : {"mairie-nerondes", "bibliotheque-nerondes"}) {
        const Place* place = directory.find(id);
        ASSERT_NE(place, nullptr) << id;
        EXPECT_EQ(place->communeCode, "18160");
        EXPECT_EQ(place->precision, Precision::CommuneCentre);
        EXPECT_FALSE(place->hours.has_value());
        EXPECT_EQ(place->phone, "");
    }
}

TEST(OurPlaces, AreSetAsFrenchPrintAsks) {
    const Directory directory = loadDirectory(folder, schema);
    EXPECT_EQ(directory.find("mediatheque-la-guerche")->commune, "La Guerche-sur-l’Aubois");
    for (const Place& place : directory.places) {
        EXPECT_EQ((place.name + place.summary).find('\''), std::string::npos) << place.id;
    }
}

TEST(OurPlaces, EachTellsItsSourceAndItsDate) {
    for (const Place& place : loadDirectory(folder, schema).places) {
        EXPECT_TRUE(place.updated.ok()) << place.id;
        EXPECT_FALSE(place.source.empty()) << place.id;
        EXPECT_FALSE(place.summary.empty()) << place.id;
    }
}

TEST(OurPlaces, EachHasAPictureOfItsOwnKindOrTheOrdinaryOne) {
    const Directory directory = loadDirectory(folder, schema);
    EXPECT_EQ(houseOf(*directory.find("mairie-nerondes")), House::TownHall);
    EXPECT_EQ(houseOf(*directory.find("bibliotheque-nerondes")), House::Library);
    EXPECT_EQ(houseOf(*directory.find("bus-numerique-carsat")), House::Bus);
    EXPECT_EQ(houseOf(*directory.find("tatout18")), House::Other);
}

TEST(OurPlaces, OffersPutWhatPeopleAskForFirst) {
    const Directory directory = loadDirectory(folder, schema);
    EXPECT_THAT(offers(*directory.find("mission-locale-bourges")),
                ::testing::ElementsAre(Service::Procedures, Service::Computers));
}

template <class E>
std::set<std::string_view> written() {
    std::set<std::string_view> words;
    for (const auto& [value, name] : vocabulary<E>()) {
        words.insert(name);
        EXPECT_EQ(fromStandard<E>(name), value) << name;
    }
    return words;
}

TEST(Vocabulary, HasEveryWordOfTheStandardOnce) {
    EXPECT_EQ(written<Service>().size(), 9U);
    EXPECT_EQ(written<Access>().size(), 6U);
    EXPECT_EQ(written<Support>().size(), 4U);
    EXPECT_EQ(written<Public>().size(), 5U);
    EXPECT_EQ(written<Care>().size(), 7U);
    EXPECT_EQ(written<Fee>().size(), 3U);
    EXPECT_EQ(written<Roaming>().size(), 2U);
    EXPECT_EQ(written<Programme>().size(), 11U);
    EXPECT_EQ(written<Training>().size(), 10U);
    EXPECT_EQ(written<Typology>().size(), 92U);
    EXPECT_FALSE(fromStandard<Service>("Faire le café").has_value());
}

} // namespace
} // namespace perron::places
