#include "base/log.h"

#include <algorithm>

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace perron {

EventFacts facts(Event event) {
    switch (event) {
    case Event::Started:
        return {"started", Severity::Info, "A program is ready for its user."};
    case Event::Stopped:
        return {"stopped", Severity::Info, "A program was asked to end and did."};
    case Event::ContentLeftOut:
        return {"content-left-out", Severity::Warning,
                "A file of assets/ or locales/ is broken; the kiosk serves the rest. Mend the file at the line named."};
    case Event::ContentLoaded:
        return {"content-loaded", Severity::Info, "How many procedures, places and languages are served."};
    case Event::SettingsWrong:
        return {"settings-wrong", Severity::Warning, "A setting is unusable; its documented default serves instead."};
    case Event::ScreenWrong:
        return {"screen-wrong", Severity::Warning,
                "The screen's size in millimetres is missing, wrong or too small; see settings, screen."};
    case Event::ScreenChanged:
        return {"screen-changed", Severity::Info,
                "The screen was turned or resized while running; pages are laid out anew for it."};
    case Event::KeypadGone:
        return {"keypad-gone", Severity::Warning,
                "A keypad or keyboard was unplugged; the screen serves on, and its keys too once it is back."};
    case Event::KeypadThere:
        return {"keypad-there", Severity::Info, "A keypad or keyboard was plugged in; its keys serve at once."};
    case Event::SoundMissing:
        return {"sound-missing", Severity::Warning, "No sound device opens; pages are shown and not spoken."};
    case Event::VoiceMissing:
        return {"voice-missing", Severity::Warning, "The synthesiser has no such voice; pages in it are not spoken."};
    case Event::ClipBroken:
        return {"clip-broken", Severity::Warning,
                "A recorded sentence cannot be played; the synthesiser says it. Record that file anew."};
    case Event::HeadsetUnwatched:
        return {"headset-unwatched", Severity::Info,
                "Neither PulseAudio nor PipeWire answers; a headset that is plugged in is not noticed."};
    case Event::HeadsetThere:
        return {"headset-there", Severity::Info, "A headset was plugged in; the voice is heard there alone."};
    case Event::HeadsetGone:
        return {"headset-gone", Severity::Info,
                "The headset was pulled out; the kiosk is silent until somebody asks for the voice."};
    case Event::PrinterTroubled:
        return {"printer-troubled", Severity::Warning,
                "The printer did not answer, or needs somebody, when the kiosk started; all but paper serves."};
    case Event::LetterDeviceTroubled:
        return {"letter-device-troubled", Severity::Warning,
                "Nothing could read letters when the kiosk started: its scanner, its camera or its reader; all else "
                "serves."};
    case Event::FontMissing:
        return {"font-missing", Severity::Warning, "A typeface is not installed; another one stands in for it."};
    case Event::PictureMissing:
        return {"picture-missing", Severity::Warning, "A picture named by the content cannot be drawn."};
    case Event::ClockWrong:
        return {"clock-wrong", Severity::Warning, "The clock shows a year that cannot be; set it, counting goes on."};
    case Event::CountersUnavailable:
        return {
            "counters-unavailable", Severity::Fault,
            "The counters cannot be written now (disk full, read-only or locked); the visit in course is not counted."};
    case Event::CountersSetAside:
        return {"counters-set-aside", Severity::Fault,
                "The counters' file was corrupt; it was kept under another name and an empty one begun."};
    case Event::CountersLost:
        return {"counters-lost", Severity::Fault,
                "The counters' file was gone or empty; a new one was begun, and the reports' numbers go on."};
    case Event::CountersTooOld:
        return {"counters-too-old", Severity::Warning,
                "A block stood open for 25 months; its counters were dropped whole, as the rule of eleven asks."};
    case Event::CountersRestored:
        return {"counters-restored", Severity::Fault,
                "This kiosk goes on from an older copy of its disk; the open block was dropped, so that no visit is "
                "told twice, and the reports' numbers go on."};
    case Event::ReportSealed:
        return {"report-sealed", Severity::Info, "A span or block closed; staff can read its report before it leaves."};
    case Event::ReportAcknowledged:
        return {"report-acknowledged", Severity::Info, "The server holds the report; it will not be sent again."};
    case Event::ReportRefused:
        return {"report-refused", Severity::Fault, "The server refused a report and said why; it stays in the outbox."};
    case Event::Enrolled:
        return {"enrolled", Severity::Info, "A kiosk joined a server; from now on its reports arrive there."};
    case Event::IdentityLost:
        return {"identity-lost", Severity::Fault,
                "The kiosk's own key or its membership is gone or unreadable; nothing is sent until somebody enrols it "
                "again with a fresh code."};
    case Event::ServerUnreachable:
        return {"server-unreachable", Severity::Warning, "No answer from the server; the next try is later."};
    case Event::ServerUntrusted:
        return {"server-untrusted", Severity::Fault,
                "The server's key is not the one met at enrolment; nothing is sent."};
    case Event::StaffEntered:
        return {"staff-entered", Severity::Info, "The staff panel was opened with the right PIN."};
    case Event::StaffLockedOut:
        return {"staff-locked-out", Severity::Warning, "Five wrong PINs; the panel is locked for a while."};
    case Event::ServerListening:
        return {"server-listening", Severity::Info, "The central server takes requests at this address."};
    case Event::RequestFailed:
        return {"request-failed", Severity::Warning, "A request was refused or failed, and why."};
    case Event::WorkFailed:
        return {"work-failed", Severity::Fault,
                "Work beside the screen failed in a way nobody expected; the program goes on. Please report the line."};
    }
    return {"unknown", Severity::Fault, ""};
}

void StreamLog::write(Event event, std::string_view detail) {
    static constexpr std::string_view severities[] = {"info", "warning", "fault"};
    const EventFacts what = facts(event);
    std::string line(detail);
    std::replace(line.begin(), line.end(), '\n', ' '); // one event, one line
    const auto second = std::chrono::time_point_cast<std::chrono::seconds>(m_clock.wall());
    const std::scoped_lock lock(m_mutex);
    m_out << fmt::format("{:%Y-%m-%dT%H:%M:%S}Z {} {}: {}\n", fmt::gmtime(second.time_since_epoch().count()),
                         severities[static_cast<std::size_t>(what.severity)], what.name, line)
          << std::flush;
}

} // namespace perron
