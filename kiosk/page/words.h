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

/// Makes Texts from the catalogue. Looks up in the wanted language, then in French; a sentence that is missing in both
/// shows its id, which the tests refuse on every page.
class Words {
public:
    using Find = std::function<std::optional<std::string>(const Language&, std::string_view id)>;
    /// `languages` are those a person may choose, in the order shown.
    explicit Words(Find find, std::vector<Language> languages = {Language{"fr"}})
        : m_find(std::move(find))
        , m_languages(std::move(languages)) {}

    const std::vector<Language>& languages() const { return m_languages; }

    Text say(const Language& language, std::string_view id, const Arguments& arguments = {}) const;
    /// Words of content: the translation under `id` if there is one, else the French as the file has it.
    Text content(const Language& language, const std::string& id, const std::string& french) const;

private:
    Find m_find;
    std::vector<Language> m_languages;
};

} // namespace perron::page
