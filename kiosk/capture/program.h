#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "base/child.h"
#include "base/clock.h"
#include "capture/device.h"
#include "capture/wire.h"

namespace perron::capture {

/// perron-capture as the kiosk sees it, started once for each thing to do: a driver may hang or crash there, and what
/// it remembers of a sheet ends with it.
class Program {
public:
    explicit Program(Terms terms)
        : m_terms(std::move(terms)) {}
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    using Hear = std::function<void(Said kind, wire::Incoming& message)>;
    /// Blocks until the program said its end, or a stop, which is obeyed within 200 ms: the program then closes the
    /// device by itself, and the next run waits for it.
    Trouble run(const std::vector<std::string>& words, const std::stop_token& stop, const Hear& hear);

private:
    bool lastIsGone(const std::stop_token& stop);
    Trouble converse(Child& child, const std::stop_token& stop, const Hear& hear);

    const Terms m_terms;
    const SystemClock m_clock; // patience with another program is real time
    std::optional<Child> m_last;
};

} // namespace perron::capture
