#include "flow/figures.h"

#include <gtest/gtest.h>

#include "page/typography.h"

namespace perron::flow {
namespace {

TEST(Figures, AreAmountsDelaysAndAgesInDigitsOrWords) {
    for (const char* said : {"De moins de 3 mois.", "De moins d'un an.", "Dans les 15 jours", "20 € par jour", "20€",
                             "à 18 ans ?", "de 8 heures à 20 heures", "il y a deux ans.", "30 %"}) {
        EXPECT_TRUE(saysFigure(said)) << said;
        EXPECT_TRUE(saysFigure(page::typeset(said))) << said;
    }
}

TEST(Figures, AreNotNumbersToCallExamplesNorMannersOfSpeaking) {
    for (const char* said :
         {"Appelez le 3114, jour et nuit.", "même une heure", "le premier jour d'un mois", "Deux chemins",
          "je marche 25 km avec 12 chiens", "Du 1er novembre au 31 mars", "0 805 160 075", ""}) {
        EXPECT_FALSE(saysFigure(said)) << said;
    }
}

} // namespace
} // namespace perron::flow
