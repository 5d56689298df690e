#include "effects/performer.h"

#include <algorithm>
#include <memory>

#include "base/cases.h"
#include "base/wiped.h"
#include "crypto/pin.h"
#include "effects/pin_tries.h"
#include "sync/seal.h"

namespace perron::effects {
namespace {

indicators::CounterStore::Setup sealing(indicators::CounterStore::Setup setup, const KioskName& name) {
    setup.seal = [&name](const indicators::Unsealed& unsealed) { return sync::sealer(name.get())(unsealed); };
    return setup;
}

} // namespace

Performer::Performer(Setup setup, ImageStore& images, net::HttpClient& network, const Clock& clock, Random& random,
                     Queue& queue, Log& log)
    : m_setup(std::move(setup))
    , m_clock(clock)
    , m_queue(queue)
    , m_log(log)
    , m_narrator(m_setup.voice, clock, queue, log)
    , m_counters(
          sealing(m_setup.counters, m_name),
          [this] {
              m_housekeeping.reportDue();
              m_queue.wake();
          },
          queue, log)
    , m_link(m_setup.link, m_name, m_counters, network, clock, random, queue, log)
    , m_housekeeping(m_counters, m_link, clock, log)
    , m_printing(m_setup.printing, clock, queue, log)
    , m_letters(m_setup.letters, images, queue, log)
    , m_desk(Worker::AtEnd::DoJobs, log) {}

Performer::~Performer() {
    m_counters.settle(); // its last jobs speak to the housekeeping and the link
}

void Performer::perform(const session::Effect& effect) {
    std::visit(Cases{
                   [&](const session::Speak& speak) { m_narrator.speak(speak); },
                   [&](const session::Hush&) { m_narrator.hush(); },
                   [&](const session::Pause&) { m_narrator.pause(); },
                   [&](const session::Resume&) { m_narrator.resume(); },
                   [&](const session::Volume& volume) { m_narrator.setVolume(volume.step); },
                   [&](const session::Sound& sound) { m_narrator.play(sound); },
                   [&](const session::CountVisit& visit) { m_counters.count(visit.answers, m_clock.wall()); },
                   [&](const session::Forget&) {
                       m_narrator.hush();
                       m_letters.forget();
                       m_setup.forget();
                       overwriteStack();
                   },
                   [&](const session::CheckPin& asked) { check(asked); },
                   [&](const session::KeepPinTries& keep) {
                       m_desk.post([this, tries = keep.tries] { keepPinTries(m_setup.pinTries, tries); });
                   },
                   [&](const session::LoadReports&) {
                       m_counters.loadReports(m_clock.wall(),
                                              [this](std::int64_t sequence) { return m_link.refused(sequence); });
                   },
                   [&](const session::SyncNow&) { m_counters.release(m_clock.wall(), [this] { m_link.hurry(); }); },
                   [&](const session::Print& asked) { m_printing.print(asked); },
                   [&](const session::StopPrinting&) { m_printing.stop(); },
                   [&](const session::LookAtPrinter&) { m_printing.look(); },
                   [&](const session::ReadLetter& asked) { m_letters.read(asked); },
                   [&](const session::ForgetLetter&) {
                       m_letters.forget();
                       m_setup.forget(); // the sheet was drawn
                   },
                   [&](const session::LookForLetterDevice&) { m_letters.look(); },
                   [&](const session::Restart&) { m_setup.restart(); },
                   [&](const session::StaffEntered&) { m_log.write(Event::StaffEntered, "right PIN"); },
                   [&](const session::StaffLockedOut&) { m_log.write(Event::StaffLockedOut, "five wrong PINs"); },
               },
               effect);
}

std::optional<MonoTime> Performer::nextDeadline() const {
    const std::optional<MonoTime> voice = m_narrator.nextDeadline();
    const std::optional<MonoTime> house = m_housekeeping.nextDeadline();
    return voice && house ? std::min(*voice, *house) : (voice ? voice : house);
}

void Performer::catchUp() {
    m_narrator.catchUp();
    m_housekeeping.catchUp();
}

void Performer::settle() {
    m_desk.settle();
    m_letters.settle();
    m_counters.settle();
    m_link.settle();
}

void Performer::check(const session::CheckPin& asked) {
    using session::PinAnswer;
    if (m_setup.pinHash.empty()) {
        m_queue.push(session::PinChecked{PinAnswer::NoneSet});
        return;
    }
    // Shared because a job is copyable; one place in memory, wiped when the check is done or dropped.
    const std::shared_ptr<WipedString> pin(new WipedString(asked.pin), [](WipedString* text) {
        wipe(*text);
        delete text;
    });
    m_desk.post([this, pin] {
        const Result<bool> matches = crypto::pinMatches(*pin, m_setup.pinHash);
        if (!matches) {
            m_log.write(Event::SettingsWrong, "PIN: " + matches.error().detail);
        }
        const bool unusable = !matches && matches.error().code == Code::Malformed;
        m_queue.push(session::PinChecked{unusable                  ? PinAnswer::NoneSet
                                         : matches.value_or(false) ? PinAnswer::Right
                                                                   : PinAnswer::Wrong});
    });
}

} // namespace perron::effects
