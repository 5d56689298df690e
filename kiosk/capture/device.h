#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/locked.h"
#include "base/result.h"
#include "capture/guide.h"
#include "capture/trouble.h"

namespace perron::capture {

/// What a device took: files as ocr::Reader reads them, in order; at least one where there is no trouble, none else.
struct Taken {
    Trouble trouble = Trouble::None;
    std::vector<LockedVector<char>> files;
};

struct Progress {
    int page = 0;    ///< from 0
    int percent = 0; ///< of this page, 0 to 100
};

/// What the camera sees, some ten times a second.
struct Preview {
    Guide guide = Guide::NoSheet;
    int held = 0; ///< percent of the time that the sheet has to lie still
    int width = 0;
    int height = 0;
    LockedVector<std::uint8_t> grey; ///< at most 640 pixels wide
};

/// A camera that has taken the first sheet waits until that one is gone.
enum class Sheet { First, Next };

/// Whom a device tells while it takes; called on the thread that called `take`.
struct Watch {
    std::function<void(const Progress&)> progress = [](const Progress&) {};
    std::function<void(Preview)> preview = [](const Preview&) {};
};

/// What takes pictures of sheets. Calls block and come from one thread at a time; a stop is obeyed within 200 ms.
/// A device that is unplugged and plugged in again serves again.
class Device {
public:
    virtual ~Device() = default;
    /// As the setting would name it: "scanner:test:0"; "auto" until one was found.
    virtual std::string name() const = 0;
    /// Whether it is there. Seconds, for a scanner.
    virtual Trouble look(const std::stop_token& stop) = 0;
    /// A scanner takes what lies in its feeder, each sheet a file, or else on its glass. A camera waits until a sheet
    /// lies still, two minutes at most.
    virtual Taken take(Sheet sheet, const std::stop_token& stop, const Watch& watch) = 0;
};

/// One that is plugged in.
struct Found {
    std::string setting; ///< "scanner:test:0", "camera:/dev/video0"
    std::string title;   ///< maker and model, as the device tells them
};

struct Terms {
    std::string program;                        ///< path of perron-capture
    std::string scanners = "/etc/sane.d";       ///< folder of SANE's own settings
    std::chrono::milliseconds patience{60'000}; ///< without a word from the device
    std::chrono::milliseconds longest{300'000}; ///< for all sheets of a letter
};

/// perron-capture in that folder, and SANE's settings where SANE_CONFIG_DIR says, as its other programs have it.
Terms termsFor(const Path& programs);

/// The first scanner, then the first camera where there is none.
inline constexpr std::string_view automatic = "auto";
inline constexpr std::string_view no = "aucun";

/// What the setting `lettre` names: "auto", "scanner:NAME", "camera:/dev/video0", or "dossier:PATH", for tests: the
/// files of a folder. Nothing is opened yet. Null for "aucun"; Malformed for anything else.
Result<std::unique_ptr<Device>> open(std::string_view setting, Terms terms);

/// All that are plugged in, those first that "auto" would take first. Seconds.
Result<std::vector<Found>> devices(const Terms& terms, const std::stop_token& stop);

} // namespace perron::capture
