#include "cli/settings_file.h"

namespace perron::cli {

Path settingsFor(const Arguments& arguments, const Path& assets) {
    const Path beside = assets.parent_path() / "deploy/settings/perron.yaml";
    std::error_code unreadable;
    const bool ofSources = std::filesystem::is_regular_file(beside, unreadable);
    return arguments.value("--settings", ofSources ? beside.string() : "/etc/perron/perron.yaml");
}

} // namespace perron::cli
