#include "capture/sane_scanner.h"

#include <array>
#include <chrono>
#include <cmath>
#include <functional>
#include <optional>
#include <thread>

namespace perron::capture {

namespace {

using namespace std::chrono_literals;

constexpr int mostSheets = 10;                                  // of a letter, as the reader takes
constexpr SANE_Status warmingUp = static_cast<SANE_Status>(12); // of newer backends, in no header that is installed

/// Asks again while the answer is that it is not ready yet.
SANE_Status patiently(const SaneStop& stop, const std::function<SANE_Status()>& ask) {
    constexpr auto others = 4s; // whoever was before us is still closing it
    constexpr auto lamp = 60s;
    const auto begun = std::chrono::steady_clock::now();
    while (true) {
        const SANE_Status status = ask();
        const auto passed = std::chrono::steady_clock::now() - begun;
        const bool again =
            (status == SANE_STATUS_DEVICE_BUSY && passed < others) || (status == warmingUp && passed < lamp);
        if (!again || stop.stopped()) {
            return status;
        }
        std::this_thread::sleep_for(100ms);
    }
}

class Opened {
public:
    Opened(const std::string& name, const SaneStop& stop)
        : m_status(patiently(stop, [&] { return sane_open(name.c_str(), &m_scanner); })) {}
    ~Opened() {
        if (m_status == SANE_STATUS_GOOD) {
            sane_close(m_scanner);
        }
    }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    SANE_Status status() const { return m_status; }
    SANE_Handle get() const { return m_scanner; }

private:
    SANE_Handle m_scanner = nullptr;
    SANE_Status m_status;
};

std::optional<Pass> passOf(const SANE_Parameters& says) {
    Pass pass{.depth = says.depth,
              .width = says.pixels_per_line,
              .bytesPerLine = static_cast<std::size_t>(std::max(says.bytes_per_line, 0))};
    switch (says.format) {
    case SANE_FRAME_GRAY:
        pass.sort = Pass::Sort::Grey;
        return pass;
    case SANE_FRAME_RGB:
        pass.sort = Pass::Sort::Colours;
        return pass;
    case SANE_FRAME_RED:
        pass.sort = Pass::Sort::Red;
        return pass;
    case SANE_FRAME_GREEN:
        pass.sort = Pass::Sort::Green;
        return pass;
    case SANE_FRAME_BLUE:
        pass.sort = Pass::Sort::Blue;
        return pass;
    default:
        return std::nullopt;
    }
}

/// One letter on one scanner.
class Scan {
public:
    Scan(SANE_Handle scanner, SaneStop& stop, Speaker& speaker)
        : m_scanner(scanner)
        , m_options(scanner)
        , m_stop(stop)
        , m_speaker(speaker)
        , m_sources(sourcesIn(m_options.choices("source").words)) {}
    ~Scan() { sane_cancel(m_scanner); }
    Scan(const Scan&) = delete;
    Scan& operator=(const Scan&) = delete;

    /// Sheets in the feeder first; an empty one leaves the glass.
    Trouble letter() {
        if (!m_sources.feeder.empty()) {
            const Trouble fed = sheets(m_sources.feeder, mostSheets);
            if (!m_empty || m_sources.glass.empty()) {
                return fed;
            }
            sane_cancel(m_scanner);
        }
        return sheets(m_sources.glass, 1);
    }

private:
    Trouble sheets(const std::string& source, int most) {
        prepare(m_options, source);
        m_dpi = static_cast<int>(std::lround(m_options.number("resolution")));
        m_by = m_dpi >= 500 ? static_cast<int>(std::lround(m_dpi / 300.0)) : 1;
        for (m_page = 0; m_page <= most; ++m_page) {
            if (most == 1 && m_page == 1) {
                break;
            }
            const SANE_Status begun = patiently(m_stop, [&] { return sane_start(m_scanner); });
            m_empty = begun == SANE_STATUS_NO_DOCS && m_page == 0;
            if (begun == SANE_STATUS_NO_DOCS && m_page > 0) {
                break;
            }
            if (begun != SANE_STATUS_GOOD) {
                return m_stop.stopped() ? Trouble::Stopped : troubleWhileScanning(begun);
            }
            if (m_page == most) {
                return Trouble::TooMany;
            }
            if (const Trouble trouble = sheet(); trouble != Trouble::None) {
                return m_stop.stopped() ? Trouble::Stopped : trouble;
            }
        }
        return Trouble::None;
    }

    /// A page, in one pass or in one for each colour.
    Trouble sheet() {
        const SaneStop::Scanning now(m_stop, m_scanner);
        m_speaker.progress({m_page, 0});
        Rows rows(m_by);
        SANE_Parameters says{};
        for (int pass = 0; pass < 3; ++pass) {
            if (pass > 0 && sane_start(m_scanner) != SANE_STATUS_GOOD) {
                return Trouble::Unplugged;
            }
            if (const Trouble trouble = readPass(rows, says, pass); trouble != Trouble::None) {
                return trouble;
            }
            if (says.last_frame != SANE_FALSE) {
                break;
            }
        }
        if (rows.height() == 0) {
            return Trouble::Unplugged;
        }
        m_speaker.file(pgmHead(rows.width(), rows.height(), m_dpi / m_by), rows.pixels());
        m_speaker.progress({m_page, 100});
        return Trouble::None;
    }

    Trouble readPass(Rows& rows, SANE_Parameters& says, int number) {
        if (const SANE_Status status = sane_get_parameters(m_scanner, &says); status != SANE_STATUS_GOOD) {
            return troubleWhileScanning(status);
        }
        const std::optional<Pass> pass = passOf(says);
        if (!pass || !rows.begin(*pass)) {
            return Trouble::Unsuited;
        }
        const int passes = says.format == SANE_FRAME_GRAY || says.format == SANE_FRAME_RGB ? 1 : 3;
        const double whole = static_cast<double>(says.bytes_per_line) * says.lines * passes;
        double got = static_cast<double>(says.bytes_per_line) * says.lines * number;
        std::array<SANE_Byte, 64UL * 1024> piece{};
        while (true) {
            SANE_Int length = 0;
            const SANE_Status status = sane_read(m_scanner, piece.data(), static_cast<SANE_Int>(piece.size()), &length);
            if (status == SANE_STATUS_EOF) {
                return Trouble::None;
            }
            if (m_stop.stopped()) {
                return Trouble::Stopped;
            }
            if (status != SANE_STATUS_GOOD) {
                return troubleWhileScanning(status);
            }
            if (length == 0) {
                std::this_thread::sleep_for(5ms); // of a backend that does not wait itself
            }
            if (!rows.add({piece.data(), static_cast<std::size_t>(length)})) {
                return Trouble::Unsuited;
            }
            got += length;
            m_speaker.progress({m_page, says.lines > 0 ? static_cast<int>(std::min(99.0, got * 100 / whole)) : 0});
        }
    }

    SANE_Handle m_scanner;
    SaneOptions m_options;
    SaneStop& m_stop;
    Speaker& m_speaker;
    Sources m_sources;
    int m_dpi = 0;
    int m_by = 1;
    int m_page = 0;
    bool m_empty = false; ///< the feeder, from the beginning
};

} // namespace

void SaneStop::stop() {
    m_stopped = true;
    const std::scoped_lock lock(m_using);
    if (m_scanner != nullptr) {
        sane_cancel(m_scanner);
    }
}

SaneStop::Scanning::Scanning(SaneStop& stop, SANE_Handle scanner)
    : m_stop(stop) {
    const std::scoped_lock lock(m_stop.m_using);
    m_stop.m_scanner = scanner;
}

SaneStop::Scanning::~Scanning() {
    const std::scoped_lock lock(m_stop.m_using);
    m_stop.m_scanner = nullptr;
}

Trouble troubleWhileScanning(SANE_Status status) {
    switch (static_cast<int>(status)) {
    case SANE_STATUS_GOOD:
        return Trouble::None;
    case SANE_STATUS_CANCELLED:
        return Trouble::Stopped;
    case SANE_STATUS_DEVICE_BUSY:
        return Trouble::Busy;
    case SANE_STATUS_JAMMED:
        return Trouble::Jammed;
    case SANE_STATUS_NO_DOCS:
        return Trouble::NoSheet;
    case SANE_STATUS_COVER_OPEN:
        return Trouble::Open;
    case SANE_STATUS_NO_MEM:
        return Trouble::NoMemory;
    case SANE_STATUS_ACCESS_DENIED:
        return Trouble::Denied;
    case SANE_STATUS_UNSUPPORTED:
        return Trouble::Unsuited;
    case warmingUp:
        return Trouble::TooSlow;
    default: // an error of its cable, a value that it does not know any more
        return Trouble::Unplugged;
    }
}

Trouble troubleOnOpening(SANE_Status status) {
    const Trouble trouble = troubleWhileScanning(status);
    return trouble == Trouble::Unplugged || trouble == Trouble::Unsuited ? Trouble::NoDevice : trouble;
}

Sane::Sane() {
    sane_init(nullptr, nullptr);
}

Sane::~Sane() {
    sane_exit();
}

std::vector<Found> Sane::scanners() const {
    std::vector<Found> found;
    const SANE_Device** all = nullptr;
    if (sane_get_devices(&all, SANE_TRUE) != SANE_STATUS_GOOD || all == nullptr) {
        return found;
    }
    for (; *all != nullptr; ++all) {
        const SANE_Device& one = **all;
        const std::string name(one.name);
        if (!name.starts_with("v4l:")) {
            found.push_back({"scanner:" + name, std::string(one.vendor) + " " + one.model});
        }
    }
    return found;
}

Trouble Sane::look(const std::string& name, const SaneStop& stop) const {
    return troubleOnOpening(Opened(name, stop).status());
}

void Sane::take(const std::string& name, SaneStop& stop, Speaker& speaker) const {
    const Opened opened(name, stop);
    if (opened.status() != SANE_STATUS_GOOD) {
        return speaker.end(stop.stopped() ? Trouble::Stopped : troubleOnOpening(opened.status()));
    }
    Scan scan(opened.get(), stop, speaker);
    speaker.end(scan.letter()); // nobody waits until the carriage is home, which the scan's own end brings it
}

} // namespace perron::capture
