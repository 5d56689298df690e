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
    /// Not yet acknowledged, oldest first.
    virtual Result<std::vector<indicators::SealedReport>> pending() = 0;
    /// The server holds this report. Saying so twice changes nothing.
    virtual Status acknowledge(std::int64_t sequence) = 0;
};

/// The outbox of the kiosk's counters.
class CounterOutbox final : public Outbox {
public:
    explicit CounterOutbox(indicators::CounterStore& store)
        : m_store(store) {}
    Result<std::vector<indicators::SealedReport>> pending() override { return m_store.pending(); }
    Status acknowledge(std::int64_t sequence) override { return m_store.acknowledge(sequence); }

private:
    indicators::CounterStore& m_store;
};

} // namespace perron::sync
