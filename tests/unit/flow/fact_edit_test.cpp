#include "flow/fact_edit.h"

#include <gmock/gmock.h>

#include "base/files.h"
#include "data/document.h"

namespace perron::flow {
namespace {

using testing::HasSubstr;

const Verdict right = Verified{"Mme Durand", "2026-11-23", "25 €"};
const Verdict wrong = Disputed{"Mme Durand", "2026-11-23", "30 € : c'est \"cher\""};
const FactPlace card{"prix", "carte"};

const std::string block = "# À nous.\n"
                          "id: essai\n"
                          "etapes:\n"
                          "  - id: prix   # la page des prix\n"
                          "    faits:\n"
                          "      - id: carte\n"
                          "        texte: \"L'âge # n'est pas un commentaire\"\n"
                          "        valeur: 25 €\n"
                          "        source: F1  # relue souvent\n"
                          "        # Attention : change en janvier.\n"
                          "\n"
                          "      - id: timbre\n"
                          "        source: F1\n";

std::string after(std::string text, const Verdict& verdict, const FactPlace& place = card) {
    auto made = withVerdict(text, place, verdict);
    return made ? *made : "refused: " + made.error().detail;
}
std::string replaced(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
}

TEST(FactEdit, AddsOneLineAndTouchesNoOther) {
    EXPECT_EQ(after(block, right),
              replaced(block, "# relue souvent\n",
                       "# relue souvent\n        verifie: { par: Mme Durand, le: 2026-11-23, valeur: 25 € }\n"));
}

TEST(FactEdit, WhoAnswersASecondTimeReplacesTheFirstAnswer) {
    const std::string old = after(block, Verified{"Jean Petit", "2024-01-01", "20 €"});
    EXPECT_EQ(after(old, right), after(block, right));
    EXPECT_EQ(after(after(old, wrong), right), after(block, right));
}

TEST(FactEdit, AFactFoundWrongLosesItsSignatureAndKeepsTheWordsOfWhoSaidSo) {
    const std::string made = after(after(block, right), wrong);
    EXPECT_THAT(made, HasSubstr("        a_corriger: { par: Mme Durand, le: 2026-11-23, dit: \"30 € : c'est "
                                "\\\"cher\\\"\" }\n"));
    EXPECT_THAT(made, testing::Not(HasSubstr("verifie")));
}

TEST(FactEdit, TheCommentBesideAnEarlierAnswerStays) {
    const std::string old =
        replaced(after(block, right), "2026-11-23, valeur: 25 € }\n", "2024-11-23 } # au guichet\n");
    const std::string made = after(old, right);
    EXPECT_THAT(made, HasSubstr("        # au guichet\n"));
    EXPECT_THAT(made, HasSubstr("le: 2026-11-23, valeur: 25 € }\n"));
}

TEST(FactEdit, AnEarlierAnswerOnSeveralLinesIsReplacedWhole) {
    const std::string old =
        replaced(block, "        source: F1  #",
                 "        verifie:\n          par: Jean Petit  # notre secrétaire\n          le: 2024-01-01\n"
                 "        source: F1  #");
    const std::string made = after(old, right);
    EXPECT_EQ(made, replaced(after(block, right), "        source", "        # notre secrétaire\n        source"));
}

TEST(FactEdit, FactsInBracesAreChangedInTheirLine) {
    const std::string braces = "etapes:\n  - {id: prix, faits: [{id: autre, source: F1, valeur: 'l''or, oui'}, "
                               "{id: carte, source: F1}]} # deux\n";
    EXPECT_EQ(after(braces, right),
              replaced(braces, "{id: carte, source: F1}",
                       "{id: carte, source: F1, verifie: { par: Mme Durand, le: 2026-11-23, valeur: 25 € }}"));
    EXPECT_EQ(after(after(braces, wrong), right), after(braces, right));
}

TEST(FactEdit, ASharedPieceHasNoSteps) {
    const std::string piece = "id: preuve\nfaits:\n  - id: carte\n    source: F1\n";
    EXPECT_EQ(after(piece, right, {"", "carte"}),
              piece + "    verifie: { par: Mme Durand, le: 2026-11-23, valeur: 25 € }\n");
}

TEST(FactEdit, ASentenceWithoutSourceIsSignedBehindItsText) {
    const std::string said = "id: preuve\nphrases:\n  - id: carte\n    texte: Attendez.\n    image: x\n";
    EXPECT_EQ(after(said, right, {"", "carte"}),
              replaced(said, "    image", "    verifie: { par: Mme Durand, le: 2026-11-23, valeur: 25 € }\n    image"));
}

TEST(FactEdit, LineEndsStayAsTheyAreAndTheLastLineMayHaveNone) {
    const std::string windows = "etapes:\r\n  - id: prix\r\n    faits:\r\n      - id: carte\r\n        source: F1";
    EXPECT_EQ(after(windows, right),
              windows + "\r\n        verifie: { par: Mme Durand, le: 2026-11-23, valeur: 25 € }\r\n");
}

TEST(FactEdit, WhatItCannotChangeAloneIsRefusedAndSaysWhatToWrite) {
    const std::string odd = "etapes:\n  - {id: prix, faits: [{id: carte, \"source\": F1}]}\n";
    EXPECT_EQ(after(odd, right), "refused: verifie: { par: Mme Durand, le: 2026-11-23, valeur: 25 € }");
    EXPECT_EQ(withVerdict("a: [", card, right).error().code, Code::Malformed);
    EXPECT_EQ(withVerdict(block, {"prix", "nulle-part"}, right).error().code, Code::NotFound);
}

TEST(FactEdit, NamesThatYamlWouldMisreadAreQuoted) {
    EXPECT_EQ(written(Verified{"null", "2026-11-23", "12"}),
              "verifie: { par: \"null\", le: 2026-11-23, valeur: \"12\" }");
    EXPECT_EQ(written(Verified{"Durand, Anne", "2026-11-23", "a, b"}),
              "verifie: { par: \"Durand, Anne\", le: 2026-11-23, valeur: \"a, b\" }");
}

/// Each fact of the shipped procedures, signed and unsigned again: only one line of its file is new.
TEST(FactEdit, EveryShippedFactCanBeSigned) {
    int facts = 0;
    for (const Path& file : filesIn(Path(PERRON_SOURCE) / "assets/flows", ".yaml")) {
        const std::string text = readFile(file).value();
        const data::Read read = data::readBytes(text, file.string(), "");
        for (const data::Value& step : (*read.root)["etapes"].list()) {
            for (const data::Value& fact : step.has("faits") ? step["faits"].list() : std::vector<data::Value>()) {
                if (!fact.has("source")) {
                    continue;
                }
                const std::string made = after(text, right, {step["id"].text(), fact["id"].text()});
                EXPECT_EQ(made.size(), text.size() + 8 + written(right).size() + 1) << file << " " << fact.line();
                ++facts;
            }
        }
    }
    EXPECT_GT(facts, 100);
}

} // namespace
} // namespace perron::flow
