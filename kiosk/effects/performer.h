#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/random.h"
#include "effects/counters.h"
#include "effects/housekeeping.h"
#include "effects/kiosk_name.h"
#include "effects/letter_desk.h"
#include "effects/link.h"
#include "effects/narrator.h"
#include "effects/print_desk.h"

namespace perron::effects {

/// Carries out what a visit asks of the world. Nothing here blocks: sound, counting, the PIN and the network are worked
/// on by threads of their own, and what comes of them stands in the queue. Whatever fails, the visit goes on.
class Performer {
public:
    struct Setup {
        indicators::CounterStore::Setup counters; ///< without `seal`, which is filled in here
        Link::Setup link;
        std::string pinHash; ///< Argon2id; empty: no PIN opens the panel
        Path pinTries;       ///< see pin_tries.h
        Narrator::Setup voice;
        PrintDesk::Setup printing{};
        LetterDesk::Setup letters{};
        std::function<void()> forget;  ///< wipes what the screen keeps of a visit
        std::function<void()> restart; ///< leaves the loop, so that the program ends
    };
    /// Everything given by reference outlives the performer.
    Performer(Setup setup, ImageStore& images, net::HttpClient& network, const Clock& clock, Random& random,
              Queue& queue, Log& log);

    /// Visits that ended are counted first.
    ~Performer();
    Performer(const Performer&) = delete;
    Performer& operator=(const Performer&) = delete;

    /// From the loop's thread, as are the two below.
    void perform(const session::Effect& effect);
    /// When `catchUp` is due; the loop sleeps no longer than that. May have changed whenever the queue woke the loop.
    std::optional<MonoTime> nextDeadline() const;
    /// Does what is due: the next word of a silent voice, the counters' hour, the link's next try. Costs nothing when
    /// nothing is due.
    void catchUp();

    /// Blocks until all that was asked so far is done, but speaking and printing: for the tour and for tests.
    void settle();

private:
    void check(const session::CheckPin& asked);

    const Setup m_setup;
    const Clock& m_clock;
    Queue& m_queue;
    Log& m_log;
    KioskName m_name;
    Narrator m_narrator;
    Counters m_counters;
    Link m_link;
    Housekeeping m_housekeeping;
    PrintDesk m_printing;
    LetterDesk m_letters;
    Worker m_desk; // checks PINs, remembers wrong ones
};

} // namespace perron::effects
