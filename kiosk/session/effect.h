#pragma once

#include <variant>
#include <vector>

#include "base/wiped.h"
#include "indicators/visit_answers.h"
#include "page/sheet.h"
#include "page/text.h"

namespace perron::session {

/// One text of one element, to be said.
struct Utterance {
    page::ElementId element;
    std::size_t text; ///< index in page::spokenOf of the element's leaf; its size for what its picture shows
    page::Text words;
};
/// Say these one after the other, in place of whatever is being said. Answers: SpeechReached, SpeechEnded.
struct Speak {
    int speech; ///< rises with each Speak, so that late answers of an earlier one are known as such
    std::vector<Utterance> utterances;
    int percent = 100; ///< of the usual pace, 50 to 200
};
/// Wait where the voice is, and go on from there.
struct Pause {};
struct Resume {};
/// A step of speech/volume.h, from now on.
struct Volume {
    int step;
};
/// Be silent now. No answer.
struct Hush {};
/// A short sound: the touch was taken, or hit nothing.
struct Sound {
    enum class What { Taken, Missed, Test } what;
};
/// The visit has ended: add it to the counters. Answer: CountersChanged when something about them is another.
struct CountVisit {
    indicators::VisitAnswers answers;
};
/// Wipe what the visit left in memory outside State: drawn texts, images, synthesised sound.
struct Forget {};
/// Answer: PinChecked.
struct CheckPin {
    WipedString pin;
    explicit CheckPin(WipedString digits)
        : pin(std::move(digits)) {}
    CheckPin(const CheckPin&) = default;
    CheckPin& operator=(const CheckPin&) = default;
    ~CheckPin() { wipe(pin); }
};
/// Wrong PINs in a row, and how often they locked the panel. Without a time in it.
struct PinTries {
    int wrong = 0;
    int locks = 0;
    bool operator==(const PinTries&) const = default;
};
/// Remember them across a restart.
struct KeepPinTries {
    PinTries tries;
};
/// Make this sheet and print it, in place of one that is still on its way. Answers: PrintReached, PrinterChanged.
struct Print {
    int print; ///< rises with each, so that late answers of an earlier one are known as such
    page::Sheet sheet;
};
/// What is not printed yet is not wanted any more. Answer: PrintReached.
struct StopPrinting {};
/// Answer: PrinterChanged.
struct LookAtPrinter {};
/// Take the picture of the sheet that lies there and read its words, in place of one that is still being read. Answers:
/// LetterReached, LetterSeen, LetterRead.
struct ReadLetter {
    int reading;          ///< rises with each, so that late answers of an earlier one are known as such
    bool another = false; ///< a page of this letter was taken already: not that one again
};
/// What is being read is not wanted any more. The pictures of the letter are wiped.
struct ForgetLetter {};
/// Answer: LetterDeviceChanged.
struct LookForLetterDevice {};
/// Answer: ReportsLoaded.
struct LoadReports {};
/// Send what is sealed now, however long it was to be held and whatever the back-off says. Answers: LinkChanged, and
/// CountersChanged where something was held.
struct SyncNow {};
/// End the program; who started it (systemd, deploy/run) starts it again.
struct Restart {};
struct StaffEntered {};
struct StaffLockedOut {};

/// Everything a visit can ask of the world. Each is carried out outside, and what comes of it comes back as an Action.
using Effect = std::variant<Speak, Hush, Pause, Resume, Volume, Sound, CountVisit, Forget, CheckPin, LoadReports,
                            SyncNow, Restart, StaffEntered, StaffLockedOut, KeepPinTries, Print, StopPrinting,
                            LookAtPrinter, ReadLetter, ForgetLetter, LookForLetterDevice>;
using Effects = std::vector<Effect>;

} // namespace perron::session
