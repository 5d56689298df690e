#pragma once

#include "base/eleven.h"
#include "base/result.h"

namespace perron::indicators {

/// The least count that may leave the kiosk. Eleven (INSEE's threshold for cells on natural persons) or higher; a value
/// below eleven does not exist.
class Threshold {
public:
    static constexpr int lowest = eleven;
    /// Refused below eleven, and above 10,000 (a slip of the finger that would never let anything leave).
    static Result<Threshold> of(int value);
    Threshold() = default;
    int value() const { return m_value; }
    auto operator<=>(const Threshold&) const = default;

private:
    explicit Threshold(int value)
        : m_value(value) {}
    int m_value = lowest;
};

} // namespace perron::indicators
