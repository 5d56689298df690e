#include "cli/no_flow.h"

#include <algorithm>

#include "data/problem.h"
#include "i18n/catalogue.h"

namespace perron::cli {

Exit noFlow(const std::string& id, const Path& assets, Console& console) {
    std::vector<std::string> known;
    for (const Path& file : filesIn(assets / "flows", ".yaml")) {
        known.push_back(file.stem().string());
    }
    const bool isThere = std::find(known.begin(), known.end(), id) != known.end();
    const std::string near = data::nearest(id, known);
    const char* const message = isThere         ? "admin.content.brokenFlow"
                                : !near.empty() ? "admin.content.nearFlow"
                                                : "admin.content.noFlow";
    return failed({Code::NotFound, i18n::filled(console.words(message), {{"flow", id}, {"near", near}})}, console);
}

} // namespace perron::cli
