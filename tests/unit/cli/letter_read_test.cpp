#include <filesystem>
#include <regex>
#include <sstream>

#include <gmock/gmock.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/letter_json.h"
#include "data/json.h"
#include "letter/typed.h"

namespace perron::cli {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr const char* reminder = R"(EDF
Électricité de France

Bourges, le 3 mars 2026

Objet : facture impayée

Madame,

Sauf erreur de notre part, votre facture de 80,50 € n'est pas payée.
Merci de la régler avant le 20 mars 2026.

À défaut, votre puissance sera réduite.
)";

class LetterRead : public testing::Test {
protected:
    LetterRead() { std::filesystem::create_directories(m_folder); }
    ~LetterRead() override { std::filesystem::remove_all(m_folder); }

    std::string file(const char* name, std::string_view bytes) const {
        EXPECT_TRUE(writeFile(m_folder / name, bytes));
        return (m_folder / name).string();
    }
    Exit run(std::vector<std::string> words) {
        words.insert(words.begin(), {"letter", "read"});
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        Console console{in,      out,
                        err,     [](std::string_view id) { return std::string(id) + " {file}{date}{sender}{euros}"; },
                        m_clock, {Path(PERRON_SOURCE) / "assets", {}}};
        const Exit exit = runAdmin(words, console);
        m_out.str(withoutPlaceholders(out.str()));
        m_err.str(withoutPlaceholders(err.str()));
        return exit;
    }
    static std::string withoutPlaceholders(const std::string& text) {
        return std::regex_replace(text, std::regex(R"(\{(file|date|sender|euros)\})"), "");
    }
    data::Json json(std::vector<std::string> words) {
        words.insert(words.end(), {"--json", "--today", "2026-03-09"});
        static_cast<void>(run(words));
        return data::readJson(m_out.str().substr(0, m_out.str().size() - 1)).value_or(data::Json(m_out.str()));
    }
    void expectRefusal(const std::string& path, const std::string& message) {
        EXPECT_EQ(run({path}), Exit::Failure);
        EXPECT_THAT(m_err.str(), HasSubstr(message + " " + path));
        EXPECT_EQ(m_out.str(), "");
    }

    Path m_folder = testing::TempDir() + "perron-letter-" + std::to_string(::getpid());
    SimulatedClock m_clock{WallTime(std::chrono::sys_days(std::chrono::year(2026) / 3 / 9).time_since_epoch())};
    std::ostringstream m_out;
    std::ostringstream m_err;
};

std::string text(const data::Json& json, std::string_view name) {
    return json.find(name) != nullptr && json.find(name)->text() != nullptr ? *json.find(name)->text() : "no text";
}

TEST_F(LetterRead, ALetterIsToldInShortLines) {
    EXPECT_EQ(run({file("a.txt", reminder)}), Exit::Ok);
    EXPECT_THAT(m_out.str(), StartsWith("admin.letter.sender EDF"));
    EXPECT_THAT(m_out.str(), HasSubstr("admin.letter.until.absolute 20/03/2026"));
    EXPECT_THAT(m_out.str(), HasSubstr("admin.letter.amount.pay 80,50"));
    EXPECT_EQ(m_err.str(), "");
}

TEST_F(LetterRead, AProgramGetsTheSendersNameWithoutItsArticle) {
    const data::Json one = json({file("a.txt", "Caisse d'Allocations familiales du Cher\n\nMadame,\n\nVotre demande "
                                               "d'aide au logement du 2 mars 2026 est acceptée.\n")});
    EXPECT_EQ(text(one, "sender"), "CAF");
}

TEST_F(LetterRead, AProgramGetsEachFactWithItsSentenceAndConfidence) {
    const data::Json one = json({file("a.txt", reminder)});
    EXPECT_EQ(text(one, "sender"), "EDF");
    EXPECT_EQ(text(one, "sender_id"), "edf");
    EXPECT_EQ(text(one, "kind"), "relance");
    EXPECT_EQ(text(one, "letter_date"), "2026-03-03");
    EXPECT_EQ(text(one, "verdict"), "sure");
    ASSERT_EQ(one.find("deadlines")->list()->size(), 1U);
    const data::Json& deadline = one.find("deadlines")->list()->front();
    EXPECT_EQ(text(deadline, "date"), "2026-03-20");
    EXPECT_EQ(text(deadline, "basis"), "absolute");
    EXPECT_EQ(text(deadline, "sentence"), "Merci de la régler avant le 20 mars 2026.");
    EXPECT_GT(*deadline.find("confidence")->integer(), 60);
    EXPECT_EQ(text(one.find("amounts")->list()->front(), "value"), "80.50");
}

TEST_F(LetterRead, ATextHasNoBoxes) {
    const data::Json one = json({file("a.txt", reminder)});
    EXPECT_TRUE(one.find("deadlines")->list()->front().find("boxes")->list()->empty());
}

TEST_F(LetterRead, WhatWasMeasuredHasABoxForEachLine) {
    const LetterFile measured{letter::typed(reminder), true};
    letter::Understood found;
    found.deadlines.push_back({{}, {}, {}, "two lines", {1, 2}, 1, {}}); // "Électricité" is the second word
    const data::Json one = letterJson(found, measured, {});
    const data::Json::List boxes = *one.find("deadlines")->list()->front().find("boxes")->list();
    ASSERT_EQ(boxes.size(), 1U);
    EXPECT_EQ(*boxes[0].find("page")->integer(), 1);
    EXPECT_EQ(*boxes[0].find("y")->integer(), 30);
    EXPECT_EQ(*boxes[0].find("width")->integer(), 140); // "Électricité de"
    found.deadlines[0].words = {0, 1};
    EXPECT_EQ(letterJson(found, measured, {}).find("deadlines")->list()->front().find("boxes")->list()->size(), 2U);
}

TEST_F(LetterRead, SeveralFilesArePagesOfOneLetter) {
    const std::string whole(reminder);
    const std::size_t cut = whole.find("Madame,");
    const data::Json one = json({file("1.txt", whole.substr(0, cut)), file("2.txt", whole.substr(cut))});
    EXPECT_EQ(text(one, "sender_id"), "edf");
    EXPECT_EQ(one.find("deadlines")->list()->size(), 1U);
}

TEST_F(LetterRead, TheTextAloneIsTheLetterItself) {
    run({file("a.txt", "Bonjour  à\ttous.\r\n\r\n\r\nMerci\r\n"), "--text"});
    EXPECT_EQ(m_out.str(), "Bonjour à tous.\n\nMerci\n");
    EXPECT_EQ(text(json({file("b.txt", "Bonjour\n"), "--text"}), "text"), "Bonjour\n");
}

TEST_F(LetterRead, WithoutADayItIsReadToday) {
    m_clock.setWall(WallTime(std::chrono::sys_days(std::chrono::year(2026) / 3 / 19).time_since_epoch()));
    run({file("a.txt", reminder)});
    EXPECT_THAT(m_out.str(), HasSubstr("admin.letter.urgency.now"));
    run({file("a.txt", reminder), "--today", "2026-03-03"});
    EXPECT_THAT(m_out.str(), HasSubstr("admin.letter.urgency.soon"));
}

TEST_F(LetterRead, ADayThatDoesNotExistIsAMisuse) {
    for (const char* day : {"2026-02-30", "demain", "", "09/03/2026"}) {
        EXPECT_EQ(run({file("a.txt", reminder), "--today", day}), Exit::Usage);
        EXPECT_THAT(m_err.str(), HasSubstr("admin.letter.today"));
    }
    EXPECT_EQ(run({}), Exit::Usage);
    EXPECT_THAT(m_err.str(), HasSubstr("admin.letter.which"));
}

TEST_F(LetterRead, WhatIsNotALetterIsRefusedWithItsReason) {
    expectRefusal((m_folder / "gone.txt").string(), "admin.file.missing");
    expectRefusal(m_folder.string(), "admin.letter.folder");
    expectRefusal(file("empty.txt", ""), "admin.letter.empty");
    expectRefusal(file("spaces.txt", " \n\t\n"), "admin.letter.empty");
    expectRefusal(file("binary.txt", std::string("\0\1\2\3", 4)), "admin.letter.noText");
    expectRefusal(file("latin1.txt", "re\xe7u"), "admin.letter.noText");
    expectRefusal(file("large.txt", std::string(2 * 1024 * 1024, 'a')), "admin.letter.tooLarge");
    expectRefusal(file("scan.txt", "%PDF-1.7"), "admin.letter.noReader"); // which does not lie beside a test
    expectRefusal(file("photo.txt", "\xFF\xD8\xFF\xE0"), "admin.letter.noReader");
    expectRefusal(file("photo.heic", std::string("\0\0\0\x18", 4) + "ftypheic"), "admin.letter.otherImage");
    expectRefusal(file("photo.webp", "RIFF\x80\x01\x02\x03WEBP"), "admin.letter.otherImage");
    expectRefusal(file("photo.gif", "GIF89a\x80"), "admin.letter.otherImage");
}

TEST_F(LetterRead, AFileOfFiftyMegabytesIsNotRead) {
    const std::string large = file("large.txt", "a");
    std::filesystem::resize_file(large, 50ULL * 1024 * 1024);
    expectRefusal(large, "admin.letter.tooLarge");
}

TEST_F(LetterRead, AnEnglishLetterSaysSoAndNothingElse) {
    EXPECT_EQ(
        run({file("a.txt", "We are writing to you about the bill of this month. Please pay it by the end of April "
                           "and send us your answer.")}),
        Exit::Problems);
    EXPECT_THAT(m_out.str(), StartsWith("admin.letter.english"));
    EXPECT_THAT(m_out.str(), Not(HasSubstr("until")));
}

TEST_F(LetterRead, ADoubtReassuresNobody) {
    run({file("a.txt", "Nérondes, le 3 mars 2026\n\nNous vous écrivons au sujet de votre dossier et de vos droits.")});
    EXPECT_THAT(m_out.str(), HasSubstr("admin.letter.noDeadline"));
    EXPECT_THAT(m_out.str(), Not(HasSubstr("admin.letter.urgency")));
}

TEST_F(LetterRead, ADoubtIsNamed) {
    EXPECT_EQ(
        run({file("a.txt", "Merci de nous envoyer votre avis d'impôt pour votre dossier avant le 20 mars 2026.")}),
        Exit::Problems);
    EXPECT_THAT(m_out.str(), HasSubstr("admin.letter.noSender"));
    EXPECT_THAT(m_out.str(), HasSubstr("admin.letter.doubtful"));
}

} // namespace
} // namespace perron::cli
