#include "cli/report_show.h"

#include <charconv>

#include "i18n/catalogue.h"
#include "indicators/counter_store.h"

namespace perron::cli {

namespace {

Exit run(const Arguments& arguments, Console& console) {
    if (arguments.value("--counters").empty()) {
        return misused("report show", console.words("admin.counters.missing"), console);
    }
    std::int64_t wanted = 0;
    const std::string text = arguments.value("--sequence");
    const auto read = std::from_chars(text.data(), text.data() + text.size(), wanted);
    if (arguments.has("--sequence") &&
        (read.ec != std::errc{} || read.ptr != text.data() + text.size() || wanted < 1)) {
        return misused("report show", console.words("admin.report.show.sequence"), console);
    }
    const auto reports = indicators::sealedReportsIn(arguments.value("--counters"));
    if (!reports) {
        return unreadable(reports.error(), arguments.value("--counters"), console);
    }
    for (auto report = reports->rbegin(); report != reports->rend(); ++report) {
        if (wanted == 0 || report->sequence == wanted) {
            // Nothing is added, so that a checksum of the output is that of the report.
            console.out << report->bytes;
            return Exit::Ok;
        }
    }
    console.err << "perron-admin: " << console.words("admin.report.show.none") << "\n";
    return Exit::Problems;
}

} // namespace

Command reportShow() {
    return {"report show", {{"--counters", Takes::Value}, {"--sequence", Takes::Value}}, run};
}

} // namespace perron::cli
