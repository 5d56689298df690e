#include <algorithm>
#include <optional>
#include <sstream>

#include "cli/command.h"
#include "data/problem.h"
#include "i18n/catalogue.h"
#include "server/file_sentence.h"

namespace perron::cli {

namespace {

std::string helpId(std::string_view command) {
    std::string id = "admin." + std::string(command) + ".help";
    std::replace(id.begin(), id.end(), ' ', '.');
    return id;
}

/// The first word or two, up to the first option.
const Command* choose(const std::vector<Command>& all, const std::vector<std::string>& words, std::size_t& length) {
    for (const Command& command : all) {
        std::istringstream parts{std::string(command.name)};
        std::string part;
        length = 0;
        bool same = true;
        while (parts >> part) {
            same = same && length < words.size() && words[length] == part;
            ++length;
        }
        if (same) {
            return &command;
        }
    }
    return nullptr;
}

/// "content", "voice": the first word of several commands.
std::vector<std::string> groups(const std::vector<Command>& all) {
    std::vector<std::string> found;
    for (const Command& command : all) {
        const std::string name(command.name);
        if (const std::size_t space = name.find(' '); space != std::string::npos) {
            found.push_back(name.substr(0, space));
        }
    }
    return found;
}

/// Of the whole help, the lines of one group.
std::string groupHelp(const std::string& group, const Console& console) {
    std::istringstream lines(console.words("admin.help"));
    std::string found;
    for (std::string line; std::getline(lines, line);) {
        found += line.find("perron-admin " + group + " ") != std::string::npos ? line + "\n" : "";
    }
    return found;
}

/// What is meant by words that name no command.
Exit noCommand(const std::vector<Command>& all, const std::vector<std::string>& words, Console& console) {
    const std::string first = words.empty() ? "--help" : words.front();
    const std::vector<std::string> known = groups(all);
    const bool isGroup = std::ranges::find(known, first) != known.end();
    if (first == "--help" || (isGroup && words.size() == 2 && words.back() == "--help")) {
        (words.empty() ? console.err : console.out)
            << (isGroup ? groupHelp(first, console) : console.words("admin.help") + "\n");
        return words.empty() ? Exit::Usage : Exit::Ok;
    }
    const bool second = words.size() > 1 && !words[1].starts_with("--");
    const std::string typed = second ? first + " " + words[1] : first;
    std::vector<std::string> names(known);
    for (const Command& command : all) {
        names.emplace_back(command.name);
    }
    if (!isGroup || second) {
        const std::string near = data::nearest(typed, names);
        console.err << "perron-admin: "
                    << i18n::filled(console.words(near.empty() ? "admin.noCommand" : "admin.nearCommand"),
                                    {{"command", typed}, {"near", near}})
                    << "\n\n";
    }
    console.err << (isGroup ? groupHelp(first, console) : console.words("admin.help") + "\n");
    return Exit::Usage;
}

/// A slip of the hand in a folder's name would be answered with all that is not in it.
std::optional<std::string> wrongFolder(const Command& command, const Arguments& arguments, const Console& console) {
    const auto told = [&](const char* message, const char* option, const Path& folder) {
        return i18n::filled(console.words(message), {{"option", option}, {"folder", folder.string()}});
    };
    std::error_code unreadable;
    for (const char* option : {"--assets", "--po"}) {
        const Path folder = arguments.value(option);
        if (arguments.has(option) && !std::filesystem::is_directory(folder, unreadable)) {
            return told("admin.noFolder", option, folder);
        }
    }
    const Path assets = arguments.value("--assets", console.files.assets.string());
    if (arguments.has("--assets") && !std::filesystem::is_directory(assets / "schema", unreadable)) {
        return told("admin.noAssets", "--assets", assets);
    }
    const bool readsWords = std::ranges::any_of(command.options, [](const Option& one) { return one.name == "--po"; });
    const Path words = arguments.value("--po", (assets.parent_path() / "locales").string());
    if (readsWords && !std::filesystem::is_regular_file(words / "fr.po", unreadable)) {
        return told("admin.noWords", "--po", words);
    }
    return std::nullopt;
}

} // namespace

Exit failed(const Error& error, Console& console) {
    console.err << "perron-admin: " << error.detail << "\n";
    return Exit::Failure;
}

Exit unreadable(const Error& error, const Path& file, Console& console) {
    return failed({error.code, server::fileSentence(error, file, console.words)}, console);
}

Exit notWritten(const Error& error, const Path& file, Console& console) {
    const char* const message = error.code == Code::NotFound ? "admin.out.noFolder"
                                : error.code == Code::Full   ? "admin.file.full"
                                                             : "admin.out.refused";
    return failed({error.code, i18n::filled(console.words(message), {{"file", file.string()}})}, console);
}

Exit misused(std::string_view command, std::string_view message, Console& console) {
    console.err << "perron-admin: " << message << "\n\n" << console.words(helpId(command)) << "\n";
    return Exit::Usage;
}

Exit runAdmin(const std::vector<std::string>& words, Console& console) {
    const std::vector<Command> all = commands();
    std::size_t length = 0;
    const Command* const command = choose(all, words, length);
    if (command == nullptr) {
        return noCommand(all, words, console);
    }
    std::vector<Option> options = command->options;
    options.push_back({"--help", Takes::Nothing});
    options.push_back({"--locale", Takes::Value});
    const auto arguments =
        Arguments::parse({words.begin() + static_cast<std::ptrdiff_t>(length), words.end()}, options);
    if (arguments && arguments->has("--help")) {
        console.out << console.words(helpId(command->name)) << "\n";
        return Exit::Ok;
    }
    const std::size_t most = command->words == Command::Words::One ? 1 : 0;
    if (!arguments || (command->words != Command::Words::Many && arguments->words().size() > most)) {
        const std::string word = arguments ? arguments->words().back() : arguments.error().detail;
        return misused(command->name, i18n::filled(console.words("admin.word"), {{"word", word}}), console);
    }
    if (const auto wrong = wrongFolder(*command, *arguments, console)) {
        return failed({Code::NotFound, *wrong}, console);
    }
    return command->run(*arguments, console);
}

} // namespace perron::cli
