#include "indicators/threshold.h"

#include <fmt/format.h>

namespace perron::indicators {

Result<Threshold> Threshold::of(int value) {
    constexpr int highest = 10'000;
    if (value < lowest || value > highest) {
        return fail(Code::Refused,
                    fmt::format("le seuil {} n'est pas permis : il va de {} à {}", value, lowest, highest));
    }
    return Threshold(value);
}

} // namespace perron::indicators
