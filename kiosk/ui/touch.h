#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "page/block.h"
#include "ui/input.h"

namespace perron::ui {

/// The figures of promises.md for hands that tremble.
struct TouchRules {
    MonoTime ghost{50};       ///< a finger's touch shorter than this was none; a mouse is exempt
    MonoTime sameTouch{500};  ///< the next touch on the same place, sooner after the last than this, is the same touch
    MonoTime sameKey{80};     ///< the same where touches may follow fast, as on a pad: only what the glass makes twice
    MonoTime staffHold{2000}; ///< how long the staff's corner is held
    std::size_t palm = 3;     ///< so many contacts at once are a palm or an arm: none of them counts
    MonoTime lost{10000}; ///< a finger that never left bars others no longer than this (a leaning palm, a lost event)
};

/// What lies under a touch as it comes down.
struct Under {
    std::optional<page::ElementId> element; ///< what can be touched there, if anything
    bool staffCorner = false;
    page::Tile::Again again = page::Tile::Again::SameTouch;
};

/// Turns downs and ups into meaning. The target is where the finger came down and acts when the finger leaves, wherever
/// that is and however long it took: a roll or a long press still counts. Only the first finger counts.
/// Pure: time comes in with each call.
///
/// A palm is told by its many contacts: SDL 2 hands on no size of a contact, and under X11 every pressure is 1.
///
/// Not ImGui's items: those drop a press whose finger rolled off the box, and know neither ghosts nor second touches.
class TouchFilter {
public:
    /// `near` px: touches no further apart than this are on the same place.
    explicit TouchFilter(int near, TouchRules rules = {})
        : m_rules(rules)
        , m_near(near) {}

    void down(const Pointer& pointer, const Under& under, MonoTime at);
    /// What the touch meant, now that it is over. Nothing for a ghost, a repeat, a second finger.
    std::optional<Input> up(const Pointer& pointer, MonoTime at);
    /// Time passes: the staff's corner speaks while it is still held.
    std::optional<Input> tick(MonoTime now);
    /// When `tick` next has something to say.
    std::optional<MonoTime> deadline() const;
    /// What is held down now, to be drawn pressed.
    std::optional<page::ElementId> pressed() const;
    /// Another page came under the finger: its touch means nothing any more.
    void cancel();
    /// The visit is over: where the last touch was, and on what, is overwritten.
    void forget();

private:
    struct Held {
        Pointer pointer;
        Under under;
        MonoTime since;
        bool dead; ///< a repeat, cancelled, or already told
    };
    struct Last {
        int x;
        int y;
        std::optional<page::ElementId> element;
        MonoTime at;
        bool forgotten; ///< where it was: any place is the same as it
    };
    void letGo();
    struct Contact {
        std::int64_t finger;
        MonoTime since;
    };
    /// Notes who is on the glass; whether that is a palm now.
    bool palmWith(const Pointer& pointer, MonoTime at);
    bool repeats(const Pointer& pointer, const Under& under, MonoTime at) const;

    TouchRules m_rules;
    int m_near;
    std::optional<Held> m_held;
    std::optional<Last> m_last;
    std::vector<Contact> m_contacts;
};

} // namespace perron::ui
