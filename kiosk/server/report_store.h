#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "protocol/report.h"
#include "server/store.h"

namespace perron::server {

/// Why a report, or an enrolment, was not taken. Closed, so that what is counted stays small.
enum class Reason {
    UnknownKiosk,  ///< no kiosk of that id
    BadSignature,  ///< not signed by the kiosk's key
    Unreadable,    ///< not a report, or against the rule of eleven
    Newer,         ///< a format or registry this server does not know yet
    WrongKiosk,    ///< sealed by another kiosk
    WrongData,     ///< demonstration from a real kiosk, or the other way round
    Contradiction, ///< another report of that number is kept
    TooLarge,
    BadCode, ///< an enrolment code that is unknown, expired or used
};
std::string_view nameOf(Reason reason);

enum class Kept { Now, Before };

/// Sealed reports as they came, and their figures for the page.
class ReportStore {
public:
    explicit ReportStore(Store& store)
        : m_store(store) {}

    /// Once this returns, the report is on the disk. `bytes` are what was signed, `digest` their SHA-256.
    /// Conflict: the kiosk has sent other bytes under that number.
    Result<Kept> keep(std::string_view kiosk, const protocol::Report& report, std::string_view bytes,
                      std::string_view digest, WallTime received);

    /// The lowest number above all that are kept of this kiosk; 1 where there are none.
    Result<std::int64_t> nextSequence(std::string_view kiosk);

    /// One more of this kind, from this kiosk ("" when nobody knows whose it was).
    Status countRefusal(std::string_view kiosk, Reason reason);

private:
    Store& m_store;
};

} // namespace perron::server
