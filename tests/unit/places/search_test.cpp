#include "places/search.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "moments.h"

namespace perron::places {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;
using namespace testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using Reach = Found::Reach;
using State = Opening::State;

constexpr Position nerondes{47.00381, 2.83883};
constexpr Position laGuerche{46.950693, 2.945889};
const WallTime mondayMorning = frenchWinter(2026y / November / 23, 10);

const Directory& ours() {
    static const Directory directory =
        loadDirectory(Path(PERRON_SOURCE) / "assets/places", Path(PERRON_SOURCE) / "assets/schema/places.schema.json");
    return directory;
}

Query fromNerondes(std::vector<Need> needs) {
    return {nerondes, "18160", std::move(needs), mondayMorning};
}

std::vector<std::string> ids(const std::vector<Found>& found) {
    std::vector<std::string> names;
    for (const Found& each : found) {
        names.push_back(each.place->id);
    }
    return names;
}

const Found* find(const std::vector<Found>& found, std::string_view id) {
    for (const Found& each : found) {
        if (each.place->id == id) {
            return &each;
        }
    }
    return nullptr;
}

Place place(std::string id, Position at, std::vector<Service> services = {Service::Procedures}) {
    Place made;
    made.id = std::move(id);
    made.services = std::move(services);
    made.position = at;
    made.communeCode = "99999";
    return made;
}

Position kmNorth(double km) {
    return {nerondes.latitude + km / 111.195, nerondes.longitude};
}

TEST(Distance, NerondesToLaGuercheIsTenKilometresForABird) {
    EXPECT_NEAR(distanceKm(nerondes, laGuerche), 10.0, 0.2);
}

TEST(Distance, FromAPlaceToItselfIsNothing) {
    EXPECT_EQ(distanceKm(nerondes, nerondes), 0);
}

TEST(Distance, OneDegreeOfLatitude) {
    EXPECT_NEAR(distanceKm({47, 2}, {48, 2}), 111.2, 0.1);
}

TEST(Search, HelpWithPapersNearNerondesIsTheTownHallThenFranceServices) {
    EXPECT_THAT(ids(search(ours(), {nerondes, "18160", {Need::Procedure}, mondayMorning, 4})),
                ElementsAre("mairie-nerondes", "france-services-la-guerche-sur-l-aubois", "france-services-avord",
                            "france-services-sancergues"));
}

TEST(Search, ACardNearNerondesIsTwoTownHallsThatTakeRequestsThenWhoHelpsToPrepareThem) {
    const auto found = search(ours(), {nerondes, "18160", {Need::IdentityCard}, mondayMorning, 3});
    EXPECT_THAT(ids(found),
                ElementsAre("mairie-nevers", "mairie-saint-doulchard", "france-services-la-guerche-sur-l-aubois"));
}

Directory doorsForCards(int takers, int helpers) {
    Directory directory;
    for (int i = 0; i < takers + helpers; ++i) {
        directory.places.push_back(place(std::to_string(i), kmNorth(i)));
        directory.places.back().takesCardRequests = i < takers;
        directory.places.back().programmes = {Programme::FranceServices};
    }
    return directory;
}

TEST(Search, ForACardNeitherKindOfDoorFillsTheListAlone) {
    const Query query{nerondes, "18160", {Need::IdentityCard}, mondayMorning, 3};
    EXPECT_THAT(ids(search(doorsForCards(5, 5), query)), ElementsAre("0", "1", "5"));
    EXPECT_THAT(ids(search(doorsForCards(1, 5), query)), ElementsAre("0", "1", "2"));
    EXPECT_THAT(ids(search(doorsForCards(5, 0), query)), ElementsAre("0", "1", "2"));
    EXPECT_THAT(ids(search(doorsForCards(0, 5), query)), ElementsAre("0", "1", "2"));
}

TEST(Search, ForACardATownHallThatOnlyWelcomesIsNotShown) {
    Directory directory;
    directory.places = {place("mairie", nerondes)};
    EXPECT_THAT(search(directory, fromNerondes({Need::IdentityCard})), IsEmpty());
}

TEST(Search, AComputerNearNerondesIsTheLibrarys) {
    const auto found = search(ours(), fromNerondes({Need::Computer}));
    ASSERT_THAT(found, Not(IsEmpty()));
    EXPECT_EQ(found[0].place->id, "bibliotheque-nerondes");
    EXPECT_EQ(found[0].reach, Reach::Here);
    EXPECT_EQ(found[0].opening.state, State::Unknown);
}

TEST(Search, WithoutANeedNerondesItselfComesFirst) {
    const auto found = ids(search(ours(), fromNerondes({})));
    ASSERT_THAT(found, SizeIs(6));
    EXPECT_THAT((std::vector<std::string>{found[0], found[1]}),
                ::testing::UnorderedElementsAre("mairie-nerondes", "bibliotheque-nerondes"));
}

TEST(Search, NothingIsOpenOnSundayNight) {
    Query query = fromNerondes({});
    query.at = frenchWinter(2026y / November / 22, 23);
    query.limit = 100;
    query.radiusKm = 1000;
    for (const Found& each : search(ours(), query)) {
        EXPECT_NE(each.opening.state, State::Open) << each.place->id;
    }
}

TEST(Search, FranceServicesOfLaGuercheIsOpenOnMondayMorningUntilNoon) {
    const auto found = search(ours(), fromNerondes({Need::Procedure}));
    const Found* guerche = find(found, "france-services-la-guerche-sur-l-aubois");
    ASSERT_NE(guerche, nullptr);
    EXPECT_EQ(guerche->reach, Reach::Away);
    EXPECT_NEAR(guerche->km, 10, 0.5);
    EXPECT_EQ(guerche->opening, (Opening{State::Open, local_days(2026y / November / 23) + 12h, 0}));
}

TEST(Search, TheBusPassesHereOnADateNobodyKnows) {
    const auto found = search(ours(), fromNerondes({Need::Learn}));
    const Found* bus = find(found, "bus-numerique-carsat");
    ASSERT_NE(bus, nullptr);
    EXPECT_EQ(bus->reach, Reach::PassesHere);
    ASSERT_NE(bus->stop, nullptr);
    EXPECT_EQ(bus->stop->commune, "Nérondes");
    EXPECT_EQ(bus->opening, Opening{});
}

TEST(Search, ATravellingPlaceIsAsFarAsItsNearestStop) {
    const auto found = search(ours(), fromNerondes({Need::Learn}));
    const Found* animator = find(found, "epn-du-cher");
    ASSERT_NE(animator, nullptr);
    EXPECT_EQ(animator->reach, Reach::PassesNear);
    ASSERT_NE(animator->stop, nullptr);
    EXPECT_EQ(animator->stop->commune, "Baugy");
    EXPECT_NEAR(animator->km, 9.1, 0.3);
}

TEST(Search, AnOfficeOfATravellingServiceIsNotOpenEvenInItsHours) {
    const auto found = search(ours(), {{47.33, 2.837}, "18241", {Need::Procedure}, mondayMorning, 20});
    const Found* bus = find(found, "france-services-itinerante-sancerrois");
    ASSERT_NE(bus, nullptr);
    EXPECT_EQ(bus->opening.state, State::Unknown);
}

TEST(Search, AWebSiteHasNoDistance) {
    Query query = fromNerondes({Need::Procedure});
    query.limit = 100;
    const auto found = search(ours(), query);
    const Found* site = find(found, "tatout18");
    ASSERT_NE(site, nullptr);
    EXPECT_EQ(site->reach, Reach::Remote);
    EXPECT_EQ(site->km, 0);
}

TEST(Search, AnOpenDoorFurtherAwayBeatsAClosedOneNearby) {
    Directory directory;
    directory.places = {place("closed", kmNorth(1)), place("open", kmNorth(8))};
    directory.places[0].hours = OpeningHours::parse("Sa 09:00-12:00").value();
    directory.places[1].hours = OpeningHours::parse("Mo 09:00-12:00").value();
    EXPECT_THAT(ids(search(directory, fromNerondes({}))), ElementsAre("open", "closed"));
}

TEST(Search, ADoorThatOpensSoonBeatsAnOpenOneFarAway) {
    Directory directory;
    directory.places = {place("far", kmNorth(20)), place("soon", kmNorth(1))};
    directory.places[0].hours = OpeningHours::parse("Mo 09:00-12:00").value();
    directory.places[1].hours = OpeningHours::parse("Mo 14:00-17:00").value();
    EXPECT_THAT(ids(search(directory, fromNerondes({}))), ElementsAre("soon", "far"));
}

TEST(Search, AnOpenDoorBeatsOneWhoseHoursNobodyKnowsUnlessItIsFar) {
    Directory directory;
    directory.places = {place("unknown", nerondes), place("open", kmNorth(5))};
    directory.places[1].hours = OpeningHours::parse("Mo 09:00-12:00").value();
    EXPECT_THAT(ids(search(directory, fromNerondes({}))), ElementsAre("open", "unknown"));
    directory.places[1].position = kmNorth(7);
    EXPECT_THAT(ids(search(directory, fromNerondes({}))), ElementsAre("unknown", "open"));
}

TEST(Search, WhoAnswersBothNeedsComesFirst) {
    Directory directory;
    directory.places = {place("one", kmNorth(1)), place("both", kmNorth(5), {Service::Procedures, Service::Computers})};
    EXPECT_THAT(ids(search(directory, fromNerondes({Need::Procedure, Need::Computer}))), ElementsAre("both", "one"));
}

TEST(Search, WhoAnswersNoNeedIsNotShown) {
    Directory directory;
    directory.places = {place("arts", nerondes, {Service::Creation})};
    EXPECT_THAT(search(directory, fromNerondes({Need::Procedure})), IsEmpty());
}

TEST(Search, BeyondTheRadiusNothingIsShown) {
    Directory directory;
    directory.places = {place("near", kmNorth(39)), place("far", kmNorth(41))};
    EXPECT_THAT(ids(search(directory, fromNerondes({}))), ElementsAre("near"));
}

TEST(Search, EqualsKeepTheDirectorysOrder) {
    Directory directory;
    directory.places = {place("b", kmNorth(2)), place("a", kmNorth(2))};
    EXPECT_THAT(ids(search(directory, fromNerondes({}))), ElementsAre("b", "a"));
}

TEST(Search, ATravellingPlaceWithoutStopsIsCountedFromItsOffice) {
    Directory directory;
    directory.places = {place("bus", kmNorth(3))};
    directory.places[0].roaming = Roaming::Travelling;
    const auto found = search(directory, fromNerondes({}));
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].reach, Reach::PassesNear);
    EXPECT_EQ(found[0].stop, nullptr);
}

} // namespace
} // namespace perron::places
