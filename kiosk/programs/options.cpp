#include "programs/options.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>

#include <fmt/format.h>

#include "programs/content.h"
#include "settings/settings.h"

namespace perron::programs {

namespace {

Result<int> count(const std::string& name, const std::string& text) {
    int number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc{} || end != text.data() + text.size() || number < 1) {
        return fail(Code::Refused, name + " attend un nombre à partir de 1, pas « " + text + " »");
    }
    return number;
}

/// The smallest screen on which each page of the tour keeps what one touches there on one part.
constexpr int leastWidth = 1024;
constexpr int leastUpright = 1280;
constexpr int leastShorter = 720;

Result<Options::Size> size(const std::string& text) {
    const std::size_t cross = text.find('x');
    const auto width = count("--screen", text.substr(0, cross));
    const auto height = count("--screen", cross == std::string::npos ? "" : text.substr(cross + 1));
    constexpr int most = 8192;
    if (!width || !height || *width > most || *height > most) {
        return fail(Code::Refused, "--screen attend LARGEURxHAUTEUR, comme 1080x1920, pas « " + text + " »");
    }
    const auto [shorter, longer] = std::minmax(*width, *height);
    const int leastLonger = *width > *height ? leastWidth : leastUpright;
    if (shorter < leastShorter || longer < leastLonger) { // a page of so few words is no page of the kiosk
        return fail(Code::Refused,
                    fmt::format("--screen {} est trop petit pour une page ; au moins {}x{}, ou {}x{} debout", text,
                                leastWidth, leastShorter, leastShorter, leastUpright));
    }
    return Options::Size{*width, *height};
}

} // namespace

Result<Options> parse(const std::vector<std::string>& arguments) {
    Options options;
    using Take = std::function<Status(const std::string& value)>;
    const auto path = [](Path& into) -> Take {
        return [&into](const std::string& value) {
            into = value;
            return Status{};
        };
    };
    enum class Kind { File, Folder };
    const auto standing = [](const std::string& name, Kind kind, Path& into) -> Take {
        return [&into, name, kind](const std::string& value) -> Status {
            std::error_code unreadable;
            const bool folder = std::filesystem::is_directory(value, unreadable);
            if (!std::filesystem::exists(value, unreadable) || folder != (kind == Kind::Folder)) {
                return fail(Code::Refused, name +
                                               (kind == Kind::Folder ? " : aucun dossier « " : " : aucun fichier « ") +
                                               value + " »");
            }
            into = value;
            return {};
        };
    };
    const auto server = [&options](const std::string& value) -> Status {
        if (!settings::mayBeServer(value)) {
            return fail(Code::Refused, "--server attend une adresse qui commence par https://, pas « " + value + " »");
        }
        options.server = value;
        return {};
    };
    const auto language = [&options](const std::string& value) -> Status {
        const std::vector<std::string> known = languagesOffered();
        if (std::ranges::find(known, value) == known.end()) {
            return fail(Code::Refused, fmt::format("--language attend une langue de la borne ({}), pas « {} »",
                                                   fmt::join(known, ", "), value));
        }
        options.language = value;
        return {};
    };
    const auto screen = [&options](const std::string& value) -> Status {
        const Result<Options::Size> read = size(value);
        if (!read) {
            return tl::unexpected(read.error());
        }
        options.screen = *read;
        return {};
    };
    const auto preview = [&options, &standing](const std::string& value) -> Status {
        Path file;
        const Status there = standing("--preview", Kind::File, file)(value);
        if (there) {
            options.preview = std::filesystem::absolute(file);
        }
        return there;
    };
    const auto number = [](const std::string& name, int& into) -> Take {
        return [&into, name](const std::string& value) -> Status {
            const Result<int> read = count(name, value);
            if (!read) {
                return tl::unexpected(read.error());
            }
            into = *read;
            return {};
        };
    };
    const std::map<std::string, Take> withValue{
        {"--settings", standing("--settings", Kind::File, options.settings)},
        {"--assets", standing("--assets", Kind::Folder, options.assets)},
        {"--locale", path(options.locale)},
        {"--data", [&](const std::string& v) { return options.data = v, Status{}; }},
        {"--server", server},
        {"--language", language},
        {"--enrol", [&](const std::string& v) { return options.enrolCode = v, Status{}; }},
        {"--tour", [&](const std::string& v) { return options.tour = v, Status{}; }},
        {"--pages", [&](const std::string& v) { return options.pages = v, Status{}; }},
        {"--flow", [&](const std::string& v) { return options.flow = v, Status{}; }},
        {"--preview", preview},
        {"--screen", screen},
        {"--bench-touch", number("--bench-touch", options.benchTouches)},
    };
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument == "--help" || argument == "-h") {
            options.want = Options::Want::Help;
        } else if (argument == "--version") {
            options.want = Options::Want::Version;
        } else if (argument == "--fullscreen") {
            options.show = Options::Show::Fullscreen;
        } else if (const auto found = withValue.find(argument); found == withValue.end()) {
            return fail(Code::Refused, "argument inconnu : " + argument + " (voir perron --help)");
        } else if (i + 1 == arguments.size()) {
            return fail(Code::Refused, argument + " attend une valeur (voir perron --help)");
        } else if (const Status taken = found->second(arguments[++i]); !taken) {
            return tl::unexpected(taken.error());
        }
    }
    options.assets = std::filesystem::absolute(options.assets); // fontconfig looks for relative ones elsewhere
    return options;
}

void lookAround(Options& options, const Path& bin) {
    std::error_code unreadable;
    if (!options.preview) {
        return;
    }
    const Options usual;
    if (options.assets == usual.assets && !std::filesystem::exists(options.assets, unreadable)) {
        options.assets = bin.parent_path().parent_path() / "assets";
    }
    if (options.locale == usual.locale && !std::filesystem::exists(options.locale, unreadable)) {
        options.locale = bin.parent_path() / "locale";
    }
}

std::string usage() {
    return R"(perron : la borne d'aide aux démarches

  perron [--fullscreen] [options]      ouvre la borne dans une fenêtre
  perron --tour DOSSIER [options]      sans écran : une visite en images, une à l’oreille, puis quatorze semaines de visites simulées
  perron --preview FICHIER [options]   une démarche dans une fenêtre, relue à chaque enregistrement
  perron --pages DOSSIER [options]     sans écran : chaque page en image et en texte

  --settings FICHIER   réglages (/etc/perron/perron.yaml ; exemple commenté : deploy/settings/perron.yaml)
  --data DOSSIER       compteurs et clé de la borne, à la place du dossier des réglages
  --assets DOSSIER     démarches, lieux, images (/usr/share/perron/assets)
  --locale DOSSIER     phrases compilées (/usr/share/perron/locale)
  --server ADRESSE     serveur central, à la place de celui des réglages
  --enrol CODE         inscrit la borne au serveur avec un code de « perron-admin kiosk enrol »
  --language xx        langue de l'accueil, à la place de celle des réglages (fr, en, ar, uk, tr, pt)
  --flow ID            une seule démarche, pour --pages
  --fullscreen         prend tout l'écran
  --screen LxH         taille de l'image ou de la fenêtre pour --tour, --pages, --preview et --bench-touch, en pixels (1920x1080)
  --bench-touch N      mesure N touches sans écran et imprime les durées (JSON)
  --help, --version

Codes de retour : 0 fermée, 2 mauvais arguments, 3 impossible de démarrer, 75 redémarrage demandé par le personnel.
)";
}

} // namespace perron::programs
