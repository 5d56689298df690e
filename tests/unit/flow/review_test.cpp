#include "flow/review.h"

#include <gmock/gmock.h>

#include "flow/content_check.h"
#include "sample.h"

namespace perron::flow {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::chrono::year_month_day today = std::chrono::year{2026} / 11 / 23;

std::string facts(const std::string& more, const std::string& kind = "montant") {
    return "  - id: prix\n    titre: Prix\n    faits: [{id: un, genre: " + kind +
           ", texte: La carte, valeur: 25 €, source: F1" + more + "}]\n";
}

struct Reviewed : testing::Test {
    Sample sample;
    Library library;
    Due due(const std::string& more) {
        library = sample.withSteps(facts(more));
        EXPECT_EQ(complaints(library.problems), "");
        return dueOn(changingFacts(library).at(0).fact, today);
    }
    std::string faults(const std::string& more) { return complaints(sample.withSteps(facts(more)).problems); }
};

TEST_F(Reviewed, AFactIsDueUntilSomebodyVerifiedItWithinAYear) {
    EXPECT_EQ(due(""), Due::Never);
    EXPECT_EQ(due(", verifie: {par: Mme Durand, le: 2025-11-22, valeur: 25 €}"), Due::Old);
    EXPECT_EQ(due(", verifie: {par: Mme Durand, le: 2025-11-23, valeur: 25 €}"), Due::No);
}

TEST_F(Reviewed, AValueThatIsNotTheOneVerifiedIsDue) {
    EXPECT_EQ(due(", verifie: {par: Mme Durand, le: 2026-11-01, valeur: 20 €}"), Due::Changed);
    EXPECT_EQ(due(", verifie: {par: Mme Durand, le: 2026-11-01}"), Due::Changed);
    EXPECT_TRUE(toBeVerified(changingFacts(library).at(0).fact, today));
}

TEST_F(Reviewed, AFactThatSomebodyDisputesIsShownAsToBeVerified) {
    EXPECT_EQ(due(", a_corriger: {par: Mme Durand, le: 2026-11-01, dit: 30 €}"), Due::Disputed);
    const Fact fact = changingFacts(library).at(0).fact;
    EXPECT_TRUE(toBeVerified(fact, today));
    EXPECT_EQ(fact.disputed->says, "30 €");
}

TEST_F(Reviewed, OnlyAmountsDelaysAndAgesChange) {
    library = sample.withSteps(facts("", "autre"));
    EXPECT_THAT(changingFacts(library), IsEmpty());
}

TEST_F(Reviewed, WhatASentenceOrAPaperSaysOfADelayIsVerifiedToo) {
    const auto said = [&](const std::string& verdict) {
        return sample.withSteps(
            "  - id: papiers\n    titre: Papiers\n    a_apporter: [{id: acte, texte: Un acte, aide: De moins de 3 "
            "mois., "
            "image: sablier}]\n"
            "  - id: suite\n    titre: Suite\n    phrases: [{id: rien, texte: Rien à savoir., image: sablier}, "
            "{id: attente, texte: Attendez 10 jours., image: sablier" +
            verdict + "}]\n");
    };
    library = said(", verifie: {par: Mme Durand, le: 2026-11-01, valeur: Attendez 10 jours.}");
    ASSERT_EQ(complaints(library.problems), "");
    const std::vector<Standing> all = changingFacts(library);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].fact.value.french, "Un acte. De moins de 3\u00a0mois.");
    EXPECT_EQ(dueOn(all[0].fact, today), Due::Never);
    EXPECT_EQ(dueOn(all[1].fact, today), Due::No);
    library = said(", verifie: {par: Mme Durand, le: 2026-11-01, valeur: Attendez 9 jours.}");
    EXPECT_EQ(dueOn(changingFacts(library).at(1).fact, today), Due::Changed);
}

TEST_F(Reviewed, WhoSignsHasANameAndTheDayExists) {
    EXPECT_THAT(faults(", verifie: {par: X, le: 2026-11-01, valeur: 25 €}"),
                HasSubstr("«\u00a0X\u00a0» n'est pas le nom"));
    EXPECT_THAT(faults(", verifie: {par: Mme Durand, le: 2026-02-31, valeur: 25 €}"),
                HasSubstr("la date «\u00a02026-02-31\u00a0» n'existe pas"));
    EXPECT_EQ(faults(", verifie: {par: Mme Noël, le: 2026-02-28, valeur: 25 €}"), "");
}

TEST_F(Reviewed, ASourceIsOldAfterTwelveMonthsUnlessAFactOfItWasVerifiedSince) {
    const std::chrono::year_month_day later = std::chrono::year{2027} / 1 / 3;
    library = sample.withSteps(facts(""));
    EXPECT_THAT(oldSources(library, std::chrono::year{2027} / 1 / 2), IsEmpty());
    ASSERT_EQ(oldSources(library, later).size(), 1U);
    EXPECT_EQ(oldSources(library, later)[0].source->id, "F1");
    library = sample.withSteps(facts(", verifie: {par: Mme Durand, le: 2026-11-23, valeur: 25 €}"));
    EXPECT_THAT(oldSources(library, later), IsEmpty());
}

TEST(WrittenDay, IsReadOnlyWhereItExists) {
    EXPECT_TRUE(dayOf("2028-02-29"));
    for (const char* wrong : {"2026-02-29", "2026-13-01", "2026-1-01", "demain", ""}) {
        EXPECT_FALSE(dayOf(wrong)) << wrong;
    }
}

TEST(Name, IsThatOfAPerson) {
    for (const char* right : {"Mme Durand", "Éléonore", "N. Oğuz, secrétaire de mairie"}) {
        EXPECT_TRUE(mayBeName(right)) << right;
    }
    for (const char* wrong : {"", "X", "42", "a\nb\nc d", "??? !!"}) {
        EXPECT_FALSE(mayBeName(wrong)) << wrong;
    }
}

/// The shipped folder, in which one amount is written otherwise.
struct Shipped : testing::Test {
    Path folder = Path(testing::TempDir()) / "perron-review";
    Shipped() {
        std::filesystem::remove_all(folder);
        std::filesystem::copy(Path(PERRON_SOURCE) / "assets", folder, std::filesystem::copy_options::recursive);
        for (const Path& file : filesIn(folder / "flows", ".yaml")) {
            std::filesystem::remove(file);
        }
    }
    ~Shipped() override { std::filesystem::remove_all(folder); }
    ContentCheck check(const std::string& more, Purpose::Use use) const {
        std::string text = Sample::head() + facts(more);
        EXPECT_TRUE(writeFile(folder / "flows/essai.yaml", text));
        return checkContent(folder, {}, {today, use});
    }
};

TEST_F(Shipped, AnUnverifiedAmountIsANoteOnAMondayAndAFaultBeforeARelease) {
    const ContentCheck daily = check("", Purpose::Use::Daily);
    EXPECT_THAT(complaints(daily.problems), Not(HasSubstr("essai.yaml")));
    EXPECT_THAT(complaints(daily.notes), HasSubstr("essai.yaml:10: à vérifier par la commune : La carte"));
    const ContentCheck release = check("", Purpose::Use::Release);
    EXPECT_THAT(complaints(release.problems), HasSubstr("essai.yaml:10: à vérifier par la commune : La carte"));
    EXPECT_THAT(complaints(release.notes), Not(HasSubstr("à vérifier par la commune : La carte")));
}

TEST_F(Shipped, ARightlySignedAmountPassesAReleaseAndAnOldOneDoesNot) {
    EXPECT_THAT(
        complaints(check(", verifie: {par: Mme Durand, le: 2026-11-23, valeur: 25 €}", Purpose::Use::Release).problems),
        Not(HasSubstr("essai.yaml")));
    EXPECT_THAT(
        complaints(check(", verifie: {par: Mme Durand, le: 2025-11-01, valeur: 25 €}", Purpose::Use::Release).problems),
        HasSubstr("vérifié par Mme Durand le 2025-11-01, il y a plus d'un an"));
}

TEST_F(Shipped, BeforeAReleaseAValueChangedAfterItWasVerifiedIsAFault) {
    EXPECT_THAT(
        complaints(check(", verifie: {par: Mme Durand, le: 2026-11-01, valeur: 20 €}", Purpose::Use::Release).problems),
        HasSubstr("Mme Durand a vérifié «\u00a020\u00a0€\u00a0» le 2026-11-01, et la valeur a changé"));
    EXPECT_THAT(complaints(check(", verifie: {par: Mme Durand, le: 2026-11-01}", Purpose::Use::Release).problems),
                HasSubstr("mais quelle valeur ?"));
}

TEST_F(Shipped, BeforeAReleaseAFigureInAFactWithoutAKindIsAFault) {
    EXPECT_TRUE(writeFile(folder / "flows/essai.yaml", Sample::head() + facts("", "autre")));
    const ContentCheck release = checkContent(folder, {}, {today, Purpose::Use::Release});
    EXPECT_THAT(complaints(release.problems),
                HasSubstr("«\u00a0La carte\u00a0» dit un chiffre, et personne ne le relit"));
}

TEST_F(Shipped, ASignatureOfTomorrowIsAFault) {
    EXPECT_THAT(
        complaints(check(", verifie: {par: Mme Durand, le: 2026-11-24, valeur: 25 €}", Purpose::Use::Daily).problems),
        HasSubstr("essai.yaml:10: la date «\u00a02026-11-24\u00a0» est dans l'avenir"));
}

TEST_F(Shipped, AFactThatSomebodyFoundWrongIsToldInTheirWords) {
    EXPECT_THAT(
        complaints(check(", a_corriger: {par: Mme Durand, le: 2026-11-23, dit: 30 €}", Purpose::Use::Daily).notes),
        HasSubstr("Mme Durand dit que c'est faux, le 2026-11-23 : La carte"));
}

TEST_F(Shipped, OnePageReadAtTwoDatesIsANoteAtTheOlder) {
    const std::string head = "theme: papiers\ntitre: Un autre\nimage: loupe\netapes:\n  - {id: fin, titre: Fin, lieux: "
                             "demarche}\nsources: [{id: F1, titre: Une fiche, adresse: 'https://exemple.fr/F1', date: ";
    ASSERT_TRUE(writeFile(folder / "flows/autre.yaml", "id: autre\n" + head + "2026-06-01}]\n"));
    EXPECT_THAT(
        complaints(check("", Purpose::Use::Daily).notes),
        HasSubstr("essai.yaml:6: la source «\u00a0F1\u00a0» est du 2026-01-02 ici et du 2026-06-01 dans autre.yaml"));
}

TEST_F(Shipped, AnOldSourceIsANote) {
    const ContentCheck later = checkContent(folder, {}, {std::chrono::year{2040} / 1 / 1});
    EXPECT_THAT(complaints(later.notes),
                testing::ContainsRegex("glossaire.yaml:[0-9]+: sources de plus de 12 mois : .* et "
                                       "[0-9]+ autres ; relisez-les"));
}

} // namespace
} // namespace perron::flow
