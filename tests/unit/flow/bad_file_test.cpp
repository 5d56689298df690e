#include <chrono>

#include <gmock/gmock.h>

#include "sample.h"

namespace perron::flow {
namespace {

/// A file as somebody might leave it in the folder, and what is said of it.
struct Bad {
    const char* name;
    std::string steps;
    std::string said;
};

void PrintTo(const Bad& bad, std::ostream* out) {
    *out << bad.name;
}

const std::string question =
    "  - id: motif\n    titre: Pourquoi ?\n    choix:\n"
    "      - {id: oui, texte: Oui, image: loupe}\n      - {id: non, texte: Non, image: loupe}\n";
const std::string end = "  - {id: fin, titre: Fin, phrases: [{id: un, texte: Oui., image: loupe}]}\n";

std::string times(int count, const std::string& text) {
    std::string all;
    for (int i = 0; i < count; ++i) {
        all += text;
    }
    return all;
}

std::string choices(int count) {
    std::string all = "  - id: motif\n    titre: Pourquoi ?\n    choix:\n";
    for (int i = 0; i < count; ++i) {
        all += "      - {id: c" + std::to_string(i) + ", texte: Oui, image: loupe}\n";
    }
    return all + end;
}

std::string aliases() {
    std::string all = "  - &a [x, x, x, x, x, x, x, x, x, x]\n";
    for (char name = 'b'; name < 'k'; ++name) {
        const std::string before = "*" + std::string(1, static_cast<char>(name - 1));
        all += "  - &" + std::string(1, name) + " [" + before + times(9, ", " + before) + "]\n";
    }
    return all;
}

std::vector<Bad> badFiles() {
    return {
        {"ALoopToItself", question + "  - {id: bis, titre: Bis, demarches: [{demarche: mauvais}]}\n",
         "une démarche ne mène pas à elle-même"},
        {"ALoopOfConditions",
         "  - {id: un, titre: Un, si: {deux: [oui]}, phrases: [{id: x, texte: Oui., image: loupe}]}\n" +
             std::string("  - {id: deux, titre: Deux, choix: [{id: oui, texte: Oui, image: loupe}, {id: non, texte: "
                         "Non, image: loupe}]}\n") +
             end,
         "est posée plus bas"},
        {"AStepThatHangsOnItself",
         "  - {id: deux, titre: Deux, si: {deux: [oui]}, choix: [{id: oui, texte: Oui, image: loupe}, {id: non, "
         "texte: Non, image: loupe}]}\n" +
             end,
         "dépend de sa propre réponse"},
        {"ADeadEnd", question, "un chemin se termine par une question"},
        {"AnUnknownPicture", "  - {id: fin, titre: Fin, phrases: [{id: un, texte: Oui., image: licorne}]}\n",
         "l'image «\u00a0licorne\u00a0» n'existe pas"},
        {"SevenChoices", choices(7), "montre 7 choix ; il en faut de 2 à 6"},
        {"TwoHundredChoices", choices(200),
         "la liste est trop longue : 12 au plus (et 6 à la fois, avec des si: ; pour plus, posez deux questions)"},
        {"ASentenceOfSixtyWords",
         "  - {id: fin, titre: Fin, phrases: [{id: un, texte: " + times(60, "a ") + "., image: loupe}]}\n",
         "a 60 mots ; 15 au plus"},
        {"ASentenceOfSixtyLongWords",
         "  - {id: fin, titre: Fin, phrases: [{id: un, texte: " + times(60, "longuement ") + "., image: loupe}]}\n",
         "ce texte est trop long : 200 lettres au plus"},
        {"TwoStepsWithOneId", end + end, "l'étape «\u00a0fin\u00a0» existe déjà plus haut"},
        {"AKeyTwice", end + "besoins: []\n", "la clé «\u00a0besoins\u00a0» est déjà écrite"},
        {"AStepWithTheIdOfTheLastPage", "  - {id: end, titre: Fin, phrases: [{id: un, texte: Oui., image: loupe}]}\n",
         "l'id «\u00a0end\u00a0» est celui de la dernière page"},
        {"TenMegabytes", end + "# " + std::string(10'000'000, 'x') + "\n",
         "le fichier est trop gros : 1024 Ko au plus"},
        {"ABombOfAliases", aliases(), "le fichier contient trop de valeurs"},
        {"AnAliasOfItself", "  - &s {id: fin, titre: Fin, phrases: *s}\n", "renvoie à lui-même"},
        {"ADeepNest", "  - " + std::string(200'000, '['), "emboîtées sur plus de 100 niveaux"},
        {"ADeepNestOfMaps", "  - " + times(5'000, "{a: "), "emboîtées sur plus de 100 niveaux"},
        {"NoText", std::string("\0\1\2", 3), "signe invisible"},
    };
}

class BadFile : public testing::TestWithParam<Bad> {};

TEST_P(BadFile, IsRefusedInASentenceWithItsPlaceAndTheOthersServe) {
    const Sample sample;
    sample.withSteps(question + end);
    std::string head = Sample::head();
    head.replace(0, std::string("id: essai").size(), "id: mauvais");
    const auto begun = std::chrono::steady_clock::now();
    const Library library = sample.withFile("mauvais.yaml", head + GetParam().steps);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(2));
    EXPECT_THAT(complaints(library.problems), testing::HasSubstr(GetParam().said));
    EXPECT_THAT(complaints(library.problems), testing::StartsWith("mauvais.yaml:"));
    ASSERT_EQ(library.flows.size(), 1U);
    EXPECT_EQ(library.flows[0].id, "essai");
}

INSTANTIATE_TEST_SUITE_P(Every, BadFile, testing::ValuesIn(badFiles()),
                         [](const auto& one) { return std::string(one.param.name); });

} // namespace
} // namespace perron::flow
