#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/result.h"

namespace soci {
class session;
}

namespace perron::storage {

enum class Mode {
    /// Counters: a rollback journal truncated at every commit, secure_delete, temporary tables in memory, synchronous
    /// EXTRA; never a write-ahead log, which could be replayed visit by visit. The whole file is checked when opened.
    Counters,
    /// The server's own store: a write-ahead log, so that readers of the admin page do not hold up reports.
    Server,
    /// Looks only; never creates, mends, migrates or sets aside.
    ReadOnly,
};

struct Plan {
    Mode mode = Mode::Server;
    /// How long a statement waits for another program's lock before it gives up (Unavailable).
    std::chrono::milliseconds busyTimeout{2000};
    /// Element n takes a database from user_version n to n + 1, several statements separated by semicolons (which stand
    /// nowhere else in them). Only ever appended to.
    std::vector<std::string> migrations{};
};

/// One SQLite file through SOCI. Every error of the library ends here as an Error:
/// Malformed a corrupt file or statement, Unavailable locked, read-only or failing, Full no room, Refused a newer
/// schema, Conflict a constraint. One thread at a time.
class Database {
public:
    using Work = std::function<Status(soci::session&)>;

    /// Opens `file`, made for its owner alone (0600) if missing, and migrates it in one transaction.
    static Result<Database> open(const Path& file, const Plan& plan);

    /// Runs `work` in one transaction that takes the write lock first. Commits when it returns without an error and
    /// the disk agrees; otherwise nothing of it stays.
    Status write(const Work& work);
    /// Runs `work` on one unchanging view of the database.
    Status read(const Work& work);

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

private:
    explicit Database(std::unique_ptr<soci::session> session);
    Status within(const char* begin, const Work& work);

    std::unique_ptr<soci::session> m_session;
};

struct Opened {
    Database database;
    /// Where a corrupt file was put before an empty one was begun in its place.
    std::optional<Path> setAside;
};

/// Renames `file` to "<file>.corrupt-1", -2 and so on together with its journal, and says to what. No connection to it
/// may be open. Unavailable when the folder cannot be written.
Result<Path> setAside(const Path& file);

/// Like `Database::open`, but a corrupt file (bad header, failed check, statement that cannot be read) is set
/// aside, never deleted, and an empty one is begun.
Result<Opened> openOrSetAside(const Path& file, const Plan& plan);

} // namespace perron::storage
