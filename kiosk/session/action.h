#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "letter/words.h"
#include "page/ids.h"
#include "page/key.h"

namespace perron::session {

/// A touch, or OK on the focused element.
struct Activated {
    page::ElementId element;
};
/// A touch that hit nothing.
struct Missed {};
using page::Key;
struct KeyPressed {
    Key key;
};
/// The screen was turned or resized; the world's has the new size.
struct ScreenChanged {};
/// Two seconds of holding in the staff's corner.
struct StaffCorner {};
/// The deadline that `nextDeadline` named has come, or the program woke for another reason.
struct Ticked {};
/// The voice now says token `token` of run `run` of utterance `utterance` of the last Speak with this number.
struct SpeechReached {
    int speech;
    std::size_t utterance;
    std::size_t run;
    std::size_t token;
};
/// The voice came to the end of Speak number `speech`, or could not begin it.
struct SpeechEnded {
    int speech;
};
enum class PinAnswer { Right, Wrong, NoneSet };
struct PinChecked {
    PinAnswer answer;
};
/// One sealed report, byte for byte as it leaves.
struct SealedReport {
    std::int64_t sequence;
    std::string bytes;
    enum class Travel { Held, Waiting, Arrived, Refused, Withdrawn } travel;
};
struct ReportsLoaded {
    std::vector<SealedReport> reports; ///< the newest first
};
/// How the link to the server is; the staff's panel shows it.
struct LinkHealth {
    enum class State {
        NotEnrolled,
        NoAddress, ///< enrolled, and the settings name no server
        NeverTried,
        Answers, ///< asked just now; nothing was to be sent
        Works,
        Unreachable,
        Untrusted,
        Refused,
        IdentityLost, ///< enrolled, but its own key or the membership is gone or unreadable
    };
    State state = State::NotEnrolled;
    std::optional<WallTime> lastSuccess;
    int waiting = 0; ///< sealed reports that are due and not yet acknowledged
};
struct LinkChanged {
    LinkHealth link;
};
enum class Condition {
    Works,
    Fails,
    LacksVoice, ///< a language the kiosk offers cannot be said; its words light up all the same
};
struct SoundChanged {
    Condition sound;
};
enum class Headset { There, Gone };
/// Somebody plugged a headset in, or pulled it out.
struct HeadsetChanged {
    Headset headset;
};
/// How counting is; the staff's panel shows it.
struct CountersHealth {
    enum class State {
        Works,
        Fails,        ///< the file cannot be written now
        NoVocabulary, ///< nothing says what to count
    };
    /// What happened to the counters since the program started.
    enum class Notice {
        None,
        BegunAnew, ///< their file was gone or corrupt
        Restored,  ///< their disk is an older copy; the open block was dropped
    };
    State state = State::Works;
    Notice notice = Notice::None;
    int held = 0; ///< sealed reports that staff may read before they leave
    bool operator==(const CountersHealth&) const = default;
};
struct CountersChanged {
    CountersHealth counters;
};

/// What keeps the printer from printing.
enum class PrinterTrouble { None, Off, NoPaper, Jam, Open, NoInk, NoPdf, Paused, Refused };
/// How the printer is; nothing where the kiosk has none. The pages offer paper only where there is one.
struct PrinterChanged {
    std::optional<PrinterTrouble> printer;
};
/// How far print number `print` has come.
struct PrintReached {
    int print;
    enum class Stage { Preparing, Sending, Printing, Done, Stopped, Failed } stage;
    PrinterTrouble trouble = PrinterTrouble::None;
};

/// Whether what takes the picture of a sheet is there, and what reads it.
enum class LetterDevice {
    None, ///< the kiosk is to have none
    Absent,
    There,
};
struct LetterDeviceChanged {
    LetterDevice device;
};
/// How far the sheet that was asked for last has come. Told at least every few seconds: it keeps the visit awake.
struct LetterReached {
    int reading;
    enum class Stage { Taking, Clearing, Reading } stage;
};
/// What a camera sees while a sheet is laid down before it.
struct LetterSeen {
    int reading;
    page::ImageId image; ///< in the wiped store, until the next one; another name each time
    int width;           ///< in px
    int height;
    /// What the person can do, so that the picture is taken.
    enum class Guide {
        NoSheet,
        Another, ///< what lies there was taken already
        NotWhole,
        TooDark,
        Moving,
        Hold,
    } guide;
    bool operator==(const LetterSeen&) const = default;
};
/// One side of a letter, as it was read. Never changed; its words are overwritten when the last who holds it goes.
struct ReadSheet {
    ReadSheet() = default;
    ReadSheet(const ReadSheet&) = delete;
    ReadSheet& operator=(const ReadSheet&) = delete;
    ~ReadSheet();

    letter::Letter words;
    page::ImageId image; ///< in the wiped store; empty where there is no picture
    int width = 0;       ///< of the picture the words' boxes are measured in, in px
    int height = 0;
};
/// Why a sheet was not read.
enum class LetterRefusal {
    None,
    NoSheet,     ///< blank, or nothing lies there
    CoverOpen,   ///< of the scanner
    Jammed,      ///< paper in the scanner
    TooMany,     ///< more pages than a letter has
    NotReadable, ///< no picture of a letter, or nothing in it can be read
    NotALetter,  ///< an identity card or the like
    TooSlow,
    Failed, ///< the device or the reader does not work
};
/// Shared because a State is a value that is copied: the letter stands in memory once, where it can be overwritten.
using SharedSheet = std::shared_ptr<const ReadSheet>;
struct LetterRead {
    int reading;
    std::vector<SharedSheet> sheets; ///< each side, in order; of one that is NotReadable its picture without words
    LetterRefusal refusal = LetterRefusal::None;
};

/// Everything that can happen to a visit. Each carries its time: `update` has no clock.
using Happening =
    std::variant<Activated, Missed, KeyPressed, ScreenChanged, StaffCorner, Ticked, SpeechReached, SpeechEnded,
                 PinChecked, ReportsLoaded, LinkChanged, SoundChanged, HeadsetChanged, CountersChanged, PrinterChanged,
                 PrintReached, LetterDeviceChanged, LetterReached, LetterSeen, LetterRead>;
struct Action {
    MonoTime at;
    WallTime wall;
    Happening what;
};

} // namespace perron::session
