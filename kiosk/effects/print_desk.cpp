#include "effects/print_desk.h"

namespace perron::effects {

namespace {

using printing::Progress;
using printing::Trouble;

constexpr std::chrono::milliseconds pollEvery{400};
/// Longer than a first side takes: a warning may be about another tray.
constexpr MonoTime warningCounts{10'000};
constexpr int busyTries = 75; // half a minute
/// A printer that says nothing is wrong and prints nothing has forgotten the job.
constexpr MonoTime patience{180'000};

session::PrinterTrouble told(Trouble trouble) {
    switch (trouble) {
    case Trouble::None:
        return session::PrinterTrouble::None;
    case Trouble::Off:
        return session::PrinterTrouble::Off;
    case Trouble::NoPaper:
        return session::PrinterTrouble::NoPaper;
    case Trouble::Jam:
        return session::PrinterTrouble::Jam;
    case Trouble::Open:
        return session::PrinterTrouble::Open;
    case Trouble::NoInk:
        return session::PrinterTrouble::NoInk;
    case Trouble::NoPdf:
        return session::PrinterTrouble::NoPdf;
    case Trouble::Paused:
        return session::PrinterTrouble::Paused;
    case Trouble::Refused:
        return session::PrinterTrouble::Refused;
    }
    return session::PrinterTrouble::None;
}

} // namespace

PrintDesk::PrintDesk(Setup setup, const Clock& clock, Queue& queue, Log& log)
    : m_setup(std::move(setup))
    , m_clock(clock)
    , m_queue(queue)
    , m_log(log)
    , m_worker(Worker::AtEnd::DropJobs, log) {
    look();
}

PrintDesk::~PrintDesk() {
    stop();
}

void PrintDesk::print(const session::Print& asked) {
    m_wanted = asked.print;
    // Shared because a job is copyable.
    m_worker.post([this, sheet = std::make_shared<page::Sheet>(asked.sheet), print = asked.print] {
        m_atWork = print;
        work(print, *sheet);
        m_atWork = 0;
    });
}

void PrintDesk::stop() {
    {
        const std::scoped_lock lock(m_mutex);
        m_wanted = 0;
    }
    m_stopped.notify_all();
}

void PrintDesk::look() {
    m_worker.post([this] {
        printing::Printer* there = printer();
        tell(there == nullptr ? std::nullopt : std::optional(there->look()));
    });
}

printing::Printer* PrintDesk::printer() {
    if (m_printer == nullptr && m_setup.open) {
        m_printer = m_setup.open([this] { return givenUp(m_atWork); });
    }
    return m_printer.get();
}

void PrintDesk::work(int print, const page::Sheet& sheet) {
    if (givenUp(print)) {
        return reach(print, Stage::Stopped);
    }
    reach(print, Stage::Preparing);
    printing::Printer* there = printer();
    if (there == nullptr) {
        return reach(print, Stage::Failed, Trouble::Off);
    }
    if (const Trouble trouble = there->look(); trouble == Trouble::Off || trouble == Trouble::NoPdf) {
        tell(trouble);
        return reach(print, Stage::Failed, trouble);
    }
    const Result<WipedString> bytes = m_setup.make(sheet);
    if (!bytes) {
        return reach(print, Stage::Failed, Trouble::Refused);
    }
    sendTo(*there, print, *bytes);
}

void PrintDesk::sendTo(printing::Printer& printer, int print, const WipedString& bytes) {
    if (givenUp(print)) {
        return reach(print, Stage::Stopped);
    }
    reach(print, Stage::Sending);
    Result<int> job = printer.begin();
    for (int tries = 0; !job && job.error().code == Code::Conflict && tries < busyTries && !givenUp(print); ++tries) {
        reach(print, Stage::Sending);
        rest(print);
        job = printer.begin();
    }
    const Status sent = job ? printer.send(*job, bytes) : Status(tl::unexpected(job.error()));
    if (sent) {
        return follow(printer, print, *job);
    }
    if (job) {
        (void)printer.cancel(*job); // what does not answer keeps no sheet either
    }
    if (givenUp(print)) {
        return reach(print, Stage::Stopped);
    }
    const Trouble trouble = printer.look();
    tell(trouble);
    reach(print, Stage::Failed, trouble == Trouble::None ? Trouble::Refused : trouble);
}

void PrintDesk::follow(printing::Printer& printer, int print, int job) {
    MonoTime lastMove = m_clock.mono();
    int sides = 0;
    while (true) {
        if (givenUp(print)) {
            (void)printer.cancel(job); // what does not answer prints nothing either
            return reach(print, Stage::Stopped);
        }
        const Result<Progress> at = printer.follow(job);
        if (!at) {
            tell(Trouble::Off);
            return reach(print, Stage::Failed, Trouble::Off);
        }
        switch (at->state) {
        case Progress::State::Done:
            tell(Trouble::None);
            return reach(print, Stage::Done);
        case Progress::State::Cancelled:
            return reach(print, Stage::Stopped);
        case Progress::State::Refused:
            tell(Trouble::Refused);
            return reach(print, Stage::Failed, Trouble::Refused);
        case Progress::State::Waiting:
        case Progress::State::Printing:
            break;
        }
        if (at->sidesPrinted != sides) {
            sides = at->sidesPrinted;
            lastMove = m_clock.mono();
        }
        const bool waits = at->trouble != Trouble::None || at->warning != Trouble::None;
        if (!waits && m_clock.mono() - lastMove > patience) {
            (void)printer.cancel(job);
            return reach(print, Stage::Failed, Trouble::Paused);
        }
        const bool stands = m_clock.mono() - lastMove > warningCounts;
        const Trouble trouble = at->trouble == Trouble::None && stands ? at->warning : at->trouble;
        tell(trouble);
        reach(print, Stage::Printing, trouble);
        rest(print);
    }
}

void PrintDesk::rest(int print) {
    std::unique_lock lock(m_mutex);
    m_stopped.wait_for(lock, pollEvery, [&] { return givenUp(print); });
}

void PrintDesk::reach(int print, Stage stage, Trouble trouble) {
    m_queue.push(session::PrintReached{print, stage, told(trouble)});
}

void PrintDesk::tell(std::optional<Trouble> trouble) {
    if (m_told && *m_told == trouble) {
        return;
    }
    if (!m_told && trouble && *trouble != Trouble::None) { // later, a line would tell that somebody was there
        m_log.write(Event::PrinterTroubled, "the staff's panel says what it needs");
    }
    m_told = trouble;
    m_queue.push(session::PrinterChanged{trouble ? std::optional(told(*trouble)) : std::nullopt});
}

} // namespace perron::effects
