#include "indicators/high_water.h"

#include <algorithm>

#include "data/json.h"

namespace perron::indicators {

namespace {

/// No kiosk lives to seal so many: a larger number is damage.
constexpr std::int64_t mostPossible = 1'000'000'000;

Path fileFor(const Path& counters) {
    return counters.string() + ".numbers";
}

std::int64_t numberIn(const data::Json& record, std::string_view name) {
    const data::Json* member = record.find(name);
    const std::int64_t* number = member != nullptr ? member->integer() : nullptr;
    return number != nullptr && *number > 0 && *number <= mostPossible ? *number : 0;
}

} // namespace

HighWater readHighWater(const Path& counters) {
    const auto record =
        readFile(fileFor(counters), 1024).and_then([](const std::string& bytes) { return data::readJson(bytes); });
    return record ? HighWater{numberIn(*record, "sequence"), numberIn(*record, "block")} : HighWater{};
}

void raiseHighWater(const Path& counters, const HighWater& numbers) {
    const HighWater there = readHighWater(counters);
    const HighWater raised{std::max(there.sequence, numbers.sequence), std::max(there.block, numbers.block)};
    if (raised != there) {
        const data::Json record(data::Json::Members{{"sequence", raised.sequence}, {"block", raised.block}});
        (void)writeFile(fileFor(counters), data::writeJson(record) + "\n");
    }
}

} // namespace perron::indicators
