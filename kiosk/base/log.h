#pragma once

#include <mutex>
#include <ostream>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace perron {

/// Everything the programs ever log. One line each; the sentence in log.cpp says what the reader should make of it.
/// No event carries anything about a resident: no page seen, no choice made, no time of a visit.
enum class Event {
    Started,
    Stopped,
    ContentLeftOut,
    ContentLoaded,
    SettingsWrong,
    ScreenWrong,
    ScreenChanged,
    KeypadGone,
    KeypadThere,
    SoundMissing,
    VoiceMissing,
    ClipBroken,
    HeadsetUnwatched,
    HeadsetThere,
    HeadsetGone,
    PrinterTroubled,
    LetterDeviceTroubled,
    FontMissing,
    PictureMissing,
    ClockWrong,
    CountersUnavailable,
    CountersSetAside,
    CountersLost,
    CountersTooOld,
    CountersRestored,
    ReportSealed,
    ReportAcknowledged,
    ReportRefused,
    Enrolled,
    IdentityLost,
    ServerUnreachable,
    ServerUntrusted,
    StaffEntered,
    StaffLockedOut,
    ServerListening,
    RequestFailed,
    WorkFailed,
};

enum class Severity { Info, Warning, Fault };

/// Name as it stands in the log ("content-left-out"), how grave it is, and one sentence of documentation.
struct EventFacts {
    std::string_view name;
    Severity severity;
    std::string_view meaning;
};
EventFacts facts(Event event);

/// Writes "2026-11-23T09:00:00Z warning sound-missing: no audio device" lines. Safe from every thread.
class Log {
public:
    virtual ~Log() = default;
    virtual void write(Event event, std::string_view detail) = 0;
};

class StreamLog final : public Log {
public:
    StreamLog(std::ostream& out, const Clock& clock)
        : m_out(out)
        , m_clock(clock) {}
    void write(Event event, std::string_view detail) override;

private:
    std::ostream& m_out;
    const Clock& m_clock;
    std::mutex m_mutex;
};

} // namespace perron
