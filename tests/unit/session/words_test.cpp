#include <algorithm>

#include <gtest/gtest.h>

#include "flow/glossary.h"
#include "session/word_search.h"
#include "support/kiosk.h"

namespace perron::session {
namespace {

using test::Kiosk;

page::Choices choicesOf(const page::Page& page) {
    for (const page::Block& block : page.blocks) {
        if (const auto* choices = std::get_if<page::Choices>(&block)) {
            return *choices;
        }
    }
    return {};
}

/// Touches the letters of a word until it stands there by itself.
void spell(Kiosk& kiosk, const flow::Term& term) {
    for (std::size_t letters = 1; !kiosk.shows("word." + term.id) && letters <= term.word.size(); ++letters) {
        kiosk.tap("who." + flow::beginning(term, letters));
    }
}

TEST(HardWords, EveryOneIsFoundFromHomeByItsFirstLetters) {
    const Kiosk fresh;
    for (const flow::Term& term : fresh.world().flows.glossary.terms) {
        Kiosk kiosk;
        kiosk.tap("welcome.start");
        kiosk.tap("home.who");
        spell(kiosk, term);
        kiosk.tap("word." + term.id);
        EXPECT_EQ(kiosk.pageId(), "word." + term.id);
    }
}

TEST(HardWords, ASmallChoiceOfThemIsShownAndNoLetterLeadsNowhere) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.tap("home.who");
    const page::Choices letters = choicesOf(kiosk.page());
    ASSERT_FALSE(letters.tiles.empty());
    for (const page::Tile& letter : letters.tiles) {
        EXPECT_EQ(letter.look, page::Tile::Look::Key);
        kiosk.tap(letter.id.value);
        EXPECT_FALSE(choicesOf(kiosk.page()).tiles.empty()) << letter.id.value;
        kiosk.tap("bar.back");
    }
}

/// Whatever page a word of the glossary stands on, and something can be understood there, it is explained one touch
/// away.
TEST(HardWords, OfAPageAreExplainedFromIt) {
    Kiosk kiosk;
    kiosk.tap("welcome.start");
    kiosk.tap("home.theme.argent");
    kiosk.tap("theme.flow.rsa");
    kiosk.tap("flow.rsa.motif.declarer");
    kiosk.tap("flow.rsa.caisse.caf");
    for (int page = 0; page < 20 && kiosk.pageId() != "flow.rsa.ou"; ++page) {
        kiosk.tap(kiosk.offers("page.more") ? "page.more" : "flow.next");
    }
    ASSERT_EQ(kiosk.pageId(), "flow.rsa.ou");
    ASSERT_TRUE(kiosk.offers("flow.words"));
    kiosk.tap("flow.words");
    EXPECT_EQ(kiosk.pageId(), "word.caf");
    kiosk.tap("word.understood");
    EXPECT_EQ(kiosk.pageId(), "flow.rsa.ou") << "and who understood is back where he was";
}

TEST(HardWords, AreNotLookedForInTheBar) {
    Kiosk kiosk;
    page::Page page = kiosk.page();
    page.blocks.clear();
    page.title = page::makeText("Rien", page::Language{"fr"});
    page.bar[0].label = page::makeText("La CAF", page::Language{"fr"});
    EXPECT_TRUE(termsOn(page, kiosk.world()).empty());
    page.title = page::makeText("La CAF", page::Language{"fr"});
    EXPECT_EQ(termsOn(page, kiosk.world()), (std::vector<std::string>{"caf"}));
}

} // namespace
} // namespace perron::session
