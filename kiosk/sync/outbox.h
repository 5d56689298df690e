#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "indicators/counter_store.h"

namespace perron::sync {

/// Sealed reports that wait to leave. What is behind it survives a power cut.
class Outbox {
public:
    virtual ~Outbox() = default;
    /// Due and not yet acknowledged, oldest first.
    virtual Result<std::vector<indicators::SealedReport>> pending() = 0;
    /// The server holds this report. Saying so twice changes nothing.
    virtual Status acknowledge(std::int64_t sequence) = 0;
    /// The server holds another report of this number; see CounterStore::withdraw.
    virtual Status withdraw(std::int64_t sequence, std::int64_t next) = 0;
};

} // namespace perron::sync
