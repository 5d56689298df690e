#include "voice/clips.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "data/document.h"
#include "data/json.h"

namespace perron::voice {

namespace {

constexpr const char* listName = "clips.yaml";
constexpr data::Limits limits{.bytes = 4 * 1024 * 1024}; // every sentence of a kiosk, several times over

/// A comma at the end only says that the synthesizer goes on with what stands beside it.
std::string wordsOf(const page::Text& text) {
    std::string words = page::said(text);
    if (words.ends_with(',')) {
        words.pop_back();
    }
    return words;
}

} // namespace

void Clips::add(const std::string& language, const std::string& message, const std::string& text, Path file) {
    m_clips.insert_or_assign({language, message},
                             Clip{wordsOf(page::makeText(text, page::Language{language})), std::move(file)});
}

const Path* Clips::find(const page::Run& run) const {
    const auto found = m_clips.find({run.language.value, run.message.value});
    return found != m_clips.end() && found->second.words == wordsOf({{run}}) ? &found->second.file : nullptr;
}

AcceptedFile readAccepted(const Path& folder, const Path& schema) {
    AcceptedFile found;
    std::error_code unreadable;
    if (!std::filesystem::exists(folder / listName, unreadable)) {
        return found;
    }
    data::Read read = data::read(folder / listName, schema, limits);
    found.problems = std::move(read.problems);
    for (const std::string& message : read.root ? read.root->keys() : std::vector<std::string>()) {
        const bool broken = std::any_of(found.problems.begin(), found.problems.end(), [&](const data::Problem& one) {
            return one.path == message || one.path.starts_with(message + "/");
        });
        if (!broken) {
            const data::Value entry = (*read.root)[message];
            found.clips[message] = {entry["texte"].text(), entry["empreinte"].text()};
        }
    }
    return found;
}

Status writeAccepted(const Path& folder, const AcceptedClips& clips) {
    std::string text = "# Ce que dit chaque enregistrement d'ici. Écrit par « perron-admin voice accept ».\n";
    for (const auto& [message, accepted] : clips) {
        text += data::writeJson(message) + ": " +
                data::writeJson(data::Json::Members{{"texte", accepted.text}, {"empreinte", accepted.fingerprint}}) +
                "\n";
    }
    return writeFile(folder / listName, text);
}

std::vector<std::string> languagesIn(const Path& voice) {
    std::vector<std::string> languages;
    std::error_code unreadable;
    std::filesystem::directory_iterator each(voice, unreadable);
    while (!unreadable && each != std::filesystem::directory_iterator()) {
        if (each->is_directory(unreadable)) {
            languages.push_back(each->path().filename().string());
        }
        each.increment(unreadable);
    }
    std::sort(languages.begin(), languages.end());
    return languages;
}

std::vector<Path> otherSoundsIn(const Path& folder) {
    static constexpr std::array<std::string_view, 10> endings{".wav",  ".mp3", ".m4a", ".flac", ".aac",
                                                              ".opus", ".oga", ".wma", ".aiff", ".ogg"};
    std::vector<Path> found;
    std::error_code unreadable;
    for (const auto& entry : std::filesystem::directory_iterator(folder, unreadable)) {
        std::string ending = entry.path().extension().string();
        if (ending == ".ogg") {
            continue;
        }
        std::ranges::transform(ending, ending.begin(), [](char sign) {
            return static_cast<char>(std::tolower(static_cast<unsigned char>(sign)));
        });
        if (entry.is_regular_file() && std::ranges::find(endings, ending) != endings.end()) {
            found.push_back(entry.path());
        }
    }
    std::ranges::sort(found);
    return found;
}

std::map<std::string, Path> recordingsIn(const Path& folder) {
    std::map<std::string, Path> found;
    for (const Path& file : filesIn(folder, ".ogg")) {
        found[file.stem().string()] = file;
    }
    return found;
}

LoadedClips loadClips(const Path& voice, const Path& schema) {
    LoadedClips loaded;
    for (const std::string& language : languagesIn(voice)) {
        AcceptedFile accepted = readAccepted(voice / language, schema);
        loaded.problems.insert(loaded.problems.end(), accepted.problems.begin(), accepted.problems.end());
        for (const auto& [message, file] : recordingsIn(voice / language)) {
            const auto known = accepted.clips.find(message);
            if (known != accepted.clips.end()) {
                loaded.clips.add(language, message, known->second.text, file);
            } else {
                loaded.problems.push_back({file.string(), 0,
                                           "cet enregistrement n'est pas encore accepté, il n'est pas joué ; lancez "
                                           "perron-admin voice accept --lang " +
                                               language,
                                           ""});
            }
        }
    }
    return loaded;
}

} // namespace perron::voice
