#include "cli/program_files.h"

namespace perron::cli {

ProgramFiles programFiles() {
    std::error_code problem;
    const Path bin = std::filesystem::read_symlink("/proc/self/exe", problem).parent_path();
    const Path installed = bin.parent_path() / "share" / "perron" / "assets";
    const bool isInstalled = std::filesystem::is_directory(installed, problem);
    return {isInstalled ? installed : bin.parent_path().parent_path() / "assets", bin.parent_path() / "locale", bin};
}

} // namespace perron::cli
