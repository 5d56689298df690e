#include "flow/promises.h"

#include <gmock/gmock.h>

#include "sample.h"

namespace perron::flow {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* question = "  - id: motif\n    titre: Pourquoi ?\n    choix:\n"
                                 "      - {id: perdue, texte: Perdue, image: loupe}\n"
                                 "      - {id: vieille, texte: Vieille, image: sablier}\n";
constexpr const char* paper =
    "  - id: papiers\n    titre: Préparez\n    a_apporter: [{id: un, texte: La carte, image: loupe}]\n";
constexpr const char* price = "  - id: prix\n    titre: Le prix et le temps\n"
                              "    phrases: [{id: un, texte: C'est gratuit., image: loupe, source: F1}]\n";
constexpr const char* people = "  - id: ou\n    titre: Qui aide ?\n    lieux: demarche\n";
constexpr const char* then =
    "  - id: suite\n    titre: Et après ?\n    phrases: [{id: un, texte: Attendez., image: loupe}]\n";

class Promises : public testing::Test {
protected:
    std::string lacking(const std::string& steps) const {
        const Library library =
            sample.withFile("essai.yaml", "adresse: https://www.service-public.gouv.fr/\n" + Sample::head() + steps);
        EXPECT_EQ(complaints(library.problems), "");
        const auto found = unsaid(library.flows.at(0));
        return found ? found->reason : "";
    }
    Sample sample;
};

TEST_F(Promises, AreKeptWhereEveryWaySaysAll) {
    EXPECT_EQ(lacking(std::string(question) + paper + price + people + then), "");
}

TEST_F(Promises, TellTheAnswersOfAWayThatDoesNotSayAll) {
    const std::string onlyLost = "  - id: suite\n    titre: Et après ?\n    si: {motif: [perdue]}\n"
                                 "    phrases: [{id: un, texte: Attendez., image: loupe}]\n";
    const std::string told = lacking(std::string(question) + paper + price + people + onlyLost);
    EXPECT_THAT(told, HasSubstr("et après (motif: vieille)"));
    EXPECT_THAT(told, Not(HasSubstr("quoi apporter")));
}

TEST_F(Promises, NameEachThingThatIsNotSaid) {
    const std::string told = lacking(then);
    for (const char* thing : {"quoi apporter", "qui aide", "combien ça coûte"}) {
        EXPECT_THAT(told, HasSubstr(thing));
    }
}

TEST_F(Promises, AWayWithoutAnOfficialPageIsTold) {
    Library library = sample.withSteps(std::string(paper) + price + people + then);
    library.flows.at(0).sources.at(0).url = "https://www.journal.fr/";
    EXPECT_THAT(unsaid(library.flows.at(0))->reason, HasSubstr("une page officielle"));
    library.flows.at(0).steps.at(0).discreet = true;
    EXPECT_FALSE(unsaid(library.flows.at(0)));
}

TEST_F(Promises, AreThoseOfTheProceduresItLeadsTo) {
    const Library library = sample.withSteps(
        "  - id: aussi\n    titre: Voir aussi\n    demarches: [{demarche: autre, texte: Un, image: loupe}]\n" +
        std::string(people));
    EXPECT_FALSE(unsaid(library.flows.at(0)));
}

} // namespace
} // namespace perron::flow
