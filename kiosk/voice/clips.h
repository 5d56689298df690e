#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/files.h"
#include "data/problem.h"
#include "page/text.h"

namespace perron::voice {

/// Which sentences a person has recorded. One is played where the page says just the words that were read: whoever
/// changes a sentence hears the synthesizer again, and never a voice that says something else than the screen.
class Clips {
public:
    void add(const std::string& language, const std::string& message, const std::string& text, Path file);
    /// The recording of this run's message, if it says all of it and nothing else; null where there is none.
    const Path* find(const page::Run& run) const;

private:
    struct Clip {
        std::string words; ///< as they are said
        Path file;
    };
    std::map<std::pair<std::string, std::string>, Clip> m_clips; // by language and message
};

/// What is known of one recording: the words that were read, and which bytes say them (SHA-256, hexadecimal).
struct Accepted {
    std::string text;
    std::string fingerprint;
    bool operator==(const Accepted&) const = default;
};
/// By message, in the order of their names.
using AcceptedClips = std::map<std::string, Accepted>;

/// LANGUAGE/clips.yaml beside the recordings. A missing file is an empty list; a broken entry is left out and named.
struct AcceptedFile {
    AcceptedClips clips;
    std::vector<data::Problem> problems;
};
AcceptedFile readAccepted(const Path& folder, const Path& schema);
Status writeAccepted(const Path& folder, const AcceptedClips& clips);

/// The languages that have a folder of recordings, "fr" for `voice`/fr.
std::vector<std::string> languagesIn(const Path& voice);
/// What somebody recorded in another form than Ogg, by name of file: "bar.back.wav". It is not played.
std::vector<Path> otherSoundsIn(const Path& folder);

/// The recordings of a language's folder by the message they say: "bar.back" for bar.back.ogg.
std::map<std::string, Path> recordingsIn(const Path& folder);

/// Those that are accepted, of every language under `voice`; the others are problems, as they are not played.
struct LoadedClips {
    Clips clips;
    std::vector<data::Problem> problems;
};
LoadedClips loadClips(const Path& voice, const Path& schema);

} // namespace perron::voice
