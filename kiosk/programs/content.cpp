#include "programs/content.h"

#include <algorithm>
#include <cerrno>
#include <sstream>

#include <fmt/format.h>
#include <sys/stat.h>

#include "places/need.h"

namespace perron::programs {

Result<std::unique_ptr<Content>> loadContent(const Options& options, Log& log) {
    auto content = std::make_unique<Content>();
    const Path schemas = options.assets / "schema";
    const auto leftOut = [&](const std::string& problem) {
        log.write(Event::ContentLeftOut, problem);
        content->problems.push_back(problem);
    };

    if (std::error_code unreadable; !std::filesystem::exists(options.settings, unreadable)) {
        log.write(Event::SettingsWrong, options.settings.string() + ": not there, all defaults serve");
    }
    settings::Loaded loaded = settings::load(options.settings, schemas / "settings.schema.json");
    content->settings = std::move(loaded.settings);
    for (const data::Problem& warning : loaded.warnings) {
        log.write(Event::SettingsWrong, data::sentence(warning));
        content->problems.push_back(data::sentence(warning));
    }
    if (options.data) {
        content->settings.dataFolder = *options.data;
    }
    if (!options.server.empty()) {
        content->settings.server.address = options.server;
    }

    Result<i18n::Catalogue> catalogue = i18n::Catalogue::open(options.locale, {"fr"});
    if (!catalogue) {
        return tl::unexpected(catalogue.error());
    }
    content->catalogue = std::make_unique<i18n::Catalogue>(std::move(*catalogue));
    content->words = std::make_unique<page::Words>(
        [words = content->catalogue.get()](const page::Language& language, std::string_view id) {
            return words->find(language.value, id);
        });

    Result<indicators::Registry> registry =
        indicators::loadRegistry(options.assets / "indicators.yaml", schemas / "indicators.schema.json");
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
    log.write(Event::ContentLoaded,
              fmt::format("{} procedures, {} places", content->flows.flows.size(), content->places.places.size()));
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
        log.write(Event::CountersUnavailable, fmt::format("create {}: {}", folder.string(), problem.message()));
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
