#pragma once

#include <algorithm>
#include <deque>
#include <set>
#include <string>
#include <vector>

#include "session/letter_visit.h"
#include "session/shown.h"
#include "support/letters.h"

namespace perron::test {

/// Walks the whole kiosk as values: from the welcome, also of who started the voice by its key, every element of every
/// part of every page is touched, until no page, part or way of showing it is new.
class Crawl {
public:
    /// By a finger, or by Next and OK.
    enum class By { Touch, Keys };
    explicit Crawl(const session::World& world, By by = By::Touch)
        : m_world(world)
        , m_by(by) {}

    /// `look` is called once for each.
    template <class Look>
    int run(Look look) {
        std::deque<session::State> waiting{session::start(m_at, m_wall)};
        waiting.front().printer = session::PrinterTrouble::None;
        waiting.front().letterDevice = session::LetterDevice::There;
        session::State staff = touched(waiting.front(), session::StaffCorner{});
        waiting.push_back(staff);
        staff.trail.back().location = session::AtStaff{};
        waiting.push_back(staff);
        std::vector<session::State> heard = startedByKey(waiting.front());
        while (!waiting.empty() || !heard.empty()) {
            if (waiting.empty()) { // last: their pages after the welcome are those of everybody
                waiting.push_back(std::move(heard.back()));
                heard.pop_back();
            }
            const session::State state = std::move(waiting.front());
            waiting.pop_front();
            if (!m_pages.insert(nameOf(state)).second) {
                continue; // before it is laid out: most touches lead to what was seen
            }
            const session::Shown shown(state, m_world);
            if (!m_seen.insert(nameOf(state, shown)).second) {
                continue;
            }
            look(state, shown);
            if (state.visit && !state.asked) {
                session::State idle = state;
                idle.asked = m_at;
                waiting.push_back(idle);
            }
            for (session::State& next : whilePrinting(state)) {
                waiting.push_back(std::move(next));
            }
            for (session::State& next : whileReading(state)) {
                waiting.push_back(std::move(next));
            }
            for (session::State& next : after(state, shown)) {
                waiting.push_back(std::move(next));
            }
        }
        return static_cast<int>(m_seen.size());
    }

    /// Whether some touch on the part shown leads to another page.
    bool leadsAway(const session::State& state, const session::Shown& shown) {
        const auto& leaves = shown.part().leaves;
        return std::any_of(leaves.begin(), leaves.end(), [&](const page::Placed& placed) {
            return page::touchOf(placed.leaf) == page::Touch::Acts &&
                   session::page(chosen(state, page::idOf(placed.leaf)), m_world).id != shown.page().id;
        });
    }

    /// What a person saw, by name.
    const std::set<std::string>& seen() const { return m_seen; }

    /// Where Next leads on the part shown, once round.
    std::vector<page::ElementId> round(session::State state) {
        std::vector<page::ElementId> stops;
        while (true) {
            state = touched(state, session::KeyPressed{session::Key::Next});
            if (state.focus.empty() || std::find(stops.begin(), stops.end(), state.focus) != stops.end()) {
                return stops;
            }
            stops.push_back(state.focus);
        }
    }

private:
    /// The welcome of who started the voice by its key, in each size.
    std::vector<session::State> startedByKey(const session::State& start) {
        std::vector<session::State> all;
        for (const auto size : {page::TextSize::Normal, page::TextSize::Large, page::TextSize::Largest}) {
            all.push_back(touched(start, session::KeyPressed{session::Key::Listen}));
            all.back().visit->sight.size = size;
        }
        return all;
    }
    /// Every way a print can go on.
    static std::vector<session::State> whilePrinting(const session::State& state) {
        std::vector<session::State> next;
        if (!std::holds_alternative<session::AtSheet>(state.location()) || !state.visit || !state.visit->printing ||
            state.visit->printing->stage != session::PrintReached::Stage::Preparing) {
            return next;
        }
        using Stage = session::PrintReached::Stage;
        using Trouble = session::PrinterTrouble;
        for (const auto& [stage, trouble] :
             {std::pair{Stage::Sending, Trouble::None}, std::pair{Stage::Printing, Trouble::None},
              std::pair{Stage::Printing, Trouble::NoPaper}, std::pair{Stage::Printing, Trouble::Jam},
              std::pair{Stage::Printing, Trouble::Open}, std::pair{Stage::Failed, Trouble::Off},
              std::pair{Stage::Failed, Trouble::Refused}, std::pair{Stage::Stopped, Trouble::None},
              std::pair{Stage::Done, Trouble::None}}) {
            next.push_back(state);
            next.back().visit->printing->stage = stage;
            next.back().visit->printing->trouble = trouble;
        }
        return next;
    }
    /// Every way a letter can go on, and the kiosk that has no device for it.
    std::vector<session::State> whileReading(const session::State& state) {
        std::vector<session::State> next;
        const std::string_view page = session::letterPage(state);
        if (page == "letter.intro") {
            next.push_back(state);
            next.back().letterDevice = session::LetterDevice::Absent;
        }
        if (page != "letter.reading" || !state.visit->letter->sheets.empty()) {
            return next; // a second page is read as a first one is
        }
        for (session::LetterRead& read : m_readings) {
            read.reading = state.readings;
            next.push_back(touched(state, read));
        }
        return next;
    }
    std::vector<session::State> after(const session::State& state, const session::Shown& shown) {
        std::vector<session::State> next;
        if (m_by == By::Keys) {
            for (const page::ElementId& stop : round(state)) {
                const page::Placed* placed = shown.find(stop);
                if (placed != nullptr && !isTried(state, placed->leaf)) {
                    continue;
                }
                session::State there = state;
                there.focus = stop;
                next.push_back(touched(there, session::KeyPressed{session::Key::Ok}));
            }
            return next;
        }
        for (const page::Placed& placed : shown.part().leaves) {
            if (page::touchOf(placed.leaf) == page::Touch::Acts && isTried(state, placed.leaf)) {
                next.push_back(chosen(state, page::idOf(placed.leaf)));
            }
        }
        return next;
    }
    /// The bar and the voice's keys lead to the same pages from every procedure, so they are tried within one. Sizes
    /// and the voice chosen there, or before, are carried through all the others.
    bool isTried(const session::State& state, const page::Leaf& leaf) const {
        const auto* step = std::get_if<session::AtStep>(&state.location());
        const bool other = step != nullptr && step->flow != m_world.flows.flows.front().id;
        const bool word = std::holds_alternative<session::AtWord>(state.location());
        const std::string& id = page::idOf(leaf).value;
        const auto* end = std::get_if<session::AtFlowEnd>(&state.location());
        if (end != nullptr && id == "flow.print") { // the sheet's pages are alike for all
            return end->flow == m_world.flows.flows.front().id;
        }
        const bool letter = session::letterPage(state).starts_with("letter.") && state.visit && state.visit->letter;
        return (!other && !word && !letter) || (!id.starts_with("bar.") && !id.starts_with("voice."));
    }
    /// With the second touch of who listens.
    session::State chosen(session::State state, const page::ElementId& element) {
        state.focus = element;
        return touched(state, session::Activated{element});
    }
    session::State touched(const session::State& state, session::Happening what) {
        return session::update(state, {m_at, m_wall, std::move(what)}, m_world).state;
    }
    /// The page before it is laid out: with the part asked for, it decides what is shown.
    std::string nameOf(const session::State& state) const {
        const page::Page page = session::page(state, m_world);
        std::string name = page.id.value + "/" + std::to_string(state.trail.back().part) + "/" +
                           std::to_string(static_cast<int>(session::sight(state).size)) + (state.asked ? "?" : "");
        for (const page::Leaf& leaf : page::walk(page)) {
            name += " " + page::idOf(leaf).value;
        }
        return name;
    }
    /// What a person sees, ticks and earlier answers included where they change the page.
    static std::string nameOf(const session::State& state, const session::Shown& shown) {
        std::string name = shown.page().id.value + "/" +
                           std::to_string(std::min(state.trail.back().part, shown.parts() - 1)) + "/" +
                           std::to_string(static_cast<int>(session::sight(state).size));
        for (const page::Placed& placed : shown.part().leaves) {
            name += " " + page::idOf(placed.leaf).value;
        }
        return name;
    }

    const session::World& m_world;
    By m_by;
    MonoTime m_at{1'000'000};
    WallTime m_wall{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + std::chrono::hours(9)};
    std::vector<session::LetterRead> m_readings = everyReading(m_wall);
    std::set<std::string> m_pages;
    std::set<std::string> m_seen;
};

} // namespace perron::test
