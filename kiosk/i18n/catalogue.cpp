#include "i18n/catalogue.h"

#include <algorithm>
#include <locale>

#include <boost/locale/generator.hpp>
#include <boost/locale/localization_backend.hpp>
#include <boost/locale/message.hpp>
#include <fmt/format.h>

#include "base/placeholders.h"

namespace perron::i18n {

namespace {

using Messages = boost::locale::message_format<char>;

constexpr const char* domain = "perron";

bool isLanguageCode(std::string_view code) {
    return code.size() >= 2 && code.size() <= 8 && std::all_of(code.begin(), code.end(), [](char letter) {
               return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_';
           });
}

} // namespace

struct Catalogue::Inside {
    std::map<std::string, std::locale, std::less<>> locales;
    std::vector<std::string> languages;

    template <class Get>
    std::optional<std::string> find(std::string_view language, std::string_view id, const Get& get) const {
        const auto found = locales.find(language);
        if (found == locales.end() || id.empty()) {
            return std::nullopt; // the empty id is the file's header
        }
        const char* text = get(std::use_facet<Messages>(found->second), std::string(id).c_str());
        return text != nullptr && *text != '\0' ? std::optional<std::string>(text) : std::nullopt;
    }
};

Result<Catalogue> Catalogue::open(const Path& folder, const std::vector<std::string>& languages) {
    auto inside = std::make_unique<Inside>();
    try {
        boost::locale::localization_backend_manager backends = boost::locale::localization_backend_manager::global();
        backends.select("icu");
        boost::locale::generator generate(backends);
        generate.categories(boost::locale::message_facet | boost::locale::information_facet);
        generate.add_messages_path(folder.string());
        generate.add_messages_domain(domain);
        for (const std::string& language : languages) {
            const Path compiled = folder / language / "LC_MESSAGES" / (std::string(domain) + ".mo");
            if (!isLanguageCode(language) || !std::filesystem::is_regular_file(compiled)) {
                continue;
            }
            try {
                std::locale locale = generate(language + ".UTF-8");
                if (std::has_facet<Messages>(locale)) {
                    inside->locales.insert_or_assign(language, std::move(locale));
                    inside->languages.push_back(language);
                }
            } catch (const std::exception&) {
                continue; // a broken file costs its own language only
            }
        }
    } catch (const std::exception& failed) {
        return fail(Code::Unavailable, fmt::format("open catalogue {}: {}", folder.string(), failed.what()));
    }
    if (inside->languages.empty()) {
        return fail(Code::NotFound,
                    fmt::format("open catalogue {}: no language has a readable {}.mo", folder.string(), domain));
    }
    return Catalogue(std::move(inside));
}

std::optional<std::string> Catalogue::find(std::string_view language, std::string_view id) const {
    return m_inside->find(language, id, [](const Messages& messages, const char* wanted) {
        return messages.get(messages.domain(domain), nullptr, wanted);
    });
}

std::optional<std::string> Catalogue::find(std::string_view language, std::string_view id, int count) const {
    return m_inside->find(language, id, [count](const Messages& messages, const char* wanted) {
        return messages.get(messages.domain(domain), nullptr, wanted, count);
    });
}

const std::vector<std::string>& Catalogue::languages() const {
    return m_inside->languages;
}

Catalogue::Catalogue(std::unique_ptr<Inside> inside)
    : m_inside(std::move(inside)) {}
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

std::string filled(std::string_view text, const std::map<std::string, std::string, std::less<>>& values) {
    std::string made;
    for (const SentencePiece& piece : sentencePieces(text)) {
        const auto value = piece.isName ? values.find(piece.text) : values.end();
        if (value != values.end()) {
            made += value->second;
        } else {
            made += piece.isName ? fmt::format("{{{}}}", piece.text) : std::string(piece.text);
        }
    }
    return made;
}

} // namespace perron::i18n
