#include "flow/missing.h"

#include <fmt/format.h>

namespace perron::flow {

using data::quotation;

data::Problem missingPicture(const std::string& name, const std::set<std::string>& pictures) {
    const std::string make = fmt::format(" ; ajoutez pictures/{}.svg, ou une ligne dans pictures/emoji.txt", name);
    return {"", 0,
            fmt::format("l'image {} n'existe pas", quotation(name)) +
                data::nearestOr(name, {pictures.begin(), pictures.end()}, make),
            "image", "pictures/" + name};
}

data::Problem missingPiece(const std::string& id, const std::vector<std::string>& pieces) {
    const std::string make = fmt::format(" ; ajoutez fragments/{}.yaml, ou corrigez le nom", id);
    return {"", 0, fmt::format("le morceau partagé {} n'existe pas", quotation(id)) + data::nearestOr(id, pieces, make),
            "", fileOfPiece(id)};
}

data::Problem missingFlow(const std::string& id, const std::vector<std::string>& flows) {
    const std::string make = fmt::format(" ; ajoutez flows/{}.yaml, ou corrigez le nom", id);
    return {"", 0, fmt::format("la démarche {} n'existe pas", quotation(id)) + data::nearestOr(id, flows, make),
            "demarche", fileOfFlow(id)};
}

data::Problem missingTheme(const std::string& id, const std::vector<std::string>& themes) {
    if (themes.empty()) {
        return {"", 0, "themes.yaml a une faute ; corrigez-la d'abord", "theme", themesFile};
    }
    const std::string all = fmt::format(" ; choisissez parmi : {}, ou ajoutez-le", fmt::join(themes, ", "));
    return {"", 0,
            fmt::format("le thème {} n'est pas dans themes.yaml", quotation(id)) + data::nearestOr(id, themes, all),
            "theme", fmt::format("{}/{}", themesFile, id)};
}

data::Problem at(std::string file, int line, data::Problem problem) {
    problem.file = std::move(file);
    problem.line = line;
    return problem;
}

std::string fileOfFlow(std::string_view id) {
    return fmt::format("flows/{}", id);
}

std::string fileOfPiece(std::string_view id) {
    return fmt::format("fragments/{}", id);
}

} // namespace perron::flow
