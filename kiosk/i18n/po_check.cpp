#include "i18n/po_check.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "base/placeholders.h"
#include "i18n/po_file.h"

namespace perron::i18n {

namespace {

std::string shown(std::string_view id) {
    return fmt::format("«\u00a0{}\u00a0»", id);
}

std::multiset<std::string> placeholders(std::string_view text) {
    std::multiset<std::string> found;
    for (const SentencePiece& piece : sentencePieces(text)) {
        if (piece.isName) {
            found.insert(fmt::format("{{{}}}", piece.text));
        }
    }
    return found;
}

/// Where French print asks for a no-break space and an ordinary one stands; "" where all is well.
std::string looseSpace(std::string_view text) {
    for (const std::string_view loose : {std::string_view(" ?"), std::string_view(" !"), std::string_view(" :"),
                                         std::string_view(" ;"), std::string_view("« "), std::string_view(" »")}) {
        if (text.find(loose) != std::string_view::npos) {
            return std::string(loose);
        }
    }
    return "";
}

bool sameValues(const PoMessage& message, std::string_view french) {
    const std::multiset<std::string> wanted = placeholders(french);
    const auto same = [&](const std::string& text) { return placeholders(text) == wanted; };
    return same(message.text) && std::all_of(message.forms.begin(), message.forms.end(), same);
}

class Check {
public:
    PoCheck run(const Path& folder) {
        PoCheck result;
        const PoFile french = read(folder / "fr.po");
        for (const PoMessage& message : french.messages) {
            m_french.emplace(message.id, message.text);
        }
        checkFrench(french);
        if (french.messages.empty() && french.problems.empty()) {
            add(french, 0, "aucune phrase dans ce fichier ; remettez-le");
        }
        result.messages = static_cast<int>(french.messages.size());
        for (const Path& path : filesIn(folder, ".po")) {
            result.languages.push_back(path.stem().string());
            if (path.stem() != "fr") {
                checkTranslation(read(path));
            }
        }
        std::stable_sort(m_problems.begin(), m_problems.end(), [](const PoProblem& a, const PoProblem& b) {
            return std::tie(a.file, a.line) < std::tie(b.file, b.line);
        });
        result.problems = std::move(m_problems);
        return result;
    }

private:
    PoFile read(const Path& path) {
        PoFile file = readPo(path);
        m_problems.insert(m_problems.end(), file.problems.begin(), file.problems.end());
        std::map<std::string, int> lines;
        for (const PoMessage& message : file.messages) {
            const auto [first, fresh] = lines.emplace(message.id, message.line);
            if (!fresh) {
                add(file, message.line,
                    fmt::format("{} est déjà traduit à la ligne {} ; gardez-en un seul", shown(message.id),
                                first->second));
            }
        }
        return file;
    }

    void add(const PoFile& file, int line, std::string reason) {
        m_problems.push_back({file.name, line, std::move(reason)});
    }

    /// French has no other language to be held against: a "#." comment names what the program puts in.
    void checkValues(const PoFile& file, const PoMessage& message) {
        const std::multiset<std::string> given = placeholders(message.note);
        const std::multiset<std::string> written = placeholders(message.text);
        for (const std::string& name : given) {
            if (!written.contains(name)) {
                add(file, message.line, fmt::format("{} n'a plus {} ; remettez-le", shown(message.id), name));
            }
        }
        for (const std::string& name : written) {
            if (!given.contains(name)) {
                add(file, message.line,
                    fmt::format("{} : le programme ne donne pas {} ; ôtez-le", shown(message.id), name));
            }
        }
    }

    void checkFrench(const PoFile& file) {
        for (const PoMessage& message : file.messages) {
            checkValues(file, message);
            if (message.text.empty()) {
                add(file, message.line,
                    fmt::format("{} n'a pas de texte français ; écrivez-le entre les guillemets de msgstr",
                                shown(message.id)));
            }
            const bool forTerminals = message.id.starts_with("server.") || message.id.starts_with("admin.");
            if (const std::string loose = looseSpace(message.text); !loose.empty() && !forTerminals) {
                add(file, message.line,
                    fmt::format("{} : mettez une espace insécable dans « {} » (signe U+202F ou U+00A0)",
                                shown(message.id), loose));
            }
        }
    }

    void checkTranslation(const PoFile& file) {
        for (const PoMessage& message : file.messages) {
            const auto french = m_french.find(message.id);
            if (french == m_french.end()) {
                if (!isOfContent(message.id)) {
                    add(file, message.line,
                        fmt::format("{} n'existe pas en français ; ôtez-le ou corrigez le msgid", shown(message.id)));
                }
            } else if (!message.text.empty() && !sameValues(message, french->second)) {
                add(file, message.line,
                    fmt::format("{} n'a pas les mêmes mots entre accolades que le français ; recopiez-les",
                                shown(message.id)));
            }
        }
    }

    std::map<std::string, std::string> m_french;
    std::vector<PoProblem> m_problems;
};

} // namespace

bool isOfContent(std::string_view id) {
    constexpr std::array<std::string_view, 5> folders{"flow.", "theme.", "fragment.", "glossary.", "letters."};
    return std::any_of(folders.begin(), folders.end(), [id](std::string_view each) { return id.starts_with(each); });
}

PoCheck checkLocales(const Path& localesFolder) {
    return Check().run(localesFolder);
}

} // namespace perron::i18n
