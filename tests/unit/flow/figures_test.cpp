#include "flow/figures.h"

#include <gtest/gtest.h>

#include "page/typography.h"

namespace perron::flow {
namespace {

TEST(Figures, AreAmountsDelaysAndAgesInDigitsOrWords) {
    for (const char* said :
         {"De moins de 3 mois.", "De moins d'un an.", "Dans les 15 jours", "20 € par jour", "20€", "à 18 ans ?",
          "de 8 heures à 20 heures", "il y a deux ans.", "30 %", "Faites-le avant le 31 décembre.",
          "Du 1er novembre au 31 mars, pas de coupure.", "Après le 15, vous n'êtes plus inscrit.",
          "Le 5 de chaque mois", "Valable jusqu'en 2026.", "Avant 2030, rien."}) {
        EXPECT_TRUE(saysFigure(said)) << said;
        EXPECT_TRUE(saysFigure(page::typeset(said))) << said;
    }
}

TEST(Figures, AreNotNumbersToCallExamplesNorMannersOfSpeaking) {
    for (const char* said : {"Appelez le 3114, jour et nuit.", "même une heure", "le premier jour d'un mois",
                             "Deux chemins", "je marche 25 km avec 12 chiens", "0 805 160 075", "Appelez le 15.",
                             "Le 17, puis le 112", "Composez le 2026", "mars est long", ""}) {
        EXPECT_FALSE(saysFigure(said)) << said;
    }
}

TEST(Figures, TheLatestYearSaidIsKnown) {
    EXPECT_EQ(yearSaid("De 2024 à 2025, en ligne."), 2025);
    EXPECT_EQ(yearSaid("Le 3114, avant 18 ans"), 0);
}

} // namespace
} // namespace perron::flow
