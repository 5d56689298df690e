#pragma once

#include <functional>
#include <string>

#include "programs/hand.h"
#include "programs/transcript.h"

namespace perron::programs {

/// Somebody who does not see and does not touch: presses a key, hears the voice to its end, presses the next.
class Ear {
public:
    /// `after` is called each time a key was pressed and all that followed was heard.
    using After = std::function<void(page::Key)>;
    Ear(Kiosk& kiosk, SimulatedClock& clock, Transcript& transcript, After after = {});

    void press(page::Key key);
    /// Next until it stands there, in this part of the page or a later one, then OK. NotFound names what was looked for
    /// and the page.
    Status choose(const std::string& element);
    /// Next over all that stands on the part shown, once round: to hear each alone.
    void goRound();
    /// Presses nothing for this long, and hears what is then said to its end.
    void wait(MonoTime time);
    bool finds(const std::string& element) const { return m_hand.sees(element); }
    std::string pageId() const;

private:
    void listen();

    Kiosk& m_kiosk;
    Hand m_hand;
    Transcript& m_transcript;
    After m_after;
};

/// A whole visit, alone and by ear, in this language: from the welcome through the identity card to who can help, the
/// end and the thanks, with a rest so long that the kiosk asks. Three keys are enough: listen, next, OK; with two
/// switches Listen too is found by Next.
Status visitByEar(Ear& ear, const settings::Settings& settings, const std::string& language);

/// A visit in the settings' language that has so many letters read aloud, one after the other, each whole and then
/// thing by thing.
Status lettersByEar(Ear& ear, const settings::Settings& settings, int letters);

} // namespace perron::programs
