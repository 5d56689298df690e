#pragma once

#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/log.h"
#include "crypto/keys.h"
#include "protocol/api.h"
#include "server/kiosk_store.h"
#include "server/report_store.h"

namespace perron::server {

/// What goes back over HTTP.
struct Reply {
    int status;
    std::string body;
    std::string contentType = "application/json";
};

/// What kiosks say to the server: joining, and handing in reports. Whatever is refused is counted under its reason,
/// logged in one line, and not kept.
class Intake {
public:
    struct Setup {
        KioskStore& kiosks;
        ReportStore& reports;
        const crypto::KeyPair& key;  ///< signs acknowledgements
        std::string registryVersion; ///< the newest registry this server knows
        const Clock& clock;
        Log& log;
    };
    explicit Intake(Setup setup)
        : m_setup(std::move(setup)) {}

    /// 200 with an EnrolReply; 400 unreadable, 403 a code that is unknown, expired or used by another key; 503 later.
    Reply enrol(std::string_view body);

    /// 200 with an Acknowledgement signed by this server once the report is on the disk, now or before.
    /// 400 unreadable or against the rule of eleven, 401 unknown kiosk or bad signature, 403 sealed by another kiosk or
    /// of the other kind of data, 422 newer than this server; 409 with a signed Contradiction when another report of
    /// that number is kept; 503 later.
    Reply report(std::string_view kiosk, std::string_view signature, std::string_view body);

    /// 413, for a body the HTTP layer did not take.
    Reply tooLarge();

private:
    struct Refused {
        int status;
        Reason reason;
        std::string detail;
    };
    Reply refuse(std::string_view kiosk, const Refused& refused);
    Reply contradict(const protocol::Acknowledgement& wrong, const std::string& reason);
    Reply later(const Error& error);

    Setup m_setup;
};

/// Whether a registry's version comes after another: their numbers compared from left to right ("2026-10" after
/// "2026-9").
bool isNewer(std::string_view version, std::string_view than);

} // namespace perron::server
