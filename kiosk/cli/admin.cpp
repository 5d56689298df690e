#include <algorithm>
#include <sstream>

#include "cli/command.h"
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

} // namespace

Exit failed(const Error& error, Console& console) {
    console.err << "perron-admin: " << error.detail << "\n";
    return Exit::Failure;
}

Exit unreadable(const Error& error, const Path& file, Console& console) {
    return failed({error.code, server::fileSentence(error, file, console.words)}, console);
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
        const bool asked = !words.empty() && words.front() == "--help";
        (asked ? console.out : console.err) << console.words("admin.help") << "\n";
        return asked ? Exit::Ok : Exit::Usage;
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
    if (!arguments || arguments->words().size() > most) {
        const std::string word = arguments ? arguments->words().back() : arguments.error().detail;
        return misused(command->name, i18n::filled(console.words("admin.word"), {{"word", word}}), console);
    }
    return command->run(*arguments, console);
}

} // namespace perron::cli
