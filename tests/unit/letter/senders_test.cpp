#include <gmock/gmock.h>

#include "letter/recognise.h"
#include "letter/rules_file.h"
#include "sample.h"

namespace perron::letter {
namespace {

const Rules& rules() {
    static const Rules ours = [] {
        std::vector<data::Problem> problems;
        return loadRules(Path(PERRON_SOURCE) / "assets", {}, problems);
    }();
    return ours;
}

std::string senderOf(std::string_view text) {
    const std::optional<FoundSender> found = senderOf(sentencesOf(letterOf(text)), rules());
    return found ? found->id : "";
}

/// A letter whose only marks are in its head.
std::string headed(const std::string& head) {
    return senderOf(head +
                    "\n\nMadame Rose Tilleul\n3 chemin des Noyers\n18350 Nérondes\n\nNérondes, le 3 mars 2026\n\n"
                    "Objet : votre dossier\n\nMadame,\n\nNous avons bien lu votre message.\n");
}

TEST(Senders, AreToldByTheHeadOfTheirLetters) {
    EXPECT_EQ(headed("Conseil départemental du Cher\nDirection de l'autonomie"), "departement");
    EXPECT_EQ(headed("MAISON DÉPARTEMENTALE DES PERSONNES HANDICAPÉES"), "mdph");
    EXPECT_EQ(headed("Centre communal d'action sociale de Nérondes"), "ccas");
    EXPECT_EQ(headed("Commune de Nérondes\nService de l'état civil"), "mairie");
    EXPECT_EQ(headed("Office public de l'habitat des Trois Vallées"), "bailleur");
    EXPECT_EQ(headed("SYNDICAT DES EAUX DU VAL D'AUBOIS"), "eau");
    EXPECT_EQ(headed("Enedis\nle réseau"), "enedis");
    EXPECT_EQ(headed("Centre hospitalier des Deux Rives\nService de cardiologie"), "hopital");
    EXPECT_EQ(headed("Lycée Jules Verne\nLa vie scolaire"), "ecole");
    EXPECT_EQ(headed("Banque du Marché\nAgence de Nevers"), "banque");
    EXPECT_EQ(headed("Mutuelle des Prés et des Bois"), "assurance");
    EXPECT_EQ(headed("Maître Lefort\nNotaire à Sancerre"), "notaire");
    EXPECT_EQ(headed("MINISTÈRE DE L'INTÉRIEUR\nFichier national des permis de conduire"), "ministere-interieur");
    EXPECT_EQ(headed("Urssaf Centre-Val de Loire"), "urssaf");
}

TEST(Senders, AreNotTheNameOfAStreet) {
    EXPECT_EQ(headed("Boulangerie Martin\n4 rue de la Préfecture"), "");
    EXPECT_EQ(headed("Conseil départemental du Cher\n1 place de la Mairie de Bourges"), "departement");
    EXPECT_EQ(headed("Garage Petit\n12 rue du Lycée\n8 avenue de l'Hôpital"), "");
}

TEST(Senders, AreNotThoseTheLetterSpeaksAbout) {
    EXPECT_EQ(
        senderOf("Office public de l'habitat\n\nObjet : votre loyer\n\nMadame,\n\nVotre aide de la CAF ne nous est "
                 "plus versée. Appelez la CAF. Sinon nous saisirons un commissaire de justice."),
        "bailleur");
    EXPECT_EQ(
        senderOf("SELARL BRUNET, commissaires de justice associés\n\nObjet : votre dette envers EDF\n\nMonsieur,\n\n"
                 "EDF nous a remis votre dossier."),
        "commissaire-de-justice");
}

} // namespace
} // namespace perron::letter
