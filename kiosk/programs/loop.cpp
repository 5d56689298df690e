#include "programs/loop.h"

#include <algorithm>

#include "base/cases.h"

namespace perron::programs {

namespace {

std::optional<MonoTime> earlier(std::optional<MonoTime> a, std::optional<MonoTime> b) {
    return a && b ? std::min(a, b) : a ? a : b;
}

} // namespace

Loop::Loop(ui::View& view, const session::World& world, const Clock& clock, effects::Queue& queue,
           effects::Performer& performer, const session::PinTries& tries, OnResize resized)
    : m_view(view)
    , m_world(world)
    , m_clock(clock)
    , m_queue(queue)
    , m_performer(performer)
    , m_resized(std::move(resized))
    , m_state(session::start(clock.mono(), clock.wall(), tries)) {
    happen({clock.mono(), clock.wall(), session::Ticked{}}); // two switches see their focus from the start
}

void Loop::happen(session::Action action) {
    session::Outcome outcome = session::update(std::move(m_state), action, m_world);
    m_state = std::move(outcome.state);
    for (const session::Effect& effect : outcome.effects) {
        m_performer.perform(effect);
    }
    show(); // the next input of the same moment meets the new page
}

void Loop::meant(const ui::Input& input, MonoTime at) {
    const auto so = [&](session::Happening what) { happen({at, m_clock.wall(), std::move(what)}); };
    std::visit(Cases{
                   [&](const ui::Activated& i) { so(session::Activated{i.element}); },
                   [&](const ui::Missed&) { so(session::Missed{}); },
                   [&](const ui::StaffCorner&) { so(session::StaffCorner{}); },
                   [&](const ui::KeyPressed& i) { so(session::KeyPressed{i.key}); },
                   [&](const ui::Resized& i) {
                       m_resized(i.size);
                       so(session::ScreenChanged{});
                   },
                   [&](const ui::CloseAsked&) { m_ending = Ending::Closed; },
               },
               input);
}

void Loop::take(const ui::TimedInput& input) {
    for (const ui::Input& what : m_view.feed(input)) {
        meant(what, input.at);
    }
}

void Loop::settleUnseen() {
    const MonoTime now = m_clock.mono();
    m_performer.catchUp();
    for (session::Action& action : m_queue.take(now, m_clock.wall())) {
        happen(std::move(action));
    }
    for (const ui::Input& what : m_view.tick(now)) {
        meant(what, now);
    }
    if (const auto due = session::nextDeadline(m_state, m_world); due && *due <= now) {
        happen({now, m_clock.wall(), session::Ticked{}});
    }
}

bool Loop::settle() {
    settleUnseen();
    return m_view.draw();
}

std::optional<MonoTime> Loop::deadline() const {
    return earlier(earlier(session::nextDeadline(m_state, m_world), m_view.deadline()), m_performer.nextDeadline());
}

void Loop::stand(session::State state) {
    m_state = std::move(state);
    show();
}

void Loop::show() {
    const page::Sight sight = session::sight(m_state);
    const bool listens = m_state.visit && m_state.visit->listening;
    ui::Look look{m_state.asked ? 0 : m_state.trail.back().part, m_state.focus, std::nullopt, sight.colours,
                  listens ? ui::Look::Cards::Spoken : ui::Look::Cards::Shown};
    if (const auto& lit = m_state.lit) {
        look.lit = ui::LitWords{lit->element, lit->text, lit->run, lit->begin, lit->end};
    }
    m_view.show(session::page(m_state, m_world), sight.size, look);
}

} // namespace perron::programs
