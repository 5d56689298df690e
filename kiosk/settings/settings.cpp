#include "settings/settings.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/loopback.h"
#include "data/document.h"
#include "page/typography.h"

namespace perron::settings {

namespace {

/// "http://localhost:8470/x" and its like: the host alone is looked at.
bool isPlainAndHere(std::string_view address) {
    constexpr std::string_view scheme = "http://";
    if (!address.starts_with(scheme)) {
        return false;
    }
    std::string_view host = address.substr(scheme.size());
    host = host.substr(0, host.find('/'));
    if (host.starts_with('[')) {
        return isLoopback(host.substr(0, host.find(']') + 1));
    }
    return isLoopback(host.substr(0, host.find(':')));
}

/// The settings that stand in the file and are right, one by one.
class Reader {
public:
    explicit Reader(data::Read read)
        : m_root(std::move(read.root))
        , m_problems(std::move(read.problems)) {}

    void into(Settings& settings) {
        if (const auto name = at({"commune", "nom"})) {
            settings.commune.name = page::typeset(name->text());
        }
        if (const auto code = at({"commune", "code_insee"})) {
            settings.commune.code = code->text();
        }
        position(settings.commune);
        if (const auto label = at({"commune", "contact", "nom"})) {
            settings.commune.contact.label = page::typeset(label->text());
        }
        if (const auto phone = at({"commune", "contact", "telephone"})) {
            settings.commune.contact.phone = phone->text();
        }
        size(settings.screen);
        if (const auto language = at({"langue"})) {
            settings.language = language->text();
            m_languageLine = language->line();
        }
        if (const auto volume = at({"son", "volume"})) {
            settings.volume = static_cast<int>(volume->integer());
        }
        if (const auto lexicon = at({"son", "lexique"})) {
            settings.lexicon = lexicon->text();
            m_lexiconLine = lexicon->line();
        }
        if (const auto headset = at({"son", "casque"})) {
            settings.headset = headset->text() == "auto";
        }
        keypad(settings);
        server(settings.server);
        if (const auto printer = at({"imprimante"})) {
            const std::string text = printer->text();
            settings.printer = text == "auto"  ? Printer{Printer::Choice::System, ""}
                               : text == "non" ? Printer{Printer::Choice::None, ""}
                                               : Printer{Printer::Choice::Address, text};
        }
        if (const auto letters = at({"lettre"})) {
            settings.letters = letters->text();
        }
        if (const auto hash = at({"personnel", "empreinte"})) {
            settings.pinHash = hash->text();
        }
        if (const auto threshold = at({"seuil"})) {
            settings.threshold = static_cast<int>(threshold->integer());
        }
        if (const auto idle = at({"veille", "question"})) {
            settings.idle = std::chrono::seconds(idle->integer());
        }
        if (const auto answer = at({"veille", "reponse"})) {
            settings.answer = std::chrono::seconds(answer->integer());
        }
        if (const auto folder = at({"dossiers", "donnees"})) {
            settings.dataFolder = folder->text();
        }
        if (const auto demonstration = at({"demonstration"})) {
            settings.demonstration = demonstration->truth();
        }
    }
    std::vector<data::Problem> problems() && { return std::move(m_problems); }
    int languageLine() const { return m_languageLine; }
    int lexiconLine() const { return m_lexiconLine; }
    int authorityLine() const { return m_authorityLine; }

private:
    std::optional<data::Value> at(std::initializer_list<std::string_view> keys) const {
        if (!m_root) {
            return std::nullopt;
        }
        data::Value value = *m_root;
        std::string path;
        for (const std::string_view key : keys) {
            path += (path.empty() ? "" : "/") + std::string(key);
            const bool broken = std::any_of(m_problems.begin(), m_problems.end(),
                                            [&](const data::Problem& one) { return one.path == path; });
            if (broken || !value.has(key)) {
                return std::nullopt;
            }
            value = value[key];
        }
        return value;
    }

    /// A latitude of one commune and a longitude of another would put the kiosk into a field.
    void position(Commune& commune) {
        const auto latitude = at({"commune", "latitude"});
        const auto longitude = at({"commune", "longitude"});
        if (latitude && longitude) {
            commune.latitude = latitude->number();
            commune.longitude = longitude->number();
        } else if (latitude || longitude) {
            m_problems.push_back(
                (latitude ? latitude : longitude)
                    ->problem("latitude et longitude vont ensemble ; l'autre manque ou est mal écrite"));
        }
    }

    /// One side serves alone, but not where the other one was measured too, and is refused.
    void size(Screen& screen) {
        const auto width = at({"ecran", "largeur_mm"});
        const auto height = at({"ecran", "hauteur_mm"});
        const auto section = at({"ecran"});
        const bool both = section && section->has("largeur_mm") && section->has("hauteur_mm");
        if (both && width.has_value() != height.has_value()) {
            m_problems.push_back(
                (width ? width : height)
                    ->problem(fmt::format("{0} ne sert pas seule ; corrigez {1}, ou ôtez {1}",
                                          width ? "largeur_mm" : "hauteur_mm", width ? "hauteur_mm" : "largeur_mm")));
            return;
        }
        screen.widthMm = width ? std::optional(width->number()) : std::nullopt;
        screen.heightMm = height ? std::optional(height->number()) : std::nullopt;
    }

    void keypad(Settings& settings) {
        if (const auto command = at({"clavier", "commande"})) {
            settings.command = command->text() == "deux-boutons" ? Command::TwoSwitches : Command::Pad;
        }
        if (const auto same = at({"clavier", "delai"})) {
            settings.sameStroke = std::chrono::milliseconds(same->integer());
        }
        Given given;
        std::map<std::string, std::string_view> meanings; // of each key so far
        for (const page::Key key : page::everyKey) {
            const auto names = at({"clavier", "touches", wordOf(key)});
            if (!names) {
                continue;
            }
            std::vector<std::string>& mine = given[key];
            for (const data::Value& name : names->list()) {
                const auto [other, isNew] = meanings.emplace(name.text(), wordOf(key));
                if (!isNew) {
                    m_problems.push_back(name.problem(fmt::format(
                        "la touche «\u00a0{}\u00a0» dit déjà «\u00a0{}\u00a0»", name.text(), other->second)));
                }
                mine.push_back(name.text());
            }
        }
        settings.keys = bindings(settings.command, given);
        for (const page::Key key : {page::Key::Next, page::Key::Ok}) {
            const bool served = std::ranges::any_of(settings.keys, [&](const auto& one) { return one.key == key; });
            if (!served) {
                m_problems.push_back(
                    at({"clavier", "touches"})
                        ->problem(fmt::format(
                            "aucune touche ne dit plus «\u00a0{}\u00a0» ; les touches d'usage servent", wordOf(key))));
                settings.keys = bindings(settings.command);
            }
        }
    }

    void server(Server& server) {
        if (const auto address = at({"serveur", "adresse"})) {
            const std::string text = address->text();
            if (!text.empty() && !mayBeServer(text)) {
                m_problems.push_back(
                    address->problem("l'adresse du serveur doit commencer par https:// ; rien ne sera envoyé"));
            } else {
                server.address = text;
            }
        }
        if (const auto key = at({"serveur", "cle"})) {
            server.key = key->text();
        }
        if (const auto authority = at({"serveur", "autorite"})) {
            server.authority = authority->text();
            m_authorityLine = authority->line();
        }
        if (const auto hold = at({"serveur", "attente"})) {
            server.hold = static_cast<int>(hold->integer());
        }
    }

    std::optional<data::Value> m_root;
    std::vector<data::Problem> m_problems;
    int m_languageLine = 0;
    int m_lexiconLine = 0;
    int m_authorityLine = 0;
};

} // namespace

bool mayBeServer(std::string_view address) {
    return address.starts_with("https://") || isPlainAndHere(address);
}

Loaded load(const Path& file, const Path& schema) {
    data::Read read = data::read(file, schema);
    if (!read.root && read.code == Code::NotFound) {
        return {};
    }
    Loaded loaded;
    Reader reader(std::move(read));
    reader.into(loaded.settings);
    loaded.languageLine = reader.languageLine();
    loaded.lexiconLine = reader.lexiconLine();
    loaded.authorityLine = reader.authorityLine();
    loaded.warnings = std::move(reader).problems();
    return loaded;
}

} // namespace perron::settings
