#include <functional>
#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "flow/paths.h"
#include "page/walk.h"
#include "programs/showroom.h"
#include "session/session.h"
#include "speech/spoken.h"
#include "support/glass.h"

namespace perron {
namespace {

/// Every page of the kiosk as a value, in one language: its own pages, each step under all answers, each end.
void everyPage(const test::Glass& glass, const std::string& language,
               const std::function<void(const page::Page&)>& look) {
    const session::World& real = glass.kiosk->world();
    settings::Settings here = real.settings;
    here.language = language;
    const session::World world{real.flows,    real.places,      here,        real.words, real.screen, real.measure,
                               real.problems, real.screenFault, real.letters};
    const auto at = [&](session::Location location) {
        session::State state = programs::standingAt(world, "", "", {}, glass.clock);
        state.trail.back().location = std::move(location);
        state.printer = session::PrinterTrouble::None;
        look(session::page(state, world));
    };
    for (session::Location one : {session::Location(session::AtWelcome{}), session::Location(session::AtLesson{}),
                                  session::Location(session::AtHome{}), session::Location(session::AtNeeds{}),
                                  session::Location(session::AtHelp{}), session::Location(session::AtSign{}),
                                  session::Location(session::AtSight{}), session::Location(session::AtFinish{}),
                                  session::Location(session::AtEnd{page::Language{language}})}) {
        at(std::move(one));
    }
    for (const flow::Theme& theme : world.flows.themes) {
        at(session::AtTheme{theme.id});
    }
    for (const places::NeedRow& row : places::needRows) {
        at(session::AtNearby{row.need});
    }
    for (const flow::Term& term : world.flows.glossary.terms) {
        at(session::AtWord{term.id});
    }
    for (const flow::Flow& flow : world.flows.flows) {
        const auto step = [&](std::size_t index, const flow::Answers& answers) {
            look(
                session::page(programs::standingAt(world, flow.id, flow.steps[index].id, answers, glass.clock), world));
        };
        flow::goEverywhere(flow, {step, [](auto, const flow::Choice*, auto) {}});
        at(session::AtFlowEnd{flow.id});
    }
}

/// What no voice may be given: signs it leaves out or reads by their names, gaps where a sign was taken away, two signs
/// where one is heard, an address whose points are lost, digits that belong in groups, a password read as a word.
const std::regex& faults() {
    static const std::regex all(
        R"(  |^ | $|^[,.;:!?]| [,.;:!?]|[,.;:!?]{2}|[(){}<>_=+*#&|"\[\]/%]|[A-Za-z0-9]\.[a-z]|\d{6}(?! )|)"
        R"(\b3\d(?!00)\d\d\b|[A-Za-z],[A-Za-z]|)"
        R"(\betc\b|\bex\.|\d ?h\b|€|²|°|→|·|«|»|“|”|–|—|…|،،)",
        std::regex::ECMAScript | std::regex::optimize);
    return all;
}

class Heard : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Every, Heard, testing::Values("fr", "en", "ar", "uk", "tr", "pt"),
                         [](const auto& each) { return std::string(each.param); });

TEST_P(Heard, NothingThatAVoiceCannotSay) {
    const test::Glass glass;
    std::set<std::string> faulty;
    everyPage(glass, GetParam(), [&](const page::Page& page) {
        for (const page::Leaf& leaf : page::walk(page)) {
            for (const page::Text& text : page::spokenOf(leaf)) {
                for (const page::Run& run : text.runs) {
                    for (const page::SpokenToken& token : run.said) {
                        const std::string words =
                            speech::spokenForm(glass.content->lexicon, run.language.value, token.words);
                        if (std::regex_search(words, faults())) {
                            faulty.insert(page.id.value + ": " + page::shown(text) + " -> " + words);
                        }
                    }
                }
            }
        }
    });
    EXPECT_TRUE(faulty.empty()) << testing::PrintToString(faulty);
}

TEST_P(Heard, WhoSaysAFactAndOfWhenNotTheNumberOfThePage) {
    const test::Glass glass;
    const std::regex number("[FR][0-9]{3,}");
    int sources = 0;
    everyPage(glass, GetParam(), [&](const page::Page& page) {
        for (const page::Block& block : page.blocks) {
            const auto* say = std::get_if<page::Say>(&block);
            if (say != nullptr && say->look == page::Say::Look::Source && page.id.value.starts_with("flow.")) {
                ++sources;
                EXPECT_FALSE(std::regex_search(page::said(say->text), number)) << page::said(say->text);
                EXPECT_TRUE(std::regex_search(page::said(say->text), std::regex("20[0-9]{2}")));
            }
        }
    });
    EXPECT_GT(sources, 100);
}

TEST(HeardSource, IsASentence) {
    const test::Glass glass;
    std::set<std::string> heard;
    everyPage(glass, "fr", [&](const page::Page& page) {
        for (const page::Block& block : page.blocks) {
            const auto* say = std::get_if<page::Say>(&block);
            if (say != nullptr && say->id.value == "word.source" && page.id.value == "word.aeeh") {
                heard.insert(page::said(say->text));
            }
        }
    });
    EXPECT_EQ(heard, std::set<std::string>{"D’après service public, le 1er avril 2020."});
}

} // namespace
} // namespace perron
