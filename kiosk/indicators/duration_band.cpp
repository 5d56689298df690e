#include "indicators/duration_band.h"

namespace perron::indicators {

std::string_view durationBand(MonoTime visit) {
    using std::chrono::minutes;
    if (visit < minutes(2)) {
        return "moins-2";
    }
    if (visit < minutes(5)) {
        return "2-5";
    }
    if (visit < minutes(15)) {
        return "5-15";
    }
    if (visit < minutes(30)) {
        return "15-30";
    }
    if (visit < minutes(60)) {
        return "30-60";
    }
    return visit < minutes(120) ? "60-120" : "120-plus";
}

} // namespace perron::indicators
