#include "session/pages/pages.h"

#include "base/cases.h"
#include "flow/review.h"
#include "flow/walk.h"
#include "places/need.h"
#include "session/take_away.h"
#include "session/way.h"
#include "session/word_search.h"

namespace perron::session::pages {

namespace {

/// One step of a procedure under the answers given so far.
class StepPage {
public:
    StepPage(const Maker& make, const flow::Flow& flow, std::size_t index)
        : m_make(make)
        , m_flow(flow)
        , m_index(index)
        , m_step(flow.steps[index])
        , m_answers(answersOf(make.state, flow.id))
        , m_page(make.start("flow." + flow.id + "." + m_step.id, make.content(m_step.title))) {}

    page::Page build() {
        const flow::Position at = flow::position(m_flow, m_index, m_answers);
        m_page.blocks.emplace_back(page::Progress{
            page::ElementId{"flow.progress"}, at.number, at.count,
            m_make.say("flow.progress", {{"step", m_make.number(at.number)}, {"steps", m_make.number(at.count)}})});
        if (m_step.lead) {
            m_page.blocks.emplace_back(
                m_make.card(id("lead"), m_make.content(*m_step.lead), "", page::Say::Look::Plain));
        }
        std::visit(Cases{
                       [&](const flow::Question& body) { question(body); },
                       [&](const flow::Checklist& body) { checklist(body); },
                       [&](const flow::Facts& body) { facts(body); },
                       [&](const flow::Places& body) { places(body); },
                       [&](const flow::Say& body) {
                           sentences(body.sentences);
                           next();
                       },
                       [&](const flow::Links& body) { links(body); },
                   },
                   m_step.body);
        words();
        return std::move(m_page);
    }

private:
    std::string id(const std::string& part) const { return "flow." + m_flow.id + "." + m_step.id + "." + part; }

    void question(const flow::Question& body) {
        page::Choices choices;
        for (const flow::Choice* choice : flow::shownChoices(m_flow, body, m_answers)) {
            choices.tiles.push_back({page::ElementId{id(choice->id)},
                                     m_make.content(choice->label),
                                     page::PictureId{choice->picture},
                                     page::Tile::Look::Choice,
                                     {}});
        }
        m_page.blocks.emplace_back(std::move(choices));
    }

    void links(const flow::Links& body) {
        page::Choices choices;
        for (const flow::Link* link : flow::shownLinks(m_flow, body, m_answers)) {
            if (const flow::Flow* other = m_make.world.flows.flow(link->id)) {
                choices.tiles.push_back({page::ElementId{id(link->id)},
                                         m_make.content(link->label.value_or(other->title)),
                                         page::PictureId{link->picture.empty() ? other->picture : link->picture},
                                         page::Tile::Look::Choice,
                                         {}});
            }
        }
        m_page.blocks.emplace_back(std::move(choices));
        next();
    }

    void checklist(const flow::Checklist& body) {
        page::Checklist list;
        for (const flow::Item* item : flow::shownItems(m_flow, body, m_answers)) {
            const std::string element = id(item->id);
            const bool ticked = m_make.state.visit && m_make.state.visit->ticks.contains(element);
            list.items.push_back(
                {page::ElementId{element}, m_make.content(item->label),
                 item->hint ? m_make.content(*item->hint) : page::Text{}, page::PictureId{item->picture}, ticked,
                 m_make.say(ticked ? "check.ticked" : "check.unticked"), m_make.atDesk(item->official)});
        }
        m_page.blocks.emplace_back(std::move(list));
        sources();
        next();
    }

    void facts(const flow::Facts& body) {
        const std::chrono::year_month_day today{std::chrono::floor<std::chrono::days>(m_make.state.wall)};
        for (const flow::Fact* fact : flow::shownFacts(m_flow, body, m_answers)) {
            m_page.blocks.emplace_back(
                page::Fact{page::ElementId{id(fact->id)}, m_make.content(fact->label), m_make.content(fact->value),
                           fact->note ? m_make.content(*fact->note) : page::Text{},
                           flow::toBeVerified(*fact, today) ? m_make.say("fact.unverified") : page::Text{},
                           page::PictureId{fact->picture}, m_make.atDesk(fact->official)});
        }
        sources();
        next();
    }

    void places(const flow::Places& body) {
        const bool card = places::needNamed(body.need) == places::Need::IdentityCard;
        const std::string_view words = card ? places::rowOf(places::Need::IdentityCard).words : "flow.help";
        page::Tile there = m_make.tile("flow.help", words, "lieu", page::Tile::Look::Service);
        if (flow::shownSentences(m_flow, body.sentences, m_answers).empty()) {
            there.look = page::Tile::Look::Choice; // nothing to read before it
            m_page.blocks.emplace_back(page::Choices{{std::move(there)}});
            sources();
            next();
            return;
        }
        sentences(body.sentences);
        m_page.blocks.emplace_back(page::Actions{{std::move(there), understood()}});
    }

    void sentences(const std::vector<flow::Sentence>& list) {
        for (const flow::Sentence* sentence : flow::shownSentences(m_flow, list, m_answers)) {
            m_page.blocks.emplace_back(
                m_make.card(id(sentence->id), m_make.content(sentence->text), sentence->picture));
        }
        sources();
    }

    void sources() {
        const std::vector<const flow::Source*> list = flow::shownSources(m_flow, m_index, m_answers);
        if (!list.empty()) {
            m_page.blocks.emplace_back(m_make.sources(id("sources"), list));
        }
    }

    /// A way to what the page's hard words mean.
    void words() {
        auto* actions = m_page.blocks.empty() ? nullptr : std::get_if<page::Actions>(&m_page.blocks.back());
        const std::vector<std::string> terms = termsOn(m_page, m_make.world);
        if (actions == nullptr || terms.empty()) {
            return;
        }
        page::Tile tile = m_make.tile("flow.words", "flow.words", "question", page::Tile::Look::Calm);
        if (terms.size() == 1) {
            const flow::Term& term = *m_make.world.flows.glossary.term(terms.front());
            tile.label = m_make.say("flow.word", {{"word", m_make.name(term.word)}});
        }
        actions->tiles.insert(actions->tiles.begin(), std::move(tile));
    }

    page::Tile understood() const {
        return m_make.tile("flow.next", "flow.understood", "suite", page::Tile::Look::Primary);
    }
    void next() { m_page.blocks.emplace_back(page::Actions{{understood()}}); }

    const Maker& m_make;
    const flow::Flow& m_flow;
    std::size_t m_index;
    const flow::Step& m_step;
    flow::Answers m_answers;
    page::Page m_page;
};

} // namespace

page::Page step(const Maker& make, const AtStep& at) {
    const flow::Flow* flow = make.world.flows.flow(at.flow);
    const auto index = flow != nullptr ? stepIndex(*flow, at.step) : std::nullopt;
    return index ? StepPage(make, *flow, *index).build() : home(make);
}

page::Page flowEnd(const Maker& make, const AtFlowEnd& at) {
    page::Page page = make.start("flow." + at.flow + ".end", make.say("flow.end.title"));
    const flow::Flow* flow = make.world.flows.flow(at.flow);
    const bool grave = flow != nullptr && flow->tone == flow::Tone::Grave;
    page.blocks.emplace_back(
        make.card("flow.end.text", make.say("flow.end.text"), grave ? "valider" : "sourire", page::Say::Look::Reached));
    if (const auto source = officialSource(make, at.flow)) {
        page.blocks.emplace_back(officialCode(make, *source));
        page.blocks.emplace_back(make.card("flow.end.address", make.address(*source), "ordinateur")); // by ear too
    }
    page.blocks.emplace_back(make.card("flow.end.people", make.say("flow.end.help"), "aide"));
    page::Actions actions;
    actions.tiles.push_back(make.tile("flow.help", "flow.help", "lieu", page::Tile::Look::Service));
    if (mayPrint(make, at.flow)) {
        actions.tiles.push_back(make.tile("flow.print", "flow.print", "imprimante", page::Tile::Look::Service));
    }
    actions.tiles.push_back(make.tile("flow.done", "flow.end.done", "finir", page::Tile::Look::Primary));
    page.blocks.emplace_back(std::move(actions));
    return page;
}

} // namespace perron::session::pages
