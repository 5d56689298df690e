#include <gmock/gmock.h>

#include "session/maker.h"
#include "support/kiosk.h"

namespace perron {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

/// A step of the identity card, as it stands after `change`.
template <class Change>
page::Page cardStep(std::string_view step, Change change) {
    test::Kiosk kiosk;
    kiosk.tap("welcome.start");
    for (flow::Flow& flow : kiosk.m_flows.flows) {
        if (flow.id == "carte-identite") {
            change(flow);
        }
    }
    session::State state = kiosk.state();
    state.trail.push_back({session::AtStep{"carte-identite", std::string(step)}, 0});
    return session::page(state, kiosk.world());
}

/// "page" for one named by its number, "date" for one named by its date only.
std::string sourceLine(const std::string& id) {
    const page::Words words{[](const page::Language&, std::string_view message) -> std::optional<std::string> {
                                return message == "fact.sources"        ? "{list}"
                                       : message == "fact.source"       ? "page {id}"
                                       : message == "fact.source.dated" ? "date"
                                                                        : "x";
                            },
                            {page::Language{"fr"}}};
    test::Kiosk kiosk;
    const session::World& real = kiosk.world();
    const session::World world{real.flows, real.places, real.settings, words, real.screen, real.measure, {}};
    const flow::Source source{id, {}, "https://exemple.fr/" + id, "2025-09-29", 0, 0};
    return page::shown(session::Maker(kiosk.state(), world).sources("sources", {&source}).text);
}

TEST(Step, WithNothingToReadOffersThePlacesAsLargeAsAnAnswer) {
    const page::Page page = cardStep("ou", [](flow::Flow& flow) {
        for (flow::Step& step : flow.steps) {
            if (auto* places = std::get_if<flow::Places>(&step.body)) {
                places->sentences.clear();
            }
        }
    });
    const auto choices = std::find_if(page.blocks.begin(), page.blocks.end(), [](const page::Block& block) {
        return std::holds_alternative<page::Choices>(block);
    });
    ASSERT_NE(choices, page.blocks.end());
    EXPECT_EQ(std::get<page::Choices>(*choices).tiles.front().id.value, "flow.help");
}

/// The pictures of the cards at the end of the identity card, as it stands after `change`; and its code.
struct End {
    std::vector<std::string> pictures;
    std::string code;
};
template <class Change>
End endOfCard(Change change) {
    test::Kiosk kiosk;
    kiosk.tap("welcome.start");
    for (flow::Flow& flow : kiosk.m_flows.flows) {
        if (flow.id == "carte-identite") {
            change(flow);
        }
    }
    session::State state = kiosk.state();
    state.trail.push_back({session::AtFlowEnd{"carte-identite"}, 0});
    End end;
    for (const page::Block& block : session::page(state, kiosk.world()).blocks) {
        if (const auto* say = std::get_if<page::Say>(&block)) {
            end.pictures.push_back(say->picture.value);
        } else if (const auto* code = std::get_if<page::QrCode>(&block)) {
            end.code = code->address;
        }
    }
    return end;
}

TEST(End, OfAGraveProcedureSmilesAtNobody) {
    EXPECT_THAT(endOfCard([](flow::Flow&) {}).pictures, testing::Contains("sourire"));
    EXPECT_THAT(endOfCard([](flow::Flow& flow) { flow.tone = flow::Tone::Grave; }).pictures,
                Not(testing::Contains("sourire")));
}

TEST(End, OffersTheAddressThatTheProcedureNames) {
    const std::string named = "https://ants.gouv.fr/";
    EXPECT_EQ(endOfCard([&](flow::Flow& flow) { flow.url = named; }).code, named);
}

TEST(Sources, AreNamedByTheNumberADeskKnowsThemBy) {
    EXPECT_THAT(sourceLine("F21089"), HasSubstr("page F21089"));
    EXPECT_THAT(sourceLine("F21089-2019"), EndsWith("page F21089"));
}

TEST(Sources, KeepTheirSiteToThemselvesInArabicSoThatTheDayStaysBesideItsMonth) {
    test::Kiosk kiosk;
    for (const char* touch : {"welcome.start", "bar.language", "language.ar"}) {
        kiosk.tap(touch);
    }
    const page::Words words{[](const page::Language&, std::string_view message) -> std::optional<std::string> {
                                return message == "fact.sources" ? "{list}" : "date";
                            },
                            {page::Language{"fr"}, page::Language{"ar"}}};
    const session::World& real = kiosk.world();
    const session::World world{real.flows, real.places, real.settings, words, real.screen, real.measure, {}};
    const flow::Source source{"F1", {}, "https://www.caf.fr/", "2025-09-29", 0, 0};
    const std::string line = page::shown(session::Maker(kiosk.state(), world).sources("sources", {&source}).text);
    EXPECT_THAT(line, HasSubstr("caf.fr\u2069"));
    EXPECT_THAT(line, testing::StartsWith("\u2066"));
}

TEST(Sources, OfOneSiteAreHeardWithTheLatestDayAlone) {
    const page::Words words{
        [](const page::Language&, std::string_view message) -> std::optional<std::string> {
            return message.starts_with("fact.source.") ? "{date}" : message == "date.full" ? "{year}" : "{list}";
        },
        {page::Language{"fr"}}};
    test::Kiosk kiosk;
    const session::World& real = kiosk.world();
    const session::World world{real.flows, real.places, real.settings, words, real.screen, real.measure, {}};
    const auto source = [](const char* url, const char* date) { return flow::Source{"CAF", {}, url, date, 0, 0}; };
    const flow::Source old = source("https://caf.fr/a", "2023-03-20");
    const flow::Source fresh = source("https://caf.fr/b", "2026-04-08");
    const flow::Source other = source("https://msa.fr/", "2025-09-29");
    const page::Text line = session::Maker(kiosk.state(), world).sources("sources", {&old, &fresh, &other}).text;
    EXPECT_THAT(page::said(line), testing::AllOf(HasSubstr("2026"), HasSubstr("2025"), Not(HasSubstr("2023"))));
    EXPECT_THAT(page::shown(line), HasSubstr("2023"));
}

TEST(Sources, KeepANameThatOnlyTheAuthorsKnowToThemselves) {
    for (const char* id : {"BANQUE", "CYBER17", "FS", "F", "notaires"}) {
        EXPECT_THAT(sourceLine(id), EndsWith("date")) << id;
    }
}

} // namespace
} // namespace perron
