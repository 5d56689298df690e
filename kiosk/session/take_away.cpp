#include "session/take_away.h"

#include <algorithm>

#include <fmt/format.h>

#include "flow/official.h"
#include "flow/walk.h"
#include "places/week.h"
#include "session/pages/pages.h"
#include "session/way.h"

namespace perron::session {

namespace {

constexpr std::string_view preferred = "https://www.service-public.gouv.fr/";

/// The steps of the way through a procedure that these answers leave.
std::vector<std::size_t> wayThrough(const flow::Flow& flow, const flow::Answers& answers) {
    std::vector<std::size_t> steps;
    for (auto step = flow::firstStep(flow, answers); step; step = flow::nextStep(flow, *step, answers)) {
        steps.push_back(*step);
    }
    return steps;
}

std::vector<const flow::Source*> sourcesOf(const flow::Flow& flow, const flow::Answers& answers) {
    std::vector<const flow::Source*> all;
    for (const std::size_t step : wayThrough(flow, answers)) {
        for (const flow::Source* source : flow::shownSources(flow, step, answers)) {
            if (std::find(all.begin(), all.end(), source) == all.end()) {
                all.push_back(source);
            }
        }
    }
    return all;
}

/// "9 h à 12 h, 14 h à 17 h".
page::Text hoursOf(const Maker& make, const std::vector<places::Week::Interval>& day) {
    page::Text all;
    for (const places::Week::Interval& each : day) {
        const std::string between = all.empty() ? "" : make.comma();
        all = page::joined(std::move(all), between,
                           make.say("sheet.hours", {{"begin", make.time(each.begin)}, {"end", make.time(each.end)}}));
    }
    return all;
}

page::Text dayName(const Maker& make, std::size_t day) {
    return make.say(fmt::format("day.{}", day + 1));
}

/// A line for each run of days with the same hours; days without any are not named.
page::Text weekOf(const Maker& make, const places::Week& week) {
    const auto same = [&](std::size_t a, std::size_t b) {
        return std::equal(week.days[a].begin(), week.days[a].end(), week.days[b].begin(), week.days[b].end(),
                          [](const auto& x, const auto& y) { return x.begin == y.begin && x.end == y.end; });
    };
    page::Text all;
    for (std::size_t first = 0; first < week.days.size();) {
        std::size_t last = first;
        while (last + 1 < week.days.size() && same(first, last + 1)) {
            ++last;
        }
        if (!week.days[first].empty()) {
            const page::Text days =
                first == last
                    ? dayName(make, first)
                    : make.say("sheet.days", {{"first", dayName(make, first)}, {"last", dayName(make, last)}});
            const std::string_view between = all.empty() ? "" : "\n";
            all = page::joined(std::move(all), between,
                               make.say("sheet.open", {{"days", days}, {"hours", hoursOf(make, week.days[first])}}));
        }
        first = last + 1;
    }
    return all;
}

class SheetMaker {
public:
    SheetMaker(const Maker& make, const flow::Flow& flow, Printing::Contents contents)
        : m_make(make)
        , m_flow(flow)
        , m_contents(contents)
        , m_answers(answersOf(make.state, flow.id)) {}

    page::Sheet build() {
        page::Sheet sheet{m_make.language(), m_make.content(m_flow.title), page::PictureId{m_flow.picture}, {}, {}};
        std::optional<places::Need> need;
        for (const std::size_t index : wayThrough(m_flow, m_answers)) {
            const flow::Step& step = m_flow.steps[index];
            add(sheet, pages::step(m_make, {m_flow.id, step.id}));
            if (const auto* places = std::get_if<flow::Places>(&step.body); places != nullptr && !need) {
                need = places::needNamed(places->need);
                addPlaces(sheet, need);
            }
        }
        if (!need && !m_flow.needs.empty()) {
            addPlaces(sheet, places::needNamed(m_flow.needs.front()));
        }
        addAddress(sheet);
        sheet.footer = sheetFooter(m_make);
        return sheet;
    }

private:
    void leaveOut(page::Checklist& list) const {
        if (m_contents == Printing::Contents::WhatIsMissing) {
            std::erase_if(list.items, [](const page::CheckItem& item) { return item.ticked; });
        }
    }

    /// What one reads of a page; nothing where it only leads on.
    void add(page::Sheet& sheet, page::Page page) const {
        bool says = false;
        std::vector<page::Block> kept;
        for (page::Block& block : page.blocks) {
            if (auto* list = std::get_if<page::Checklist>(&block)) {
                leaveOut(*list);
                says = says || !list->items.empty();
            } else if (auto* say = std::get_if<page::Say>(&block)) {
                if (say->look == page::Say::Look::Source) {
                    continue; // all of them stand at the end
                }
                says = says || say->look != page::Say::Look::Plain;
            } else if (std::holds_alternative<page::Fact>(block)) {
                says = true;
            } else if (auto* place = std::get_if<page::PlaceCard>(&block)) {
                forPaper(m_make, *place);
                says = true;
            } else {
                continue;
            }
            kept.push_back(std::move(block));
        }
        if (says) {
            page.blocks = std::move(kept);
            sheet.pages.push_back(std::move(page));
        }
    }

    void addPlaces(page::Sheet& sheet, std::optional<places::Need> need) const {
        if (need) {
            add(sheet, pages::nearby(m_make, {*need}));
        }
    }

    void addAddress(page::Sheet& sheet) const {
        page::Page page = m_make.start("sheet.address", m_make.say("sheet.address"));
        if (const auto source = officialSource(m_make, m_flow.id)) {
            page.blocks.emplace_back(officialCode(m_make, *source));
        }
        const std::vector<const flow::Source*> list = sourcesOf(m_flow, m_answers);
        if (!list.empty()) {
            page.blocks.emplace_back(m_make.sources("sheet.sources", list));
        }
        if (!page.blocks.empty()) {
            sheet.pages.push_back(std::move(page));
        }
    }

    const Maker& m_make;
    const flow::Flow& m_flow;
    Printing::Contents m_contents;
    flow::Answers m_answers;
};

} // namespace

void forPaper(const Maker& make, page::PlaceCard& card) {
    const places::Place* place = make.world.places.find(card.id.value.substr(std::string_view("place.").size()));
    if (place == nullptr) {
        return;
    }
    const std::string town = place->postcode + (place->postcode.empty() ? "" : " ") + place->commune;
    card.address = make.name(place->street + (place->street.empty() ? "" : ", ") + town);
    if (place->hours) {
        const auto week = places::weekOf(place->hours->text());
        card.hours = week ? weekOf(make, *week) : make.say("nearby.unknown");
    }
    card.open = page::PlaceCard::Open::Unknown;
}

page::Text sheetFooter(const Maker& make) {
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(places::localTime(make.state.wall))};
    return make.say("sheet.footer",
                    {{"date", make.date(day)}, {"commune", make.name(make.world.settings.commune.name)}});
}

page::Sheet takeAway(const Maker& make, const std::string& id, Printing::Contents contents) {
    const flow::Flow* flow = make.world.flows.flow(id);
    return flow == nullptr ? page::Sheet{} : SheetMaker(make, *flow, contents).build();
}

bool mayPrint(const Maker& make, const std::string& id) {
    const flow::Flow* flow = make.world.flows.flow(id);
    return make.state.printer && flow != nullptr && !flow::isDiscreet(*flow, answersOf(make.state, id));
}

bool mayLeaveOut(const Maker& make, const std::string& id) {
    const flow::Flow* flow = make.world.flows.flow(id);
    if (flow == nullptr) {
        return false;
    }
    bool ticked = false;
    bool open = false;
    for (const std::size_t index : wayThrough(*flow, answersOf(make.state, id))) {
        for (const page::Block& block : pages::step(make, {id, flow->steps[index].id}).blocks) {
            if (const auto* list = std::get_if<page::Checklist>(&block)) {
                for (const page::CheckItem& item : list->items) {
                    (item.ticked ? ticked : open) = true;
                }
            }
        }
    }
    return ticked && open;
}

std::optional<flow::Source> officialSource(const Maker& make, const std::string& id) {
    const flow::Flow* flow = make.world.flows.flow(id);
    if (flow == nullptr || flow::isDiscreet(*flow, answersOf(make.state, id))) {
        return std::nullopt;
    }
    if (!flow->url.empty()) {
        flow::Source named;
        named.url = flow->url;
        return named;
    }
    const flow::Source* best = nullptr;
    for (const flow::Source* source : sourcesOf(*flow, answersOf(make.state, id))) {
        const bool better =
            best == nullptr || (source->url.starts_with(preferred) && !best->url.starts_with(preferred));
        if (flow::isOfficial(source->url) && better) {
            best = source;
        }
    }
    return best == nullptr ? std::nullopt : std::optional(*best);
}

page::QrCode officialCode(const Maker& make, const flow::Source& source) {
    return {page::ElementId{"flow.code"}, make.say("flow.code"), source.url, page::PictureId{"sms"}};
}

} // namespace perron::session
