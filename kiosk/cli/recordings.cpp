#include "cli/recordings.h"

#include <algorithm>
#include <set>

#include "base/placeholders.h"
#include "cli/resident_words.h"
#include "crypto/hex.h"
#include "i18n/po_file.h"
#include "speech/clip.h"

namespace perron::cli {

namespace {

bool hasLetters(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
               (byte >= 0xC3 && byte < 0xE2);
    });
}

bool isConstant(std::string_view text) {
    const auto pieces = sentencePieces(text);
    return std::none_of(pieces.begin(), pieces.end(), [](const SentencePiece& piece) { return piece.isName; });
}

std::map<std::string, i18n::PoMessage> translations(const Path& po) {
    std::map<std::string, i18n::PoMessage> found;
    for (i18n::PoMessage& message : i18n::readPo(po).messages) {
        found.emplace(message.id, std::move(message));
    }
    return found;
}

std::vector<Recording> sentencesOf(const std::string& language, const VoiceFiles& files) {
    const bool french = language == "fr";
    const auto translated =
        french ? std::map<std::string, i18n::PoMessage>() : translations(files.locales / (language + ".po"));
    const std::vector<ResidentSentence> sentences = residentWords(files.assets, files.locales);
    std::set<std::string> ids;
    for (const ResidentSentence& sentence : sentences) {
        ids.insert(sentence.id);
    }
    std::vector<Recording> all;
    for (const ResidentSentence& sentence : sentences) {
        if (ids.contains(sentence.id + ".said")) {
            continue; // the eye's words; the ear has its own
        }
        std::string text = sentence.french;
        bool plural = !sentence.forms.empty();
        if (!french) {
            const auto found = translated.find(sentence.id);
            text = found == translated.end() ? "" : found->second.text;
            plural = plural || text.find('[') != std::string::npos; // its French words are another voice's
        }
        if (!plural && hasLetters(text) && isConstant(text)) {
            all.push_back({Recording::State::Missing, sentence.id, text, {}});
        }
    }
    return all;
}

void lookAt(Recording& recording, const Path& file, const voice::AcceptedClips& accepted) {
    using State = Recording::State;
    recording.file = file;
    const auto bytes = readFile(file);
    const auto sound = speech::readClip(file);
    if (!bytes || !sound) {
        recording.state = State::Damaged;
        recording.reason = bytes ? sound.error().detail : bytes.error().detail;
        return;
    }
    recording.fingerprint = crypto::sha256Hex(*bytes);
    const auto known = accepted.find(recording.id);
    const bool isNew = known == accepted.end() || known->second.fingerprint != recording.fingerprint;
    recording.state = isNew ? State::New : known->second.text != recording.text ? State::Outdated : State::Current;
}

} // namespace

Recordings recordingsOf(const std::string& language, const VoiceFiles& files) {
    voice::AcceptedFile accepted = voice::readAccepted(files.folder(language), files.schema());
    Recordings found{language, sentencesOf(language, files), std::move(accepted.clips), std::move(accepted.problems)};
    std::map<std::string, Path> recorded = voice::recordingsIn(files.folder(language));
    for (Recording& one : found.all) {
        if (const auto file = recorded.find(one.id); file != recorded.end()) {
            lookAt(one, file->second, found.accepted);
            recorded.erase(file);
        }
    }
    for (const auto& [id, file] : recorded) {
        found.all.push_back({Recording::State::Unknown, id, "", file});
    }
    for (const Path& file : voice::otherSoundsIn(files.folder(language))) {
        found.all.push_back({Recording::State::Unread, file.stem().string(), "", file});
    }
    return found;
}

std::vector<std::string> voiceLanguages(const VoiceFiles& files) {
    std::set<std::string> languages{"fr"};
    for (const Path& po : filesIn(files.locales, ".po")) {
        languages.insert(po.stem().string());
    }
    for (const std::string& language : voice::languagesIn(files.assets / "voice")) {
        languages.insert(language);
    }
    return {languages.begin(), languages.end()};
}

} // namespace perron::cli
