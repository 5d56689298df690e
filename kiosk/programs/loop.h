#pragma once

#include <functional>
#include <optional>

#include "effects/performer.h"
#include "effects/queue.h"
#include "session/session.h"
#include "ui/view.h"

namespace perron::programs {

enum class Ending { NotYet, Closed, Restart };

/// The one loop of the kiosk: input in, Action, update, page, picture, effects out. It sleeps elsewhere: `deadline`
/// says until when, and a still page costs nothing. The window, the tour and the tests all turn this same wheel.
class Loop {
public:
    /// `resized` gives the world a screen of this size.
    using OnResize = std::function<void(page::Size)>;
    Loop(ui::View& view, const session::World& world, const Clock& clock, effects::Queue& queue,
         effects::Performer& performer, const session::PinTries& tries, OnResize resized);

    /// A hand, a key, the window.
    void take(const ui::TimedInput& input);
    /// Takes what has arrived and what is due, then shows the page. True when a frame was drawn.
    bool settle();
    /// The same without drawing, for visits that nobody watches.
    void settleUnseen();
    std::optional<MonoTime> deadline() const;

    /// Goes on from this state, under a world that may have changed: for who shows what is being written.
    void stand(session::State state);

    const session::State& state() const { return m_state; }
    Ending ending() const { return m_ending; }
    void end(Ending how) { m_ending = how; }

private:
    void happen(session::Action action);
    void meant(const ui::Input& input, MonoTime at);
    void show();

    ui::View& m_view;
    const session::World& m_world;
    const Clock& m_clock;
    effects::Queue& m_queue;
    effects::Performer& m_performer;
    OnResize m_resized;
    session::State m_state;
    Ending m_ending = Ending::NotYet;
};

} // namespace perron::programs
