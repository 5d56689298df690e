#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/wiped.h"
#include "letter/understand.h"
#include "page/layout.h"
#include "session/action.h"
#include "session/effect.h"
#include "session/location.h"

namespace perron::session {

/// A page one can come back to, and the part of it that was shown.
struct Stop {
    Location location = AtWelcome{};
    int part = 0;
};

/// Which words are being spoken: bytes of one run of one text of an element.
struct Lit {
    page::ElementId element;
    std::size_t text;
    std::size_t run;
    std::size_t begin;
    std::size_t end;
    bool operator==(const Lit&) const = default;
};

/// How fast the voice speaks, in percent: seven even steps from half to double (promises.md).
inline constexpr std::array paces{50, 63, 79, 100, 126, 159, 200};
inline constexpr std::size_t usualPace = 3;

/// A sheet that was asked for.
struct Printing {
    std::string flow; ///< empty: of the letter
    enum class Contents { Everything, WhatIsMissing } contents = Contents::Everything;
    int print = 0;
    PrintReached::Stage stage = PrintReached::Stage::Preparing;
    PrinterTrouble trouble = PrinterTrouble::None;
    bool onItsWay() const {
        return stage == PrintReached::Stage::Preparing || stage == PrintReached::Stage::Sending ||
               stage == PrintReached::Stage::Printing;
    }
};

/// The letter that was laid down, and how far it has come.
struct Reading {
    enum class Stage {
        Placing, ///< the next sheet is to be laid down
        Reading,
        Another, ///< asked whether there is another page
        Done,
    } stage = Stage::Placing;
    LetterReached::Stage reached = LetterReached::Stage::Taking;
    std::vector<SharedSheet> sheets;
    LetterRefusal refusal = LetterRefusal::None;          ///< of the last sheet
    std::optional<LetterSeen> seen;                       ///< while a camera waits for the sheet
    SharedSheet unread;                                   ///< the picture of what could not be read
    std::shared_ptr<const letter::Understood> understood; ///< once Done; shared as the sheets are
    bool onDevice = false;                                ///< the paper still lies there
};

/// Everything that belongs to one person's visit. A fresh one is made at each end: nothing reaches the next person.
struct Visit {
    MonoTime begun{0};
    MonoTime lastSign{0}; ///< of the person: touch or key, not the kiosk's own voice
    page::Language language;
    page::Sight sight;
    std::size_t pace = usualPace; ///< in paces
    int volume = 6;               ///< a step of speech/volume.h; the settings' own at first
    bool listening = false;       ///< pages read themselves on entry
    /// Whether the welcome names the other languages aloud: to who started the voice without a finger and has not
    /// chosen a language yet.
    enum class Languages { Unnamed, Named } languages = Languages::Unnamed;
    enum class By { Nothing, Finger, Keys };
    By by = By::Nothing; ///< what the last sign came from: which hint helps
    std::map<std::string, std::map<std::string, std::string>> answers; ///< flow, step, choice
    int misses = 0;                                                    ///< touches that hit nothing
    std::set<std::string> ticks;                                       ///< ids of ticked items
    std::optional<Printing> printing;                                  ///< the last sheet asked for
    std::optional<Reading> letter;
    /// Whether the letter may be read aloud: asked once, before its first word, or answered by a headset.
    enum class Aloud { Unasked, Yes } aloud = Aloud::Unasked;
    indicators::VisitAnswers counted; ///< what is counted when it ends
};

/// Five wrong PINs lock the panel for 15 s, then 30 s, and so on (promises.md). Survives visits; the tries also survive
/// a restart, after which the lock begins anew.
struct PinGuard {
    PinTries tries;
    MonoTime lockedUntil{0};
};

struct State {
    std::optional<Visit> visit;    ///< none between visits
    std::vector<Stop> trail{{}};   ///< the page shown is the last; never empty
    MonoTime lastActivity{0};      ///< touch, key or voice: what keeps the idle question away
    std::optional<MonoTime> asked; ///< since when "are you still there?" stands over the page
    page::ElementId focus;         ///< empty while nobody uses the keys

    int speech = 0;        ///< number of the last Speak
    bool speaking = false; ///< it has not come to its end
    bool paused = false;
    std::size_t saying = 0; ///< which of the utterances
    std::vector<Utterance> utterances;
    std::optional<Lit> lit;
    bool repeated = false;           ///< this page was said once more, because nothing happened
    std::optional<MonoTime> offered; ///< when somebody learned how the voice is asked for

    WipedString pin; ///< digits typed so far
    bool pinInCheck = false;
    bool pinWrong = false;
    PinGuard guard;
    std::vector<SealedReport> reports; ///< only while staff look at them
    LinkHealth link;
    Condition sound = Condition::Works;
    CountersHealth counters;
    std::optional<PrinterTrouble> printer; ///< none: there is no printer
    int prints = 0;                        ///< number of the last Print
    LetterDevice letterDevice = LetterDevice::None;
    int readings = 0; ///< number of the last ReadLetter

    MonoTime now{0}; ///< of the last action: what countdowns and greetings are drawn from
    WallTime wall{}; ///< of the last action: what "open now" is about

    const Location& location() const { return trail.back().location; }
};

} // namespace perron::session
