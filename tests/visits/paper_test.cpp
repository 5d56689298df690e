#include <thread>

#include <gmock/gmock.h>

#include "support/command.h"
#include "support/glass.h"
#include "support/printer.h"

namespace perron {
namespace {

using namespace std::chrono_literals;
using test::EverywherePrinter;
using test::Glass;
using test::printedBy;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view address = "https://www.service-public.gouv.fr/particuliers/vosdroits/F1344";

/// A visit beside a real printer.
struct Paper : testing::Test {
    EverywherePrinter printer;
    Glass glass;

    Paper() {
        glass.openPrinter = [this](const printing::GivenUp& givenUp) {
            return printing::ippPrinter(printer.address(), givenUp);
        };
        glass.start();
        wait([this] { return glass.kiosk->loop().state().printer.has_value(); });
    }

    /// The kiosk's time passes as ours does, faster.
    template <class Condition>
    void wait(Condition there) {
        for (int tries = 0; tries < 400 && !there(); ++tries) {
            std::this_thread::sleep_for(25ms);
            glass.clock.advance(250ms);
            glass.kiosk->loop().settle();
        }
        EXPECT_TRUE(there()) << "still on " << glass.pageId();
    }
    void waitFor(const std::string& page) {
        wait([&] { return glass.pageId() == page; });
    }

    /// Through the identity card to its end; `tick` of the things to bring are ticked on the way.
    void finishIdentityCard(const std::vector<std::string>& tick = {}) {
        for (const char* touch : {"welcome.start", "home.theme.papiers", "theme.flow.carte-identite",
                                  "flow.carte-identite.motif.perdue", "flow.carte-identite.qui.adulte"}) {
            glass.tap(touch);
        }
        for (const std::string& item : tick) {
            glass.tap("flow.carte-identite.papiers." + item);
        }
        for (int i = 0; i < 20 && glass.pageId() != "flow.carte-identite.end"; ++i) {
            glass.tap(glass.hand->sees("page.more") ? "page.more" : "flow.next");
        }
    }
    /// On the last part of a page.
    void tap(const std::string& element) {
        while (!glass.hand->sees(element) && glass.hand->sees("page.more")) {
            glass.tap("page.more");
        }
        glass.tap(element);
    }
    std::string words() const { return printedBy("pdftotext -layout " + printer.sheetFile().string() + " -"); }
};

TEST_F(Paper, TheSheetOfTheIdentityCardComesOutWhole) {
    finishIdentityCard();
    tap("flow.print");
    waitFor("sheet.done");
    EXPECT_THAT(words(), HasSubstr("La déclaration de perte"));
    EXPECT_THAT(words(), HasSubstr("Combien ça coûte"));
    EXPECT_THAT(words(), HasSubstr("25 €"));
    EXPECT_THAT(words(), HasSubstr("À vérifier"));
    EXPECT_THAT(words(), HasSubstr("8 avril 2026"));
    EXPECT_THAT(printedBy("pdfinfo " + printer.sheetFile().string()), HasSubstr("Ma carte d’identité"));
    glass.tap("sheet.on");
    EXPECT_EQ(glass.pageId(), "flow.carte-identite.end");
}

TEST_F(Paper, WhatIsTickedIsLeftOutUnlessItIsAskedFor) {
    finishIdentityCard({"declaration-perte"});
    tap("flow.print");
    EXPECT_EQ(glass.pageId(), "sheet.ask");
    glass.tap("sheet.missing");
    waitFor("sheet.done");
    EXPECT_THAT(words(), Not(HasSubstr("La déclaration de perte")));
    EXPECT_THAT(words(), HasSubstr("photo d’identité"));
    glass.tap("sheet.on");
    tap("flow.print");
    glass.tap("sheet.everything");
    waitFor("sheet.done");
    EXPECT_THAT(words(), HasSubstr("La déclaration de perte"));
}

TEST_F(Paper, TheCodeOnTheSheetCarriesTheOfficialAddress) {
    finishIdentityCard();
    tap("flow.print");
    waitFor("sheet.done");
    const Path picture = glass.folder / "sheet";
    printedBy("pdftoppm -r 150 -png " + printer.sheetFile().string() + " " + picture.string());
    EXPECT_THAT(printedBy("zbarimg -q --raw " + picture.string() + "-*.png 2>/dev/null"), HasSubstr(address));
}

TEST_F(Paper, NoLetterOnItIsSmallerThan18Points) {
    finishIdentityCard();
    tap("flow.print");
    waitFor("sheet.done");
    const std::string fonts =
        printedBy("pdftohtml -xml -i -stdout " + printer.sheetFile().string() +
                  " | sed -n 's/.*<fontspec.* size=\"\\([0-9]*\\)\".*/\\1/p' | sort -n | head -1");
    // pdftohtml counts in pixels of 108 an inch
    EXPECT_GE(std::stoi(fonts), 18 * 3 / 2);
}

TEST_F(Paper, KeysAloneBringItToo) {
    finishIdentityCard();
    const auto until = [&](const std::string& element) {
        for (int i = 0; i < 30 && glass.kiosk->loop().state().focus.value != element; ++i) {
            glass.hand->stroke(page::Key::Next);
        }
        glass.hand->stroke(page::Key::Ok);
    };
    until("flow.print");
    waitFor("sheet.done");
    until("sheet.on");
    EXPECT_EQ(glass.pageId(), "flow.carte-identite.end");
}

TEST_F(Paper, WithoutPaperItSaysSoAndGoesOnByItself) {
    printer.spoil("nopaper");
    finishIdentityCard();
    tap("flow.print");
    waitFor("sheet.nopaper");
    EXPECT_EQ(glass.kiosk->loop().state().printer, session::PrinterTrouble::NoPaper);
    printer.mend("nopaper");
    waitFor("sheet.done");
}

TEST_F(Paper, AJamSaysSo) {
    printer.spoil("jam");
    finishIdentityCard();
    tap("flow.print");
    waitFor("sheet.jam");
    printer.mend("jam");
    waitFor("sheet.done");
}

TEST_F(Paper, APrinterThatIsOffSaysSoAndMayBeTriedAgain) {
    printer.switchOff();
    finishIdentityCard();
    tap("flow.print");
    waitFor("sheet.off");
    printer.switchOn();
    tap("sheet.again");
    waitFor("sheet.done");
}

TEST_F(Paper, ASheetThePrinterGivesUpLeavesTheWayOn) {
    printer.spoil("broken");
    finishIdentityCard();
    tap("flow.print");
    waitFor("sheet.refused");
    tap("sheet.on");
    EXPECT_EQ(glass.pageId(), "flow.carte-identite.end");
}

TEST_F(Paper, AnyoneMayStopItInTheMiddle) {
    printer.spoil("busy");
    finishIdentityCard();
    tap("flow.print");
    waitFor("sheet.printing");
    glass.tap("sheet.stop");
    waitFor("sheet.stopped");
    printer.mend("busy");
}

TEST_F(Paper, AVisitThatEndsTakesItsSheetBack) {
    printer.spoil("busy");
    finishIdentityCard();
    tap("flow.print");
    wait([&] { return printer.hasSheet(); });
    glass.tap("bar.finish");
    glass.tap("face.oui");
    const auto other = printing::ippPrinter(printer.address(), [] { return false; });
    constexpr int firstJob = 1;
    const auto cancelled = [&] {
        const auto at = other->follow(firstJob);
        return at && at->state == printing::Progress::State::Cancelled;
    };
    std::this_thread::sleep_for(1s);
    printer.mend("busy");
    wait(cancelled);
}

/// Through the identity card of somebody who lost it.
void toTheEnd(Glass& glass) {
    for (const char* touch : {"welcome.start", "home.theme.papiers", "theme.flow.carte-identite",
                              "flow.carte-identite.motif.perdue", "flow.carte-identite.qui.adulte"}) {
        glass.tap(touch);
    }
    for (int i = 0; i < 20 && glass.pageId() != "flow.carte-identite.end"; ++i) {
        glass.tap(glass.hand->sees("page.more") ? "page.more" : "flow.next");
    }
}

TEST(PaperPage, WithoutAPrinterNoPaperIsOffered) {
    Glass glass;
    toTheEnd(glass);
    EXPECT_FALSE(glass.hand->sees("flow.print"));
    EXPECT_TRUE(glass.hand->sees("flow.help"));
}

TEST(PaperPage, ATelephoneReadsTheAddressFromTheScreenInEveryTheme) {
    Glass glass;
    toTheEnd(glass);
    for (const char* theme : {"sight.warm", "sight.dark", "sight.light"}) {
        glass.tap("bar.size");
        glass.tap(theme);
        glass.tap("sight.done");
        const Path picture = glass.folder / "screen.png";
        ASSERT_TRUE(glass.kiosk->view().savePicture(picture));
        EXPECT_EQ(printedBy("zbarimg -q --raw " + picture.string() + " 2>/dev/null"), std::string(address) + "\n")
            << theme;
    }
}

} // namespace
} // namespace perron
