#pragma once

#include <cstdint>
#include <random>

namespace perron {

/// Where chance comes from, for jitter and simulated visits. Secrets come from `crypto`, never from here.
class Random {
public:
    virtual ~Random() = default;
    /// A whole number from 0 to `below - 1`; `below` is at least 1.
    virtual std::uint32_t below(std::uint32_t below) = 0;
};

class SeededRandom final : public Random {
public:
    explicit SeededRandom(std::uint32_t seed)
        : m_engine(seed) {}
    std::uint32_t below(std::uint32_t below) override {
        return std::uniform_int_distribution<std::uint32_t>(0, below - 1)(m_engine);
    }

private:
    std::mt19937 m_engine;
};

} // namespace perron
