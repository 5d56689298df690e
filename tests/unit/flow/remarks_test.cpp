#include "flow/remarks.h"

#include <gmock/gmock.h>

#include "sample.h"

namespace perron::flow {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class Remarks : public testing::Test {
protected:
    std::string on(const std::string& steps) const {
        const Library library = sample.withSteps(steps);
        EXPECT_EQ(complaints(library.problems), "");
        return complaints(remarksOn(library, originalsOf(library, {})));
    }
    static std::string said(const std::string& words) {
        return "  - id: suite\n    titre: Suite\n    phrases: [{id: un, texte: \"" + words +
               "\", image: sablier, source: F1}]\n";
    }
    Sample sample;
};

TEST_F(Remarks, AreNoneOnAPlainProcedure) {
    EXPECT_THAT(on(said("Attendez-vous à tout.")), IsEmpty());
}

TEST_F(Remarks, TellASourceThatNoLineNames) {
    const std::string steps = "  - id: fin\n    titre: Fin\n    phrases: [{id: un, texte: Oui., image: sablier}]\n";
    EXPECT_THAT(on(steps), IsEmpty()); // the only one
    std::string head = Sample::head();
    const std::string begin = "sources: [";
    head.insert(head.find(begin) + begin.size(),
                "{id: F2, titre: Deux, adresse: 'https://exemple.fr/', date: 2026-01-02}, ");
    const Library library = sample.withFile("essai.yaml", head + steps);
    EXPECT_THAT(complaints(remarksOn(library, originalsOf(library, {}))),
                HasSubstr("aucune ligne ne cite la source «\u00a0F2\u00a0»"));
}

TEST_F(Remarks, TellANumberThatSaysOfWhatNot) {
    EXPECT_THAT(on("  - id: prix\n    titre: Prix\n    faits: [{id: un, genre: montant, texte: La carte, valeur: 25, "
                   "source: F1}]\n"),
                HasSubstr("dites de quoi : 25 €, 25 jours, 25 ans"));
}

TEST_F(Remarks, TellTagsAndTu) {
    EXPECT_THAT(on(said("<b>Attendez</b>")), HasSubstr("a une balise"));
    EXPECT_THAT(on(said("Prends ton acte.")), HasSubstr("tutoie («\u00a0ton\u00a0»)"));
}

} // namespace
} // namespace perron::flow
