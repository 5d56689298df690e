#include "cli/content_review.h"

#include "shipped_copy.h"

namespace perron::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* apa = "assets/flows/apa.yaml";

struct Asked : ShippedCopy {
    const std::string before = text(apa);
    Exit review(const std::string& typed) { return run({"content", "review", "--flow", "apa"}, typed); }
    /// How often this stands in the file.
    int count(const std::string& words) const {
        const std::string now = text(apa);
        int times = 0;
        for (std::size_t at = now.find(words); at != std::string::npos; at = now.find(words, at + 1)) {
            ++times;
        }
        return times;
    }
};

TEST_F(Asked, WhoSaysYesIsWrittenWithNameAndDayAtOnce) {
    EXPECT_EQ(review("oui\nMme Durand\n"), Exit::Ok); // and nothing more: the input ends
    EXPECT_EQ(count("verifie: { par: Mme Durand, le: 2026-11-18, valeur: 60 ans ou plus }"), 1);
    EXPECT_THAT(out.str(), HasSubstr("admin.content.review.stopped"));
}

TEST_F(Asked, TheNameIsAskedOnceAndTheRestGoesOnAnotherDay) {
    EXPECT_EQ(review("oui\nMme Durand\nOUI\nq\n"), Exit::Ok);
    EXPECT_EQ(count("par: Mme Durand"), 2);
    EXPECT_EQ(review("o\nM. Petit\no\no\n"), Exit::Ok);
    EXPECT_EQ(count("par: Mme Durand"), 2);
    EXPECT_EQ(count("par: M. Petit"), 3);
    EXPECT_THAT(out.str(), HasSubstr("admin.content.review.done"));
    EXPECT_EQ(review(""), Exit::Ok);
    EXPECT_THAT(out.str(), HasSubstr("admin.content.review.nothing"));
}

TEST_F(Asked, TheLineItNamesIsTheOneInTheFileAsItIsByThen) {
    EXPECT_EQ(review("oui\nMme Durand\nq\n"), Exit::Ok);
    const std::string now = text(apa);
    const std::size_t second = now.find("      - id: decision");
    const auto line = 1 + std::count(now.begin(), now.begin() + static_cast<std::ptrdiff_t>(second), '\n');
    EXPECT_THAT(out.str(), HasSubstr("admin.content.review.file " + std::to_string(line)));
}

TEST_F(Asked, LaterAndQuitWriteNothing) {
    EXPECT_EQ(review("plus tard\n  Quitter \n"), Exit::Ok);
    EXPECT_EQ(text(apa), before);
}

TEST_F(Asked, WhoLeavesAtTheNameIsToldThatTheAnswerIsNotWritten) {
    EXPECT_EQ(review("oui\n"), Exit::Ok);
    EXPECT_EQ(text(apa), before);
    EXPECT_THAT(out.str(), HasSubstr("admin.content.review.unsigned"));
}

TEST_F(Asked, WhatIsNoAnswerIsAskedAgainAndLosesNothing) {
    EXPECT_EQ(review("\npeut-être\n\x1b[A\noui\nX\noui\nMme Durand\nq\n"), Exit::Ok);
    EXPECT_THAT(out.str(), HasSubstr("admin.content.review.again"));
    EXPECT_THAT(out.str(), HasSubstr("admin.content.review.noName"));
    EXPECT_EQ(count("verifie: { par: Mme Durand"), 1);
}

TEST_F(Asked, WhoSaysNoIsAskedWhatIsRightAndTheNextOneReadsIt) {
    EXPECT_EQ(review("non\nMme Durand\n15 jours, \"depuis\" mars\nq\n"), Exit::Ok);
    EXPECT_EQ(count(R"(a_corriger: { par: Mme Durand, le: 2026-11-18, dit: "15 jours, \"depuis\" mars" })"), 1);
    EXPECT_EQ(check(), Exit::Ok) << out.str();
    EXPECT_THAT(out.str(), HasSubstr("admin.content.note"));
    EXPECT_EQ(review("q\n"), Exit::Ok);
    EXPECT_THAT(out.str(), HasSubstr("admin.content.review.disputed Mme Durand"));
    EXPECT_EQ(review("oui\nM. Petit\nq\n"), Exit::Ok);
    EXPECT_EQ(count("a_corriger"), 0);
}

TEST_F(Asked, AnAnswerOlderThanAYearIsAskedAgain) {
    EXPECT_EQ(review("o\nMme Durand\no\no\no\no\n"), Exit::Ok);
    clock.advance(std::chrono::hours(24 * 367));
    EXPECT_EQ(review("q\n"), Exit::Ok);
    EXPECT_THAT(out.str(), HasSubstr("admin.content.review.verified Mme Durand"));
}

TEST_F(Asked, AValueThatChangedSinceIsAskedAgainWithWhatItWas) {
    EXPECT_EQ(review("o\nMme Durand\nq\n"), Exit::Ok);
    std::string changed = text(apa);
    const std::string was = "valeur: 60 ans ou plus\n";
    changed.replace(changed.find(was), was.size(), "valeur: 62 ans ou plus\n");
    ASSERT_TRUE(writeFile(folder / apa, changed));
    EXPECT_EQ(review("oui\nM. Petit\nq\n"), Exit::Ok);
    EXPECT_THAT(out.str(), HasSubstr("admin.content.review.changed Mme Durand"));
    EXPECT_EQ(count("verifie: { par: M. Petit, le: 2026-11-18, valeur: 62 ans ou plus }"), 1);
}

TEST_F(Asked, AFileThatCannotBeWrittenIsSaidWithWhatToWrite) {
    if (::geteuid() == 0) {
        std::filesystem::create_directories(folder / (std::string(apa) + ".new")); // what is written first
    } else {
        std::filesystem::permissions(assets / "flows",
                                     std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    }
    EXPECT_EQ(review("oui\nMme Durand\n"), Exit::Failure);
    std::filesystem::permissions(assets / "flows", std::filesystem::perms::owner_all);
    EXPECT_EQ(text(apa), before);
    EXPECT_THAT(out.str(), HasSubstr("admin.content.review.notKept"));
    EXPECT_THAT(out.str(), HasSubstr("verifie: { par: Mme Durand, le: 2026-11-18, valeur: 60 ans ou plus }"));
}

TEST_F(Asked, AProcedureThatIsNotThereAndANameThatIsNoneAreRefused) {
    EXPECT_EQ(run({"content", "review", "--flow", "nulle-part"}), Exit::Failure);
    EXPECT_EQ(run({"content", "review", "--name", "X"}), Exit::Usage);
}

} // namespace
} // namespace perron::cli
