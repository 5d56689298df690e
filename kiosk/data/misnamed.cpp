#include "data/misnamed.h"

#include <algorithm>
#include <array>
#include <cctype>

#include <fmt/format.h>

namespace perron::data {

namespace {

constexpr std::array<std::string_view, 3> meant{".yaml", ".yml", ".txt"};

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char letter) { return static_cast<char>(std::tolower(static_cast<unsigned char>(letter))); });
    return text;
}

/// "cv" of "cv.YAML.txt": the name before all the endings a content file is given by mistake.
std::string withoutEndings(Path name) {
    while (std::find(meant.begin(), meant.end(), lower(name.extension().string())) != meant.end()) {
        name = name.stem();
    }
    return name.string();
}

} // namespace

std::vector<Misnamed> misnamed(const Path& folder) {
    std::vector<Misnamed> found;
    std::error_code gone;
    for (const auto& entry : std::filesystem::directory_iterator(folder, gone)) {
        const Path& file = entry.path();
        const std::string name = withoutEndings(file.filename());
        const bool named = file.extension() == ".yaml";
        const bool isFile = entry.is_regular_file(gone);
        if (named && !isFile && !name.starts_with('.')) {
            found.push_back(
                {name,
                 {file.string(), 0,
                  "ce n'est pas un fichier, personne ne le lit ; ôtez-le, ou mettez un fichier à sa place", ""}});
            continue;
        }
        if (named || !isFile || name == file.filename() || name.starts_with('.')) {
            continue;
        }
        const std::string wanted = name + ".yaml";
        const bool taken = std::filesystem::exists(folder / wanted, gone);
        found.push_back({name,
                         {file.string(), 0,
                          taken ? fmt::format("ce fichier n'est pas lu, {} l'est ; ôtez l'un des deux", wanted)
                                : fmt::format("ce fichier n'est pas lu ; renommez-le en {}", wanted),
                          ""}});
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.problem.file < b.problem.file; });
    return found;
}

} // namespace perron::data
