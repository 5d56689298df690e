#include "programs/simulated_visits.h"

#include <array>
#include <cstdio>

#include <fmt/format.h>

namespace perron::programs {

namespace {

/// One invented resident.
class Resident {
public:
    Resident(Hand& hand, Random& random)
        : m_hand(hand)
        , m_random(random) {}

    Status visit() {
        tap(m_hand.sees("end.start") ? "end.start" : "welcome.start"); // who comes right after finds the last thanks
        if (chance(20)) {
            static constexpr std::array others{"ar", "ar", "en", "uk", "tr", "pt"};
            tap("bar.language");
            tap(fmt::format("language.{}", others[m_random.below(others.size())]));
        }
        if (chance(35)) {
            tap("bar.listen");
        }
        if (chance(25)) {
            tap("bar.size");
            tap(chance(40) ? "sight.largest" : "sight.large");
            tap("sight.done");
        }
        linger();
        for (std::uint32_t misses = chance(30) ? 1 + m_random.below(6) : 0; misses > 0; --misses) {
            m_hand.miss();
        }
        const auto wish = m_random.below(100);
        if (wish < 55) {
            procedure();
        } else if (wish < 85) {
            lookForHelp();
        }
        if (chance(15)) {
            m_hand.wait(std::chrono::minutes(8)); // walks away: the kiosk asks, then ends the visit itself
            return m_status;
        }
        tap("bar.finish");
        linger();
        const auto face = m_random.below(100);
        tap(face < 50 ? "face.oui" : face < 65 ? "face.un-peu" : face < 75 ? "face.non" : "finish.next");
        m_hand.wait(std::chrono::seconds(9));
        return m_status;
    }

private:
    bool chance(std::uint32_t percent) { return m_random.below(100) < percent; }

    void linger() {
        const std::uint32_t most = chance(10) ? 160 : chance(50) ? 60 : 20;
        m_hand.wait(std::chrono::seconds(5 + m_random.below(most)));
    }

    /// Through the parts of a page, as far as this element or the last one.
    void turnTo(const std::string& element) {
        while (m_status && !m_hand.sees(element) && m_hand.sees("page.more")) {
            m_status = m_hand.tap("page.more");
        }
    }

    void tap(const std::string& element) {
        turnTo(element);
        if (m_status) {
            m_status = m_hand.tap(element);
        }
    }

    void procedure() {
        static constexpr std::array reasons{"vieille", "vieille", "perdue", "volee", "premiere"};
        tap("home.theme.papiers");
        tap("theme.flow.carte-identite");
        linger();
        tap(fmt::format("flow.carte-identite.motif.{}", reasons[m_random.below(reasons.size())]));
        tap(chance(70) ? "flow.carte-identite.qui.adulte" : "flow.carte-identite.qui.enfant");
        for (turnTo("flow.next"); m_status && m_hand.sees("flow.next"); turnTo("flow.next")) {
            linger();
            if (chance(9)) {
                return; // has seen enough
            }
            tap("flow.next");
        }
        if (chance(40)) {
            tap("flow.help");
            linger();
        }
    }

    void lookForHelp() {
        static constexpr std::array needs{"demarche", "demarche", "ordinateur", "ordinateur", "apprendre", "travail"};
        tap("home.help");
        linger();
        tap(fmt::format("need.{}", needs[m_random.below(needs.size())]));
        linger();
    }

    Hand& m_hand;
    Random& m_random;
    Status m_status;
};

} // namespace

Status playVisits(Hand& hand, Kiosk& kiosk, SimulatedClock& clock, Random& random, Season season) {
    const WallTime begin = clock.wall();
    int played = 0;
    for (int week = 0; week < season.weeks; ++week) {
        const bool last = week + 1 == season.weeks;
        const int wobble = last ? 0 : static_cast<int>(random.below(13)) - 6; // quiet weeks join the next one's span
        const int until = season.visits * (week + 1) / season.weeks + wobble;
        const int thisWeek = until - played;
        for (int i = 0; i < thisWeek; ++i, ++played) {
            // Tuesday to Saturday, from nine on, one after the other.
            const auto moment = begin + std::chrono::weeks{week} + std::chrono::days{1 + i * 5 / thisWeek} +
                                std::chrono::minutes{40 * (i % 8)};
            if (moment > clock.wall()) {
                hand.wait(std::chrono::duration_cast<MonoTime>(moment - clock.wall()));
            }
            if (const Status status = Resident(hand, random).visit(); !status) {
                return status;
            }
        }
        fmt::print("\r  semaine {} sur {}, {} visites jouées", week + 1, season.weeks, played);
        std::fflush(stdout);
    }
    const auto end = begin + std::chrono::weeks{season.weeks} + std::chrono::hours{2};
    if (end > clock.wall()) {
        hand.wait(std::chrono::duration_cast<MonoTime>(end - clock.wall()));
    }
    kiosk.performer().settle();
    fmt::print("\n");
    return {};
}

} // namespace perron::programs
