#include <set>

#include <gtest/gtest.h>

#include "page/counting.h"
#include "support/everywhere.h"
#include "support/laws.h"

namespace perron {
namespace {

using test::Crawl;

/// No sentence of more than 15 words, wherever it stands; a list of sources is no sentence, and a letter has its own.
void expectShortSentences(const page::Leaf& leaf, const std::string& text) {
    const auto* say = std::get_if<const page::Say*>(&leaf);
    if ((say != nullptr && (*say)->look == page::Say::Look::Source) ||
        std::holds_alternative<const page::Letter*>(leaf)) {
        return;
    }
    for (const std::string& sentence : page::sentencesOf(text)) {
        EXPECT_LE(page::countWords(sentence), page::sentenceWords) << text;
    }
}

/// In the language of the page: a French name beside its translation is there for the desk, not to be read.
int wordsIn(const page::Page& page, const page::Text& text) {
    std::string all;
    for (const page::Run& run : text.runs) {
        all += run.language == page.language ? run.shown : "";
    }
    return page::countWords(all);
}

/// The promise "few words": heading 9, sentence 15, page 40 before its choices, 6 choices (home: 8). Places are chosen
/// among, like tiles; the keys of a keypad or of an alphabet are not.
void expectFewWords(const page::Page& page) {
    EXPECT_LE(wordsIn(page, page.title), page::headingWords) << page::shown(page.title);
    int before = wordsIn(page, page.title);
    bool doubted = false; // said beside each fact, counted once: it is the same sentence
    for (const page::Block& block : page.blocks) {
        if (const auto* choices = std::get_if<page::Choices>(&block)) {
            EXPECT_LE(before, page::pageWords) << page.id.value;
            const bool keys = choices->tiles.front().look == page::Tile::Look::Key; // typed, not weighed one by one
            EXPECT_TRUE(keys || choices->tiles.size() <= (page.id.value == "home" ? 8U : 6U)) << page.id.value;
        }
        if (const auto* say = std::get_if<page::Say>(&block)) {
            before += say->look == page::Say::Look::Source ? 0 : wordsIn(page, say->text);
        }
        if (const auto* fact = std::get_if<page::Fact>(&block)) {
            before += wordsIn(page, fact->label) + wordsIn(page, fact->value) + wordsIn(page, fact->note);
            before += doubted ? 0 : wordsIn(page, fact->doubt);
            doubted = doubted || !fact->doubt.empty();
        }
    }
    EXPECT_LE(before, page::pageWords) << page.id.value;
}

TEST(EveryPage, HasFewWordsAPictureForEachNameAndAWayOut) {
    test::Glass glass;
    std::set<std::string> unknown;
    Crawl crawl(glass.kiosk->world());
    crawl.run([&](const session::State& state, const session::Shown& shown) {
        const page::Page& page = shown.page();
        SCOPED_TRACE(page.id.value);
        if (page.audience == page::Audience::Resident) {
            expectFewWords(page);
        }
        for (const page::Placed& placed : shown.part().leaves) {
            for (const page::PlacedPicture& picture : placed.pictures) {
                if (!glass.kiosk->pictures()->has(picture.picture.value)) {
                    unknown.insert(picture.picture.value);
                }
            }
            for (const page::Text& text : page::spokenOf(placed.leaf)) {
                EXPECT_FALSE(page::said(text).empty());
                expectShortSentences(placed.leaf, page::shown(text));
                for (const page::Run& run : text.runs) { // a sentence that is missing shows its id
                    EXPECT_FALSE(!run.message.empty() && run.shown == run.message.value) << run.shown;
                }
            }
        }
        EXPECT_TRUE(crawl.leadsAway(state, shown)) << "a person is stuck here";
        const bool barLeaves = shown.acts(page::ElementId{"bar.back"}) || shown.acts(page::ElementId{"bar.home"});
        EXPECT_TRUE(barLeaves || page.id.value == "welcome" || page.id.value == "end" || state.asked ||
                    state.trail.size() == 1)
            << "the bar does not lead out";
    });
    EXPECT_TRUE(unknown.empty()) << testing::PrintToString(unknown);
}

/// What is spoken is in the page's language, but for names and official words, which are French everywhere.
void expectItsLanguage(const page::Page& page, const page::Text& text) {
    for (const page::Run& run : text.runs) {
        const bool official = run.role == page::Role::OfficialFrench;
        const bool native = page.id.value == "languages" || run.message.value == "welcome.language"; // by its own name
        EXPECT_TRUE(run.language == page.language || run.message.empty() || official || native) << run.message.value;
    }
}

class InLanguage : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Every, InLanguage, testing::Values("fr", "en", "ar", "uk", "tr", "pt"),
                         [](const auto& each) { return std::string(each.param); });

TEST_P(InLanguage, EveryPageHasFewWordsAndSpeaksIt) {
    test::Glass glass;
    const test::Setting setting{GetParam(), glass.kiosk->world().screen};
    const int pages = test::crawl(
        glass, setting, [&](const session::State& state, const session::Shown& shown, const session::World&) {
            const page::Page& page = shown.page();
            EXPECT_TRUE(page.id.value != "help" || state.asked || shown.acts(page::ElementId{"help.hide"}))
                << "one touch hides the numbers for danger";
            if (page.audience == page::Audience::Staff || page.language.value != setting.language) {
                return; // of the staff, or after another choice on the page of languages
            }
            expectFewWords(page);
            for (const page::Placed& placed : shown.part().leaves) {
                for (const page::Text& text : page::spokenOf(placed.leaf)) {
                    EXPECT_FALSE(page::said(text).empty()) << page::shown(text);
                    expectShortSentences(placed.leaf, page::shown(text));
                    expectItsLanguage(page, text);
                }
            }
        });
    EXPECT_GT(pages, 50);
}

/// The same crawl by a hand on the keys alone: whatever a finger finds, they find, in reading order, and the focus is
/// never trapped.
TEST(EveryPage, IsReachedByKeysAloneInReadingOrder) {
    test::Glass glass;
    Crawl byTouch(glass.kiosk->world());
    byTouch.run([](const session::State&, const session::Shown&) {});
    Crawl byKey(glass.kiosk->world(), Crawl::By::Keys);
    byKey.run([&](const session::State& state, const session::Shown& shown) {
        std::vector<page::ElementId> stops = byKey.round(state);
        std::vector<page::ElementId> inOrder;
        const bool listens = state.visit && state.visit->listening;
        for (const page::Placed& placed : shown.part().leaves) {
            const bool heard =
                listens && page::canBeHeard(placed.leaf) && !std::holds_alternative<page::Title>(placed.leaf);
            if (heard || page::touchOf(placed.leaf) == page::Touch::Acts) {
                inOrder.push_back(page::idOf(placed.leaf));
            }
        }
        std::erase_if(stops, [&](const page::ElementId& stop) { // the first key begins a visit, which can be finished
            return std::find(inOrder.begin(), inOrder.end(), stop) == inOrder.end();
        });
        const auto first = std::find(stops.begin(), stops.end(), inOrder.empty() ? page::ElementId{} : inOrder.front());
        ASSERT_TRUE(inOrder.empty() || first != stops.end()) << page::idOf(shown.part().leaves.front().leaf).value;
        std::rotate(stops.begin(), first, stops.end());
        EXPECT_EQ(stops, inOrder) << shown.page().id.value;
    });
    const auto alike = [](std::set<std::string> seen) { // spoken to keys alone, the welcome names the languages
        std::erase_if(seen, [](const std::string& page) {
            return page.starts_with("welcome/") && page.find(" voice.pause") != std::string::npos;
        });
        return seen;
    };
    EXPECT_EQ(alike(byKey.seen()), alike(byTouch.seen()));
}

TEST(EveryPage, OfTheStaffShowsEveryFaultAndWhoIsNextAtOnce) {
    test::Glass glass;
    const session::World& real = glass.kiosk->world();
    const std::vector<std::string> problems(
        12, "/usr/share/perron/assets/flows/renouveler-un-titre-de-sejour.yaml:112: ce choix n'a pas de suite");
    const session::World world{real.flows, real.places, real.settings, real.words, real.screen, real.measure, problems};
    session::State state = session::start(MonoTime{0}, glass.clock.wall());
    state.trail.back().location = session::AtStaff{};
    state.sound = session::Condition::Fails;
    state.counters.notice = session::CountersHealth::Notice::Restored; // the longest
    state.link.state = session::LinkHealth::State::Untrusted;
    const session::Shown shown(state, world);
    EXPECT_EQ(shown.layout().parts.size(), 1U);
    EXPECT_TRUE(shown.acts(page::ElementId{"staff.next"}));
    test::expectLaws(shown.layout());
}

TEST(EveryPage, OfTheStaffOffersWhoIsNextOnEachPart) {
    test::Glass glass;
    const session::World& real = glass.kiosk->world();
    const session::World world{real.flows,   real.places, real.settings, real.words, {1080, 1920, 4.03},
                               real.measure, {}};
    session::State state = session::start(MonoTime{0}, glass.clock.wall());
    state.trail.back().location = session::AtStaff{};
    const session::Shown first(state, world);
    ASSERT_GT(first.layout().parts.size(), 1U);
    EXPECT_TRUE(first.acts(page::ElementId{"staff.next"}));
    EXPECT_TRUE(first.acts(page::ElementId{"page.more"}));
    test::expectLaws(first.layout());
}

} // namespace
} // namespace perron
