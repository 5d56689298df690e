#include "cli/content_check.h"

#include "shipped_copy.h"

namespace perron::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST_F(ShippedCopy, AsItIsHasNothingToMend) {
    EXPECT_EQ(check(), Exit::Ok) << out.str();
    EXPECT_THAT(out.str(), HasSubstr("admin.content.sound"));
}

TEST_F(ShippedCopy, ABrokenDrawingIsNamed) {
    write("assets/pictures/telephone.svg", "<svg xmlns='http://www.w3.org/2000/svg'><path");
    expectFault("pictures/telephone.svg:1: ce dessin ne se lit pas");
}

TEST_F(ShippedCopy, ABrokenWordOfTheLexiconIsNamed) {
    replace("assets/voice/lexique.yaml", "ANTS: A.N.T.S.", "ANTS: [A, N]");
    expectFault("lexique.yaml:18");
}

TEST_F(ShippedCopy, AProcedureOrANeedThatASenderOfLettersNamesAndIsNotThereIsNamed) {
    replace("assets/letters/expediteurs.yaml", "demarches: [retraite]", "demarches: [retraitte]");
    expectFault("la démarche «\u00a0retraitte\u00a0» n'existe pas ; vouliez-vous dire «\u00a0retraite\u00a0»");
    replace("assets/letters/expediteurs.yaml", "demarches: [retraitte]", "demarches: [retraite]");
    replace("assets/letters/expediteurs.yaml", "besoins: [travail]", "besoins: [travaill]");
    expectFault("le besoin «\u00a0travaill\u00a0» n'existe pas");
}

TEST_F(ShippedCopy, WithoutFilesOnLettersItIsNotInOrder) {
    std::filesystem::remove_all(assets / "letters");
    expectFault("assets/letters: aucun fichier .yaml");
}

TEST_F(ShippedCopy, TheSenderOfLettersInTheGuideNeedsNothingElse) {
    const std::string guide = readFile(Path(PERRON_SOURCE) / "assets/README.md").value();
    const std::size_t begin = guide.find("```yaml\nexpediteurs:") + 8;
    write("assets/letters/chez-nous.yaml", guide.substr(begin, guide.find("```", begin) - begin));
    EXPECT_EQ(check(), Exit::Ok) << out.str();
}

TEST_F(ShippedCopy, ADrawingThatAProcedureOrTheProgramNamesIsMissed) {
    std::filesystem::remove(assets / "pictures/empreinte.svg");
    std::filesystem::remove(assets / "pictures/retour.svg");
    expectFault("l'image «\u00a0empreinte\u00a0» n'existe pas");
    EXPECT_THAT(out.str(), HasSubstr("le dessin retour.svg manque"));
}

TEST_F(ShippedCopy, AMissingDrawingIsOneLineHoweverManyPlacesNameIt) {
    std::filesystem::remove(assets / "pictures/telephone.svg");
    expectFault("l'image «\u00a0telephone\u00a0» n'existe pas ; ajoutez pictures/telephone.svg");
    EXPECT_THAT(out.str(), HasSubstr("endroits, dont glossaire.yaml:"));
    EXPECT_EQ(faults(), 1) << out.str();
}

TEST_F(ShippedCopy, TheProceduresThatFallWithASharedPieceAreNamedBesideIt) {
    write("assets/fragments/abri.yaml", "x: [\n");
    expectFault("sans ce morceau ne servent plus : logement-social, loyer-impaye, quelles-aides, separation");
    EXPECT_EQ(faults(), 1) << out.str();
}

TEST_F(ShippedCopy, ABrokenFileIsOneLineAndNothingThatFollowsFromIt) {
    replace("assets/flows/carte-identite.yaml", "titre:", "titre");
    expectFault("carte-identite.yaml:8: il manque deux-points et une espace");
    EXPECT_EQ(faults(), 1) << out.str();
    replace("assets/fragments/justificatif-domicile.yaml", "titre:", "tittre:");
    EXPECT_EQ(check(), Exit::Problems);
    EXPECT_EQ(faults(), 2) << out.str();
}

TEST_F(ShippedCopy, ABrokenGlossaryOrTableOfThemesIsAllThatIsSaid) {
    replace("assets/glossaire.yaml", "sources:", "sources");
    expectFault("glossaire.yaml:");
    EXPECT_EQ(faults(), 1) << out.str();
    replace("assets/themes.yaml", "themes:", "themes");
    EXPECT_EQ(check(), Exit::Problems);
    EXPECT_EQ(faults(), 2) << out.str();
}

TEST_F(ShippedCopy, OneProcedureIsLookedAtAlone) {
    replace("assets/flows/apa.yaml", "image:", "imagge:");
    EXPECT_EQ(check({"--flow", "passeport"}), Exit::Ok) << out.str();
    EXPECT_THAT(out.str(), HasSubstr("admin.content.soundFlow"));
    EXPECT_EQ(check({"--flow", "apa"}), Exit::Problems);
    EXPECT_THAT(out.str(), HasSubstr("la clé «\u00a0imagge\u00a0» n'existe pas"));
    EXPECT_EQ(check({"--flow", "appa"}), Exit::Failure);
    EXPECT_THAT(out.str(), HasSubstr("admin.content.nearFlow"));
    EXPECT_EQ(check({"--flow", "licorne"}), Exit::Failure);
    EXPECT_THAT(out.str(), HasSubstr("admin.content.noFlow"));
}

TEST_F(ShippedCopy, AFolderThatIsNotThereIsTheOnlyThingSaid) {
    assets = folder / "assetz";
    EXPECT_EQ(check(), Exit::Failure);
    EXPECT_EQ(out.str(), "perron-admin: admin.noFolder\n");
    assets = folder;
    EXPECT_EQ(check(), Exit::Failure);
    EXPECT_EQ(out.str(), "perron-admin: admin.noAssets\n");
    assets = folder / "assets";
    locales = folder;
    EXPECT_EQ(check(), Exit::Failure);
    EXPECT_EQ(out.str(), "perron-admin: admin.noWords\n");
}

TEST_F(ShippedCopy, APlaceOfADayToComeIsNamed) {
    std::string places = text("assets/places/mairies.yaml");
    const std::size_t date = places.find("date_maj: ") + 10;
    write("assets/places/mairies.yaml", places.replace(date, 4, "2031"));
    expectFault("date_maj est dans l'avenir");
    EXPECT_EQ(faults(), 1) << out.str();
}

TEST_F(ShippedCopy, ACopiedProcedureIsOneLine) {
    write("assets/flows/copie.yaml", text("assets/flows/apa.yaml"));
    expectFault("l'id «\u00a0apa\u00a0» doit être le nom du fichier ; écrivez id: copie");
    EXPECT_EQ(faults(), 1) << out.str();
}

TEST_F(ShippedCopy, WithoutTheFolderOfPicturesOnlyThatIsSaid) {
    std::filesystem::remove_all(assets / "pictures");
    expectFault("pictures/emoji.txt: ce fichier ne se lit pas");
    EXPECT_EQ(faults(), 1) << out.str();
}

TEST_F(ShippedCopy, APlaceUnderAnotherEndingIsNamed) {
    std::filesystem::rename(assets / "places/mairies.yaml", assets / "places/mairies.yml");
    expectFault("mairies.yml: ce fichier n'est pas lu ; renommez-le en mairies.yaml");
}

TEST_F(ShippedCopy, APictureWithoutANameToSayAndANameWithoutAPictureAreNamed) {
    replace("locales/fr.po", "msgid \"picture.timbre\"", "msgid \"picture.tinbre\"");
    expectFault("l'image «\u00a0timbre\u00a0» n'a pas de nom à dire ; ajoutez picture.timbre dans fr.po");
    EXPECT_THAT(out.str(), HasSubstr("aucune image ne s'appelle «\u00a0tinbre\u00a0»"));
}

TEST_F(ShippedCopy, ASentenceThatDropsOrInventsAValueIsNamed) {
    replace("locales/fr.po", "étape {step} sur {steps}", "étape {pas} sur {steps}");
    expectFault("n'a plus {step} ; remettez-le");
    EXPECT_THAT(out.str(), HasSubstr("le programme ne donne pas {pas}"));
}

TEST_F(ShippedCopy, WithoutAProcedureItIsNotInOrder) {
    std::filesystem::remove_all(assets / "flows");
    std::filesystem::create_directories(assets / "flows");
    expectFault("assets/flows: aucune démarche dans ce dossier");
}

TEST_F(ShippedCopy, AnEmptyFileOfPlacesIsNamed) {
    write("assets/places/mairies.yaml", "");
    expectFault("places/mairies.yaml:1: ");
    write("assets/places/mairies.yaml", "lieux: []\n");
    expectFault("places/mairies.yaml:1: ");
}

TEST_F(ShippedCopy, AThemeThatIsNotCountedIsNamedWithTheLineOfTheProcedure) {
    replace("assets/indicators.yaml", "        demarches: { usuelle: carte-identite }\n", "");
    expectFault("carte-identite.yaml:");
    EXPECT_THAT(out.str(), HasSubstr("papiers/carte-identite/laissee/suite\u00a0» manque dans indicators.yaml"));
}

TEST_F(ShippedCopy, AProcedurePutFirstInTheWrongThemeIsNamed) {
    replace("assets/themes.yaml", "dabord: [permis-de-conduire]", "dabord: [passeport]");
    expectFault("n'a pas de démarche «\u00a0passeport\u00a0» ; corrigez «\u00a0dabord\u00a0»");
}

TEST_F(ShippedCopy, ANeedThatIsNotCountedIsNamed) {
    replace("assets/indicators.yaml", "- id: ordinateur", "- id: pc");
    expectFault("la réponse «\u00a0ordinateur\u00a0» manque au tableau besoin");
}

TEST_F(ShippedCopy, ABrokenRegistryIsNamedWithItsLine) {
    replace("assets/indicators.yaml", "    sens:", "    sans:");
    expectFault("indicators.yaml:");
    EXPECT_THAT(out.str(), HasSubstr("la clé «\u00a0sans\u00a0» n'existe pas"));
}

TEST_F(ShippedCopy, ANeedThatNobodyServesIsNamed) {
    replace("assets/flows/carte-identite.yaml", "lieux: carte-identite", "lieux: passeport");
    expectFault("le besoin «\u00a0passeport\u00a0» n'existe pas");
}

TEST_F(ShippedCopy, TheExampleOfTheGuideNeedsNothingElse) {
    const std::string guide = readFile(Path(PERRON_SOURCE) / "assets/README.md").value();
    const std::size_t begin = guide.find("```yaml\n") + 8;
    write("assets/flows/chien-perdu.yaml", guide.substr(begin, guide.find("```", begin) - begin));
    EXPECT_EQ(check(), Exit::Ok) << out.str();
}

TEST_F(ShippedCopy, BeforeAReleaseEveryAmountNobodyVerifiedIsAFault) {
    EXPECT_EQ(check({"--release"}), Exit::Problems);
    EXPECT_THAT(out.str(), HasSubstr("carte-identite.yaml:"));
    EXPECT_THAT(out.str(), HasSubstr("à vérifier par la commune"));
}

TEST_F(ShippedCopy, ANeedWithoutAnyPlaceIsANoteAndBeforeAReleaseAFault) {
    for (const Path& file : filesIn(assets / "places", ".yaml")) {
        if (file.stem() != "mairies") {
            std::filesystem::remove(file);
        }
    }
    EXPECT_EQ(check(), Exit::Ok) << out.str();
    EXPECT_EQ(check({"--json"}), Exit::Ok);
    const auto isTold = HasSubstr("aucun lieu ne sert le besoin «\u00a0travail\u00a0»");
    const std::size_t notes = out.str().find("\"notes\"");
    EXPECT_THAT(out.str().substr(notes), isTold);
    EXPECT_EQ(check({"--json", "--release"}), Exit::Problems);
    EXPECT_THAT(out.str().substr(out.str().find("\"problems\"")), isTold);
}

TEST_F(ShippedCopy, WhatIsNotTranslatedIsANoteForItsFileLanguageByLanguage) {
    replace("locales/tr.po", "msgid \"flow.apa.titre\"", "msgid \"flow.apa.titres\"");
    std::filesystem::remove(locales / "pt.po");
    EXPECT_EQ(check({"--json"}), Exit::Ok);
    EXPECT_THAT(out.str(), HasSubstr("phrases à traduire : tr 1"));
}

} // namespace
} // namespace perron::cli
