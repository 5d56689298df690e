#pragma once

#include <istream>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "cli/arguments.h"
#include "cli/program_files.h"
#include "server/words.h"

namespace perron::cli {

/// What perron-admin returns to the shell.
enum class Exit {
    Ok = 0,
    Problems = 1, ///< it worked, and what it looked at is not in order
    Usage = 2,
    Failure = 3,
};

/// What a command may touch besides its files.
struct Console {
    std::istream& in;
    std::ostream& out; ///< the answer, for a person or a program
    std::ostream& err; ///< everything else
    server::Words words;
    const Clock& clock;
    ProgramFiles files;
};

/// One command: its words, its options ("--help" and "--locale" come by themselves), and what it does. Its help is
/// message "admin.WORDS.help" with dots for spaces.
struct Command {
    std::string_view name;
    std::vector<Option> options;
    Exit (*run)(const Arguments&, Console&);
    enum class Words { None, One, Many } words = Words::None; ///< what it takes besides its options
};

/// In the order of the help.
std::vector<Command> commands();

/// Chooses the command, reads its options, runs it.
Exit runAdmin(const std::vector<std::string>& words, Console& console);

/// "perron-admin: DETAIL" on `err`.
Exit failed(const Error& error, Console& console);
/// The same where a database does not open or answer, in a sentence of French.
Exit unreadable(const Error& error, const Path& file, Console& console);
/// The same where what was to be kept in `file` could not be written.
Exit notWritten(const Error& error, const Path& file, Console& console);
/// The command's help on `err`, below what was wrong.
Exit misused(std::string_view command, std::string_view message, Console& console);

} // namespace perron::cli
