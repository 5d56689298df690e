#include "corpus.h"

#include <algorithm>

#include <gmock/gmock.h>

#include "letter/rules_file.h"
#include "sample.h"

namespace perron::letter {
namespace {

/// Four days after it was written, as post takes.
Understood read(const OurLetter& letter) {
    static const Rules rules = [] {
        std::vector<data::Problem> problems;
        return loadRules(Path(PERRON_SOURCE) / "assets", {}, problems);
    }();
    return understand(letterOf(letter.text), rules, std::chrono::sys_days(letter.written) + std::chrono::days(4));
}

std::set<Date> daysOf(const Understood& found) {
    std::set<Date> all;
    for (const Deadline& one : found.deadlines) {
        all.insert(one.date.value_or(Date()));
    }
    return all;
}

std::set<std::string> papersOf(const Understood& found) {
    std::set<std::string> all;
    for (const AskedPaper& one : found.papers) {
        all.insert(one.id);
    }
    return all;
}

bool hasAmounts(const Understood& found, const OurLetter& letter) {
    return std::all_of(letter.amounts.begin(), letter.amounts.end(), [&](const auto& wanted) {
        return std::any_of(found.amounts.begin(), found.amounts.end(), [&](const Amount& one) {
            return one.cents == wanted.first && one.direction == wanted.second;
        });
    });
}

std::string senderOf(const Understood& found) {
    return found.sender ? found.sender->id : "";
}
std::string kindOf(const Understood& found) {
    return found.kind ? std::string(nameOf(found.kind->kind)) : "";
}

std::string told(const std::set<Date>& days) {
    std::string all;
    for (const Date& day : days) {
        all += " " + std::to_string(static_cast<int>(day.year())) + "-" +
               std::to_string(static_cast<unsigned>(day.month())) + "-" +
               std::to_string(static_cast<unsigned>(day.day()));
    }
    return all;
}

TEST(OurLetters, AreMany) {
    EXPECT_GE(ourLetters().size(), 150U);
}

TEST(OurLetters, NameTheirSender) {
    for (const OurLetter& letter : ourLetters()) {
        EXPECT_EQ(senderOf(read(letter)), letter.sender) << letter.name;
    }
}

TEST(OurLetters, AreOfTheirKind) {
    for (const OurLetter& letter : ourLetters()) {
        EXPECT_EQ(kindOf(read(letter)), letter.kind) << letter.name;
    }
}

TEST(OurLetters, HaveTheirDate) {
    for (const OurLetter& letter : ourLetters()) {
        const Understood found = read(letter);
        ASSERT_TRUE(found.written) << letter.name;
        EXPECT_EQ(found.written->date, letter.written) << letter.name;
    }
}

TEST(OurLetters, HaveTheirDeadlinesAndNoOther) {
    for (const OurLetter& letter : ourLetters()) {
        const std::set<Date> found = daysOf(read(letter));
        EXPECT_EQ(told(found), told(letter.deadlines)) << letter.name;
    }
}

TEST(OurLetters, AskForTheirPapersAndNoOther) {
    for (const OurLetter& letter : ourLetters()) {
        EXPECT_THAT(papersOf(read(letter)), testing::ContainerEq(letter.papers)) << letter.name;
    }
}

TEST(OurLetters, NameWhatIsToPayAndWhatIsReceived) {
    for (const OurLetter& letter : ourLetters()) {
        EXPECT_TRUE(hasAmounts(read(letter), letter)) << letter.name;
    }
}

TEST(OurLetters, AreMostlyAnsweredWithConfidence) {
    std::size_t sure = 0;
    for (const OurLetter& letter : ourLetters()) {
        const Understood found = read(letter);
        sure += found.verdict == Verdict::Sure ? 1U : 0U;
        EXPECT_FALSE(found.scam) << letter.name;
    }
    EXPECT_GE(sure * 10, ourLetters().size() * 9);
}

} // namespace
} // namespace perron::letter
