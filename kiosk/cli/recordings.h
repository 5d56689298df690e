#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "data/problem.h"
#include "voice/clips.h"

namespace perron::cli {

/// Where words and recordings lie.
struct VoiceFiles {
    Path assets;
    Path locales;
    Path folder(const std::string& language) const { return assets / "voice" / language; }
    Path schema() const { return assets / "schema/clips.schema.json"; }
};

/// One sentence of a language and its recording.
struct Recording {
    enum class State {
        Missing,  ///< the synthesizer says it
        Current,  ///< it is played
        Outdated, ///< the sentence is another one since
        New,      ///< nobody said yet that it says what the page shows
        Damaged,
        Unknown, ///< of a name that no sentence has
        Unread,  ///< in another form than Ogg
    } state;
    std::string id;
    std::string text; ///< as the page says it now
    Path file;        ///< empty where there is none
    std::string reason{};
    std::string fingerprint{};
};

struct Recordings {
    std::string language;
    std::vector<Recording> all; ///< in reading order, unknown ones last
    voice::AcceptedClips accepted;
    std::vector<data::Problem> problems; ///< of the list of what is accepted
};

/// Every sentence that can be recorded: said as it stands, without values in it and in one language. Those of the
/// program, then those of themes and procedures; in another language than French those that are translated.
Recordings recordingsOf(const std::string& language, const VoiceFiles& files);
/// French and the languages that have a PO file, or a folder of recordings.
std::vector<std::string> voiceLanguages(const VoiceFiles& files);

} // namespace perron::cli
