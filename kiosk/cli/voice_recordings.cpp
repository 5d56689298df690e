#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "cli/recordings.h"
#include "cli/voice.h"
#include "data/json.h"
#include "i18n/catalogue.h"
#include "server/csv.h"

namespace perron::cli {

namespace {

using State = Recording::State;

const std::vector<Option> where{{"--lang", Takes::Value}, {"--assets", Takes::Value}, {"--po", Takes::Value}};

std::vector<Option> with(std::initializer_list<Option> more) {
    std::vector<Option> all = where;
    all.insert(all.end(), more);
    return all;
}

VoiceFiles filesOf(const Arguments& arguments, const Console& console) {
    const Path assets = arguments.value("--assets", console.files.assets.string());
    return {assets, arguments.value("--po", (assets.parent_path() / "locales").string())};
}

/// One of the kiosk's; nothing where the command line names none or another one.
std::optional<std::string> languageOf(const Arguments& arguments, const VoiceFiles& files) {
    const std::vector<std::string> languages = voiceLanguages(files);
    const std::string wanted = arguments.value("--lang");
    return std::find(languages.begin(), languages.end(), wanted) == languages.end() ? std::nullopt
                                                                                    : std::optional(wanted);
}

Exit noLanguage(std::string_view command, const VoiceFiles& files, Console& console) {
    const std::string known = fmt::format("{}", fmt::join(voiceLanguages(files), ", "));
    return misused(command, i18n::filled(console.words("admin.voice.lang"), {{"languages", known}}), console);
}

std::string line(std::string_view message, const std::string& language, const Recording& one, const Console& console) {
    return i18n::filled(console.words(message), {{"language", language},
                                                 {"id", one.id},
                                                 {"file", one.file.string()},
                                                 {"ogg", Path(one.file).replace_extension(".ogg").string()},
                                                 {"reason", one.reason},
                                                 {"text", one.text}}) +
           "\n";
}

Exit script(const Arguments& arguments, Console& console) {
    const VoiceFiles files = filesOf(arguments, console);
    const std::optional<std::string> language = languageOf(arguments, files);
    if (!language) {
        return noLanguage("voice script", files, console);
    }
    server::Rows rows{{"id", "texte"}};
    for (const Recording& one : recordingsOf(*language, files).all) {
        const bool toRead = one.state == State::Missing || one.state == State::Outdated || one.state == State::Damaged;
        const bool isSentence = one.state != State::Unknown && one.state != State::Unread;
        if (isSentence && (toRead || arguments.has("--all"))) {
            rows.push_back({one.id, one.text});
        }
    }
    if (rows.size() == 1) {
        console.err << console.words("admin.voice.nothing") << "\n";
    }
    const std::string sheet = server::csvOf(rows, server::Separator::Semicolon);
    if (!arguments.has("--out")) {
        console.out << sheet;
        return Exit::Ok;
    }
    const Status written = writeFile(arguments.value("--out"), sheet);
    return written ? Exit::Ok : notWritten(written.error(), arguments.value("--out"), console);
}

struct Kind {
    State state;
    std::string_view json;
    std::string_view message;
    std::string_view count;
};
/// In the order of what is told: the gravest last, where a terminal shows it.
constexpr std::array kinds{
    Kind{State::Missing, "missing", "admin.voice.missing", "admin.voice.count.missing"},
    Kind{State::Outdated, "outdated", "admin.voice.outdated", "admin.voice.count.outdated"},
    Kind{State::New, "new", "admin.voice.new", "admin.voice.count.new"},
    Kind{State::Unknown, "unknown", "admin.voice.unknown", "admin.voice.count.unknown"},
    Kind{State::Unread, "unread", "admin.voice.unread", "admin.voice.count.unread"},
    Kind{State::Damaged, "damaged", "admin.voice.damaged", "admin.voice.count.damaged"},
};

std::string_view messageFor(State state) {
    return std::ranges::find(kinds, state, &Kind::state)->message;
}

Exit accept(const Arguments& arguments, Console& console) {
    const VoiceFiles files = filesOf(arguments, console);
    const std::optional<std::string> language = languageOf(arguments, files);
    if (!language) {
        return noLanguage("voice accept", files, console);
    }
    const Recordings recordings = recordingsOf(*language, files);
    const std::string again = arguments.value("--id");
    voice::AcceptedClips accepted;
    bool sound = again.empty();
    for (const Recording& one : recordings.all) {
        const bool chosen = !again.empty() && one.id == again;
        const bool takes = one.state == State::New || (chosen && one.state == State::Outdated);
        if (takes) {
            accepted[one.id] = {one.text, one.fingerprint};
            console.out << line("admin.voice.accepted", *language, one, console);
        } else if (one.state == State::Current || one.state == State::Outdated) {
            accepted[one.id] = recordings.accepted.at(one.id);
        } else if (one.state != State::Missing) {
            console.err << line(messageFor(one.state), *language, one, console);
        }
        const bool inOrder =
            takes || one.state == State::Missing || one.state == State::Current || one.state == State::Outdated;
        sound = again.empty() ? sound && inOrder : sound || (chosen && (takes || one.state == State::Current));
    }
    if (accepted != recordings.accepted || !recordings.problems.empty()) {
        if (const Status written = voice::writeAccepted(files.folder(*language), accepted); !written) {
            return notWritten(written.error(), files.folder(*language) / "clips.yaml", console);
        }
    }
    const bool isThere =
        again.empty() || std::ranges::any_of(recordings.all, [&](const Recording& one) { return one.id == again; });
    if (!isThere) {
        console.err << i18n::filled(console.words("admin.voice.noid"), {{"id", again}, {"language", *language}})
                    << "\n";
    } else if (sound && accepted == recordings.accepted) {
        console.err << console.words("admin.voice.nothing.new") << "\n";
    }
    return sound ? Exit::Ok : Exit::Problems;
}

std::vector<const Recording*> in(const Recordings& recordings, State state) {
    std::vector<const Recording*> found;
    for (const Recording& one : recordings.all) {
        if (one.state == state) {
            found.push_back(&one);
        }
    }
    return found;
}

data::Json json(const Recordings& recordings) {
    const auto current = static_cast<std::int64_t>(in(recordings, State::Current).size());
    data::Json::Members members{{"language", recordings.language}, {"current", current}};
    for (const Kind& kind : kinds) {
        data::Json::List list;
        for (const Recording* one : in(recordings, kind.state)) {
            list.emplace_back(data::Json::Members{
                {"id", one->id}, {"text", one->text}, {"file", one->file.string()}, {"reason", one->reason}});
        }
        members.emplace_back(std::string(kind.json), std::move(list));
    }
    data::Json::List problems;
    for (const data::Problem& problem : recordings.problems) {
        problems.emplace_back(data::sentence(problem));
    }
    members.emplace_back("problems", std::move(problems));
    return data::Json(std::move(members));
}

/// How many of each kind there are, no line for a kind without any.
void tellCounts(const Recordings& recordings, Console& console) {
    const auto count = [](std::size_t number) { return std::to_string(number); };
    console.out << i18n::filled(console.words("admin.voice.language"),
                                {{"language", recordings.language},
                                 {"recorded", count(in(recordings, State::Current).size())},
                                 {"sentences", count(recordings.all.size() - in(recordings, State::Unknown).size() -
                                                     in(recordings, State::Unread).size())}})
                << "\n";
    for (const Kind& kind : kinds) {
        if (const std::size_t number = in(recordings, kind.state).size(); number > 0) {
            console.out << i18n::filled(console.words(kind.count), {{"count", count(number)}}) << "\n";
        }
    }
}

void tellEach(const Recordings& recordings, Console& console) {
    for (const Kind& kind : kinds) {
        for (const Recording* one : in(recordings, kind.state)) {
            console.out << line(kind.message, recordings.language, *one, console);
        }
    }
}

Exit check(const Arguments& arguments, Console& console) {
    const VoiceFiles files = filesOf(arguments, console);
    std::vector<std::string> languages = voice::languagesIn(files.assets / "voice");
    if (arguments.has("--lang")) {
        const std::optional<std::string> language = languageOf(arguments, files);
        if (!language) {
            return noLanguage("voice check", files, console);
        }
        languages = {*language};
    } else if (languages.empty()) {
        languages = {"fr"};
    }
    bool sound = true;
    data::Json::List list;
    for (const std::string& language : languages) {
        const Recordings recordings = recordingsOf(language, files);
        sound = sound && recordings.problems.empty() &&
                std::all_of(recordings.all.begin(), recordings.all.end(), [](const Recording& one) {
                    return one.state == State::Missing || one.state == State::Current;
                });
        list.push_back(json(recordings));
        if (!arguments.has("--json")) {
            tellCounts(recordings, console);
            if (arguments.has("--list")) {
                tellEach(recordings, console);
            }
            for (const data::Problem& problem : recordings.problems) {
                console.out << data::sentence(problem) << "\n";
            }
        }
    }
    if (arguments.has("--json")) {
        console.out << data::writeJson(data::Json::Members{{"languages", std::move(list)}}) << "\n";
    } else {
        console.out << console.words(sound                     ? "admin.voice.sound"
                                     : arguments.has("--list") ? "admin.voice.problems"
                                                               : "admin.voice.problems.list")
                    << "\n";
    }
    return sound ? Exit::Ok : Exit::Problems;
}

} // namespace

Command voiceScript() {
    return {"voice script", with({{"--all", Takes::Nothing}, {"--out", Takes::Value}}), script};
}

Command voiceAccept() {
    return {"voice accept", with({{"--id", Takes::Value}}), accept};
}

Command voiceCheck() {
    return {"voice check", with({{"--json", Takes::Nothing}, {"--list", Takes::Nothing}}), check};
}

} // namespace perron::cli
