#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "page/text.h"

namespace perron::page {

/// Values put in at `{name}`.
using Arguments = std::vector<std::pair<std::string_view, Text>>;

/// Words of the other direction keep to themselves: a phone number's pairs, or the day after a site's name, would else
/// change places in Arabic.
Text isolated(const Text& value, const Language& among);

/// Makes Texts from the catalogue. Looks up in the wanted language, then in French; a sentence that is missing in both
/// shows its id, which the tests refuse on every page. In a translation [mairie] stays French: shown without its
/// brackets, spoken by the French voice.
class Words {
public:
    using Find = std::function<std::optional<std::string>(const Language&, std::string_view id)>;
    using FindMany = std::function<std::optional<std::string>(const Language&, std::string_view id, int count)>;
    /// `languages` are those a person may choose, in the order shown. Without `findMany` all numbers are said alike.
    explicit Words(Find find, std::vector<Language> languages = {Language{"fr"}}, FindMany findMany = {})
        : m_find(std::move(find))
        , m_findMany(std::move(findMany))
        , m_languages(std::move(languages)) {}

    const std::vector<Language>& languages() const { return m_languages; }

    Text say(const Language& language, std::string_view id, const Arguments& arguments = {}) const;
    /// The form for this many: "1 kilomètre", "2 kilomètres"; Arabic has six.
    Text sayMany(const Language& language, std::string_view id, int count, const Arguments& arguments) const;
    /// "At the desk, say: acte de naissance": the French word under a translation; empty in French.
    Text atDesk(const Language& language, const std::string& french) const;
    /// Words of content: the translation under `id` if there is one, else the French as the file has it.
    Text content(const Language& language, const std::string& id, const std::string& french) const;

private:
    Find m_find;
    FindMany m_findMany;
    std::vector<Language> m_languages;
};

} // namespace perron::page
