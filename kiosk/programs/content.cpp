#include "programs/content.h"

#include <algorithm>
#include <cerrno>
#include <functional>
#include <set>
#include <sstream>

#include <fmt/format.h>
#include <sys/stat.h>

#include "letter/rules_file.h"
#include "places/need.h"
#include "voice/lexicon_file.h"

namespace perron::programs {

namespace {

/// Those of most visits first.
const std::vector<std::string> spoken{"fr", "en", "ar", "uk", "tr", "pt"};

using LeaveOut = std::function<void(const std::string& problem)>;

/// French is the language nobody can do without; another one whose words do not open is not offered. `askedBy` is where
/// the first page's language is given.
Status openWords(Content& content, const Path& locale, const std::string& askedBy, const LeaveOut& leftOut,
                 const LeaveOut& wrongSetting) {
    Result<i18n::Catalogue> catalogue = i18n::Catalogue::open(locale, spoken);
    if (!catalogue) {
        return fail(
            catalogue.error().code,
            fmt::format("{} : aucune langue n'y a de phrases lisibles (xx/LC_MESSAGES/perron.mo) ; donnez le bon "
                        "dossier par --locale, ou relancez deploy/run",
                        locale.string()));
    }
    content.catalogue = std::make_unique<i18n::Catalogue>(std::move(*catalogue));
    const std::vector<std::string>& open = content.catalogue->languages();
    const auto opened = [&](const std::string& language) {
        return std::find(open.begin(), open.end(), language) != open.end();
    };
    if (!opened("fr")) {
        return fail(
            Code::NotFound,
            fmt::format("{} : les phrases françaises n'y sont pas (fr/LC_MESSAGES/perron.mo) ; relancez deploy/run",
                        locale.string()));
    }
    std::vector<page::Language> offered;
    for (const std::string& language : spoken) {
        if (opened(language)) {
            offered.emplace_back(language);
        } else {
            leftOut(fmt::format("{}: la langue {} ne s’ouvre pas, elle n’est pas offerte", locale.string(), language));
        }
    }
    if (!opened(content.settings.language)) {
        wrongSetting(fmt::format(
            "{} : langue: « {} » n’est pas une langue de la borne, le français la remplace ; choisissez parmi : {}",
            askedBy, content.settings.language, fmt::join(open, ", ")));
        content.settings.language = "fr";
    }
    content.words = std::make_unique<page::Words>(
        [words = content.catalogue.get()](const page::Language& language, std::string_view id) {
            return words->find(language.value, id);
        },
        std::move(offered),
        [words = content.catalogue.get()](const page::Language& language, std::string_view id, int count) {
            return words->find(language.value, id, count);
        });
    return {};
}

/// What is broken in the kiosk's own words is the settings' fault, not the content's; `askedBy` is their line.
void openVoice(Content& content, const Path& assets, const std::string& askedBy, const LeaveOut& leftOut,
               const LeaveOut& wrongSetting) {
    const Path schema = assets / "schema/lexique.schema.json";
    for (const data::Problem& problem : voice::addLexicon(assets / "voice/lexique.yaml", schema, content.lexicon)) {
        leftOut(data::sentence(problem));
    }
    std::error_code unreadable;
    const Path& own = content.settings.lexicon;
    if (!own.empty() && !std::filesystem::is_regular_file(own, unreadable)) {
        wrongSetting(fmt::format("{} : le lexique {} n'existe pas ; corrigez son: lexique:, ou mettez \"\"", askedBy,
                                 own.string()));
    } else if (!own.empty()) {
        for (const data::Problem& problem : voice::addLexicon(content.settings.lexicon, schema, content.lexicon)) {
            wrongSetting(data::sentence(problem));
        }
    }
    voice::LoadedClips loaded = voice::loadClips(assets / "voice", assets / "schema/clips.schema.json");
    content.clips = std::move(loaded.clips);
    for (const data::Problem& problem : loaded.problems) {
        leftOut(data::sentence(problem));
    }
}

std::set<std::string> flowIds(const flow::Library& flows) {
    std::set<std::string> ids;
    for (const flow::Flow& flow : flows.flows) {
        ids.insert(flow.id);
    }
    return ids;
}

} // namespace

std::vector<std::string> languagesOffered() {
    return spoken;
}

Result<std::unique_ptr<Content>> loadContent(const Options& options, Log& log) {
    auto content = std::make_unique<Content>();
    const Path schemas = options.assets / "schema";
    const auto leftOut = [&](const std::string& problem) {
        log.write(Event::ContentLeftOut, problem);
        content->problems.push_back(problem);
    };

    if (std::error_code unreadable; !std::filesystem::exists(options.settings, unreadable)) {
        log.write(Event::SettingsWrong, options.settings.string() +
                                            " : ce fichier n'existe pas, les réglages d'usage servent ; copiez-y "
                                            "deploy/settings/perron.yaml, ou donnez --settings FICHIER");
    }
    settings::Loaded loaded = settings::load(options.settings, schemas / "settings.schema.json");
    content->settings = std::move(loaded.settings);
    const auto wrongSetting = [&](const std::string& problem) {
        log.write(Event::SettingsWrong, problem);
        content->problems.push_back(problem);
    };
    for (const data::Problem& warning : loaded.warnings) {
        wrongSetting(data::sentence(warning));
    }
    std::error_code unreadable;
    if (const Path& authority = content->settings.server.authority;
        !authority.empty() && !std::filesystem::is_regular_file(authority, unreadable)) {
        wrongSetting(fmt::format("{}:{} : le certificat {} n'existe pas, rien ne sera envoyé ; corrigez serveur: "
                                 "autorite:, ou mettez \"\"",
                                 options.settings.string(), loaded.authorityLine, authority.string()));
    }
    if (options.data) {
        content->settings.dataFolder = *options.data;
    }
    if (!options.server.empty()) {
        content->settings.server.address = options.server;
    }

    if (!options.language.empty()) {
        content->settings.language = options.language;
    }
    const std::string languageBy =
        options.language.empty() ? fmt::format("{}:{}", options.settings.string(), loaded.languageLine) : "--language";
    if (Status words = openWords(*content, options.locale, languageBy, leftOut, wrongSetting); !words) {
        return tl::unexpected(words.error());
    }

    Result<indicators::Registry> registry = indicators::loadRegistry(options.assets);
    if (registry) {
        content->registry = std::move(*registry);
        if (const auto threshold = indicators::Threshold::of(content->settings.threshold)) {
            content->registry->threshold = std::max(content->registry->threshold, *threshold);
        }
    } else {                                               // residents are served all the same
        std::istringstream lines(registry.error().detail); // one problem a line
        for (std::string line; std::getline(lines, line);) {
            leftOut(line);
        }
    }

    content->flows = flow::loadLibrary(options.assets, {.pictures = {}, .needs = places::needNames()});
    for (const data::Problem& problem : content->flows.problems) {
        leftOut(data::sentence(problem));
    }
    content->places = places::loadDirectory(options.assets / "places", schemas / "places.schema.json");
    for (const places::Problem& problem : content->places.problems) {
        leftOut(places::line(problem));
    }
    std::vector<data::Problem> ofLetters;
    content->letters = letter::loadRules(options.assets, {flowIds(content->flows), places::needNames()}, ofLetters);
    for (const data::Problem& problem : ofLetters) {
        leftOut(data::sentence(problem));
    }
    const std::string lexiconLine = fmt::format("{}:{}", options.settings.string(), loaded.lexiconLine);
    openVoice(*content, options.assets, lexiconLine, leftOut, wrongSetting);
    log.write(Event::ContentLoaded,
              fmt::format("{} démarches, {} lieux", content->flows.flows.size(), content->places.places.size()));
    return content;
}

void makeDataFolder(const Path& folder, Log& log) {
    std::error_code problem;
    if (std::filesystem::exists(folder, problem)) {
        return;
    }
    std::filesystem::create_directories((folder / ".").parent_path().parent_path(), problem);
    if (::mkdir(folder.c_str(), S_IRWXU) != 0) {
        problem = {errno, std::generic_category()};
        log.write(Event::CountersUnavailable,
                  fmt::format(
                      "{} : impossible de créer ce dossier ({}), rien n'est compté ; créez-le pour l'utilisateur de la "
                      "borne, ou changez dossiers: donnees: dans les réglages",
                      folder.string(), problem.message()));
    }
}

Result<std::optional<Lock>> holdDataFolder(const Path& folder) {
    auto lock = Lock::take(folder / "kiosk.lock");
    if (lock) {
        return std::optional(std::move(*lock));
    }
    if (lock.error().code == Code::Conflict) {
        return fail(Code::Conflict, folder.string() + " : une autre borne travaille déjà dans ce dossier. Fermez-la, "
                                                      "ou donnez un autre dossier avec --data.");
    }
    return std::optional<Lock>();
}

} // namespace perron::programs
