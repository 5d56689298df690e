#pragma once

#include <string>

#include "base/clock.h"
#include "programs/kiosk.h"

namespace perron::programs {

/// A finger that plays a visit on a surface in memory, under a simulated clock: the tour's, the benchmark's, the
/// tests'.
class Hand {
public:
    enum class Eyes { Open, Closed }; ///< whether frames are drawn after each touch
    Hand(Kiosk& kiosk, SimulatedClock& clock)
        : m_kiosk(kiosk)
        , m_clock(clock) {}

    void look(Eyes eyes) { m_eyes = eyes; }
    /// Touches the middle of an element of the part shown, for 120 ms, 0.8 s after the touch before.
    /// Twice where the first touch only says it.
    /// NotFound names the element and the page when it is not there.
    Status tap(const std::string& element);
    /// One touch, whatever it means.
    Status touch(const std::string& element);
    /// A tap by the words a person reads on it: "Mes papiers".
    Status tapNamed(const std::string& words);
    /// The two halves of a tap, for who measures between them: nothing is settled after `lift`.
    Status press(const std::string& element);
    void lift();
    /// The first key that means this.
    void stroke(page::Key key);
    /// Touches the margin, where nothing is.
    void miss();
    /// Holds the staff's corner for more than two seconds.
    void holdCorner();
    /// Time passes; every deadline on the way is kept.
    void wait(MonoTime time);
    bool sees(const std::string& element) const;

private:
    void settle();
    void point(ui::Pointer::Phase phase);

    Kiosk& m_kiosk;
    SimulatedClock& m_clock;
    Eyes m_eyes = Eyes::Open;
    int m_x = 0; ///< where the finger is
    int m_y = 0;
};

} // namespace perron::programs
