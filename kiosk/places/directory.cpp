#include "places/directory.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <map>
#include <set>

#include <fmt/format.h>

#include "data/document.h"
#include "data/misnamed.h"
#include "places/record.h"

namespace perron::places {

namespace {

using Cost = Problem::Cost;

// A commune's association may well list more places than a mediator writes by hand.
constexpr data::Limits limits{.bytes = 4 * 1024 * 1024};

/// The record a problem's path "lieux/3/telephone" speaks of; nothing where it means the whole file.
std::optional<std::size_t> recordIn(std::string_view path) {
    constexpr std::string_view list = "lieux/";
    std::size_t index = 0;
    if (!path.starts_with(list) ||
        std::from_chars(path.data() + list.size(), path.data() + path.size(), index).ec != std::errc()) {
        return std::nullopt;
    }
    return index;
}

/// Capitals, spaces and hyphens do not make another place of it.
std::string folded(std::string_view text) {
    std::string kept;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte >= 0x80 || std::isalnum(byte) != 0) {
            kept += static_cast<char>(std::tolower(byte));
        }
    }
    return kept;
}

class Loader {
public:
    explicit Loader(const Path& schema)
        : m_schema(schema)
        , m_reader(m_directory.problems) {}

    void file(const Path& file) {
        const data::Read read = data::read(file, m_schema, limits);
        std::set<std::size_t> bad;
        bool usable = read.root.has_value();
        for (const data::Problem& problem : read.problems) {
            if (const auto index = recordIn(problem.path)) {
                bad.insert(*index);
                note(problem, Cost::Place);
            } else {
                usable = false;
                note(problem, Cost::File);
            }
        }
        if (!usable) {
            return;
        }
        const std::vector<data::Value> records = (*read.root)["lieux"].list();
        for (std::size_t i = 0; i < records.size(); ++i) {
            if (!bad.contains(i)) {
                record(records[i]);
            }
        }
    }

    void note(data::Problem problem, Cost cost) { m_directory.problems.push_back({std::move(problem), cost}); }

    Directory take() { return std::move(m_directory); }

private:
    void record(const data::Value& record) {
        std::optional<Place> place = m_reader.read(record);
        if (!place) {
            return;
        }
        const auto [sameId, newId] = m_ids.emplace(place->id, record.where());
        const auto [sameName, newName] = m_names.emplace(folded(place->name + "|" + place->commune), record.where());
        if (!newId) {
            note(record.problem(fmt::format("l'id {} est déjà pris ({}) ; donnez-en un autre",
                                            data::quotation(place->id), sameId->second)),
                 Cost::Place);
        } else if (!newName) {
            note(record.problem(fmt::format("{} est déjà dans l'annuaire ({}) ; gardez une seule fiche",
                                            data::quotation(place->name), sameName->second)),
                 Cost::Place);
        } else {
            m_directory.places.push_back(std::move(*place));
        }
    }

    data::Schema m_schema;
    Directory m_directory;
    RecordReader m_reader;
    std::map<std::string, std::string> m_ids;   ///< to where it stands
    std::map<std::string, std::string> m_names; ///< name and commune, folded, to where they stand
};

} // namespace

std::string line(const Problem& problem) {
    return data::sentence(problem.what);
}

const Place* Directory::find(std::string_view id) const {
    const auto found = std::find_if(places.begin(), places.end(), [id](const Place& each) { return each.id == id; });
    return found == places.end() ? nullptr : &*found;
}

Directory loadDirectory(const Path& folder, const Path& schema) {
    Loader loader(schema);
    const std::vector<Path> files = filesIn(folder, ".yaml");
    std::vector<data::Misnamed> misnamed = data::misnamed(folder);
    for (data::Misnamed& one : misnamed) {
        loader.note(std::move(one.problem), Cost::File);
    }
    if (files.empty() && misnamed.empty()) {
        loader.note({folder.string(), 0, "aucun lieu dans ce dossier ; ajoutez une fiche dans un fichier NOM.yaml", ""},
                    Cost::File);
    }
    for (const Path& file : files) {
        loader.file(file);
    }
    return loader.take();
}

} // namespace perron::places
