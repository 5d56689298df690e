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
    /// Hears what is being said, then nothing for this long.
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

/// A whole visit, alone and by ear: from the welcome through the identity card to who can help, the end and the thanks,
/// in this language, with three keys: listen, next, OK; with two switches Listen too is found by Next.
Status visitByEar(Ear& ear, settings::Command command, const std::string& language, const std::string& usual);

} // namespace perron::programs
