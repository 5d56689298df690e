#include <gmock/gmock.h>

#include "support/kiosk.h"

namespace perron {
namespace {

using test::Kiosk;

/// From the welcome through the whole procedure of an adult whose card is too old.
void finishIdentityCard(Kiosk& kiosk) {
    kiosk.tap("welcome.start");
    kiosk.tap("home.theme.papiers");
    kiosk.tap("theme.flow.carte-identite");
    kiosk.tap("flow.carte-identite.motif.vieille");
    kiosk.tap("flow.carte-identite.qui.adulte");
    for (int page = 0; page < 20 && kiosk.pageId() != "flow.carte-identite.end"; ++page) {
        kiosk.tap(kiosk.offers("page.more") ? "page.more" : "flow.next");
    }
}

TEST(Visit, BeginsWithTheFirstTouchAndNotBefore) {
    Kiosk kiosk;
    EXPECT_FALSE(kiosk.state().visit);
    kiosk.tap("welcome.start");
    EXPECT_TRUE(kiosk.state().visit);
    EXPECT_EQ(kiosk.pageId(), "home");
}

TEST(Visit, AResidentFinishesTheIdentityCardAndIsCountedOnceInEachTable) {
    Kiosk kiosk;
    finishIdentityCard(kiosk);
    ASSERT_EQ(kiosk.pageId(), "flow.carte-identite.end");
    kiosk.tap("flow.done");
    kiosk.tap("face.oui");
    EXPECT_EQ(kiosk.pageId(), "end");
    ASSERT_EQ(kiosk.asked<session::CountVisit>().size(), 1U);
    EXPECT_EQ(kiosk.counted("demarche"), "papiers/carte-identite/fini");
    EXPECT_EQ(kiosk.counted("visage"), "oui");
    EXPECT_EQ(kiosk.counted("ecoute"), "non");
    EXPECT_EQ(kiosk.counted("besoin"), "aucun");
    EXPECT_EQ(kiosk.counted("taille"), "normale");
    EXPECT_EQ(kiosk.counted("duree"), "moins-2");
}

/// What the cards of the page say under their names: hours, then offer. Without a catalogue a message shows its id.
std::vector<std::string> doorsOf(const Kiosk& kiosk) {
    std::vector<std::string> said;
    for (const page::Block& block : kiosk.page().blocks) {
        if (const auto* card = std::get_if<page::PlaceCard>(&block)) {
            said.push_back(page::shown(card->name) + ": " + page::shown(card->hours) + ", " +
                           page::shown(card->offers));
        }
    }
    return said;
}

TEST(Visit, CountsItsMissesAsNoneSomeOrMany) {
    for (const auto& [misses, counted] : {std::pair{0, "aucun"}, {1, "quelques"}, {3, "quelques"}, {4, "beaucoup"}}) {
        Kiosk kiosk;
        kiosk.happen(session::Missed{}); // before anybody began
        kiosk.tap("welcome.start");
        for (int i = 0; i < misses; ++i) {
            kiosk.happen(session::Missed{});
        }
        kiosk.tap("bar.finish");
        kiosk.tap("finish.next");
        EXPECT_EQ(kiosk.counted("manques"), counted) << misses;
    }
}

TEST(Visit, FromTheCardOneSeesWhoTakesTheRequestAndWhoHelps) {
    Kiosk kiosk;
    finishIdentityCard(kiosk);
    kiosk.tap("flow.help");
    EXPECT_EQ(kiosk.pageId(), "nearby.carte-identite");
    EXPECT_EQ(page::shown(kiosk.page().title), "nearby.card.title");
    const std::vector<std::string> doors = doorsOf(kiosk);
    ASSERT_EQ(doors.size(), 3U);
    EXPECT_EQ(doors[0], "1. Mairie de Nevers: nearby.unknown.site, Fait les cartes d’identité, sur rendez\u2011vous.");
    EXPECT_THAT(doors[2], testing::EndsWith("nearby.card.helps"));
    kiosk.tap("bar.finish");
    kiosk.tap("face.oui");
    EXPECT_EQ(kiosk.counted("besoin"), "demarche");
}

TEST(Visit, WhereHoursAndNumberAreNotKnownOneIsToldWhereToAsk) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.tap("home.help");
    kiosk.tap("need.ordinateur");
    EXPECT_THAT(doorsOf(kiosk).at(0), testing::HasSubstr("Bibliothèque de Nérondes: nearby.unknown.here"));
}

TEST(Visit, NothingOfItReachesTheNextPerson) {
    Kiosk kiosk;
    kiosk.tap("bar.size");
    kiosk.tap("sight.largest");
    kiosk.tap("sight.dark");
    kiosk.tap("sight.done");
    kiosk.tap("bar.listen");
    finishIdentityCard(kiosk);
    kiosk.tap("bar.finish");
    kiosk.tap("finish.next");
    EXPECT_EQ(kiosk.asked<session::Forget>().size(), 1U);
    EXPECT_FALSE(kiosk.state().visit);
    kiosk.tap("end.start");
    EXPECT_TRUE(kiosk.state().utterances.empty());
    EXPECT_EQ(session::sight(kiosk.state()), page::Sight{});
    EXPECT_FALSE(kiosk.state().visit->listening);
    EXPECT_TRUE(kiosk.state().visit->answers.empty());
    EXPECT_TRUE(kiosk.state().visit->ticks.empty());
}

TEST(Visit, GoingBackKeepsTheAnswersAndLeavesWhereItWasLeft) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.tap("home.theme.papiers");
    kiosk.tap("theme.flow.carte-identite");
    kiosk.tap("flow.carte-identite.motif.perdue");
    EXPECT_EQ(kiosk.pageId(), "flow.carte-identite.qui");
    kiosk.tap("bar.back");
    EXPECT_EQ(kiosk.pageId(), "flow.carte-identite.motif");
    kiosk.tap("bar.back");
    EXPECT_EQ(kiosk.pageId(), "theme.papiers");
    kiosk.tap("bar.finish");
    kiosk.tap("finish.next");
    EXPECT_EQ(kiosk.counted("demarche"), "papiers/carte-identite/laissee/qui");
}

TEST(Visit, OfTwoRoundsTheFurthestIsCounted) {
    Kiosk kiosk;
    finishIdentityCard(kiosk);
    kiosk.tap("bar.home");
    kiosk.tap("home.theme.papiers");
    kiosk.tap("theme.flow.carte-identite");
    kiosk.tap("bar.finish");
    kiosk.tap("finish.next");
    ASSERT_EQ(kiosk.asked<session::CountVisit>().size(), 1U);
    EXPECT_EQ(kiosk.counted("demarche"), "papiers/carte-identite/fini");
}

TEST(Visit, AnyoneCanEndItFromEveryPage) {
    const std::vector<std::vector<std::string>> ways{
        {"welcome.start"},
        {"welcome.start", "home.help"},
        {"welcome.start", "home.help", "need.demarche"},
        {"welcome.start", "home.theme.papiers"},
        {"welcome.start", "home.theme.papiers", "theme.flow.carte-identite", "flow.carte-identite.motif.volee"},
        {"bar.help"},
        {"bar.help", "help.here"},
    };
    for (const auto& way : ways) {
        Kiosk kiosk;
        for (const std::string& element : way) {
            kiosk.tap(element);
        }
        ASSERT_TRUE(kiosk.offers("bar.finish")) << kiosk.pageId();
        kiosk.tap("bar.finish");
        kiosk.tap("finish.next");
        EXPECT_FALSE(kiosk.state().visit);
    }
}

TEST(Visit, HelpOpensWithTheNumbersForDangerAndOneTouchHidesIt) {
    Kiosk kiosk;
    kiosk.tap("bar.help");
    for (const char* number : {"112", "15", "17", "18", "114", "119", "3919", "3114", "115"}) {
        EXPECT_TRUE(kiosk.shows(std::string("help.") + number)) << number;
    }
    kiosk.tap("help.hide");
    EXPECT_EQ(kiosk.pageId(), "home");
}

TEST(Visit, TheSignCanBeSeenAndLeft) {
    Kiosk kiosk;
    kiosk.tap("bar.help");
    kiosk.tap("help.here");
    EXPECT_TRUE(kiosk.shows("sign.text"));
    kiosk.tap("sign.thanks");
    EXPECT_EQ(kiosk.pageId(), "home");
}

TEST(Visit, NearbyHelpNamesTwoOrThreePlacesAndIsCounted) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.tap("home.help");
    kiosk.tap("need.ordinateur");
    int cards = 0;
    for (const page::Block& block : kiosk.page().blocks) {
        cards += std::holds_alternative<page::PlaceCard>(block) ? 1 : 0;
    }
    EXPECT_GE(cards, 2);
    EXPECT_LE(cards, 3);
    kiosk.tap("bar.finish");
    kiosk.tap("finish.next");
    EXPECT_EQ(kiosk.counted("besoin"), "ordinateur");
    EXPECT_EQ(kiosk.counted("demarche"), "aucune");
}

TEST(Touch, AnElementThatIsNotOnThePageDoesNothing) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    const std::size_t depth = kiosk.state().trail.size();
    kiosk.tap("staff.next");
    kiosk.tap("language.ar");
    EXPECT_EQ(kiosk.state().trail.size(), depth);
}

} // namespace
} // namespace perron
