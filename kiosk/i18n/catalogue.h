#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/result.h"

namespace perron::i18n {

/// The words of the programs in every language there is a compiled PO file for. Never changes once open, so every
/// thread may ask it.
class Catalogue {
public:
    /// Reads folder/LANGUAGE/LC_MESSAGES/perron.mo. Languages without a file or with a broken one are left out
    /// (`languages()` tells); NotFound where none is left. Needs no locale of the system.
    static Result<Catalogue> open(const Path& folder, const std::vector<std::string>& languages);

    /// The message as translated, placeholders still in it; nothing where this language has none.
    std::optional<std::string> find(std::string_view language, std::string_view id) const;
    /// The form of a plural message for this many.
    std::optional<std::string> find(std::string_view language, std::string_view id, int count) const;
    /// The languages that opened, in the order asked for.
    const std::vector<std::string>& languages() const;

    Catalogue(Catalogue&&) noexcept;
    Catalogue& operator=(Catalogue&&) noexcept;
    ~Catalogue();

private:
    struct Inside;
    explicit Catalogue(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> m_inside;
};

/// `text` with {name} replaced by its value; a placeholder without a value stays.
std::string filled(std::string_view text, const std::map<std::string, std::string, std::less<>>& values);

} // namespace perron::i18n
