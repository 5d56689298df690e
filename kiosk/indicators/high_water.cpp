#include "indicators/high_water.h"

#include "data/json.h"

namespace perron::indicators {

namespace {

Path fileFor(const Path& counters) {
    return counters.string() + ".numbers";
}

std::int64_t numberIn(const data::Json& record, std::string_view name) {
    const data::Json* member = record.find(name);
    return member != nullptr && member->integer() != nullptr && *member->integer() > 0 ? *member->integer() : 0;
}

} // namespace

HighWater readHighWater(const Path& counters) {
    const auto record =
        readFile(fileFor(counters), 1024).and_then([](const std::string& bytes) { return data::readJson(bytes); });
    return record ? HighWater{numberIn(*record, "sequence"), numberIn(*record, "block")} : HighWater{};
}

void writeHighWater(const Path& counters, const HighWater& numbers) {
    if (readHighWater(counters) != numbers) {
        const data::Json record(data::Json::Members{{"sequence", numbers.sequence}, {"block", numbers.block}});
        (void)writeFile(fileFor(counters), data::writeJson(record) + "\n");
    }
}

} // namespace perron::indicators
