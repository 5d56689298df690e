#include <gmock/gmock.h>

#include "session/take_away.h"
#include "support/kiosk.h"

namespace perron::session {
namespace {

using namespace std::chrono_literals;
using test::Kiosk;
using Stage = PrintReached::Stage;

/// At the end of the identity card, beside a printer.
struct Sheet : testing::Test {
    Kiosk kiosk;

    void finish(const std::vector<std::string>& tick = {}) {
        kiosk.happen(PrinterChanged{PrinterTrouble::None});
        for (const char* touch : {"welcome.start", "home.theme.papiers", "theme.flow.carte-identite",
                                  "flow.carte-identite.motif.perdue", "flow.carte-identite.qui.adulte"}) {
            kiosk.tap(touch);
        }
        for (const std::string& item : tick) {
            kiosk.tap("flow.carte-identite.papiers." + item);
        }
        while (kiosk.pageId() != "flow.carte-identite.end") {
            kiosk.tap(kiosk.offers("page.more") ? "page.more" : "flow.next");
        }
    }
    void reach(Stage stage, PrinterTrouble trouble = PrinterTrouble::None) {
        kiosk.happen(PrintReached{kiosk.state().prints, stage, trouble});
    }
    page::Sheet sheet() const { return kiosk.asked<Print>().back().sheet; }
    /// The ids of all that stands on it.
    std::set<std::string> printed() const {
        std::set<std::string> ids;
        const page::Sheet all = sheet();
        for (const page::Page& page : all.pages) {
            for (const page::Leaf& leaf : page::walk(page)) {
                ids.insert(page::idOf(leaf).value);
            }
        }
        return ids;
    }
};

TEST_F(Sheet, WithoutAPrinterNoPaperIsOffered) {
    finish();
    EXPECT_TRUE(kiosk.offers("flow.print"));
    kiosk.happen(PrinterChanged{std::nullopt});
    EXPECT_FALSE(kiosk.offers("flow.print"));
}

/// Somebody who fears the person at home: a paper or a telephone would tell.
TEST_F(Sheet, OnADiscreetWayNothingIsTakenAway) {
    for (flow::Flow& flow : kiosk.m_flows.flows) {
        for (flow::Step& step : flow.steps) {
            step.discreet = step.id == "papiers";
        }
    }
    finish();
    EXPECT_FALSE(kiosk.offers("flow.print"));
    for (const page::Block& block : kiosk.page().blocks) {
        EXPECT_FALSE(std::holds_alternative<page::QrCode>(block));
    }
}

TEST_F(Sheet, ThePrinterIsLookedAtWhereItMayBeNeeded) {
    kiosk.forgetEffects();
    finish();
    EXPECT_EQ(kiosk.asked<LookAtPrinter>().size(), 1U);
}

TEST_F(Sheet, WithNothingTickedAllIsPrintedAtOnce) {
    finish();
    kiosk.tap("flow.print");
    EXPECT_EQ(kiosk.pageId(), "sheet.printing");
    EXPECT_THAT(printed(), testing::IsSupersetOf({"flow.carte-identite.papiers.declaration-perte",
                                                  "flow.carte-identite.prix.timbre", "flow.code", "sheet.sources"}));
}

TEST_F(Sheet, AnArticleIsNoAddressToKeep) {
    for (flow::Flow& flow : kiosk.m_flows.flows) {
        for (flow::Source& source : flow.sources) {
            source.url = "https://www.journal.fr/carte";
        }
    }
    finish();
    kiosk.tap("flow.print");
    EXPECT_FALSE(printed().contains("flow.code"));
    EXPECT_TRUE(printed().contains("sheet.sources"));
}

TEST_F(Sheet, ThePlacesForJustThisNeedStandOnIt) {
    finish();
    kiosk.tap("flow.print");
    const auto ids = printed();
    EXPECT_TRUE(std::any_of(ids.begin(), ids.end(), [](const std::string& id) { return id.starts_with("place."); }));
}

TEST_F(Sheet, WhatIsTickedIsLeftOutOnlyWhereOneSaysSo) {
    finish({"photo"});
    kiosk.tap("flow.print");
    EXPECT_EQ(kiosk.pageId(), "sheet.ask");
    kiosk.tap("sheet.missing");
    EXPECT_FALSE(printed().contains("flow.carte-identite.papiers.photo"));
    EXPECT_TRUE(printed().contains("flow.carte-identite.papiers.domicile"));
    reach(Stage::Done);
    kiosk.tap("sheet.on");
    kiosk.tap("flow.print");
    kiosk.tap("sheet.everything");
    EXPECT_TRUE(printed().contains("flow.carte-identite.papiers.photo"));
}

TEST_F(Sheet, NothingToPressStandsOnPaper) {
    finish();
    kiosk.tap("flow.print");
    const page::Sheet all = sheet();
    for (const page::Page& page : all.pages) {
        for (const page::Block& block : page.blocks) {
            EXPECT_FALSE(std::holds_alternative<page::Actions>(block));
            EXPECT_FALSE(std::holds_alternative<page::Choices>(block));
        }
    }
}

TEST_F(Sheet, EachStepIsAPageAndEachTroubleHasItsWords) {
    finish();
    kiosk.tap("flow.print");
    reach(Stage::Printing, PrinterTrouble::NoPaper);
    EXPECT_EQ(kiosk.pageId(), "sheet.nopaper");
    EXPECT_FALSE(kiosk.offers("sheet.again")); // it goes on by itself
    reach(Stage::Printing, PrinterTrouble::Jam);
    EXPECT_EQ(kiosk.pageId(), "sheet.jam");
    reach(Stage::Printing);
    EXPECT_EQ(kiosk.pageId(), "sheet.printing");
    reach(Stage::Failed, PrinterTrouble::Off);
    EXPECT_EQ(kiosk.pageId(), "sheet.off");
    EXPECT_TRUE(kiosk.offers("sheet.again"));
}

TEST_F(Sheet, WhoListensHearsEachChange) {
    finish();
    kiosk.tap("bar.listen");
    kiosk.tap("page.more");
    kiosk.tap("flow.print");
    kiosk.forgetEffects();
    reach(Stage::Printing, PrinterTrouble::NoPaper);
    EXPECT_THAT(kiosk.spoken(), testing::HasSubstr("sheet.nopaper.title"));
    kiosk.forgetEffects();
    reach(Stage::Printing, PrinterTrouble::NoPaper);
    EXPECT_TRUE(kiosk.asked<Speak>().empty());
}

TEST_F(Sheet, WhatAnEarlierPrintTellsIsPassedOver) {
    finish();
    kiosk.tap("flow.print");
    reach(Stage::Failed, PrinterTrouble::Off);
    kiosk.tap("sheet.again");
    kiosk.happen(PrintReached{kiosk.state().prints - 1, Stage::Done});
    EXPECT_EQ(kiosk.pageId(), "sheet.printing");
}

TEST_F(Sheet, TheVisitsEndTakesItBack) {
    finish();
    kiosk.tap("flow.print");
    reach(Stage::Printing);
    kiosk.tap("bar.finish");
    kiosk.tap("face.oui");
    EXPECT_EQ(kiosk.asked<StopPrinting>().size(), 1U);
}

TEST_F(Sheet, ASheetThatIsPrintedIsNotTakenBack) {
    finish();
    kiosk.tap("flow.print");
    reach(Stage::Done);
    kiosk.tap("bar.finish");
    kiosk.tap("face.oui");
    EXPECT_TRUE(kiosk.asked<StopPrinting>().empty());
}

TEST_F(Sheet, NobodyIsAskedWhetherHeIsThereWhileItPrints) {
    finish();
    kiosk.tap("flow.print");
    for (int second = 0; second < 200; ++second) {
        kiosk.wait(1s);
        reach(Stage::Printing);
    }
    EXPECT_EQ(kiosk.pageId(), "sheet.printing");
}

TEST_F(Sheet, APrinterThatWaitsForPaperKeepsNobody) {
    finish();
    kiosk.tap("flow.print");
    for (int second = 0; second < 200; ++second) {
        kiosk.wait(1s);
        reach(Stage::Printing, PrinterTrouble::NoPaper);
    }
    EXPECT_EQ(kiosk.pageId(), "idle");
}

TEST_F(Sheet, TheCodeCarriesTheAddressThatFitsTheAnswers) {
    finish();
    for (const page::Block& block : kiosk.page().blocks) {
        if (const auto* code = std::get_if<page::QrCode>(&block)) {
            EXPECT_EQ(code->address, "https://www.service-public.gouv.fr/particuliers/vosdroits/F1344");
            return;
        }
    }
    FAIL() << "no code";
}

TEST_F(Sheet, StaffReadWhatThePrinterNeeds) {
    const auto card = [&] {
        const page::Page page = kiosk.page();
        for (const page::Leaf& leaf : page::walk(page)) {
            if (page::idOf(leaf).value == "staff.printer") {
                return page::shown(std::get<const page::StatusCard*>(leaf)->text);
            }
        }
        return std::string("none");
    };
    kiosk.happen(StaffCorner{});
    kiosk.tap("pin.1");
    kiosk.tap("pin.ok");
    kiosk.happen(PinChecked{PinAnswer::Right});
    EXPECT_EQ(card(), "none");
    kiosk.happen(PrinterChanged{PrinterTrouble::NoPaper});
    EXPECT_EQ(card(), "staff.printer.nopaper");
}

} // namespace
} // namespace perron::session
