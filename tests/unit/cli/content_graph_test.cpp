#include "cli/content_graph.h"

#include "cli/run_program.h"
#include "shipped_copy.h"

namespace perron::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

using Graph = ShippedCopy;

TEST_F(Graph, ShowsEveryStepAndTheChoicesThatLeadOn) {
    EXPECT_EQ(run({"content", "graph", "apa", "--dot"}), Exit::Ok);
    EXPECT_THAT(out.str(), HasSubstr("Où vit cette personne"));
    EXPECT_THAT(out.str(), HasSubstr("s0 -> s1 [label=\"Chez elle ou chez un proche\"]"));
    EXPECT_THAT(out.str(), HasSubstr("s0 -> s3 [label=\"Dans une maison de retraite\"]"));
    EXPECT_THAT(out.str(), HasSubstr("-> end [label=\"\"]"));
}

TEST_F(Graph, WhereEarlierAnswersDecideTheConditionStandsOnTheArrow) {
    EXPECT_EQ(run({"content", "graph", "apa", "--dot"}), Exit::Ok);
    EXPECT_THAT(out.str(), HasSubstr("s6 -> s7 [label=\"Est\u2011ce urgent\u202f? Oui\"]"));
    EXPECT_THAT(out.str(), HasSubstr("s6 -> s8 [label=\"admin.content.graph.otherwise\"]"));
}

TEST_F(Graph, AChoiceThatMayLeadToTwoStepsSaysWhichWhen) {
    EXPECT_EQ(run({"content", "graph", "quelles-aides", "--dot"}), Exit::Ok);
    EXPECT_THAT(out.str(), HasSubstr("s5 -> s6 [label=\"Oui\\nNon\\n(Quel"));
    EXPECT_THAT(out.str(), HasSubstr("s5 -> s7 [label=\"Oui\\nNon\\n(admin.content.graph.otherwise)\"]"));
    EXPECT_THAT(out.str(), HasSubstr("s8 -> s9 [label=\"admin.content.graph.some\"]"));
}

TEST_F(Graph, IsAPictureThatABrowserOpens) {
    const Path picture = folder / "apa.svg";
    EXPECT_EQ(run({"content", "graph", "apa", "--out", picture.string()}), Exit::Ok) << out.str();
    EXPECT_THAT(text("apa.svg"), HasSubstr("<svg"));
    EXPECT_THAT(text("apa.svg"), HasSubstr("ce urgent"));
}

TEST_F(Graph, AskedForNoProcedureOrForOneThatIsNotThereItSaysSo) {
    EXPECT_EQ(run({"content", "graph"}), Exit::Usage);
    EXPECT_EQ(run({"content", "graph", "apa", "rsa"}), Exit::Usage);
    EXPECT_EQ(run({"content", "graph", "nulle-part"}), Exit::Failure);
    EXPECT_THAT(out.str(), HasSubstr("admin.content.noFlow"));
    EXPECT_EQ(run({"content", "graph", "apa", "--out", "/nowhere/at/all.svg"}), Exit::Failure);
}

TEST(Filter, GivesBackWhatTheProgramWrites) {
    EXPECT_EQ(filteredBy("cat", {}, "bonjour").value(), "bonjour");
    EXPECT_EQ(filteredBy("perron-has-no-such-program", {}, "").error().code, Code::NotFound);
    EXPECT_EQ(filteredBy("false", {}, "").error().code, Code::Unavailable);
}

TEST(HandOver, GivesTheStatus) {
    EXPECT_EQ(handOver("sh", {"-c", "exit 7"}).value(), 7);
    EXPECT_EQ(handOver("perron-has-no-such-program", {}).error().code, Code::NotFound);
}

} // namespace
} // namespace perron::cli
