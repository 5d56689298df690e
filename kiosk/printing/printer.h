#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace perron::printing {

/// What keeps a printer from printing.
enum class Trouble {
    None,
    Off, ///< it does not answer
    NoPaper,
    Jam,
    Open, ///< a cover or a door
    NoInk,
    NoPdf,   ///< it cannot read what we send
    Paused,  ///< somebody stopped it, or it waits for somebody
    Refused, ///< it gave the sheet up
};

/// How far a job has come.
struct Progress {
    enum class State { Waiting, Printing, Done, Cancelled, Refused } state = State::Waiting;
    Trouble trouble = Trouble::None;
    /// What may keep it from printing: a tray is empty, perhaps another one than ours. Where nothing moves, it does.
    Trouble warning = Trouble::None;
    int sidesPrinted = 0; ///< as far as the printer tells
};

/// One printer. Calls block until it answered, or until a few seconds went by; one thread at a time.
class Printer {
public:
    virtual ~Printer() = default;
    /// How it is.
    virtual Trouble look() = 0;
    /// Announces a job under a name that says nothing about a person; its number. Conflict while it is busy with one.
    virtual Result<int> begin() = 0;
    virtual Status send(int job, std::string_view pdf) = 0;
    /// Offline where the printer does not answer any more.
    virtual Result<Progress> follow(int job) = 0;
    virtual Status cancel(int job) = 0;
};

/// What the keywords of printer-state-reasons (RFC 8011, 5.4.12) say, the gravest first. One without a suffix is an
/// error; reports are history and passed over.
enum class Gravity { Error, Warning };
Trouble troubleIn(const std::vector<std::string>& reasons, Gravity gravity);

} // namespace perron::printing
