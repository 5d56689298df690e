#include "programs/out_folder.h"

#include <filesystem>

#include <fmt/format.h>
#include <unistd.h>

namespace perron::programs {

Status makeOutFolder(const Path& folder) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) {
        return fail(Code::Unavailable, fmt::format("{} : impossible de créer ce dossier ({}) ; donnez-en un autre",
                                                   folder.string(), problem.message()));
    }
    if (::access(folder.c_str(), W_OK | X_OK) != 0) {
        return fail(Code::Unavailable,
                    fmt::format("{} : impossible d'écrire dans ce dossier ; donnez-en un autre", folder.string()));
    }
    return {};
}

} // namespace perron::programs
