#include "capture/program.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include <poll.h>

namespace perron::capture {

namespace {

using namespace std::chrono_literals;

constexpr int glance = 30; // ms between two looks at the stop token

/// One that the system holds, in the middle of talking to a device, cannot be killed; it is not waited for.
void end(Child& child) {
    child.kill();
    for (int tries = 0; tries < 50 && !child.ended(); ++tries) {
        std::this_thread::sleep_for(10ms);
    }
    child.letGo();
}

} // namespace

Program::~Program() {
    if (m_last) {
        end(*m_last);
    }
}

bool Program::lastIsGone(const std::stop_token& stop) {
    constexpr auto homeward = 21'000ms; // a little more than it allows itself
    const MonoTime begun = m_clock.mono();
    while (m_last && !m_last->ended()) {
        if (stop.stop_requested()) {
            return false;
        }
        if (m_clock.mono() - begun > homeward) {
            end(*m_last);
            break;
        }
        std::this_thread::sleep_for(10ms);
    }
    m_last.reset();
    return true;
}

Trouble Program::run(const std::vector<std::string>& words, const std::stop_token& stop, const Hear& hear) {
    if (!lastIsGone(stop)) {
        return Trouble::Stopped;
    }
    auto child = Child::start(m_terms.program, words,
                              {"SANE_CONFIG_DIR=" + m_terms.scanners, "LC_ALL=C", "ASAN_OPTIONS=detect_leaks=0",
                               "GLIBC_TUNABLES=glibc.malloc.perturb=165:glibc.malloc.tcache_count=0"});
    if (!child) {
        return Trouble::Failed;
    }
    m_last.emplace(std::move(*child));
    const Trouble trouble = converse(*m_last, stop, hear);
    if (trouble == Trouble::TooSlow || trouble == Trouble::Failed) {
        end(*m_last);
        m_last.reset();
    } else {
        m_last->closeIn();
        m_last->closeOut();
    }
    return trouble;
}

Trouble Program::converse(Child& child, const std::stop_token& stop, const Hear& hear) {
    const MonoTime begun = m_clock.mono();
    MonoTime heard = begun;
    wire::Incoming incoming;
    while (!stop.stop_requested()) {
        const MonoTime now = m_clock.mono();
        if (now - heard > m_terms.patience || now - begun > m_terms.longest) {
            return Trouble::TooSlow;
        }
        pollfd out{child.out(), POLLIN, 0};
        if (::poll(&out, 1, glance) <= 0) {
            continue;
        }
        if (incoming.fill(child.out()) == wire::Incoming::Got::End || incoming.bad()) {
            return Trouble::Failed;
        }
        if (!incoming.whole()) {
            continue;
        }
        heard = now;
        const auto kind = static_cast<Said>(incoming.kind());
        if (kind == Said::End) {
            const auto told = wire::Taker(incoming.bytes()).number();
            return static_cast<Trouble>(std::min<wire::Number>(told, troubles - 1));
        }
        hear(kind, incoming);
        incoming.next();
    }
    return Trouble::Stopped;
}

} // namespace perron::capture
