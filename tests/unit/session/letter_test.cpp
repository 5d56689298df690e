#include <gmock/gmock.h>

#include "session/read_letter.h"
#include "support/kiosk.h"
#include "support/letters.h"

namespace perron::session {
namespace {

using namespace std::chrono_literals;
using test::Kiosk;

/// A kiosk with a scanner, and the sample letters that lie on it.
struct LetterVisit : testing::Test {
    Kiosk kiosk;
    std::vector<letter::Sample> samples = letter::samples(std::chrono::year{2026} / 11 / 23);

    LetterVisit() {
        kiosk.happen(LetterDeviceChanged{LetterDevice::There});
        kiosk.tap("welcome.start");
    }
    void lay() {
        kiosk.tap("home.letter");
        kiosk.tap("letter.go");
    }
    void answer(std::vector<SharedSheet> sheets, LetterRefusal refusal = LetterRefusal::None) {
        kiosk.happen(LetterRead{kiosk.state().readings, std::move(sheets), refusal});
    }
    void read(const std::string& name) {
        lay();
        for (const letter::Sample& sample : samples) {
            if (sample.name == name) {
                answer({test::sheetOf(sample.text, sample.confidence)});
            }
        }
        kiosk.tap("letter.all");
    }
    /// All parts of the page, as they would be said.
    std::string heard() const {
        std::string all;
        const page::Page page = kiosk.page();
        for (const page::Leaf& leaf : page::walk(page)) {
            for (const page::Text& text : page::spokenOf(leaf)) {
                all += page::said(text) + "\n";
            }
        }
        return all;
    }
};

TEST_F(LetterVisit, WithoutADeviceLeadsToAPerson) {
    kiosk.happen(LetterDeviceChanged{LetterDevice::Absent});
    kiosk.tap("home.letter");
    EXPECT_EQ(kiosk.pageId(), "letter.none");
    kiosk.tap("letter.help");
    EXPECT_THAT(kiosk.pageId(), testing::StartsWith("nearby."));
}

TEST_F(LetterVisit, ADeviceThatIsPluggedInServesAtOnce) {
    kiosk.happen(LetterDeviceChanged{LetterDevice::Absent});
    kiosk.tap("home.letter");
    EXPECT_FALSE(kiosk.asked<LookForLetterDevice>().empty());
    kiosk.happen(LetterDeviceChanged{LetterDevice::There});
    EXPECT_EQ(kiosk.pageId(), "letter.intro");
}

TEST_F(LetterVisit, IsReadOnceItWasLaidDown) {
    kiosk.tap("home.letter");
    EXPECT_TRUE(kiosk.asked<ReadLetter>().empty());
    kiosk.tap("letter.go");
    EXPECT_EQ(kiosk.asked<ReadLetter>().size(), 1U);
    EXPECT_EQ(kiosk.pageId(), "letter.reading");
}

TEST_F(LetterVisit, SaysFromWhomWhatAndUntilWhen) {
    read("caf");
    EXPECT_EQ(kiosk.pageId(), "letter.told");
    const std::string all = heard();
    EXPECT_THAT(all, testing::HasSubstr("letter.asks.pieces"));
    EXPECT_THAT(all, testing::HasSubstr("letter.until"));
    EXPECT_THAT(all, testing::HasSubstr("letter.else.stopped"));
}

TEST_F(LetterVisit, LightsTheWordsItsCardsTellOf) {
    read("caf");
    for (const page::Block& block : kiosk.page().blocks) {
        if (const auto* sheet = std::get_if<page::Letter>(&block)) {
            std::set<std::string> about;
            for (const page::Letter::Mark& mark : sheet->marks) {
                about.insert(mark.about.value);
            }
            EXPECT_THAT(about, testing::IsSupersetOf({"page.title", "letter.asks", "letter.until", "letter.else"}));
            return;
        }
    }
    FAIL() << "no sheet";
}

TEST_F(LetterVisit, OfACourtIsShownToSomebodyToday) {
    read("acte");
    EXPECT_TRUE(kiosk.shows("letter.show"));
    EXPECT_THAT(heard(), testing::HasSubstr("letter.show"));
    bool place = false;
    for (const page::Block& block : kiosk.page().blocks) {
        place = place || std::holds_alternative<page::PlaceCard>(block);
    }
    EXPECT_TRUE(place) << "the nearest place that helps";
}

TEST_F(LetterVisit, OfThievesIsNotShown) {
    read("arnaque");
    EXPECT_EQ(kiosk.pageId(), "letter.scam");
    for (const page::Block& block : kiosk.page().blocks) {
        EXPECT_FALSE(std::holds_alternative<page::Letter>(block)) << "its codes lead to thieves";
    }
    kiosk.tap("letter.next");
    EXPECT_FALSE(kiosk.offers("letter.print"));
}

TEST_F(LetterVisit, ReadBadlyTellsNothingAsSure) {
    read("mal-lue");
    EXPECT_EQ(kiosk.pageId(), "letter.doubtful");
    for (const page::Block& block : kiosk.page().blocks) {
        if (const auto* fact = std::get_if<page::Fact>(&block)) {
            EXPECT_FALSE(fact->doubt.empty()) << fact->id.value;
        }
    }
}

TEST_F(LetterVisit, ThatCannotBeReadShowsWhatWasSeen) {
    lay();
    auto seen = std::make_shared<ReadSheet>();
    seen->image = page::ImageId{"letter.1.0"};
    seen->width = 100;
    seen->height = 140;
    kiosk.forgetEffects();
    answer({seen}, LetterRefusal::NotReadable);
    EXPECT_EQ(kiosk.pageId(), "letter.unreadable");
    EXPECT_TRUE(kiosk.shows("letter.sheet"));
    EXPECT_TRUE(kiosk.asked<ForgetLetter>().empty());
    kiosk.tap("letter.again");
    EXPECT_EQ(kiosk.asked<ForgetLetter>().size(), 1U);
    EXPECT_EQ(kiosk.pageId(), "letter.intro");
}

TEST_F(LetterVisit, InAnotherLanguageIsSaidToBe) {
    read("anglais");
    EXPECT_EQ(kiosk.pageId(), "letter.english");
    EXPECT_FALSE(kiosk.asked<ForgetLetter>().empty());
}

TEST_F(LetterVisit, ThatIsACardIsForgottenAtOnce) {
    lay();
    answer({test::sheetOf("CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD\nNom EXEMPLE Prénoms Lucie Marie Anne")});
    kiosk.forgetEffects();
    kiosk.tap("letter.all");
    EXPECT_EQ(kiosk.pageId(), "letter.card");
    EXPECT_EQ(kiosk.asked<ForgetLetter>().size(), 1U);
}

TEST_F(LetterVisit, HasSeveralPages) {
    lay();
    answer({test::sheetOf("CAISSE D'ALLOCATIONS FAMILIALES DU CHER")});
    EXPECT_EQ(kiosk.pageId(), "letter.another");
    kiosk.tap("letter.more");
    EXPECT_EQ(kiosk.pageId(), "letter.turn");
    kiosk.tap("letter.go");
    answer({test::sheetOf("Bourges, le 1er novembre 2026"), test::sheetOf("Le directeur")});
    EXPECT_EQ(kiosk.state().visit->letter->sheets.size(), 3U);
    EXPECT_EQ(wholeLetter(*kiosk.state().visit->letter).blocks.back().lines[0].words[0].page, 2);
}

TEST_F(LetterVisit, WhosePageTwoFailsKeepsPageOne) {
    lay();
    answer({test::sheetOf("Une page")});
    kiosk.tap("letter.more");
    kiosk.tap("letter.go");
    answer({}, LetterRefusal::Failed);
    EXPECT_TRUE(kiosk.offers("letter.all"));
    EXPECT_EQ(kiosk.state().visit->letter->sheets.size(), 1U);
}

TEST_F(LetterVisit, IsReadAloudOnlyAfterBeingAsked) {
    kiosk.tap("bar.listen");
    read("caf");
    EXPECT_EQ(kiosk.pageId(), "letter.voice");
    EXPECT_THAT(kiosk.spoken(), testing::Not(testing::HasSubstr("Prime")));
    kiosk.tap("letter.aloud");
    EXPECT_EQ(kiosk.pageId(), "letter.told");
    EXPECT_THAT(kiosk.spoken(), testing::HasSubstr("letter.asks.pieces"));
}

TEST_F(LetterVisit, NotToBeReadAloudIsShownInSilence) {
    kiosk.tap("bar.listen");
    read("caf");
    kiosk.tap("letter.silent");
    EXPECT_EQ(kiosk.pageId(), "letter.told");
    EXPECT_FALSE(kiosk.state().visit->listening);
}

TEST_F(LetterVisit, IsStoppedByOneTouch) {
    lay();
    kiosk.tap("letter.stop");
    EXPECT_EQ(kiosk.asked<ForgetLetter>().size(), 1U);
    EXPECT_EQ(kiosk.pageId(), "letter.intro");
    answer({test::sheetOf("Too late")});
    EXPECT_EQ(kiosk.pageId(), "letter.intro");
}

TEST_F(LetterVisit, IsToBeTakenBackBeforeTheEnd) {
    read("caf");
    kiosk.tap("bar.finish");
    EXPECT_EQ(kiosk.pageId(), "letter.back");
    kiosk.tap("letter.taken");
    EXPECT_EQ(kiosk.pageId(), "finish");
}

TEST_F(LetterVisit, ThatNobodyCameBackToIsForgotten) {
    read("caf");
    kiosk.wait(kiosk.m_settings.idle + kiosk.m_settings.answer + 1s);
    EXPECT_EQ(kiosk.asked<CountVisit>().size(), 1U);
    EXPECT_FALSE(kiosk.asked<ForgetLetter>().empty());
    EXPECT_FALSE(kiosk.state().visit.has_value());
}

TEST_F(LetterVisit, LeadsToTheSendersProcedure) {
    read("caf");
    kiosk.tap("letter.next");
    bool flow = false;
    const page::Page page = kiosk.page();
    for (const page::Leaf& leaf : page::walk(page)) {
        flow = flow || page::idOf(leaf).value.starts_with("letter.flow.");
    }
    EXPECT_TRUE(flow);
}

TEST_F(LetterVisit, IsPrintedAsASummary) {
    kiosk.happen(PrinterChanged{PrinterTrouble::None});
    read("caf");
    kiosk.tap("letter.next");
    kiosk.tap("letter.print");
    ASSERT_EQ(kiosk.asked<Print>().size(), 1U);
    const page::Sheet sheet = kiosk.asked<Print>().front().sheet;
    ASSERT_EQ(sheet.pages.size(), 2U);
    for (const page::Page& page : sheet.pages) {
        for (const page::Block& block : page.blocks) {
            EXPECT_FALSE(std::holds_alternative<page::Letter>(block));
        }
    }
}

TEST_F(LetterVisit, IsCountedByWhatCameOfItAlone) {
    read("caf");
    kiosk.tap("bar.finish");
    kiosk.tap("letter.taken");
    kiosk.tap("face.oui");
    EXPECT_EQ(kiosk.counted("lettre"), "comprise");
}

TEST_F(LetterVisit, CountsAsRefusedWhereItWas) {
    lay();
    answer({}, LetterRefusal::Failed);
    kiosk.tap("bar.finish");
    kiosk.tap("letter.taken");
    kiosk.tap("face.oui");
    EXPECT_EQ(kiosk.counted("lettre"), "refusee");
}

TEST_F(LetterVisit, BeforeACameraIsGuided) {
    lay();
    LetterSeen seen{kiosk.state().readings, page::ImageId{"seen.1"}, 640, 480, LetterSeen::Guide::NotWhole};
    kiosk.happen(seen);
    EXPECT_EQ(kiosk.pageId(), "letter.camera");
    EXPECT_THAT(heard(), testing::HasSubstr("letter.guide.whole"));
    seen.guide = LetterSeen::Guide::Hold;
    kiosk.happen(seen);
    EXPECT_THAT(heard(), testing::HasSubstr("letter.guide.hold"));
    kiosk.happen(LetterReached{kiosk.state().readings, LetterReached::Stage::Clearing});
    EXPECT_EQ(kiosk.pageId(), "letter.reading");
}

TEST_F(LetterVisit, AnEmptyTableBeforeACameraKeepsNobodyAwake) {
    lay();
    const MonoTime quiet = kiosk.m_settings.idle / 2;
    kiosk.wait(quiet);
    kiosk.happen(LetterSeen{kiosk.state().readings, page::ImageId{"seen.1"}, 640, 480, LetterSeen::Guide::NoSheet});
    kiosk.wait(quiet + 1s);
    EXPECT_TRUE(kiosk.state().asked.has_value());
}

} // namespace
} // namespace perron::session
