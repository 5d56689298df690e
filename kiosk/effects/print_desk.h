#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

#include "base/wiped.h"
#include "effects/queue.h"
#include "effects/worker.h"
#include "page/sheet.h"
#include "printing/ipp_printer.h"
#include "session/effect.h"

namespace perron::effects {

/// Makes sheets and follows each to its end at the printer, beside the loop. PrintReached tells every step, and about
/// once a second that the printer is still at it; PrinterChanged how the printer is. The sheet's bytes are wiped when
/// its print ends, however it ends.
class PrintDesk {
public:
    /// The printer, opened on the desk's own thread; null where there is none.
    using OpenPrinter = std::function<std::unique_ptr<printing::Printer>(printing::GivenUp)>;
    /// A sheet as the printer reads it.
    using MakeSheet = std::function<Result<WipedString>(const page::Sheet&)>;
    struct Setup {
        OpenPrinter open{};
        MakeSheet make{};
    };
    PrintDesk(Setup setup, const Clock& clock, Queue& queue, Log& log);
    ~PrintDesk();
    PrintDesk(const PrintDesk&) = delete;
    PrintDesk& operator=(const PrintDesk&) = delete;

    void print(const session::Print& asked);
    /// The print under way, if there is one, is taken back from the printer.
    void stop();
    void look();

private:
    using Stage = session::PrintReached::Stage;
    printing::Printer* printer();
    bool givenUp(int print) const { return m_wanted != print || m_worker.ending(); }
    void work(int print, const page::Sheet& sheet);
    void sendTo(printing::Printer& printer, int print, const WipedString& bytes);
    void follow(printing::Printer& printer, int print, int job);
    void rest(int print);
    void reach(int print, Stage stage, printing::Trouble trouble = printing::Trouble::None);
    void tell(std::optional<printing::Trouble> trouble);

    const Setup m_setup;
    const Clock& m_clock;
    Queue& m_queue;
    Log& m_log;
    std::atomic<int> m_wanted{0}; // number of the one print that is wanted; 0: none
    std::atomic<int> m_atWork{0}; // number of the one the worker is at; 0: none
    std::mutex m_mutex;
    std::condition_variable m_stopped;
    std::unique_ptr<printing::Printer> m_printer; // of the worker alone
    std::optional<std::optional<printing::Trouble>> m_told;
    Worker m_worker;
};

} // namespace perron::effects
